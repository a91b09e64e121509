import { X } from 'lucide-react';
import { useId, type ReactNode } from 'react';
import { useT } from '~/i18n';
import { valuesOf } from '~/lib/search';
import { Icon } from './Icon';
import type { Option } from './Field';
import { ManyPicker } from './ManyPicker';

interface One {
  /** The parameter of the address and of the API. */
  name: string;
  label: string;
  options: Option[];
  value: string | undefined;
  many?: false;
}

/** Takes several values, separated by commas. */
export interface Many extends Pick<One, 'name' | 'label' | 'value'> {
  many: true;
  /** None while they are asked for. */
  options: Option[] | undefined;
  /** What a value is called that is not among them. */
  missing?: string;
  /** Its options are to be seen. */
  onOpen?: () => void;
}

export type Filter = One | Many;

/** What is chosen, in words. */
export const chosenOf = (filter: Filter): string[] =>
  (filter.many ? valuesOf(filter.value) : [filter.value ?? '']).map(
    (code) =>
      filter.options?.find(({ value }) => value === code)?.label ??
      (filter.many && filter.options ? filter.missing : undefined) ??
      code,
  );

/** The filters that narrow something, each with what is chosen of it: as it stands on paper and in files. */
export const inFull = (filters: Filter[]): string =>
  filters
    .filter(({ value }) => value)
    .map((filter) => `${filter.label}: ${chosenOf(filter).join(', ')}`)
    .join('; ');

/** As many names as a chip shows. */
const NAMED = 3;

interface Props {
  filters: Filter[];
  onChange: (name: string, value: string | undefined) => void;
  /** The search box, which never goes into the address. */
  search?: ReactNode;
  /** View switch and the like, at the right. */
  right?: ReactNode;
}

/** What narrows a list, by one value or by several, and what is narrowed now as chips that can be taken off. */
export function FilterBar({ filters, onChange, search, right }: Props) {
  const t = useT();
  const id = useId();
  const shortly = (names: string[]) =>
    names.length > NAMED
      ? t('filter.others', { names: names.slice(0, NAMED).join(', '), n: names.length - NAMED })
      : names.join(', ');
  return (
    <div className="filters">
      <p className="onpaper">{t('filter.printed', { filter: inFull(filters) || t('filter.none') })}</p>
      {search}
      {filters.map((filter) =>
        filter.many ? (
          <ManyPicker
            key={filter.name}
            id={`${id}-${filter.name}`}
            label={filter.label}
            options={filter.options}
            value={filter.value}
            onChange={(value) => onChange(filter.name, value)}
            onOpen={filter.onOpen}
          />
        ) : (
          !filter.value && (
            <select
              key={filter.name}
              className="btn filters__pick noprint"
              aria-label={t('filter.by', { name: filter.label })}
              value=""
              onChange={(event) => onChange(filter.name, event.target.value)}
            >
              <option value="">{filter.label}</option>
              {filter.options.map((option) => (
                <option key={option.value} value={option.value}>
                  {option.label}
                </option>
              ))}
            </select>
          )
        ),
      )}
      {filters
        .filter(({ value }) => value)
        .map((filter) => (
          <button
            key={filter.name}
            type="button"
            className="fchip"
            onClick={() => {
              // The chip goes; what it was chosen with stays.
              if (filter.many) document.getElementById(`${id}-${filter.name}`)?.focus();
              onChange(filter.name, undefined);
            }}
          >
            <span>
              {filter.label}: <b>{shortly(chosenOf(filter))}</b>
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
