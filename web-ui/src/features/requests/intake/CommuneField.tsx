import { useQuery } from '@tanstack/react-query';
import { findCommunes } from '~/api/lookups';
import { useT } from '~/i18n';
import { useDebounced } from '~/lib/useDebounced';
import { Combobox } from '~/ui/Combobox';
import type { Change, Draft } from './draft';

/** The commune by typed search, without accents or with them. */
export function CommuneField({
  draft,
  change,
  error,
}: {
  draft: Draft;
  change: Change;
  error: string | undefined;
}) {
  const t = useT();
  const q = useDebounced(draft.communeText, 250);
  const found = useQuery(findCommunes(draft.commune ? '' : q));
  return (
    <Combobox
      span={5}
      id="f-person-commune_code"
      optional
      label={t('intake.commune')}
      error={error}
      text={draft.communeText}
      onText={(text) => change({ communeText: text, commune: '' })}
      suggestions={
        draft.commune
          ? []
          : (found.data?.data.map(({ code, name, district, province_name }) => ({
              value: code,
              label: `${name}, ${province_name}`,
              ...(district ? { about: district } : {}),
            })) ?? [])
      }
      onChoose={({ value, label }) => change({ commune: value, communeText: label })}
    />
  );
}
