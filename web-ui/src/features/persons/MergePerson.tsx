import { useQuery } from '@tanstack/react-query';
import { Merge } from 'lucide-react';
import { useState } from 'react';
import { api, unwrap } from '~/api/client';
import type { components } from '~/api/schema';
import { useWrite } from '~/api/write';
import { useT, type MessageId } from '~/i18n';
import { useLabels } from '~/i18n/labels';
import { date } from '~/lib/dates';
import { Button } from '~/ui/Button';
import { Dialog } from '~/ui/Dialog';
import { Note } from '~/ui/Note';
import { ProblemAlert } from '~/ui/ProblemAlert';
import { Skeleton } from '~/ui/Waiting';
import { person, type Person } from './queries';
import { UndoMerge } from './UndoMerge';

type Merged = components['schemas']['PersonMergeView'];

const STALE = [['persons'], ['cases'], ['requests']];

/** What can stand otherwise in the two records, as the API names it, and how it is shown. */
const FIELDS: [keyof Person, MessageId, (of: Person) => string | null | undefined][] = [
  ['full_name', 'person.name', ({ full_name }) => full_name],
  ['birth_date', 'intake.birth', ({ birth_date }) => date(birth_date)],
  ['sex', 'intake.sex', ({ sex }) => sex],
  ['ethnicity', 'intake.ethnicity', ({ ethnicity }) => ethnicity],
  ['id_number', 'intake.id_number', ({ id_number }) => id_number],
  ['phone', 'person.phone', ({ phone }) => phone],
  ['commune_code', 'intake.commune', ({ commune_name }) => commune_name],
  ['address', 'intake.address', ({ address }) => address],
  ['language', 'persons.language', ({ language }) => language],
  ['needs', 'persons.needs', ({ needs }) => needs.join('; ')],
  ['safe_contact', 'persons.safe_contact', ({ safe_contact }) => safe_contact],
];

/** Two records of one person become one, field by field; they can be taken apart again until one is changed. */
export function MergePerson({ keep, merge, onClose }: { keep: string; merge: string; onClose: () => void }) {
  const t = useT();
  const { label } = useLabels();
  const kept = useQuery(person(keep, true));
  const other = useQuery(person(merge, true));
  const [taken, setTaken] = useState<string[]>([]);
  const [done, setDone] = useState<Merged>();
  const act = useWrite({
    form: `person.${keep}.merge`,
    send: (body: components['schemas']['PersonMerge'], key) =>
      unwrap(api.POST('/api/v1/person-merges', { params: { header: { 'Idempotency-Key': key } }, body })),
    stale: STALE,
    onDone: setDone,
  });
  const [mine, theirs] = [kept.data, other.data];
  const send = () => {
    if (!mine || !theirs) return;
    act.mutate({
      keep_id: keep,
      merge_id: merge,
      keep_version: mine.version,
      merge_version: theirs.version,
      fields: Object.fromEntries(taken.map((field) => [field, 'merge' as const])),
    });
  };

  if (done)
    return (
      <Dialog
        heading={t('merge.title')}
        onClose={onClose}
        foot={<Button onClick={onClose}>{t('common.close')}</Button>}
      >
        <Note mood="ok" role="status">
          <b>{t('merge.done', { cases: done.cases, requests: done.requests })}</b>
          <UndoMerge merge={done.id} onDone={onClose} />
        </Note>
      </Dialog>
    );
  return (
    <Dialog
      heading={t('merge.title')}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button kind="primary" icon={Merge} busy={act.isPending} onClick={send}>
            {t('merge.act')}
          </Button>
        </>
      }
    >
      <p>{t('merge.about')}</p>
      <ProblemAlert
        problem={kept.error ?? other.error ?? act.error}
        onReload={() => {
          void kept.refetch();
          void other.refetch();
          act.reset();
        }}
      />
      {(!mine || !theirs) && !kept.error && !other.error && <Skeleton rows={6} />}
      {mine && theirs && (
        <table className="tbl tbl--compact">
          <thead>
            <tr>
              <th scope="col">{t('persons.field')}</th>
              <th scope="col">{t('merge.kept')}</th>
              <th scope="col">{t('merge.merged')}</th>
            </tr>
          </thead>
          <tbody>
            {FIELDS.map(([field, name, shown]) => {
              const words = (of: Person) =>
                (field === 'sex' ? label('sex', shown(of) ?? undefined) : shown(of)) || '–';
              const [here, there] = [words(mine), words(theirs)];
              const from = (side: boolean) => (
                <label className="check">
                  <input
                    type="radio"
                    name={field}
                    checked={taken.includes(field) === side}
                    onChange={() =>
                      setTaken((old) => [...old.filter((held) => held !== field), ...(side ? [field] : [])])
                    }
                  />
                  {side ? there : here}
                </label>
              );
              return (
                <tr key={field}>
                  <th scope="row">{t(name)}</th>
                  {here === there ? (
                    <td colSpan={2}>{here}</td>
                  ) : (
                    <>
                      <td>{from(false)}</td>
                      <td>{from(true)}</td>
                    </>
                  )}
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
    </Dialog>
  );
}
