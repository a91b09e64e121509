import { useQuery } from '@tanstack/react-query';
import { Gavel, Landmark, Plus } from 'lucide-react';
import { useState } from 'react';
import { useAccount } from '~/api/session';
import { has } from '~/api/types';
import { useT } from '~/i18n';
import { useLabels } from '~/i18n/labels';
import { date, dateTime } from '~/lib/dates';
import { Box, SideList } from '~/ui/Box';
import { Button } from '~/ui/Button';
import { Icon } from '~/ui/Icon';
import { ProblemAlert } from '~/ui/ProblemAlert';
import { Skeleton } from '~/ui/Waiting';
import { AddProceeding } from '../actions/AddProceeding';
import { caseProceedings, type CaseRow } from '../queries';

/** The stages the matter went through and its hearings. */
export function ProceedingsTab({ file }: { file: CaseRow }) {
  const t = useT();
  const { label } = useLabels();
  const account = useAccount();
  const [adding, setAdding] = useState(false);
  const { data, error, refetch } = useQuery(caseProceedings(file.id));
  if (error) return <ProblemAlert problem={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton />;
  return (
    <>
      {has(account, 'case_act') && (
        <div className="row noprint">
          <Button icon={Plus} onClick={() => setAdding(true)}>
            {t('case.proceeding_add')}
          </Button>
        </div>
      )}
      <Box flush heading={t('case.tab_proceedings')}>
        <SideList
          empty={t('case.proceedings_none')}
          rows={data.data.map((step) => ({
            key: step.id,
            lead: <Icon of={step.kind === 'hearing' ? Gavel : Landmark} />,
            main: label('stage_of_proceedings', step.stage),
            more: [step.body_name, step.result].filter(Boolean).join(' · '),
            right: step.starts_at ? dateTime(step.starts_at) : date(step.on_date),
          }))}
        />
      </Box>
      {adding && <AddProceeding file={file} onClose={() => setAdding(false)} />}
    </>
  );
}
