import { queryOptions, useQuery } from '@tanstack/react-query';
import { Monitor } from 'lucide-react';
import { api, done, unwrap } from '~/api/client';
import { useWrite } from '~/api/write';
import { useT } from '~/i18n';
import { dateTime } from '~/lib/dates';
import { Box, SideList } from '~/ui/Box';
import { Button } from '~/ui/Button';
import { Chip } from '~/ui/Chip';
import { Icon } from '~/ui/Icon';
import { ProblemAlert } from '~/ui/ProblemAlert';

const sessions = queryOptions({
  queryKey: ['own', 'sessions'],
  queryFn: ({ signal }) => unwrap(api.GET('/api/v1/sessions', { signal })),
  staleTime: 0,
});

/** Where one is signed in: a session on a lost machine is ended from here. */
export function SessionsBox() {
  const t = useT();
  const { data, error, refetch } = useQuery(sessions);
  const end = useWrite({
    form: 'own.session',
    send: (id: string, key) =>
      done(
        api.POST('/api/v1/sessions/{id}/revoke', {
          params: { path: { id }, header: { 'Idempotency-Key': key } },
          body: {},
        }),
      ),
    stale: [['own', 'sessions']],
  });
  return (
    <Box flush heading={t('own.sessions')} right={data?.data.length} isWaiting={!data && !error}>
      <ProblemAlert problem={error ?? end.error} onRetry={() => void refetch()} />
      {data && (
        <SideList
          empty={t('list.nothing')}
          rows={data.data.map(({ id, current, created_at, last_used_at, expires_at }) => ({
            key: id,
            lead: <Icon of={Monitor} />,
            main: (
              <>
                {t('own.signed_in', { at: dateTime(created_at) })}{' '}
                {current && <Chip mood="ok">{t('own.this_one')}</Chip>}
              </>
            ),
            more: t('own.used', { at: dateTime(last_used_at), until: dateTime(expires_at) }),
            right: !current && (
              <Button
                size="small"
                aria-label={t('own.end_session_of', { at: dateTime(created_at) })}
                busy={end.isPending && end.variables === id}
                onClick={() => end.mutate(id)}
              >
                {t('own.end_session')}
              </Button>
            ),
          }))}
        />
      )}
    </Box>
  );
}
