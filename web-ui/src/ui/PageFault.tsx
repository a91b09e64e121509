import type { Problem } from '~/api/problem';
import { useT } from '~/i18n';
import { paths } from '~/lib/paths';
import { LinkButton } from './Button';
import { PageHead } from './PageHead';
import { ProblemAlert } from './ProblemAlert';

/** A page whose record did not come: why, and a way on. */
export function PageFault({ problem, onRetry }: { problem: Problem; onRetry: () => void }) {
  const t = useT();
  const missing = problem.status === 404;
  return (
    <>
      <PageHead heading={t(missing ? 'missing.title' : 'fault.title')} />
      <div className="stack">
        <ProblemAlert problem={problem} {...(missing ? {} : { onRetry })} />
        <LinkButton to={paths.today()}>{t('missing.home')}</LinkButton>
      </div>
    </>
  );
}
