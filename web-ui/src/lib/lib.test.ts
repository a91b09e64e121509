import { beforeEach, describe, expect, it } from 'vitest';
import {
  addDays,
  date,
  dateTime,
  dayOf,
  daysBetween,
  fromLocalInput,
  isDay,
  isInstant,
  parseDate,
  parseTime,
  toLocalInput,
} from './dates';
import { deadline } from './deadlines';
import { forgetKeys, idempotencyKey, settle } from './idempotency';
import { paths, subjectAddress } from './paths';
import { isOff } from './workdays';
import { only, parseSearch, stringifySearch } from './search';

describe('working days', () => {
  const calendar = [
    { day: '2026-11-24', kind: 'swap_off' },
    { day: '2026-11-28', kind: 'swap_work' },
    { day: '2026-12-01', kind: 'tet_anchor' },
  ];
  it.each([
    ['2026-11-23', false],
    ['2026-11-22', true],
    ['2026-11-24', true],
    ['2026-11-28', false],
    ['2026-12-01', false],
  ])('%s off: %s', (day, off) => expect(isOff(day, calendar)).toBe(off));
});

describe('dates', () => {
  it('keeps the day of Vietnam across midnight UTC', () => {
    expect(dayOf('2026-11-20T17:30:00Z')).toBe('2026-11-21');
    expect(dateTime('2026-11-20T17:30:00Z')).toBe('00:30 21/11/2026');
  });

  it('pads and never turns day and month round', () => {
    expect(date('2021-01-05')).toBe('05/01/2021');
    expect(date(null)).toBe('');
  });

  it('counts days over the end of a month', () => {
    expect(addDays('2026-11-30', 1)).toBe('2026-12-01');
    expect(daysBetween('2026-11-30', '2026-12-02')).toBe(2);
  });

  it('takes a typed time as Vietnamese time', () => {
    expect(fromLocalInput('2026-11-20T08:30')).toBe('2026-11-20T01:30:00.000Z');
    expect(toLocalInput('2026-11-20T17:30:00Z')).toBe('2026-11-21T00:30');
    expect(toLocalInput(null)).toBe('');
  });

  it.each([
    ['2028-02-29T08:30', true],
    ['2026-02-29T08:30', false],
    ['2026-11-20T25:61', false],
    ['2026-11-20T8:30', false],
    ['2026-11-20', false],
  ])('an instant as it is typed, %s: %s', (text, there) => {
    expect(isInstant(text)).toBe(there);
    expect(isDay(text)).toBe(text === '2026-11-20');
  });

  it.each([
    ['20/11/2026', '2026-11-20'],
    ['5-1-2026', '2026-01-05'],
    ['11/20/2026', undefined],
    ['2026', undefined],
  ])('reads the day %s as %s', (text, day) => expect(parseDate(text)).toBe(day));

  it.each([
    ['8:30', '08:30'],
    ['14h05', '14:05'],
    ['0830', '08:30'],
    ['25:00', undefined],
  ])('reads the time %s as %s', (text, time) => expect(parseTime(text)).toBe(time));
});

describe('the words of a deadline', () => {
  const now = new Date('2026-11-20T03:35:00Z');

  it.each([
    ['2026-11-18', 'late', { id: 'deadline.late_days', values: { n: 2 } }],
    ['2026-11-20', 'today', { id: 'deadline.today' }],
    ['2026-11-23', 'soon', { id: 'deadline.on', values: { date: '23/11' } }],
    ['2026-12-24', 'far', { id: 'deadline.on', values: { date: '24/12' } }],
    ['2027-01-05', 'far', { id: 'deadline.on', values: { date: '05/01/2027' } }],
    ['2026-11-20T07:35:00Z', 'today', { id: 'deadline.hours', values: { n: 4 } }],
    ['2026-11-20T04:00:00Z', 'today', { id: 'deadline.minutes', values: { n: 25 } }],
    ['2026-11-20T16:00:00Z', 'today', { id: 'deadline.today_at', values: { time: '23:00' } }],
    ['2026-11-20T01:35:00Z', 'late', { id: 'deadline.late_hours', values: { n: 2 } }],
    ['2026-11-17T03:35:00Z', 'late', { id: 'deadline.late_days', values: { n: 3 } }],
    ['2026-11-20T03:35:00Z', 'late', { id: 'deadline.now' }],
    ['2026-11-20T03:15:00Z', 'late', { id: 'deadline.late_minutes', values: { n: 20 } }],
    // Periods of days end with the midnight that closes their last day.
    ['2026-11-20T17:00:00Z', 'today', { id: 'deadline.today' }],
    ['2026-11-19T17:00:00Z', 'late', { id: 'deadline.late_days', values: { n: 1 } }],
    ['2026-11-23T17:00:00Z', 'soon', { id: 'deadline.on', values: { date: '23/11' } }],
  ])('%s reads %s', (due, tone, words) => {
    expect(deadline(due, now)).toEqual({ tone, words });
  });

  it('counts twelve hours of an arrest through the night', () => {
    const night = new Date('2026-11-20T15:00:00Z');
    expect(deadline('2026-11-20T19:00:00Z', night).words).toEqual({ id: 'deadline.hours', values: { n: 4 } });
  });

  it.each([
    ['2026-11-20T01:00:00Z', { id: 'deadline.now' }],
    ['2026-11-19T09:00:00Z', { id: 'deadline.late_days', values: { n: 1 } }],
    ['2026-11-16T09:00:00Z', { id: 'deadline.late_days', values: { n: 4 } }],
  ])('what is due at once is in time on its own day: %s', (due, words) => {
    expect(deadline(due, now, true)).toEqual({ tone: 'late', words });
  });
});

