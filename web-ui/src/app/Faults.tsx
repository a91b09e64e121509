import { useT } from '~/i18n';
import { isProblem, ownProblem } from '~/api/problem';
import { paths } from '~/lib/paths';
import { LinkButton } from '~/ui/Button';
import { PageHead } from '~/ui/PageHead';
import { ProblemAlert } from '~/ui/ProblemAlert';

/** An address of the workspace that no page has. */
export function Missing() {
  const t = useT();
  return (
    <>
      <PageHead heading={t('missing.title')} about={t('missing.about')} />
      <LinkButton to={paths.today()}>{t('missing.home')}</LinkButton>
    </>
  );
}

export const NotFound = () => (
  <main id="main">
    <Missing />
  </main>
);

/** What a page shows when it could not even start: a piece of the program did not load, or a defect. */
export function RouteFault({ error }: { error: unknown }) {
  const t = useT();
  return (
    <main id="main">
      <PageHead heading={t('fault.title')} />
      <ProblemAlert
        problem={isProblem(error) ? error : ownProblem(503, 'page', 'fault.about')}
        onRetry={() => window.location.reload()}
      />
    </main>
  );
}
