import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { drafts, dropDraftOf, readDraft } from '~/api/drafts';
import type { Problem } from '~/api/problem';
import { useT } from '~/i18n';
import { dateTime } from '~/lib/dates';
import type { Keeper } from '~/lib/keeper';
import { Button } from '~/ui/Button';
import { Note } from '~/ui/Note';
import { ProblemAlert } from '~/ui/ProblemAlert';

/** The form, as drafts are kept under. */
export const FORM = 'request';

/** What was left unsent the last time is offered, not forced upon a new call. */
export function UnsentBox({ keeper, onTake }: { keeper: Keeper; onTake: (content: object) => void }) {
  const t = useT();
  const cache = useQueryClient();
  const [later, setLater] = useState(false);
  const { data = [] } = useQuery(drafts());
  const draft = data.find(({ form, id }) => form === FORM && id !== keeper.draftId);
  const take = useMutation<unknown, Problem>({
    mutationFn: async () => {
      if (!draft) return;
      const { content, version } = await readDraft(draft.id);
      keeper.adopt({ id: draft.id, version }, content);
      onTake(content);
    },
  });
  const drop = useMutation<unknown, Problem>({
    mutationFn: async () => {
      if (draft) await dropDraftOf(draft);
      await cache.invalidateQueries({ queryKey: drafts().queryKey });
    },
  });
  if (!draft || later || take.isSuccess) return null;
  return (
    <Note mood="info" role="status">
      <b>{t('drafts.unsent', { at: dateTime(draft.updated_at) })}</b>
      <p className="row">
        <Button size="small" kind="primary" busy={take.isPending} onClick={() => take.mutate()}>
          {t('drafts.take')}
        </Button>
        <Button size="small" onClick={() => setLater(true)}>
          {t('drafts.later')}
        </Button>
        <Button size="small" kind="quiet" busy={drop.isPending} onClick={() => drop.mutate()}>
          {t('drafts.drop')}
        </Button>
      </p>
      <ProblemAlert problem={take.error ?? drop.error} />
    </Note>
  );
}
