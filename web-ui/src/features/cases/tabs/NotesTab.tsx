import { useQuery } from '@tanstack/react-query';
import { Lock } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { api, unwrap } from '~/api/client';
import { useAccount } from '~/api/session';
import { has } from '~/api/types';
import { useWrite } from '~/api/write';
import { useT } from '~/i18n';
import { dateTime } from '~/lib/dates';
import { BroughtBack } from '~/ui/BroughtBack';
import { Button } from '~/ui/Button';
import { TextArea } from '~/ui/Field';
import { Note } from '~/ui/Note';
import { ProblemAlert } from '~/ui/ProblemAlert';
import { SavingLine } from '~/ui/SavingLine';
import { useKept } from '~/ui/useKept';
import { Empty, Skeleton } from '~/ui/Waiting';
import { caseNotes } from '../queries';

const NOTHING = { '/body': '' };

/**
 * The practitioner's own reasoning, sealed: nobody else reads it, and each reading is logged. `asked` is how often a new
 * one was asked for by key: its box then takes the focus.
 */
export function NotesTab({ id, asked }: { id: string; asked: number }) {
  const t = useT();
  const account = useAccount();
  const form = `case.${id}.note`;
  const [text, setText] = useState('');
  const [missing, setMissing] = useState(false);
  const { data, error, refetch } = useQuery(caseNotes(id));
  const kept = useKept({
    form,
    typed: ['/body'],
    start: NOTHING,
    values: { '/body': text },
    bring: (wrote) => setText(wrote['/body'] ?? ''),
    clear: () => setText(''),
  });
  const box = useRef<HTMLTextAreaElement>(null);
  const add = useWrite({
    form,
    send: (body: string, key) =>
      unwrap(
        api.POST('/api/v1/cases/{id}/notes', {
          params: { path: { id }, header: { 'Idempotency-Key': key } },
          body: { body },
        }),
      ),
    stale: [['cases', id, 'notes']],
    // One writes on while it is sent: that is not a part of it, and stays.
    onDone: (_, sent) => (box.current?.value.trim() === sent ? kept.clear() : kept.keep()),
  });
  const isThere = data !== undefined;
  useEffect(() => {
    if (asked > 0 && isThere) box.current?.focus();
  }, [asked, isThere]);
  if (error) return <ProblemAlert problem={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton />;
  return (
    <>
      <Note icon={Lock}>{t('case.notes_about')}</Note>
      {has(account, 'note_write') && (
        <form
          className="stack-s"
          onSubmit={(event) => {
            event.preventDefault();
            setMissing(!text.trim());
            if (text.trim()) add.mutate(text.trim());
          }}
        >
          <ProblemAlert problem={add.error} onRetry={() => add.mutate(text.trim())} />
          <TextArea
            ref={box}
            label={t('case.note_new')}
            error={missing ? t('err.required') : undefined}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
          <span className="row">
            <Button type="submit" busy={add.isPending}>
              {t('case.note_save')}
            </Button>
            <SavingLine keeper={kept.keeper} />
          </span>
          <BroughtBack kept={kept} />
        </form>
      )}
      {data.data.length === 0 ? (
        <Empty heading={t('case.notes_none')} />
      ) : (
        <ul className="stack-s">
          {data.data.map((note) => (
            <li key={note.id} className="box box__b">
              <p className="prewrap">{note.body}</p>
              <p className="t2 sm">{dateTime(note.created_at)}</p>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
