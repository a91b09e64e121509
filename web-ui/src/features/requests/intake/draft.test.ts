import { describe, expect, it } from 'vitest';
import { parseBirth } from '~/lib/dates';
import { emptyDraft, factsOf, gapsOf, isHeld, isUrgent, opposingParties, requestOf } from './draft';

const draft = { ...emptyDraft('hotline'), name: 'Vi Văn Tuấn', phone: '0912345678', summary: 'Bị tạm giữ' };
const gaps = (change: object) => gapsOf({ ...draft, ...change }, (id) => id).map(({ message }) => message);

describe('a birth as people say it', () => {
  it.each([
    ['20/05/1991', '1991-05-20'],
    ['5/1991', '1991-05'],
    [' 1991 ', '1991'],
    ['31/02/1991', undefined],
    ['1/13/1991', undefined],
    ['91', undefined],
    ['1/1/1/1991', undefined],
  ])('%s is %s', (text, birth) => expect(parseBirth(text)).toBe(birth));
});

describe('a draft', () => {
  it('needs a name, a way back and a matter, nothing else', () => {
    expect(gaps({})).toEqual([]);
    expect(gaps({ name: ' ', phone: '', summary: '' })).toEqual([
      'intake.gap_name',
      'intake.gap_contact',
      'intake.gap_summary',
    ]);
    expect(gaps({ phone: '', callerPhone: '0912' })).toEqual([]);
    expect(gaps({ birth: '40/01/1991' })).toEqual(['intake.gap_birth']);
    expect(gaps({ form: 'court_participation' })).toEqual(['intake.gap_role']);
  });

  it('asks the rules only about what was said', () => {
    expect(factsOf(draft)).toEqual({});
    expect(
      factsOf({ ...draft, birth: '2009', groups: ['HN', 'FH1'], status: 'bi_can', hardArea: true }),
    ).toEqual({
      HN: true,
      FH1: true,
      birth_date: '2009',
      special_difficulty: true,
      procedural_status: 'bi_can',
    });
  });

  it('reads the other side line by line', () => {
    expect(opposingParties('Nguyễn Văn A, 1980\n\n Lê Thị B ')).toEqual([
      { name: 'Nguyễn Văn A', side: 'opposing', birth_year: 1980 },
      { name: 'Lê Thị B', side: 'opposing' },
    ]);
  });

  it('knows who is under the twelve hours of Luật TGPL Đ.31 kh.2', () => {
    expect(isHeld({ ...draft, status: 'nguoi_bi_tam_giu' })).toBe(true);
    expect(isHeld({ ...draft, status: 'bi_can' })).toBe(false);
  });

  it('is urgent by any ground heard', () => {
    expect(isUrgent(draft)).toBe(false);
    expect(isUrgent({ ...draft, appointed: true })).toBe(true);
    expect(isUrgent({ ...draft, trialOn: '2026-11-24' })).toBe(true);
  });

  it('tells when a body was asked only for those whom the law counts it for', () => {
    const asked = { ...draft, askedAt: '2026-11-20T08:30' };
    const told = (status: string) => requestOf({ ...asked, status }, undefined).matter?.body_asked_at;
    expect(told('nguoi_bi_tam_giu')).toBe('2026-11-20T01:30:00.000Z');
    expect(told('bi_hai')).toBe('2026-11-20T01:30:00.000Z');
    expect(told('duong_su')).toBeUndefined();
    expect(gaps({ status: 'bi_can', askedAt: '2026-11-20T' })).toEqual(['err.instant']);
    expect(gaps({ status: 'duong_su', askedAt: '2026-11-20T' })).toEqual([]);
  });

  it('sends what was said and nothing else', () => {
    expect(requestOf({ ...draft, birth: '2009', noticeAt: '2026-11-20T08:30' }, undefined)).toEqual({
      channel: 'hotline',
      person: { full_name: 'Vi Văn Tuấn', birth_date: '2009', phone: '0912345678' },
      matter: { summary: 'Bị tạm giữ', notice_received_at: '2026-11-20T01:30:00.000Z' },
      eligibility: { birth_date: '2009' },
      parties: [],
    });
    expect(requestOf(draft, 'known').person).toBeUndefined();
  });
});
