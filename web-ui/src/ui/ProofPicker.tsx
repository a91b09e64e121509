import { useQuery } from '@tanstack/react-query';
import { locale, useT } from '~/i18n';
import { checkEligibility, groupsToday } from '~/api/eligibility';
import type { components } from '~/api/schema';
import type { OwnControl } from './ActionDialog';
import { Checkbox } from './Field';

type RequestFile = components['schemas']['RequestView'];

/** The papers that would still prove what was declared; those ticked came in. */
export function ProofPicker({ id, value, onChange, request }: OwnControl & { request: RequestFile }) {
  const t = useT();
  const told = request.assessment?.answer;
  const any = useAnyGroup(request, !told);
  const chosen = value.split(',').filter(Boolean);
  return (
    <div id={id} className="stack-s" role="group">
      {!told && <p className="hint">{t('requests.proofs_any')}</p>}
      {(told?.groups ?? any).map((group) => (
        <div key={group.code} className="stack-s">
          <p className="t2 sm">{locale() === 'en' ? group.name_en : group.name_vi}</p>
          {group.missing_proofs
            .flatMap(({ any_of }) => any_of)
            .map(({ code, vi }) => (
              <Checkbox
                key={code}
                checked={chosen.includes(code)}
                onChange={(event) =>
                  onChange(
                    (event.target.checked ? [...chosen, code] : chosen.filter((held) => held !== code)).join(
                      ',',
                    ),
                  )
                }
              >
                {vi}
              </Checkbox>
            ))}
        </div>
      ))}
    </div>
  );
}

/** The desk is not told the category of a sealed request: every one that the person's age and position allow. */
function useAnyGroup({ person, matter }: RequestFile, asked: boolean) {
  const declared = useQuery({ ...groupsToday(), enabled: asked }).data?.data ?? [];
  const answer = useQuery({
    ...checkEligibility({
      ...Object.fromEntries(declared.map(({ code }) => [code, true])),
      FH1: true,
      FH2: true,
      special_difficulty: true,
      ...(person?.birth_date ? { birth_date: person.birth_date } : {}),
      ...(matter?.procedural_status ? { procedural_status: matter.procedural_status } : {}),
    }),
    enabled: asked && declared.length > 0,
  });
  return answer.data?.groups ?? [];
}
