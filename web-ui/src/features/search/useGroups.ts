import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Briefcase, Building2, Inbox, Lock, User, type LucideIcon } from 'lucide-react';
import { has, type Account } from '~/api/types';
import type { MessageId } from '~/i18n';
import { useLabels } from '~/i18n/labels';
import { matches, matching } from '~/lib/fold';
import { paths } from '~/lib/paths';
import { useDebounced } from '~/lib/useDebounced';
import { organisations, practitioners, records } from './queries';
import { recognise } from './recognise';

/** Something that can be chosen: a record, a page or a command. */
export interface Entry {
  key: string;
  name: string;
  about?: string | undefined;
  icon: LucideIcon;
  /** The key that does the same without this box. */
  shortcut?: string | undefined;
  run: () => void;
}

export interface Group {
  name: MessageId;
  entries: Entry[];
}

/** What is typed is waited for a moment: a word is several keys, and each question is a call. */
const REST = 80;

/** Everything that matches, by kind; with nothing typed, where one can go and what can be done. */
export function useGroups(
  account: Account,
  typed: string,
  pages: Entry[],
  commands: Entry[],
  onGo: (to: string) => void,
) {
  const { label } = useLabels();
  const sought = recognise(typed);
  const rested = useDebounced(sought, REST);
  const found = useQuery({ ...records(rested, account), placeholderData: keepPreviousData });
  const named = sought.kind === 'words';
  const people = useQuery({ ...practitioners(), enabled: named && has(account, 'practitioner_list') });
  const places = useQuery({ ...organisations(), enabled: named && has(account, 'organisation_read') });
  // Answers to what was typed before stay as long as they are answers to what is typed now.
  const stale = found.isPlaceholderData || JSON.stringify(rested) !== JSON.stringify(sought);
  const still = <Row extends { person_name?: string | null }>(rows: Row[] = []) =>
    stale ? rows.filter(({ person_name }) => matches(typed, person_name ?? '')) : rows;
  const among = <Row>(rows: Row[] = [], nameOf: (row: Row) => string) =>
    named ? matching(typed, rows, nameOf) : [];
  const own = (all: Entry[]) =>
    typed.trim() === '' ? all : matching(typed, all, ({ name, about }) => `${name} ${about ?? ''}`);
  const facts = (...some: (string | null | undefined)[]) => some.filter(Boolean).join(' · ');

  const groups: Group[] = [
    {
      name: 'nav.cases',
      entries: still(found.data?.cases).map(({ id, person_name, code, field, state, sealed }) => ({
        key: id,
        name: person_name ?? code,
        about: facts(person_name && code, label('field', field), label('case_state', state)),
        icon: sealed ? Lock : Briefcase,
        run: () => onGo(paths.case(id)),
      })),
    },
    {
      name: 'search.requests',
      entries: still(found.data?.requests).map(({ id, person_name, receipt_number, state, sealed }) => ({
        key: id,
        name: person_name ?? receipt_number,
        about: facts(person_name && receipt_number, label('request_state', state)),
        icon: sealed ? Lock : Inbox,
        run: () => onGo(paths.request(id)),
      })),
    },
    {
      name: 'nav.practitioners',
      entries: among(people.data?.data, ({ full_name }) => full_name).map(
        ({ id, full_name, kind, organisation_name }) => ({
          key: id,
          name: full_name,
          about: facts(label('practitioner_kind', kind), organisation_name),
          icon: User,
          run: () => onGo(paths.practitioner(id)),
        }),
      ),
    },
    {
      name: 'nav.organisations',
      entries: among(places.data?.data, ({ name, code }) => `${name} ${code}`).map(
        ({ id, name, code, type }) => ({
          key: id,
          name,
          about: facts(code, label('organisation_type', type)),
          icon: Building2,
          run: () => onGo(paths.organisation(id)),
        }),
      ),
    },
    { name: 'search.pages', entries: own(pages) },
    { name: 'search.commands', entries: own(commands) },
  ];
  return {
    groups: groups.filter(({ entries }) => entries.length > 0),
    waiting: sought.kind !== 'nothing' && (stale || found.isFetching),
    problem: found.error ?? people.error ?? places.error,
    retry: () => void Promise.all([found.refetch(), people.refetch(), places.refetch()]),
  };
}
