import { Search } from 'lucide-react';
import { Icon } from './Icon';

interface Props {
  label: string;
  value: string;
  onChange: (value: string) => void;
}

/** The search box of a page; `/` leads to it. */
export function SearchBox({ label, value, onChange }: Props) {
  return (
    <div className="inp--ic">
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
