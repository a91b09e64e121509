import type { ReactNode } from 'react';

/** What may be wider than the page: it scrolls in its own box, by keys too. */
export function Scroll({
  label,
  className,
  children,
}: {
  label: string;
  className?: string;
  children: ReactNode;
}) {
  return (
    <div
      className={className ? `scroll ${className}` : 'scroll'}
      role="region"
      // It is stopped at, or else nobody without a pointer sees its end.
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      aria-label={label}
    >
      {children}
    </div>
  );
}
