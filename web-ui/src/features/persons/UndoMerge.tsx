import { api, unwrap } from '~/api/client';
import { useWrite } from '~/api/write';
import { useT } from '~/i18n';
import { Button } from '~/ui/Button';
import { ProblemAlert } from '~/ui/ProblemAlert';

/** Takes two merged records apart again, for as long as the server says that it can be done. */
export function UndoMerge({ merge, onDone }: { merge: string; onDone?: () => void }) {
  const t = useT();
  const undo = useWrite({
    form: `merge.${merge}.undo`,
    send: (id: string, key) =>
      unwrap(
        api.POST('/api/v1/person-merges/{id}/undo', {
          params: { path: { id }, header: { 'Idempotency-Key': key } },
          body: {},
        }),
      ),
    stale: [['persons'], ['cases'], ['requests']],
    ...(onDone ? { onDone } : {}),
  });
  return (
    <>
      <p>{t('merge.undo_about')}</p>
      <Button size="small" busy={undo.isPending} onClick={() => undo.mutate(merge)}>
        {t('merge.undo')}
      </Button>
      <ProblemAlert problem={undo.error} />
    </>
  );
}
