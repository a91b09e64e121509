import { Link, type LinkProps } from '@tanstack/react-router';
import type { LucideIcon } from 'lucide-react';
import type { ButtonHTMLAttributes, ReactNode } from 'react';
import { Icon } from './Icon';

interface Look {
  kind?: 'primary' | 'plain' | 'quiet' | 'danger';
  size?: 'small' | 'large';
  icon?: LucideIcon;
  /** The key that does the same; shown, not spoken. */
  shortcut?: string;
  children: ReactNode;
}

const classes = ({ kind, size }: Pick<Look, 'kind' | 'size'>, more?: string) =>
  [
    'btn',
    kind && kind !== 'plain' && `btn--${kind}`,
    size === 'small' && 'btn--s',
    size === 'large' && 'btn--l',
    more,
  ]
    .filter(Boolean)
    .join(' ');

const Content = ({ icon, shortcut, children }: Pick<Look, 'icon' | 'shortcut' | 'children'>) => (
  <>
    {icon && <Icon of={icon} small />}
    {children}
    {shortcut && <kbd aria-hidden="true">{shortcut}</kbd>}
  </>
);

type ButtonProps = Look &
  Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'disabled'> & {
    /** Waiting for the answer: presses are ignored, the button keeps its place and its focus. */
    busy?: boolean;
    /** Why it cannot be pressed now. It stays reachable, so that the reason can be read. */
    whyNot?: string | undefined;
  };

export function Button({
  kind,
  size,
  icon,
  shortcut,
  busy,
  whyNot,
  className,
  onClick,
  type,
  children,
  ...rest
}: ButtonProps) {
  const still = busy || whyNot !== undefined;
  return (
    <button
      {...rest}
      type={type ?? 'button'}
      className={classes({ kind, size }, className)}
      aria-busy={busy || undefined}
      aria-disabled={whyNot !== undefined || undefined}
      title={whyNot ?? rest.title}
      onClick={still ? (event) => event.preventDefault() : onClick}
    >
      <Content icon={icon} shortcut={shortcut}>
        {children}
      </Content>
    </button>
  );
}

export function LinkButton({
  kind,
  size,
  icon,
  shortcut,
  children,
  ...link
}: Look & Pick<LinkProps, 'to' | 'search'>) {
  return (
    <Link {...link} className={classes({ kind, size })}>
      <Content icon={icon} shortcut={shortcut}>
        {children}
      </Content>
    </Link>
  );
}

/** A square button that is only an icon; `label` is its name. */
export function IconButton({
  icon,
  label,
  ...rest
}: { icon: LucideIcon; label: string } & Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'aria-label'>) {
  return (
    <button
      type="button"
      {...rest}
      className={`ibtn ${rest.className ?? ''}`}
      aria-label={label}
      title={label}
    >
      <Icon of={icon} />
    </button>
  );
}
