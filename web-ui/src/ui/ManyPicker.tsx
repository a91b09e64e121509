import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import { useT } from '~/i18n';
import { matching } from '~/lib/fold';
import { valuesOf } from '~/lib/search';
import { Checkbox, type Option } from './Field';
import { Icon } from './Icon';
import { Menu } from './Menu';

interface Props {
  id: string;
  label: string;
  /** None while they are asked for. */
  options: Option[] | undefined;
  /** What is ticked, separated by commas. */
  value: string | undefined;
  onChange: (value: string | undefined) => void;
  onOpen?: (() => void) | undefined;
}

/** A list longer than this is searched. */
const AT_A_GLANCE = 8;

/** Several of a list, ticked in a box under its button; a long list is narrowed by typing, with accents or without. */
export function ManyPicker({ id, label, options, value, onChange, onOpen }: Props) {
  const t = useT();
  const chosen = valuesOf(value).length;
  const name = chosen > 0 ? t('filter.counted', { name: label, n: chosen }) : label;
  return (
    <Menu
      label={t('filter.by', { name: label })}
      button={(wired) => (
        <button
          type="button"
          id={id}
          className="btn filters__pick filters__many noprint"
          {...wired}
          // What opens holds boxes to tick, not a menu.
          aria-haspopup={undefined}
          aria-label={t('filter.by', { name })}
          onClick={() => {
            onOpen?.();
            wired.onClick();
          }}
        >
          <span>{name}</span>
          <Icon of={ChevronDown} small />
        </button>
      )}
    >
      {options ? (
        <Boxes label={label} options={options} value={value} onChange={onChange} />
      ) : (
        <li className="head" aria-busy="true">
          {t('common.loading')}
        </li>
      )}
    </Menu>
  );
}

function Boxes({
  label,
  options,
  value,
  onChange,
}: Pick<Props, 'label' | 'value' | 'onChange'> & { options: Option[] }) {
  const t = useT();
  const [typed, setTyped] = useState('');
  // Shown as it is ticked: the address follows a moment later, and what is ticked meanwhile adds to it.
  const [told, setTold] = useState(value);
  const [ticked, setTicked] = useState(() => valuesOf(value));
  if (told !== value) {
    setTold(value);
    setTicked(valuesOf(value));
  }
  const shown = typed.trim() ? matching(typed, options, (one) => one.label) : options;
  const turn = (code: string, isOn: boolean) => {
    // In one order, so that the same choice has one address.
    const next = (isOn ? [...ticked, code] : ticked.filter((one) => one !== code)).toSorted();
    setTicked(next);
    onChange(next.join(',') || undefined);
  };
  return (
    <>
      {options.length > AT_A_GLANCE && (
        <li className="filters__find">
          <input
            type="search"
            className="inp"
            aria-label={t('filter.find', { name: label })}
            placeholder={t('filter.find', { name: label })}
            autoComplete="off"
            spellCheck={false}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
          <span className="vh" role="status">
            {typed.trim() && t('common.suggestions', { n: shown.length })}
          </span>
        </li>
      )}
      {shown.map((one) => (
        <li key={one.value}>
          <Checkbox
            checked={ticked.includes(one.value)}
            onChange={(event) => turn(one.value, event.target.checked)}
          >
            {one.label}
          </Checkbox>
        </li>
      ))}
      {shown.length === 0 && <li className="head">{t('list.no_match')}</li>}
    </>
  );
}
