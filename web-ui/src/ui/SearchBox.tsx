import { Search } from 'lucide-react';
import { useT } from '~/i18n';
import { Icon } from './Icon';

interface Props {
  label: string;
  value: string;
  onChange: (value: string) => void;
}

/** The search box of one list. */
export function SearchBox({ label, value, onChange }: Props) {
  const t = useT();
  return (
    <div className="inp--ic">
      {value.trim() && <p className="onpaper">{t('filter.words', { words: value.trim() })}</p>}
      <Icon of={Search} />
      <input
        type="search"
        className="inp"
        aria-label={label}
        placeholder={label}
        autoComplete="off"
        spellCheck={false}
        maxLength={100}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}
