import { Link } from '@tanstack/react-router';
import { useT } from '~/i18n';

/** The text mark; the national emblem takes its place where a deployment provides the file. */
export function Mark({ to }: { to: string }) {
  const t = useT();
  return (
    <Link className="hdr__mark" to={to} activeOptions={{ exact: true }}>
      <b>TGPL</b>
      <span>{t('app.short')}</span>
    </Link>
  );
}
