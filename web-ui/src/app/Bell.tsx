import './bell.css';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Bell as BellIcon } from 'lucide-react';
import { useEffect } from 'react';
import { api, unwrap } from '~/api/client';
import { noticeCount, notices } from '~/api/desk';
import { useList } from '~/api/list';
import { useT } from '~/i18n';
import { dateTime } from '~/lib/dates';
import { randomKey } from '~/lib/idempotency';
import { subjectAddress } from '~/lib/paths';
import { Button } from '~/ui/Button';
import { Icon } from '~/ui/Icon';
import { Menu } from '~/ui/Menu';
import { ProblemAlert } from '~/ui/ProblemAlert';
import { Skeleton } from '~/ui/Waiting';

/** Counted no further: more than this is a heap. */
const MOST = 99;

/** What one was told since one looked last. */
export function Bell() {
  const t = useT();
  const { data: unread = 0 } = useQuery(noticeCount());
  return (
    <Menu
      label={t('notices.title')}
      button={(wired) => (
        <button
          type="button"
          className="ibtn"
          {...wired}
          aria-label={t('notices.open', { n: unread })}
          title={t('notices.title')}
        >
          <Icon of={BellIcon} />
          {unread > 0 && <em aria-hidden="true">{unread > MOST ? `${MOST}+` : unread}</em>}
        </button>
      )}
    >
      <NoticeRows />
    </Menu>
  );
}

/** The last ones first; to have them on the screen is to have seen them, and those that are not are not. */
function NoticeRows() {
  const t = useT();
  const cache = useQueryClient();
  const { data: shown, error, refetch, more } = useList(notices());
  const data = shown?.data;
  const [newest, oldest] = [data?.[0]?.at, data?.at(-1)?.at];
  const isNew = data?.some(({ read_at }) => !read_at) === true;
  useEffect(() => {
    if (!isNew || !newest || !oldest) return;
    const seen = api.POST('/api/v1/notices:read', {
      params: { header: { 'Idempotency-Key': randomKey() } },
      body: { from: oldest, up_to: newest },
    });
    // What could not be marked stays new and is marked when it is looked at again.
    void unwrap(seen).then(
      ({ unread }) => cache.setQueryData(noticeCount().queryKey, unread),
      () => undefined,
    );
  }, [isNew, newest, oldest, cache]);

  if (error)
    return (
      <li className="head">
        <ProblemAlert problem={error} onRetry={() => void refetch()} />
      </li>
    );
  if (!data)
    return (
      <li className="head">
        <Skeleton rows={3} />
      </li>
    );
  if (data.length === 0) return <li className="head">{t('notices.none')}</li>;
  return (
    <>
      {data.map(({ id, label, subject_type, subject_id, subject_code, at, read_at }) => (
        <li key={id} className={read_at ? 'notice' : 'notice notice--new'}>
          <Link to={subjectAddress(subject_type, subject_id)} search={{}}>
            <span>
              {!read_at && <span className="vh">{t('notices.new')} </span>}
              {label}
              <small>
                <span className="mono">{subject_code}</span> · {dateTime(at)}
              </small>
            </span>
          </Link>
        </li>
      ))}
      {more && (
        <li>
          <ProblemAlert problem={more.problem} />
          <Button
            kind="quiet"
            onClick={(event) => {
              // The list stays open: nothing was chosen.
              event.stopPropagation();
              more.load();
            }}
          >
            {t('list.more')}
          </Button>
        </li>
      )}
    </>
  );
}
