import { useList } from '~/api/list';
import { useT } from '~/i18n';
import { date } from '~/lib/dates';
import { number } from '~/lib/numbers';
import { paths } from '~/lib/paths';
import { Listing } from '~/ui/Listing';
import { RowTable } from '~/ui/RowTable';
import { Empty } from '~/ui/Waiting';
import { courseList } from './queries';

/** The courses whose results were decided on. */
export function CourseList() {
  const t = useT();
  const list = useList(courseList);
  return (
    <Listing
      label={t('cards.tab_courses')}
      query={list}
      source={{ path: '/api/v1/courses' }}
      empty={
        <Empty heading={t('cards.no_courses')}>
          <p>{t('cards.no_courses_about')}</p>
        </Empty>
      }
    >
      {(rows) => (
        <RowTable
          rows={rows}
          heading={t('cards.course')}
          lead={({ id, title }) => ({ to: paths.course(id), name: title })}
          columns={[
            { name: t('cards.organiser'), cell: ({ organiser }) => organiser },
            {
              name: t('cards.days'),
              cell: ({ from_on, to_on }) => `${date(from_on)} – ${date(to_on)}`,
            },
            { name: t('cards.decision'), kind: 'code', cell: ({ decision_number }) => decision_number },
            {
              name: t('cards.tab_certificates'),
              kind: 'num',
              cell: ({ certificates }) => number(certificates),
            },
          ]}
        />
      )}
    </Listing>
  );
}
