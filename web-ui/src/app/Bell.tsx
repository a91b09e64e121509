import './bell.css';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Bell as BellIcon } from 'lucide-react';
import { useEffect } from 'react';
import { api, unwrap } from '~/api/client';
import { useT } from '~/i18n';
import { dateTime } from '~/lib/dates';
import { paths } from '~/lib/paths';
import { Icon } from '~/ui/Icon';
import { Menu } from '~/ui/Menu';
import { ProblemAlert } from '~/ui/ProblemAlert';
import { Skeleton } from '~/ui/Waiting';
import { lastNotices, noticeCount } from '~/api/desk';

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

/** The last ten; to have them on the screen is to have seen them. */
function NoticeRows() {
  const t = useT();
  const cache = useQueryClient();
  const { data, error, refetch } = useQuery(lastNotices());
  const newest = data?.[0];
  useEffect(() => {
    if (!newest || newest.read_at) return;
    void unwrap(
      api.POST('/api/v1/notices:read', {
        params: { header: { 'Idempotency-Key': newest.id } },
        body: { up_to: newest.at },
      }),
    ).then(({ unread }) => cache.setQueryData(noticeCount().queryKey, unread));
  }, [newest, cache]);

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
  return data.map(({ id, label, subject_type, subject_id, subject_code, at, read_at }) => (
    <li key={id} className={read_at ? 'notice' : 'notice notice--new'}>
      <Link to={subject_type === 'case' ? paths.case(subject_id) : paths.request(subject_id)} search={{}}>
        <span>
          {!read_at && <span className="vh">{t('notices.new')} </span>}
          {label}
          <small>
            <span className="mono">{subject_code}</span> · {dateTime(at)}
          </small>
        </span>
      </Link>
    </li>
  ));
}
