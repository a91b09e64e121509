import '../admin.css';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { X } from 'lucide-react';
import { useList } from '~/api/list';
import { accountsOf, useAccountNames, useOrganisationNames } from '~/api/lookups';
import { useAccount } from '~/api/session';
import { useT } from '~/i18n';
import { useLabels } from '~/i18n/labels';
import { today } from '~/lib/clock';
import { addDays, date } from '~/lib/dates';
import { DateInput } from '~/ui/DateInput';
import { Export } from '~/ui/Export';
import { FilterBar } from '~/ui/FilterBar';
import { Guarded } from '~/ui/Guarded';
import { Icon } from '~/ui/Icon';
import { Listing } from '~/ui/Listing';
import { PageHead } from '~/ui/PageHead';
import { Empty } from '~/ui/Waiting';
import { AdminTabs } from '../AdminTabs';
import { AuditLog } from './AuditLog';
import { auditList } from './queries';
import { auditFilter } from './search';

export const AuditPage = () => (
  <Guarded right="audit_read" heading="admin.audit">
    <Log />
  </Guarded>
);

/** Who did what, and who saw what, under a filter that is the address. */
function Log() {
  const t = useT();
  const { options } = useLabels();
  const me = useAccount();
  const search = useSearch({ from: '/app/admin/audit' });
  const { actor_id, act, object_id, organisation_id, from, to } = search;
  const navigate = useNavigate({ from: '/app/admin/audit' });
  const list = useList(auditList(search));
  const colleagues = useQuery(accountsOf(me?.organisation_id)).data?.data ?? [];
  const named = useAccountNames([actor_id]);
  const units = useOrganisationNames([organisation_id]);
  const narrow = (changed: Record<string, string | undefined>) =>
    void navigate({ search: (old: object) => ({ ...old, ...changed }) });
  const people = colleagues.map(({ id, display_name }) => ({ value: id, label: display_name }));
  // In the log the words of an act stand inside a sentence; here each begins one.
  const acts = options('act').map(({ value, label }) => ({
    value,
    label: label.charAt(0).toUpperCase() + label.slice(1),
  }));
  return (
    <>
      <PageHead heading={t('admin.audit')} about={t(object_id ? 'audit.about_record' : 'audit.about')}>
        <Export path="/api/v1/audit-events" filter={auditFilter(search)} />
      </PageHead>
      <AdminTabs />
      <FilterBar
        onChange={(name, value) => narrow({ [name]: value })}
        filters={[
          {
            name: 'actor_id',
            label: t('audit.who'),
            options:
              !actor_id || people.some(({ value }) => value === actor_id)
                ? people
                : [{ value: actor_id, label: named[actor_id] || t('audit.somebody') }],
            value: actor_id,
          },
          { name: 'act', label: t('audit.what'), options: acts, value: act },
          ...(object_id
            ? [
                {
                  name: 'object_id',
                  label: t('audit.record'),
                  options: [{ value: object_id, label: object_id.slice(-12) }],
                  value: object_id,
                },
              ]
            : []),
          ...(organisation_id
            ? [
                {
                  name: 'organisation_id',
                  label: t('accounts.unit'),
                  options: [
                    { value: organisation_id, label: units[organisation_id] || t('audit.other_unit') },
                  ],
                  value: organisation_id,
                },
              ]
            : []),
        ]}
        right={<Days from={from} to={to} onChange={narrow} />}
      />
      <Listing
        label={t('audit.list')}
        query={list}
        onClear={
          Object.keys(auditFilter(search)).length > 0 ? () => void navigate({ search: {} }) : undefined
        }
        empty={<Empty heading={t('audit.none')} />}
      >
        {(rows) => <AuditLog rows={rows} search={search} />}
      </Listing>
    </>
  );
}

interface DaysProps {
  from: string | undefined;
  to: string | undefined;
  onChange: (changed: { from?: string | undefined; to?: string | undefined }) => void;
}

/** From a day to a day; a day alone is a filter too. What is half typed changes nothing. */
function Days({ from, to, onChange }: DaysProps) {
  const t = useT();
  const whole = (value: string) => value === '' || /^\d{4}-\d\d-\d\d$/.test(value);
  const day = today();
  const spans = [
    ['audit.today', day],
    ['audit.week', addDays(day, -6)],
  ] as const;
  return (
    <span className="row asof sm days">
      <span className="seg" role="group" aria-label={t('audit.days')}>
        {spans.map(([name, first]) => {
          const pressed = from === first && to === day;
          return (
            <button
              key={name}
              type="button"
              aria-pressed={pressed}
              onClick={() =>
                onChange(pressed ? { from: undefined, to: undefined } : { from: first, to: day })
              }
            >
              {t(name)}
            </button>
          );
        })}
      </span>
      <DateInput
        aria-label={t('audit.from')}
        value={from ?? ''}
        placeholder={t('audit.from')}
        onChange={(value) => whole(value) && onChange({ from: value || undefined })}
      />
      <span aria-hidden="true">–</span>
      <DateInput
        aria-label={t('audit.to')}
        value={to ?? ''}
        placeholder={t('audit.to')}
        onChange={(value) => whole(value) && onChange({ to: value || undefined })}
      />
      {(from || to) && (
        <button type="button" className="fchip" onClick={() => onChange({ from: undefined, to: undefined })}>
          <span>
            {t('audit.days')}: <b>{[date(from), date(to)].map((each) => each || '…').join(' – ')}</b>
          </span>
          <Icon of={X} small />
          <span className="vh">{t('filter.remove')}</span>
        </button>
      )}
    </span>
  );
}
