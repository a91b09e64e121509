import { useEffect, useState, type ReactNode } from 'react';
import { useT } from '~/i18n';

/** True once `ms` have passed since mounting. */
export function useAfter(ms: number): boolean {
  const [passed, setPassed] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setPassed(true), ms);
    return () => clearTimeout(timer);
  }, [ms]);
  return passed;
}

/** The real layout in grey, after 150 ms, so that a quick answer does not flicker; a slow line is said after 8 s. */
export function Skeleton({ rows = 6 }: { rows?: number }) {
  const t = useT();
  const shown = useAfter(150);
  const slow = useAfter(8000);
  // Nothing is drawn for so short a wait, but that something is to come can be known.
  if (!shown) return <span hidden aria-busy="true" />;
  return (
    <div className="skels" role="status">
      <span className="vh">{t('common.loading')}</span>
      {Array.from({ length: rows }, (_, index) => (
        <span key={index} className="skel" style={{ width: `${[92, 74, 86, 63][index % 4]}%` }} />
      ))}
      {slow && <p className="t2 sm">{t('net.slow')}</p>}
    </div>
  );
}

/** Says which kind of nothing this is, and always offers one way on. */
export function Empty({
  heading,
  children,
  action,
}: {
  heading: string;
  children?: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className="empty">
      <h2>{heading}</h2>
      {children}
      {action && <div className="row">{action}</div>}
    </div>
  );
}
