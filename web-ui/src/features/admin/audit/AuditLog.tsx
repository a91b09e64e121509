import { Link } from '@tanstack/react-router';
import { Download, Eye, KeyRound, PencilLine, type LucideIcon } from 'lucide-react';
import { useAccountNames } from '~/api/lookups';
import { useAccount } from '~/api/session';
import { has, type Account } from '~/api/types';
import { useT } from '~/i18n';
import { useLabels } from '~/i18n/labels';
import { paths } from '~/lib/paths';
import { Chip } from '~/ui/Chip';
import { Timeline } from '~/ui/Timeline';
import type { AuditRow } from './queries';
import { deed, type AuditSearch, type Deed } from './search';

const icons: Record<Deed, LucideIcon> = { read: Eye, write: PencilLine, take: Download, door: KeyRound };

/** What is a record of its own, so that its acts can be looked at alone. */
const RECORDS = [
  'case',
  'request',
  'person',
  'document',
  'account',
  'practitioner',
  'organisation',
  'import',
];

/** The page of a record, for those who may open it: to open one is itself an act that is logged. */
const pageOf = (account: Account | undefined, type: string, id: string): string | undefined => {
  if (type === 'case' && has(account, 'case_read')) return paths.case(id);
  if (type === 'request' && has(account, 'request_read')) return paths.request(id);
  if (type === 'account' && has(account, 'account_read')) return paths.account(id);
  if (type === 'practitioner' && has(account, 'practitioner_read')) return paths.practitioner(id);
  return type === 'organisation' ? paths.organisation(id) : undefined;
};

/** Sentences: who did what to which record, with what data, why, and which link of the chain says so. */
export function AuditLog({ rows, search }: { rows: AuditRow[]; search: AuditSearch }) {
  const names = useAccountNames(rows.map(({ actor_id }) => actor_id));
  return (
    <div className="box__b">
      <Timeline
        events={rows.map((row) => ({
          key: String(row.seq),
          at: row.at,
          icon: icons[deed(row.act)],
          what: <Sentence row={row} name={names[row.actor_id ?? '']} search={search} />,
          about: <About row={row} search={search} />,
          quote: row.reason ?? undefined,
        }))}
      />
    </div>
  );
}

interface SentenceProps {
  row: AuditRow;
  name: string | undefined;
  search: AuditSearch;
}

function Sentence({ row: { actor_id, act }, name, search }: SentenceProps) {
  const t = useT();
  const { label } = useLabels();
  const who = name || t(actor_id ? 'audit.somebody' : 'audit.nobody');
  return (
    <>
      {actor_id && search.actor_id !== actor_id ? (
        <Link
          to="."
          search={(old: object) => ({ ...old, actor_id })}
          className="who"
          title={t('audit.only_who')}
        >
          {who}
        </Link>
      ) : (
        <b>{who}</b>
      )}{' '}
      {label('act', act)}
    </>
  );
}

function About({ row, search }: { row: AuditRow; search: AuditSearch }) {
  const t = useT();
  const { label } = useLabels();
  const account = useAccount();
  const { object_id, object_type, fields, link } = row;
  const page = object_id && pageOf(account, object_type, object_id);
  return (
    <>
      {(row.class === 'S3' || row.class === 'S4') && (
        <Chip mood={row.class === 'S4' ? 'err' : 'warn'}>{label('data_class', row.class)}</Chip>
      )}
      {fields.length > 0 && deed(row.act) !== 'door' && (
        <span>
          {t('audit.fields', { fields: fields.map((field) => label('log_field', field)).join(', ') })}
        </span>
      )}
      {page && (
        <Link to={page}>{t('audit.open', { what: label('log_object', object_type).toLowerCase() })}</Link>
      )}
      {object_id && search.object_id !== object_id && RECORDS.includes(object_type) && (
        <Link to="." search={(old: object) => ({ ...old, object_id })}>
          {t('audit.only_record')}
        </Link>
      )}
      <span className="mono" title={t('audit.request')}>
        {row.request_id.slice(-12)}
      </span>
      {link && <span>{t('audit.link', { n: link })}</span>}
    </>
  );
}
