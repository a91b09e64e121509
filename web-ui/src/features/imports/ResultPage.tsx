import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Undo2 } from 'lucide-react';
import { useState } from 'react';
import { api, unwrap } from '~/api/client';
import { useT } from '~/i18n';
import { dateTime } from '~/lib/dates';
import { paths } from '~/lib/paths';
import { Box } from '~/ui/Box';
import { Button, LinkButton } from '~/ui/Button';
import { CommandDialog } from '~/ui/CommandDialog';
import { KeyValues } from '~/ui/KeyValues';
import { Note } from '~/ui/Note';
import { PageFault } from '~/ui/PageFault';
import { PageHead } from '~/ui/PageHead';
import { Skeleton } from '~/ui/Waiting';
import { importOf } from './queries';

/** What an import brought, and its taking back while nobody has touched what it brought. */
export function ResultPage({ id }: { id: string }) {
  const t = useT();
  const { data, error, refetch } = useQuery(importOf(id));
  const [undoing, setUndoing] = useState(false);
  if (error) return <PageFault problem={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton />;
  const { rows_total, rows_created, rows_unchanged, undone_at } = data;
  const left = rows_total - rows_created - rows_unchanged;
  return (
    <>
      <div className="crumbs noprint">
        <Link to={paths.cases()}>{t('cases.title')}</Link>
      </div>
      <PageHead heading={t('import.result')}>
        <LinkButton to={paths.cases()}>{t('today.to_cases')}</LinkButton>
        <LinkButton to={paths.caseImport()} search={{}}>
          {t('import.another')}
        </LinkButton>
        {!undone_at && rows_created > 0 && (
          <Button kind="danger" icon={Undo2} onClick={() => setUndoing(true)}>
            {t('import.undo')}
          </Button>
        )}
      </PageHead>
      <div className="stack">
        <Note mood={undone_at ? 'info' : 'ok'} role="status">
          {undone_at
            ? t('import.undone', { at: dateTime(undone_at) })
            : t('import.stored', { n: rows_created })}
        </Note>
        {left > 0 && <Note mood="warn">{t('import.left', { n: left })}</Note>}
        <Box heading={t('import.verdict')}>
          <KeyValues
            rows={[
              [t('import.rows_total'), String(rows_total)],
              [t('import.rows_stored'), String(rows_created)],
              [t('import.rows_unchanged'), String(rows_unchanged)],
              [t('import.rows_left'), String(left)],
            ]}
          />
        </Box>
      </div>
      {undoing && (
        <CommandDialog
          form={`import.${id}.undo`}
          heading={t('import.undo')}
          danger
          about={<p>{t('import.undo_about', { n: rows_created })}</p>}
          send={(_, key) =>
            unwrap(
              api.POST('/api/v1/imports/{id}/undo', {
                params: { path: { id }, header: { 'Idempotency-Key': key } },
                body: {},
              }),
            )
          }
          stale={[['imports'], ['cases'], ['requests'], ['workqueues'], ['obligations']]}
          onClose={() => setUndoing(false)}
        />
      )}
    </>
  );
}
