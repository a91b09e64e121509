import { useQuery } from '@tanstack/react-query';
import { api, unwrap } from '~/api/client';
import { findCommunes, practitionersOf } from '~/api/lookups';
import { followed } from '~/api/pages';
import { useT } from '~/i18n';
import { useLabels } from '~/i18n/labels';
import { useDebounced } from '~/lib/useDebounced';
import type { OwnControl } from './ActionDialog';
import { ComboInput } from './Combobox';

/** Native lists of people and organisations: long, but typed search works in every browser's own list. */
export function PractitionerPicker({
  value,
  onChange,
  organisation,
  ...wired
}: OwnControl & { organisation: string }) {
  const t = useT();
  const { label } = useLabels();
  const { data, isPending } = useQuery(practitionersOf(organisation));
  return (
    <select
      {...wired}
      className="inp"
      value={value}
      aria-busy={isPending}
      onChange={(event) => onChange(event.target.value)}
    >
      <option value="">{t(isPending ? 'common.loading' : 'common.choose')}</option>
      {data?.data.map((person) => (
        <option key={person.id} value={person.id}>
          {[
            person.full_name,
            label('practitioner_kind', person.kind),
            person.internal && t('practitioners.load', { n: person.internal.open_cases }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </option>
      ))}
    </select>
  );
}

export function OrganisationPicker({
  value,
  onChange,
  types = 'centre',
  ...wired
}: OwnControl & { /** Separated by commas. */ types?: string }) {
  const t = useT();
  const { data, isPending } = useQuery({
    queryKey: ['organisations', 'pick', types],
    queryFn: ({ signal }) =>
      followed((place) =>
        unwrap(api.GET('/api/v1/organisations', { params: { query: { type: types, ...place } }, signal })),
      ),
    staleTime: 10 * 60_000,
  });
  return (
    <select
      {...wired}
      className="inp"
      value={value}
      aria-busy={isPending}
      onChange={(event) => onChange(event.target.value)}
    >
      <option value="">{t(isPending ? 'common.loading' : 'common.choose')}</option>
      {data?.data.map((organisation) => (
        <option key={organisation.id} value={organisation.id}>
          {organisation.name}
        </option>
      ))}
    </select>
  );
}

/** How a commune stands in a form: its code, then what people call it. `communeCode` takes the code out again. */
export const communeWords = (code: string, name: string): string => `${code} · ${name}`;
export const communeCode = (words: string): string => words.split(' ')[0] ?? words;

export function CommunePicker({ value, onChange, ...wired }: OwnControl) {
  const t = useT();
  const isChosen = value.includes(' · ');
  const q = useDebounced(isChosen ? '' : value, 250);
  const found = useQuery(findCommunes(q));
  return (
    <ComboInput
      wired={wired}
      label={t('intake.commune')}
      text={value}
      onText={onChange}
      suggestions={
        isChosen
          ? []
          : (found.data?.data.map(({ code, name, district, province_name }) => ({
              value: communeWords(code, `${name}, ${province_name}`),
              label: `${name}, ${province_name}`,
              ...(district ? { about: district } : {}),
            })) ?? [])
      }
      onChoose={(commune) => onChange(commune.value)}
    />
  );
}
