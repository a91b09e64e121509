import { useState } from 'react';
import { api, unwrap } from '~/api/client';
import type { components } from '~/api/schema';
import { useAccount } from '~/api/session';
import { has } from '~/api/types';
import { useT } from '~/i18n';
import { useLabels } from '~/i18n/labels';
import { today } from '~/lib/clock';
import type { Values } from '~/lib/merge';
import type { ActionField } from '~/ui/ActionDialog';
import { CommandDialog } from '~/ui/CommandDialog';
import { OrganisationPicker, PractitionerPicker } from '~/ui/Pickers';
import { serialField } from '../blanks/fields';
import { cardKinds } from './FileList';
import { STALE } from './queries';
import type { Card, CardFile, Course } from './types';

type Schemas = components['schemas'];

interface Props<Answer> {
  onClose: () => void;
  onDone: (answer: Answer) => void;
}

/** Where the person works: not sent, it only narrows the list of people. */
const CENTRE = '/centre';

/** Opens the file of a first card. The others begin at the card that is there. */
export function NewFile(props: Props<CardFile>) {
  const t = useT();
  const { options } = useLabels();
  const account = useAccount();
  // A centre's own people; whoever has several centres names one first.
  const own = has(account, 'card_prepare') ? (account?.organisation_id ?? '') : '';
  const state = useState<Values>({ '/received_on': today(), [CENTRE]: own });
  const centre = state[0][CENTRE] ?? '';
  const where: ActionField[] = own
    ? []
    : [
        {
          pointer: CENTRE,
          label: 'cards.unit',
          kind: 'own',
          required: true,
          render: (wired) => <OrganisationPicker {...wired} />,
        },
      ];
  return (
    <CommandDialog
      form="card_file.new"
      heading={t('cards.new_file')}
      about={<p className="t2 sm">{t('cards.new_file_about')}</p>}
      state={state}
      fields={[
        {
          pointer: '/kind',
          label: 'cards.kind',
          kind: 'choice',
          options: cardKinds(options),
          required: true,
        },
        ...where,
        {
          pointer: '/practitioner_id',
          label: 'cards.person',
          kind: 'own',
          required: true,
          render: (wired) => <PractitionerPicker organisation={centre} {...wired} />,
        },
        { pointer: '/received_on', label: 'cards.received_on', kind: 'date', required: true },
        { pointer: '/reason', label: 'cards.reason', kind: 'text' },
      ]}
      send={(body, key) =>
        unwrap(
          api.POST('/api/v1/card-files', {
            params: { header: { 'Idempotency-Key': key } },
            body: { ...body, centre: undefined, procedure: 'issue' } as object as Schemas['CardFileCreate'],
          }),
        )
      }
      stale={STALE}
      {...props}
    />
  );
}

/** Writes down a course whose results were decided on. */
export function NewCourse(props: Props<Course>) {
  const t = useT();
  return (
    <CommandDialog
      form="course.new"
      heading={t('cards.new_course')}
      fields={[
        { pointer: '/title', label: 'cards.course', kind: 'line', required: true },
        { pointer: '/organiser', label: 'cards.organiser', kind: 'line', required: true },
        { pointer: '/from_on', label: 'cards.from_on', kind: 'date', required: true },
        { pointer: '/to_on', label: 'cards.to_on', kind: 'date', required: true },
        { pointer: '/decision_number', label: 'cards.results_number', kind: 'line', required: true },
        { pointer: '/decision_on', label: 'cards.results_on', kind: 'date', required: true },
        { pointer: '/expected', label: 'cards.expected', hint: 'cards.expected_hint', kind: 'number' },
      ]}
      send={(body, key) =>
        unwrap(
          api.POST('/api/v1/courses', {
            params: { header: { 'Idempotency-Key': key } },
            body: body as Schemas['CourseCreate'],
          }),
        )
      }
      stale={STALE}
      {...props}
    />
  );
}

/** Issues a certificate to somebody who passed a course: a blank is used, and a number of the register. */
export function NewCertificate({ of, ...rest }: Props<Card> & { of: Course }) {
  const t = useT();
  return (
    <CommandDialog
      form={`course.${of.id}.certificate`}
      heading={t('cards.new_certificate')}
      about={<p className="t2 sm">{of.title}</p>}
      fields={[
        { pointer: '/full_name', label: 'cards.full_name', kind: 'line', required: true },
        { pointer: '/birth_year', label: 'cards.birth_year', kind: 'number' },
        serialField('CC', '/serial'),
        { pointer: '/number', label: 'cards.number', hint: 'cards.number_hint', kind: 'line' },
      ]}
      send={(body, key) =>
        unwrap(
          api.POST('/api/v1/certificates', {
            params: { header: { 'Idempotency-Key': key } },
            body: { ...body, course_id: of.id } as Schemas['CertificateCreate'],
          }),
        )
      }
      stale={STALE}
      {...rest}
    />
  );
}
