import type { OwnControl } from '~/ui/ActionDialog';
import { Checkbox } from '~/ui/Field';
import type { RequestFile } from './queries';

/** The papers that would still prove what was declared; those ticked came in. */
export function ProofPicker({ id, value, onChange, request }: OwnControl & { request: RequestFile }) {
  const chosen = value.split(',').filter(Boolean);
  const papers = (request.assessment?.answer?.groups ?? [])
    .flatMap(({ missing_proofs }) => missing_proofs)
    .flatMap(({ any_of }) => any_of);
  const distinct = [...new Map(papers.map((paper) => [paper.code, paper])).values()];
  return (
    <div id={id} className="stack-s" role="group">
      {distinct.map(({ code, vi }) => (
        <Checkbox
          key={code}
          checked={chosen.includes(code)}
          onChange={(event) =>
            onChange(
              (event.target.checked ? [...chosen, code] : chosen.filter((held) => held !== code)).join(','),
            )
          }
        >
          {vi}
        </Checkbox>
      ))}
    </div>
  );
}
