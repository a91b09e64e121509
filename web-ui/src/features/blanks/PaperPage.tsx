import { useQuery } from '@tanstack/react-query';
import { Navigate, useParams } from '@tanstack/react-router';
import { paths } from '~/lib/paths';
import { Guarded } from '~/ui/Guarded';
import { PageFault } from '~/ui/PageFault';
import { Skeleton } from '~/ui/Waiting';
import { paper } from './queries';

/** The address of a paper, for duties that lead to it: it stands in the ledger of its kind. */
export function PaperPage() {
  const { id } = useParams({ from: '/app/certificate-blanks/papers/$id' });
  return (
    <Guarded right="blank_read" heading="nav.blanks">
      <Place id={id} />
    </Guarded>
  );
}

function Place({ id }: { id: string }) {
  const { data, error, refetch } = useQuery(paper(id));
  if (error) return <PageFault problem={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton />;
  if (data.kind === 'stocktake') return <Navigate to={paths.stocktake(id)} replace />;
  return <Navigate to={paths.blanks()} search={{ type: data.type, paper: id }} replace />;
}
