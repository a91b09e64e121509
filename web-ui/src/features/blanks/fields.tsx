import { useQuery } from '@tanstack/react-query';
import { useT, type MessageId } from '~/i18n';
import { useLabels } from '~/i18n/labels';
import type { Values } from '~/lib/merge';
import { number } from '~/lib/numbers';
import { useDebounced } from '~/lib/useDebounced';
import type { ActionField, OwnControl } from '~/ui/ActionDialog';
import { blankTypes, trace } from './queries';
import { partsOf, reckon, reckonLot, serialParts, type Reckoned } from './serials';
import type { BlankType } from './types';
import { useReckoned } from './words';

/** What a number of serials means: a message and its values. */
type Meaning = (named: number) => [id: MessageId, values: Record<string, string>];

/** A shipment names as many as were approved. */
export const shipped =
  (quantity: number): Meaning =>
  (named) =>
    named === quantity
      ? ['blanks.as_approved', { n: number(quantity) }]
      : [
          named < quantity ? 'blanks.too_few' : 'blanks.too_many',
          { n: number(Math.abs(quantity - named)), of: number(quantity) },
        ];

/** What is missing leaves the rest received. */
export const arrived =
  (quantity: number): Meaning =>
  (named) => ['blanks.rest_arrived', { n: number(Math.max(0, quantity - named)), of: number(quantity) }];

/** The arithmetic below a field, said as it changes. */
function Sum({ of, meaning }: { of: Reckoned; meaning?: Meaning | undefined }) {
  const t = useT();
  const inWords = useReckoned();
  const isWrong = 'fault' in of;
  const meant = isWrong ? undefined : meaning?.(of.count);
  return (
    <p className={isWrong ? 'sum sum--wrong' : 'sum'}>
      {inWords(of)}
      {meant && <b className="line">{t(...meant)}</b>}
    </p>
  );
}

interface RangesProps extends OwnControl {
  type: BlankType;
  meaning?: Meaning | undefined;
}

/** Serials pasted in any hand; what they come to stands below before anything is sent. */
function Ranges({ type, meaning, value, onChange, ...wired }: RangesProps) {
  const { data: types } = useQuery(blankTypes);
  const series = types?.find((one) => one.type === type)?.series;
  return (
    <>
      <textarea
        {...wired}
        className="inp mono"
        rows={3}
        spellCheck={false}
        autoCapitalize="characters"
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
      <div role="status">
        {series && value.trim() && <Sum of={reckon(value, series)} meaning={meaning} />}
      </div>
    </>
  );
}

/** The field of a form that takes ranges; which of them is wrong is the API's to say as well. */
export const rangesField = (
  type: BlankType,
  pointer: string,
  label: MessageId,
  meaning?: Meaning,
): ActionField => ({
  pointer,
  label,
  hint: 'blanks.ranges_hint',
  kind: 'own',
  required: true,
  render: (own) => <Ranges {...own} type={type} meaning={meaning} />,
  parse: partsOf,
});

/** The last serial of a lot, with what the lot comes to. */
function LastOfLot({ first, value, onChange, ...wired }: OwnControl & { first: string }) {
  return (
    <>
      <input
        {...wired}
        className="inp mono"
        spellCheck={false}
        maxLength={20}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
      <div role="status">{first.trim() && value.trim() && <Sum of={reckonLot(first, value)} />}</div>
    </>
  );
}

/** Both ends of a lot. */
export const lotFields = (values: Values): ActionField[] => [
  { pointer: '/first', label: 'blanks.first', hint: 'blanks.first_hint', kind: 'line', required: true },
  {
    pointer: '/last',
    label: 'blanks.last',
    kind: 'own',
    required: true,
    render: (own) => <LastOfLot {...own} first={values['/first'] ?? ''} />,
  },
];

/** One number, typed or scanned, and where it stands: whoever has it is known before it is used. */
function OneSerial({ type, value, onChange, ...wired }: OwnControl & { type: BlankType }) {
  const t = useT();
  const { label } = useLabels();
  const { data: types } = useQuery(blankTypes);
  const serial = useDebounced(value.trim().toUpperCase(), 300);
  const parts = serialParts(serial);
  const isWhole = types
    ?.find((one) => one.type === type)
    ?.series.some(({ prefix, width }) => prefix === parts?.prefix && width === parts.digits.length);
  const { data, error } = useQuery({ ...trace(type, serial), enabled: isWhole === true });
  return (
    <>
      <input
        {...wired}
        className="inp mono"
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        maxLength={20}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        // A scanner ends with Enter: the form is sent by whoever has seen what was scanned.
        onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
      />
      <div role="status">
        {isWhole && data && (
          <p className={data.state === 'held' ? 'sum' : 'sum sum--wrong'}>
            {t('blanks.stands', {
              serial: data.serial,
              state: label('blank_state', data.state),
              holder: data.holder_name ?? '',
            })}
          </p>
        )}
        {isWhole && error?.status === 404 && (
          <p className="sum sum--wrong">{t('blanks.unknown', { serial })}</p>
        )}
      </div>
    </>
  );
}

/** The field of a form that uses one blank; without a number the API takes the first that the unit has. */
export const serialField = (type: BlankType, pointer: string): ActionField => ({
  pointer,
  label: 'blanks.serial',
  hint: 'blanks.serial_hint',
  kind: 'own',
  render: (own) => <OneSerial {...own} type={type} />,
  parse: (value) => value.toUpperCase(),
});

/** A council destroys: fewer than three people are none (certificate-blanks.md 2). */
const COUNCIL = 3;

/** `Nông Văn Thử, Chủ tịch hội đồng`, a line each. */
const peopleOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => {
      const [name = '', ...role] = line.split(',');
      return { name: name.trim(), role: role.join(',').trim() };
    });

interface PeopleProps extends OwnControl {
  least: number;
}

function People({ least, value, onChange, ...wired }: PeopleProps) {
  const t = useT();
  const n = peopleOf(value).length;
  return (
    <>
      <textarea
        {...wired}
        className="inp"
        rows={4}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
      <div role="status">
        {n > 0 && (
          <p className={n < least ? 'sum sum--wrong' : 'sum'}>
            {n < least ? t('blanks.people_few', { n, least }) : t('blanks.people_n', { n })}
          </p>
        )}
      </div>
    </>
  );
}

/** People who sign together, a line each; fewer than so many are none. */
export const peopleField = (label: MessageId, hint: MessageId, least: number): ActionField => ({
  pointer: '/council',
  label,
  hint,
  kind: 'own',
  required: true,
  render: (own) => <People {...own} least={least} />,
  parse: peopleOf,
});

export const councilField = peopleField('blanks.council', 'blanks.council_hint', COUNCIL);
