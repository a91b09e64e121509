import './blanks.css';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import {
  ArrowRightLeft,
  BadgeCheck,
  Flame,
  PackageCheck,
  PackageOpen,
  Printer,
  RotateCcw,
  SearchX,
  TriangleAlert,
  Undo2,
  type LucideIcon,
} from 'lucide-react';
import { useT } from '~/i18n';
import { useLabels } from '~/i18n/labels';
import { dateTime } from '~/lib/dates';
import { paths } from '~/lib/paths';
import { Box } from '~/ui/Box';
import { Chip, type Mood } from '~/ui/Chip';
import { Guarded } from '~/ui/Guarded';
import { KeyValues } from '~/ui/KeyValues';
import { PageHead } from '~/ui/PageHead';
import { ProblemAlert } from '~/ui/ProblemAlert';
import { Timeline } from '~/ui/Timeline';
import { Empty, Skeleton } from '~/ui/Waiting';
import { trace } from './queries';
import { SerialBox } from './SerialBox';
import { typeOf, type BlankState, type BlankType, type MovementKind } from './types';
import { useMove } from './words';

const ICONS: Record<MovementKind, LucideIcon> = {
  print_receipt: Printer,
  allocate: ArrowRightLeft,
  receipt_confirm: PackageCheck,
  return_unused: Undo2,
  issue: BadgeCheck,
  return_issued: PackageOpen,
  spoil: TriangleAlert,
  loss: SearchX,
  recall: Undo2,
  destroy: Flame,
  adjust: PackageOpen,
  reverse: RotateCcw,
};

const MOODS: Partial<Record<BlankState, Mood>> = {
  held: 'ok',
  in_transit: 'info',
  spoiled: 'warn',
  recalled: 'warn',
  lost: 'err',
};

/** The life line of one number: where it is, and every movement of it from the printer on. */
export function LifePage() {
  const t = useT();
  const { type: named, serial } = useParams({ from: '/app/certificate-blanks/$type/$serial' });
  const type = typeOf(named);
  return (
    <Guarded right="blank_read" heading="nav.blanks">
      <div className="crumbs noprint">
        <Link to={paths.blanks()} search={{ type }}>
          {t('nav.blanks')}
        </Link>
      </div>
      <Life type={type} serial={serial} />
    </Guarded>
  );
}

function Life({ type, serial }: { type: BlankType; serial: string }) {
  const t = useT();
  const { label } = useLabels();
  const move = useMove();
  const { data, error, refetch } = useQuery(trace(type, serial));
  const isUnknown = error?.status === 404;
  return (
    <>
      <PageHead
        heading={t('blanks.one', { serial: data?.serial ?? serial })}
        mark={data && <Chip mood={MOODS[data.state] ?? 'line'}>{label('blank_state', data.state)}</Chip>}
        about={label('blank_type', type)}
      />
      <div className="filters noprint">
        <SerialBox type={type} />
      </div>
      {isUnknown && (
        <section className="box" role="alert">
          <Empty heading={t('blanks.unknown', { serial })}>
            <p>{t('blanks.unknown_about')}</p>
          </Empty>
        </section>
      )}
      {error && !isUnknown && <ProblemAlert problem={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton />}
      {data && (
        <div className="with-panel panel-first">
          <aside className="stack" aria-label={t('blanks.now')}>
            <Box heading={t('blanks.now')}>
              <KeyValues
                rows={[
                  [t('blanks.state'), label('blank_state', data.state)],
                  [t('blanks.holder'), data.holder_name],
                  [t('blanks.since'), dateTime(data.since)],
                  [t('blanks.paper'), data.paper_code],
                  [
                    t('blanks.issued_for'),
                    data.card && (
                      <>
                        {data.card.full_name},{' '}
                        <Link to={(type === 'CC' ? paths.certificate : paths.card)(data.card.id)}>
                          {data.card.number}
                        </Link>
                      </>
                    ),
                  ],
                ]}
              />
            </Box>
          </aside>
          <div className="stack">
            <Box heading={t('blanks.life')} right={data.movements.length}>
              <Timeline
                events={data.movements.toReversed().map((one) => ({
                  key: String(one.seq),
                  at: one.at,
                  icon: ICONS[one.kind],
                  what: (
                    <>
                      <b>{label('blank_movement', one.kind)}</b>: {move(one)}
                    </>
                  ),
                  about: (
                    <>
                      <Link className="mono" to={paths.blanks()} search={{ type, paper: one.paper_id }}>
                        {one.paper_code}
                      </Link>
                      {one.requested_by && <span>{t('blanks.by_asked', { name: one.requested_by })}</span>}
                      {one.approved_by && <span>{t('blanks.by_approved', { name: one.approved_by })}</span>}
                      <span>{t('blanks.by_kept', { name: one.kept_by })}</span>
                    </>
                  ),
                }))}
              />
            </Box>
          </div>
        </div>
      )}
    </>
  );
}
