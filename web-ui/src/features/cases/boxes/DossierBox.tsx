import { useQuery } from '@tanstack/react-query';
import { Circle, CircleCheck, CircleDashed } from 'lucide-react';
import { useAccount } from '~/api/session';
import { has } from '~/api/types';
import { useT } from '~/i18n';
import { Box, SideList } from '~/ui/Box';
import { Icon } from '~/ui/Icon';
import { Meter } from '~/ui/Meter';
import { ProblemAlert } from '~/ui/ProblemAlert';
import { caseDossier } from '../queries';

/** What the file must hold by the form of aid (TT 12/2018 Đ.11), and what is there. */
export function DossierBox({ id }: { id: string }) {
  const t = useT();
  const account = useAccount();
  const { data, error } = useQuery(caseDossier(id));
  const lines = data?.data ?? [];
  const needed = lines.filter(({ mandatory }) => mandatory);
  const have = needed.filter(({ present }) => present).length;
  if (!has(account, 'case_read')) return null;
  return (
    <Box flush heading={t('case.dossier')} right={data && `${have}/${needed.length}`}>
      <ProblemAlert problem={error} />
      {data && (
        <>
          <div className="case__meter">
            <Meter
              label={t('case.dossier_have', { have, of: needed.length })}
              have={have}
              of={needed.length}
            />
          </div>
          <SideList
            tight
            empty={t('common.none')}
            rows={lines.map(({ item, label, mandatory, present, documents }) => ({
              key: item,
              lead: (
                <span className={present ? 'dl dl--done' : 'dl'}>
                  <Icon of={present ? CircleCheck : mandatory ? CircleDashed : Circle} small />
                </span>
              ),
              main: label,
              right: present
                ? documents.length || ''
                : t(mandatory ? 'case.dossier_missing' : 'case.dossier_optional'),
            }))}
          />
        </>
      )}
    </Box>
  );
}
