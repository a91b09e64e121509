import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useT } from '~/i18n';
import { Icon } from './Icon';
import type { Option } from './Field';

export interface Filter {
  /** The parameter of the address and of the API. */
  name: string;
  label: string;
  options: Option[];
  value: string | undefined;
}

interface Props {
  filters: Filter[];
  onChange: (name: string, value: string | undefined) => void;
  /** The search box, which never goes into the address. */
  search?: ReactNode;
  /** View switch and the like, at the right. */
  right?: ReactNode;
}

/** Drop-downs to narrow a list, and what is narrowed now as chips that can be taken off. */
export function FilterBar({ filters, onChange, search, right }: Props) {
  const t = useT();
  const said = (value: string | undefined, options: Option[]) =>
    options.find((option) => option.value === value)?.label ?? value ?? '';
  const narrowed = filters.filter(({ value }) => value);
  return (
    <div className="filters">
      <p className="onpaper">
        {t('filter.printed', {
          filter:
            narrowed.map(({ label, options, value }) => `${label}: ${said(value, options)}`).join('; ') ||
            t('filter.none'),
        })}
      </p>
      {search}
      {filters
        .filter(({ value }) => !value)
        .map(({ name, label, options }) => (
          <select
            key={name}
            className="btn filters__pick noprint"
            aria-label={t('filter.by', { name: label })}
            value=""
            onChange={(event) => onChange(name, event.target.value)}
          >
            <option value="">{label}</option>
            {options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </select>
        ))}
      {narrowed.map(({ name, label, options, value }) => (
        <button key={name} type="button" className="fchip" onClick={() => onChange(name, undefined)}>
          <span>
            {label}: <b>{said(value, options)}</b>
          </span>
          <Icon of={X} small />
          <span className="vh">{t('filter.remove')}</span>
        </button>
      ))}
      {right && (
        <>
          <span className="grow hide-s" />
          {right}
        </>
      )}
    </div>
  );
}
