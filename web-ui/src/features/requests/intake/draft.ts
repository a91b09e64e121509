import type { components } from '~/api/schema';
import type { MessageId } from '~/i18n';
import { fromLocalInput, isDay, isInstant, parseBirth } from '~/lib/dates';
import { fieldId } from '~/lib/pointer';
import type { FieldMistake } from '~/ui/ErrorSummary';
import { isPassedOn } from '../states';

type Schemas = components['schemas'];
type Facts = Schemas['Facts'];
type Party = Schemas['Party'];
export type NewRequest = Schemas['NewRequest'];

/** What the page holds while somebody speaks. It lives in memory only: personal words stay off the machine. */
export interface Draft {
  channel: Schemas['Channel'];
  name: string;
  birth: string;
  sex: string;
  ethnicity: string;
  idNumber: string;
  phone: string;
  address: string;
  /** Code and words of the commune chosen. */
  commune: string;
  communeText: string;
  /** Lives in a commune or village with specially difficult conditions. */
  hardArea: boolean;
  relation: string;
  callerName: string;
  callerPhone: string;
  summary: string;
  form: string;
  role: string;
  field: string;
  proceedings: string;
  status: string;
  body: string;
  fileNumber: string;
  /** `YYYY-MM-DDTHH:MM`, when the person asked a proceedings body for legal aid. */
  askedAt: string;
  /** `YYYY-MM-DDTHH:MM`, when the notice of that body came in. */
  noticeAt: string;
  trialOn: string;
  limitationOn: string;
  appointed: boolean;
  harm: boolean;
  opposing: string;
  /** Declared categories and elements of hardship, by their codes. */
  groups: string[];
  /** Papers seen, by their codes. */
  proofs: string[];
}

export const emptyDraft = (channel: Draft['channel']): Draft => ({
  channel,
  name: '',
  birth: '',
  sex: '',
  ethnicity: '',
  idNumber: '',
  phone: '',
  address: '',
  commune: '',
  communeText: '',
  hardArea: false,
  relation: 'self',
  callerName: '',
  callerPhone: '',
  summary: '',
  form: '',
  role: '',
  field: '',
  proceedings: '',
  status: '',
  body: '',
  fileNumber: '',
  askedAt: '',
  noticeAt: '',
  trialOn: '',
  limitationOn: '',
  appointed: false,
  harm: false,
  opposing: '',
  groups: [],
  proofs: [],
});

/** Something was typed or chosen. */
export const isTouched = (draft: Draft): boolean =>
  JSON.stringify(draft) !== JSON.stringify(emptyDraft(draft.channel));

export type Change = (patch: Partial<Draft>) => void;

/** What the rules of eligibility are asked about. Unknown stays unknown: only what was said is sent. */
export function factsOf(draft: Draft): Facts {
  const birth = parseBirth(draft.birth);
  return {
    ...Object.fromEntries(draft.groups.map((code) => [code, true])),
    ...(birth ? { birth_date: birth } : {}),
    ...(draft.ethnicity.trim() ? { ethnicity: draft.ethnicity.trim() } : {}),
    ...(draft.hardArea ? { special_difficulty: true } : {}),
    ...(draft.status ? { procedural_status: draft.status as Facts['procedural_status'] } : {}),
    ...(draft.proofs.length > 0 ? { proofs: draft.proofs } : {}),
  };
}

/** The other side, one name a line; a year of birth may follow after a comma. */
export function opposingParties(text: string): Party[] {
  return text
    .split('\n')
    .map((line) => line.split(','))
    .flatMap(([name = '', year = '']) => {
      const born = Number(year.trim());
      return name.trim()
        ? [{ name: name.trim(), side: 'opposing' as const, ...(born > 1900 ? { birth_year: born } : {}) }]
        : [];
    });
}

/** Both sides, for the question about conflicts. */
export const sides = (draft: Draft): Party[] => [
  { name: draft.name.trim(), side: 'beneficiary' },
  ...opposingParties(draft.opposing),
];

/** Arrested or held: an officer within 12 hours of acceptance (Luật TGPL Đ.31 kh.2). */
export const isHeld = (draft: Draft): boolean => ['nguoi_bi_bat', 'nguoi_bi_tam_giu'].includes(draft.status);

