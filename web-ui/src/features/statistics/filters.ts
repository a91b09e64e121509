import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Problem } from '~/api/problem';
import { useAccount } from '~/api/session';
import { isNational } from '~/api/types';
import { useT } from '~/i18n';
import { inWords } from '~/i18n/words';
import type { Many } from '~/ui/FilterBar';
import { answer, type Catalogue, type DimensionValue } from './queries';
import { PLACE_WORDS, PLACES, toldApart, type QuestionSearch } from './question';

interface Filters {
  filters: Many[];
  /** Why some have no options. */
  error: Problem | null;
  refetch: () => void;
}

/**
 * What a question can be narrowed by, each by several values: the dimensions that fit its measure, and the places where
 * there is anything to count in its period, by the map that it names. Those the API tells, as keys of figures told apart
 * by them, so that nothing is offered that the reader does not reach; they are asked for when they are to be seen.
 */
export function useFilters(catalogue: Catalogue | undefined, question: QuestionSearch): Filters {
  const t = useT();
  const isOfNation = isNational(useAccount());
  const [seen, setSeen] = useState<readonly string[]>([]);
  const { measure, period, geography } = question;
  const told = (by: (typeof PLACES)[number]) => ({
    ...answer({ measure, period, geography, by }),
    enabled: seen.includes(by) || Boolean(question[PLACE_WORDS[by]]),
  });
  const places = { province: useQuery(told('province')), organisation: useQuery(told('organisation')) };
  const failed = PLACES.map((by) => places[by]).filter(({ error }) => error);
  const fitting = catalogue?.measures.find(({ code }) => code === measure)?.dimensions ?? [];
  return {
    filters: [
      ...(catalogue?.dimensions ?? [])
        .filter(({ code }) => fitting.includes(code))
        .map(({ code, words, values }) => ({
          many: true as const,
          name: code,
          label: inWords(words),
          value: question[code],
          options: (values as DimensionValue[]).map((one) => ({
            value: one.code,
            label: inWords(one.words),
          })),
        })),
      // Whose figures are of one province has nothing to choose from.
      ...PLACES.filter((by) => by !== 'province' || isOfNation || question.province).map((by) => {
        const { data } = places[by];
        return {
          many: true as const,
          name: PLACE_WORDS[by],
          label: t(`statistics.by_${by}`),
          value: question[PLACE_WORDS[by]],
          missing: t('statistics.not_there'),
          options:
            data &&
            toldApart(data).rows.map(({ key, labels }) => ({
              value: key[0] ?? '',
              label: inWords(labels[0]),
            })),
          onOpen: () => setSeen((old) => [...old, by]),
        };
      }),
    ],
    error: failed[0]?.error ?? null,
    refetch: () => failed.forEach(({ refetch }) => void refetch()),
  };
}
