import { Link } from '@tanstack/react-router';
import type { Page } from '~/api/pages';
import type { Problem } from '~/api/problem';
import { useT } from '~/i18n';
import { useLabels } from '~/i18n/labels';
import { date } from '~/lib/dates';
import { paths } from '~/lib/paths';
import { Box, SideList } from '~/ui/Box';
import { Chip } from '~/ui/Chip';
import { ProblemAlert } from '~/ui/ProblemAlert';
import { FILE_MOODS } from './FileList';
import type { CardFile } from './types';

interface Props {
  heading: string;
  list: { data: Page<CardFile> | undefined; error: Problem | null; refetch: () => unknown };
}

/** The files of one card or one person, the newest first. */
export function FileRows({ heading, list: { data, error, refetch } }: Props) {
  const t = useT();
  const { label } = useLabels();
  return (
    <Box flush heading={heading} right={data?.data.length || undefined} isWaiting={!data && !error}>
      <ProblemAlert problem={error} onRetry={() => void refetch()} />
      {data && (
        <SideList
          empty={t('cards.no_files')}
          rows={data.data.map(({ id, code, procedure, state, received_on }) => ({
            key: id,
            main: (
              <span className="row">
                <Link to={paths.cardFile(id)}>
                  {t('cards.file_of', { procedure: label('card_procedure', procedure), code })}
                </Link>
                <Chip mood={FILE_MOODS[state] ?? 'line'}>{label('card_file_state', state)}</Chip>
              </span>
            ),
            right: date(received_on),
          }))}
        />
      )}
    </Box>
  );
}
