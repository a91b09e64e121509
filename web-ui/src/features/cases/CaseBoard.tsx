import './board.css';
import { useIsFetching } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ArrowRight, ChevronDown, EllipsisVertical } from 'lucide-react';
import { useEffect, useId, useState } from 'react';
import { useList } from '~/api/list';
import { useT } from '~/i18n';
import { useDuty } from '~/i18n/duties';
import { useLabels } from '~/i18n/labels';
import { paths } from '~/lib/paths';
import { Button, IconButton } from '~/ui/Button';
import { Icon } from '~/ui/Icon';
import { Menu } from '~/ui/Menu';
import { ProblemAlert } from '~/ui/ProblemAlert';
import { holdRow } from '~/ui/rows';
import { dueOf } from '~/ui/RowTable';
import { usePaper } from '~/ui/usePaper';
import type { Source } from '~/ui/source';
import { Skeleton } from '~/ui/Waiting';
import { CaseSteps, StepForm } from './actions/CaseActions';
import { CaseMark, CaseTable } from './CaseTable';
import { carriersOf, caseList, type CaseRow, type CaseSearch } from './queries';

/** Where work is still to be done; the others are drawn when the filter names them. */
const AT_WORK = [
  'accepted',
  'assigned',
  'in_progress',
  'suspended',
  'pending_completion',
  'completed',
  'appraised',
  'paid',
];

/** The states that stand as columns under a filter. */
export const columnsOf = ({ state }: CaseSearch): string[] => state?.split(',') ?? AT_WORK;

interface Props {
  search: CaseSearch;
  /** Where all rows of the filter come from: paper has them as a table. */
  source: Source;
}

interface Taken {
  file: CaseRow;
  /** Until the form is closed. */
  action?: string;
}

/** The cases of the filter by where they stand, each column read by itself. Nothing is dragged: a card has a menu. */
export function CaseBoard({ search, source }: Props) {
  const t = useT();
  const [taken, take] = useState<Taken>();
  const { whole } = usePaper<CaseRow>(source);
  const coming = useIsFetching({ queryKey: ['cases', 'list'] });
  useEffect(() => {
    if (taken && !taken.action) holdRow(taken.file.id);
  }, [taken]);
  // Wherever the card comes to stand when its column is read again, the keyboard goes with it.
  useEffect(() => {
    if (taken && !taken.action && document.activeElement === document.body) holdRow(taken.file.id);
  }, [taken, coming]);
  if (whole) return <CaseTable rows={whole.data} />;
  return (
    <>
      <div className="board">
        {columnsOf(search).map((state) => (
          <Column
            key={state}
            state={state}
            search={search}
            onTake={(file, action) => take({ file, action })}
          />
        ))}
      </div>
      {!search.state && <p className="t2 sm">{t('board.others')}</p>}
      {taken?.action && (
        <StepForm file={taken.file} chosen={taken.action} onClose={() => take({ file: taken.file })} />
      )}
    </>
  );
}

interface ColumnProps {
  state: string;
  search: CaseSearch;
  onTake: (file: CaseRow, action: string) => void;
}

function Column({ state, search, onTake }: ColumnProps) {
  const t = useT();
  const { label } = useLabels();
  const id = useId();
  const { data, error, refetch, more, isPlaceholderData } = useList(caseList({ ...search, state }));
  const n = data?.data.length ?? 0;
  return (
    <section
      className="column"
      aria-labelledby={id}
      aria-busy={(!data && !error) || isPlaceholderData || undefined}
    >
      <div className="column__h">
        <h2 id={id}>{label('case_state', state)}</h2>
        {data && (
          <span className="t2">
            <span aria-hidden="true">{more ? `${n}+` : n}</span>
            <span className="vh">{t(more ? 'list.rows_so_far' : 'list.rows', { n })}</span>
          </span>
        )}
      </div>
      <ProblemAlert problem={error ?? more?.problem} onRetry={more?.load ?? (() => void refetch())} />
      {!data && !error && <Skeleton rows={4} />}
      {data && n === 0 && <p className="t2 sm">{t('board.none')}</p>}
      <ul className="stack-s">
        {data?.data.map((file) => (
          <Card key={file.id} file={file} onTake={onTake} />
        ))}
      </ul>
      {more && !more.problem && (
        <Button size="small" icon={ChevronDown} busy={more.isComing} onClick={more.load}>
          {t('list.more')}
        </Button>
      )}
    </section>
  );
}

interface CardProps extends Pick<ColumnProps, 'onTake'> {
  file: CaseRow;
}

/** Who, what is next and until when; what may be done stands in the menu (`m`). */
function Card({ file, onTake }: CardProps) {
  const t = useT();
  const words = useDuty();
  const { id, person_name, code, next_action: next } = file;
  const name = person_name ?? code;
  return (
    <li className="card" data-row={id}>
      <div className="card__h">
        <span className="grow">
          <Link className="who" to={paths.case(id)}>
            {name}
          </Link>{' '}
          <CaseMark {...file} />
        </span>
        <span data-key="m" className="noprint">
          <Menu
            label={t('board.steps', { name })}
            button={(wired) => (
              <IconButton icon={EllipsisVertical} label={t('board.steps', { name })} {...wired} />
            )}
          >
            <CaseSteps file={file} onChoose={(action) => onTake(file, action)} />
          </Menu>
        </span>
      </div>
      <span className="mono t2">{code}</span>
      {next && (
        <div className="na">
          <Icon of={ArrowRight} small />
          <span>{words(next.code, next.label)}</span>
        </div>
      )}
      <div className="row row--apart">
        <span className="t2">{carriersOf(file)}</span>
        {dueOf(next)}
      </div>
    </li>
  );
}
