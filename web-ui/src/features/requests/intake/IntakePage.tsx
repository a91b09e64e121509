import './intake.css';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { AlarmClock, BookOpenCheck, Check, MapPin, Phone, QrCode, Siren, Timer } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { keeperOf } from '~/api/drafts';
import { checkEligibility, groupsToday } from '~/api/eligibility';
import { useAccount } from '~/api/session';
import { has } from '~/api/types';
import { useT } from '~/i18n';
import { useLabels } from '~/i18n/labels';
import { draftOf, dropDraft, keepDraft } from '~/lib/drafts';
import { fieldId } from '~/lib/pointer';
import { useDebounced } from '~/lib/useDebounced';
import { Box } from '~/ui/Box';
import { Button } from '~/ui/Button';
import { ErrorSummary, type FieldMistake } from '~/ui/ErrorSummary';
import { Select } from '~/ui/Field';
import { Icon } from '~/ui/Icon';
import { Note } from '~/ui/Note';
import { PageHead } from '~/ui/PageHead';
import { ProblemAlert } from '~/ui/ProblemAlert';
import { SavingLine } from '~/ui/SavingLine';
import { ConflictBox, DuplicatesBox, EligibilityBox } from './Checks';
import {
  emptyDraft,
  factsOf,
  gapsOf,
  isHeld,
  isNotified,
  isTouched,
  isUrgent,
  opposingParties,
  type Draft,
} from './draft';
import { GroupsSection } from './GroupsSection';
import { MatterSection } from './MatterSection';
import { PersonSection } from './PersonSection';
import { FORM, UnsentBox } from './Unsent';
import { checkConflicts, routeOf, searchPersons, useSendRequest } from './queries';