describe('addresses', () => {
  it('lead from a duty or a notice to what it is about', () => {
    const lead = ['case', 'request', 'report', 'blank_paper', 'card_file', 'organisation'].map((type) =>
      subjectAddress(type, 'ID'),
    );
    expect(lead).toEqual([
      paths.case('ID'),
      paths.request('ID'),
      paths.report('ID'),
      paths.blankPaper('ID'),
      paths.cardFile('ID'),
      paths.reports(),
    ]);
  });

  it('are these', () => {
    const built = Object.fromEntries(Object.entries(paths).map(([name, build]) => [name, build('ID', 'ID')]));
    expect(built).toMatchInlineSnapshot(`
      {
        "account": "/app/admin/accounts/ID",
        "accounts": "/app/admin/accounts",
        "admin": "/app/admin",
        "audit": "/app/admin/audit",
        "blank": "/app/certificate-blanks/ID/ID",
        "blankBooks": "/app/certificate-blanks/books",
        "blankDesigns": "/app/certificate-blanks/designs",
        "blankPaper": "/app/certificate-blanks/papers/ID",
        "blanks": "/app/certificate-blanks",
        "bodies": "/app/admin/proceedings-bodies",
        "body": "/app/admin/proceedings-bodies/ID",
        "bulletin": "/app/bulletins/ID",
        "calendar": "/app/calendar",
        "card": "/app/cards/ID",
        "cardFile": "/app/card-files/ID",
        "cards": "/app/cards",
        "case": "/app/cases/ID",
        "caseImport": "/app/cases/import",
        "cases": "/app/cases",
        "certificate": "/app/certificates/ID",
        "course": "/app/courses/ID",
        "directorBoard": "/app/dashboards/director",
        "forgotten": "/app/forgotten",
        "holidays": "/app/admin/holidays",
        "home": "/",
        "invitation": "/app/invitation",
        "login": "/app/login",
        "newRequest": "/app/requests/new",
        "obligations": "/app/obligations",
        "organisation": "/app/organisations/ID",
        "organisations": "/app/organisations",
        "ownAccount": "/app/account",
        "passwordReset": "/app/password-reset",
        "person": "/app/persons/ID",
        "persons": "/app/persons",
        "practitioner": "/app/practitioners/ID",
        "practitioners": "/app/practitioners",
        "program": "/app/admin/service-accounts/ID",
        "programs": "/app/admin/service-accounts",
        "queue": "/app/queues/ID",
        "report": "/app/reports/ID",
        "reports": "/app/reports",
        "request": "/app/requests/ID",
        "requests": "/app/requests",
        "statistics": "/app/statistics",
        "stocktake": "/app/certificate-blanks/stocktakes/ID",
        "today": "/app",
        "workload": "/app/practitioners/workload",
      }
    `);
  });

  it('hold the list as the API takes it', () => {
    const address = '?state=accepted,assigned&due_on[lt]=2026-11-27&sort=-due_on';
    expect(stringifySearch(parseSearch(address))).toBe(address);
    expect(stringifySearch({ state: undefined, cursor: '' })).toBe('');
  });

  it('drop what a page does not know', () => {
    expect(only('due')({ due: '2026-02-31' })).toStrictEqual({ due: undefined });
    expect(only('state')({ state: 'accepted', q: 'a name', cursor: '' })).toEqual({ state: 'accepted' });
  });
});

describe('the key of a write', () => {
  beforeEach(forgetKeys);

  it('stays until it is answered, for the same content', () => {
    const key = idempotencyKey('request.new', { name: 'V. T. M.' });
    expect(idempotencyKey('request.new', { name: 'V. T. M.' })).toBe(key);
    settle('request.new');
    expect(idempotencyKey('request.new', { name: 'V. T. M.' })).not.toBe(key);
  });

  it('is another one for another content and another form', () => {
    const key = idempotencyKey('request.new', { name: 'V. T. M.' });
    expect(idempotencyKey('case.1.note', { name: 'V. T. M.' })).not.toBe(key);
    expect(idempotencyKey('request.new', { name: 'H. T. L.' })).not.toBe(key);
  });

  it('leaves nothing of what was typed on the machine', () => {
    idempotencyKey('request.new', { name: 'V. T. M.' });
    expect(JSON.stringify(sessionStorage)).not.toContain('V. T. M.');
  });
});
