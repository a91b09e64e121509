import { Copy } from 'lucide-react';
import type { Problem } from '~/api/problem';
import { useT } from '~/i18n';
import { Button } from './Button';

/** By what a refusal is found in the log: to be copied and sent to whoever helps. */
export function ErrorCode({ problem }: { problem: Problem | null | undefined }) {
  const t = useT();
  const id = problem?.request_id;
  if (!id) return null;
  return (
    <Button
      size="small"
      kind="quiet"
      icon={Copy}
      title={t('problem.copy')}
      onClick={() => void navigator.clipboard?.writeText(id)}
    >
      <span className="vh">{t('problem.copy')} </span>
      <span className="mono">{id}</span>
    </Button>
  );
}