/** One page in speaking order. What the server finds out while one types stands at the side. */
export function IntakePage() {
  const t = useT();
  const { options } = useLabels();
  const account = useAccount();
  const navigate = useNavigate();
  const hotline = !has(account, 'request_decide');
  const { channel = hotline ? 'hotline' : 'in_person' } = useSearch({ from: '/app/requests/new' });
  const form = `request.new.${account?.id ?? ''}`;
  const keeper = keeperOf(form, { form: FORM });
  const [draft, setDraft] = useState<Draft>(
    () => draftOf<Draft>(form) ?? emptyDraft(channel as Draft['channel']),
  );
  const [mistakes, setMistakes] = useState<FieldMistake[]>([]);
  const [person, setPerson] = useState<string>();
  const [others, setOthers] = useState<string[]>([]);
  const change = (patch: Partial<Draft>) => setDraft((old) => ({ ...old, ...patch }));
  useEffect(() => {
    if (!isTouched(draft) || draftOf(form) === draft) return;
    keepDraft(form, draft);
    keeper.keep(draft);
  }, [form, draft, keeper]);

  const still = useDebounced(draft);
  const groups = useQuery(groupsToday());
  const eligibility = useQuery(checkEligibility(factsOf(still)));
  const duplicates = useQuery({
    ...searchPersons(still),
    enabled: has(account, 'person_search') && still.name.trim().length > 3,
  });
  const route = useQuery(routeOf(draft.commune));
  const competent = route.data?.data ?? [];
  // The hotline receives for the whole nation: the request goes to the competent centre.
  const organisation = hotline ? competent[0]?.id : undefined;
  const parties = opposingParties(still.opposing);
  const conflicts = useQuery({
    ...checkConflicts(still),
    enabled: has(account, 'conflict_check') && parties.length > 0 && still.name.trim() !== '',
  });

  const send = useSendRequest((receipt) => {
    dropDraft(form);
    void keeper.drop();
    void navigate({ to: '/app/requests/$id', params: { id: receipt.id } });
  });
  const refused = useMemo(
    () => send.error?.errors?.map(({ pointer, message }) => ({ field: fieldId(pointer), message })) ?? [],
    [send.error],
  );
  const shown = mistakes.length > 0 ? mistakes : refused;
  const mistake = (pointer: string) => shown.find(({ field }) => field === fieldId(pointer))?.message;
  const urgent = isUrgent(draft);
  const atOnce = urgent && !hotline;

  const submit = () => {
    const gaps = gapsOf(draft, t);
    setMistakes(gaps);
    if (gaps.length === 0 && !send.isPending) {
      send.mutate({ draft, person, atOnce, organisation, paper: has(account, 'request_document_read') });
    }
  };

  const anchors: [string, string, boolean][] = [
    [
      'people',
      t('intake.people_short'),
      draft.name !== '' && (draft.phone !== '' || draft.callerPhone !== ''),
    ],
    ['matter', t('intake.matter'), draft.summary !== '' && draft.form !== ''],
    ['groups', t('elig.title'), eligibility.data?.eligible ?? false],
    ['place', t('intake.place'), true],
  ];

  return (
    <>
      <PageHead
        heading={t('intake.title')}
        about={
          <>
            <span className="row">
              <Icon of={draft.channel === 'hotline' ? Phone : MapPin} small />
              {options('channel').find(({ value }) => value === draft.channel)?.label}
            </span>
            {draft.channel === 'hotline' && <CallTimer />}
            <SavingLine keeper={keeper} />
          </>
        }
      >
        <nav className="anch hide-m" aria-label={t('intake.parts')}>
          {anchors.map(([id, name, filled], index) => (
            <a key={id} href={`#${id}`} className={filled ? 'done' : undefined}>
              {filled ? <Icon of={Check} small /> : index + 1} {name}
            </a>
          ))}
        </nav>
      </PageHead>
      {(urgent || isHeld(draft)) && (
        <div className="intake__band">
          <Note mood="warn" icon={Siren} role="status">
            <b>{t(isHeld(draft) ? 'intake.held' : 'intake.urgent_band')}</b>{' '}
            {t(urgent ? 'intake.urgent_about' : 'intake.held_about')}
          </Note>
        </div>
      )}
      <form
        className="with-panel intake"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <div className="stack">
          <ErrorSummary mistakes={shown} problem={mistakes.length > 0 ? null : send.error} />
          {refused.length === 0 && <ProblemAlert problem={send.error} onRetry={submit} />}
          <PersonSection draft={draft} change={change} mistake={mistake} />
          <MatterSection draft={draft} change={change} mistake={mistake} />
          <GroupsSection groups={groups.data?.data ?? []} draft={draft} change={change} />
          <Box heading={t('intake.place')} id="place">
            <div className="fgrid">
              <Select
                span={6}
                label={t('intake.channel')}
                options={options('channel')}
                value={draft.channel}
                onChange={(event) => change({ channel: event.target.value as Draft['channel'] })}
              />
              <div className="c6">
                <span className="lbl">{t('intake.competent')}</span>
                {competent.length === 0 && <p className="t2 sm">{t('intake.competent_unknown')}</p>}
                {competent.map(({ id, name, phone }) => (
                  <p key={id} className="sm">
                    <b>{name}</b> {phone && <span className="t2">{phone}</span>}
                  </p>
                ))}
              </div>
            </div>
          </Box>
          <div className="send noprint">
            <span className="t2 sm grow hide-s">
              {t(atOnce ? 'intake.send_now_about' : 'intake.send_about')}
            </span>
            <Button kind="primary" type="submit" busy={send.isPending} shortcut="Ctrl ↵">
              {t(atOnce ? 'intake.send_now' : 'intake.send')}
            </Button>
          </div>
        </div>
        <aside className="stack" aria-label={t('intake.checks')}>
          <EligibilityBox
            answer={eligibility.data}
            problem={eligibility.error}
            draft={draft}
            change={change}
          />
          <DuplicatesBox
            found={duplicates.data?.data.filter(({ id }) => !id || !others.includes(id))}
            chosen={person}
            onSame={setPerson}
            onOther={(key) => {
              setOthers([...others, key]);
              setPerson(undefined);
            }}
          />
          <ConflictBox answer={conflicts.data} problem={conflicts.error} />
          <Box heading={t('intake.say')}>
            <blockquote className="say">
              {t(
                isHeld(draft)
                  ? 'intake.say_held'
                  : eligibility.data?.eligible
                    ? 'intake.say_yes'
                    : 'intake.say_ask',
              )}
            </blockquote>
          </Box>
          <Box heading={t('intake.effects')}>
            <ul className="sm stack-s effects">
              <li>
                <Icon of={QrCode} small />
                {t('intake.effect_receipt')}
              </li>
              {atOnce && (
                <>
                  <li>
                    <Icon of={BookOpenCheck} small />
                    {t('intake.effect_register')}
                  </li>
                  <li>
                    <Icon of={AlarmClock} small />
                    {t(
                      isNotified(draft)
                        ? 'intake.effect_now'
                        : isHeld(draft)
                          ? 'intake.effect_12h'
                          : 'intake.effect_assign',
                    )}
                  </li>
                </>
              )}
            </ul>
          </Box>
          {/* Last, so that nothing jumps when it comes. */}
          {!isTouched(draft) && (
            <UnsentBox
              keeper={keeper}
              onTake={(content) => setDraft({ ...emptyDraft(draft.channel), ...content })}
            />
          )}
        </aside>
      </form>
    </>
  );
}

/** How long the caller has been on the line. */
function CallTimer() {
  const t = useT();
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setSeconds((old) => old + 1), 1000);
    return () => clearInterval(timer);
  }, []);
  const clock = `${String(Math.floor(seconds / 60)).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')}`;
  return (
    <span className="row">
      <Icon of={Timer} small />
      {t('intake.call', { time: clock })}
    </span>
  );
}
