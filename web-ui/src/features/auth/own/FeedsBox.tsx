import { useQuery } from '@tanstack/react-query';
import { CalendarPlus, CalendarSync } from 'lucide-react';
import { useState } from 'react';
import { api, done, unwrap } from '~/api/client';
import { useWrite } from '~/api/write';
import { useT } from '~/i18n';
import { useLabels } from '~/i18n/labels';
import { dateTime } from '~/lib/dates';
import { Box, SideList } from '~/ui/Box';
import { Button } from '~/ui/Button';
import { Icon } from '~/ui/Icon';
import { Note } from '~/ui/Note';
import { ProblemAlert } from '~/ui/ProblemAlert';
import { calendarFeeds } from '~/api/desk';

const STALE = [calendarFeeds().queryKey];

/** Addresses at which a calendar program fetches deadlines and hearings. */
export function FeedsBox() {
  const t = useT();
  const { options, label } = useLabels();
  const { data, error, refetch } = useQuery(calendarFeeds());
  const [address, setAddress] = useState<string>();
  const make = useWrite({
    form: 'own.calendar-feed',
    send: (owner: 'me' | 'unit', key) =>
      unwrap(
        api.POST('/api/v1/calendar-feeds', {
          params: { header: { 'Idempotency-Key': key } },
          body: { owner },
        }),
      ),
    stale: STALE,
    onDone: (feed) => setAddress(feed.address ?? undefined),
  });
  const end = useWrite({
    form: 'own.calendar-feed.end',
    send: (id: string, key) =>
      done(
        api.POST('/api/v1/calendar-feeds/{id}/end', {
          params: { path: { id }, header: { 'Idempotency-Key': key } },
          body: {},
        }),
      ),
    stale: STALE,
  });
  return (
    <Box heading={t('feeds.title')} isWaiting={!data && !error}>
      <p className="sm t2 own__say">{t('feeds.about')}</p>
      <ProblemAlert problem={error ?? make.error ?? end.error} onRetry={() => void refetch()} />
      {address && (
        <Note mood="ok" role="status">
          <b>{t('feeds.once')}</b>
          <input
            className="inp mono"
            readOnly
            aria-label={t('feeds.address')}
            value={address}
            onFocus={(event) => event.target.select()}
          />
        </Note>
      )}
      <SideList
        empty={t('feeds.none')}
        rows={(data ?? []).map((feed) => ({
          key: feed.id,
          lead: <Icon of={CalendarSync} />,
          main: label('feed_owner', feed.owner),
          more: feed.fetched_at ? t('feeds.fetched', { at: dateTime(feed.fetched_at) }) : t('feeds.never'),
          right: (
            <Button size="small" onClick={() => end.mutate(feed.id)}>
              {t('feeds.end')}
            </Button>
          ),
        }))}
      />
      <p className="row">
        {options('feed_owner').map(({ value, label: words }) => (
          <Button
            key={value}
            size="small"
            icon={CalendarPlus}
            busy={make.isPending}
            onClick={() => make.mutate(value as 'me' | 'unit')}
          >
            {words}
          </Button>
        ))}
      </p>
    </Box>
  );
}
