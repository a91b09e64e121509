import { useNavigate } from '@tanstack/react-router';

interface Props {
  label: string;
  /** The parameter of the address that is switched. */
  name: string;
  value: string;
  options: readonly { value: string; label: string }[];
}

/** Presses the next of a switch on the page, the first after the last; for a key. */
export function turn(name: string): void {
  const ways = [...document.querySelectorAll<HTMLElement>(`main [data-switch="${name}"] button`)];
  const at = ways.findIndex((way) => way.getAttribute('aria-pressed') === 'true');
  ways[(at + 1) % ways.length]?.click();
}

/** One of a few ways to look at the same page; the address keeps which. */
export function Switch({ label, name, value, options }: Props) {
  const navigate = useNavigate();
  const turn = (to: string) =>
    void navigate({
      to: '.',
      search: (old: Record<string, unknown>) => ({ ...old, [name]: to }),
      resetScroll: false,
    });
  return (
    <span className="seg" role="group" aria-label={label} data-switch={name}>
      {options.map((option) => (
        <button
          key={option.value}
          type="button"
          aria-pressed={option.value === value}
          onClick={() => turn(option.value)}
        >
          {option.label}
        </button>
      ))}
    </span>
  );
}