/** When the body was asked, where the law counts from it. */
const askedAt = ({ status, askedAt: said }: Draft): string => (isPassedOn(status) ? said : '');

/** A defence appointed or notified by a proceedings body: acceptance and officer at once. */
export const isNotified = (draft: Draft): boolean =>
  draft.appointed ||
  (isPassedOn(draft.status) && (draft.noticeAt !== '' || draft.channel === 'proceedings_body'));

/** A ground of TT 12/2018 Đ.6 kh.1 was heard, so that proofs may follow acceptance; the server weighs the days. */
export const isUrgent = (draft: Draft): boolean =>
  isNotified(draft) || draft.harm || draft.trialOn !== '' || draft.limitationOn !== '';

/** A name, a way to reach the person, and what it is about; all else can be asked later. */
export function gapsOf(draft: Draft, t: (id: MessageId) => string): FieldMistake[] {
  const reach = draft.phone.trim() || draft.callerPhone.trim() || draft.address.trim() || draft.body.trim();
  const gaps: [string, boolean, MessageId][] = [
    ['/person/full_name', !draft.name.trim(), 'intake.gap_name'],
    ['/person/birth_date', draft.birth !== '' && !parseBirth(draft.birth), 'intake.gap_birth'],
    ['/person/phone', !reach, 'intake.gap_contact'],
    ['/requester/name', draft.relation !== 'self' && !draft.callerName.trim(), 'intake.gap_caller'],
    ['/matter/summary', !draft.summary.trim(), 'intake.gap_summary'],
    ['/role', draft.form === 'court_participation' && !draft.role, 'intake.gap_role'],
    ['/matter/trial_on', draft.trialOn !== '' && !isDay(draft.trialOn), 'err.date'],
    ['/matter/limitation_on', draft.limitationOn !== '' && !isDay(draft.limitationOn), 'err.date'],
    ['/matter/body_asked_at', askedAt(draft) !== '' && !isInstant(askedAt(draft)), 'err.instant'],
    ['/matter/notice_received_at', draft.noticeAt !== '' && !isInstant(draft.noticeAt), 'err.instant'],
  ];
  return gaps.flatMap(([pointer, open, message]) =>
    open ? [{ field: fieldId(pointer), message: t(message) }] : [],
  );
}

/** The request as the API takes it; what was not said is left out. */
export function requestOf(draft: Draft, person: string | undefined): NewRequest {
  const asked = askedAt(draft);
  const said = {
    channel: draft.channel,
    person_id: person,
    person: person
      ? undefined
      : {
          full_name: draft.name.trim(),
          birth_date: parseBirth(draft.birth),
          sex: draft.sex,
          ethnicity: draft.ethnicity.trim(),
          id_number: draft.idNumber.replaceAll(' ', ''),
          phone: draft.phone.trim(),
          commune_code: draft.commune,
          address: draft.address.trim(),
        },
    requester:
      draft.relation === 'self'
        ? undefined
        : { name: draft.callerName.trim(), relation: draft.relation, phone: draft.callerPhone.trim() },
    matter: {
      summary: draft.summary.trim(),
      proceedings: draft.proceedings,
      procedural_status: draft.status,
      body: draft.body.trim(),
      court_file_number: draft.fileNumber.trim(),
      body_asked_at: asked && fromLocalInput(asked),
      notice_received_at: draft.noticeAt && fromLocalInput(draft.noticeAt),
      appointed_defence: draft.appointed || undefined,
      trial_on: draft.trialOn,
      limitation_on: draft.limitationOn,
    },
    eligibility: factsOf(draft),
    form: draft.form,
    role: draft.form === 'court_participation' ? draft.role : '',
    field: draft.field,
    harm_to_be_averted: draft.harm || undefined,
    parties: opposingParties(draft.opposing),
  };
  return filled(said) as unknown as NewRequest;
}

/** Leaves out what is empty, at every depth. */
function filled(body: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(body).flatMap(([key, value]: [string, unknown]) => {
      if (value === '' || value === undefined) return [];
      if (typeof value !== 'object' || value === null || Array.isArray(value)) return [[key, value]];
      return [[key, filled(value)]];
    }),
  );
}
