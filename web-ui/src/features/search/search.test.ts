import { describe, expect, it } from 'vitest';
import { fold, matches, matching } from '~/lib/fold';
import { recognise } from './recognise';

describe('what was typed', () => {
  it.each([
    ['TT.TGTT.01.2026', { kind: 'case', code: 'TT.TGTT.01.2026' }],
    [' cn1.tvpl.112.2026 ', { kind: 'case', code: 'CN1.TVPL.112.2026' }],
    ['tt20-260805-0012', { kind: 'request', number: 'TT20-260805-0012' }],
    ['tt-20-260805-0012', { kind: 'request', number: 'TT-20-260805-0012' }],
    ['TT20–260805–0012', { kind: 'request', number: 'TT20-260805-0012' }],
    ['H37.12-260110-0042', { kind: 'request', number: 'H37.12-260110-0042' }],
    ['020091000000', { kind: 'citizen', number: '020091000000' }],
    ['0200 9100 0000', { kind: 'citizen', number: '020091000000' }],
    ['081234567', { kind: 'citizen', number: '081234567' }],
    ['0912 345 678', { kind: 'phone', number: '0912345678' }],
    ['+84 912.345.678', { kind: 'phone', number: '0912345678' }],
    ['(024) 3733 4309', { kind: 'phone', number: '02437334309' }],
    ['Nguyễn Thị Dũng', { kind: 'words', words: 'Nguyễn Thị Dũng' }],
    ['  lý   văn ', { kind: 'words', words: 'lý văn' }],
    ['12345', { kind: 'nothing' }],
    ['a', { kind: 'nothing' }],
    ['', { kind: 'nothing' }],
  ])('%j is known for what it is', (typed, sought) => {
    expect(recognise(typed)).toEqual(sought);
  });

  it('is the same in both forms of Unicode', () => {
    expect(recognise('Nguyễn Thị Dũng'.normalize('NFD'))).toEqual(recognise('Nguyễn Thị Dũng'));
  });
});

describe('words and names', () => {
  it.each([
    ['nguyen thi dung', 'Nguyễn Thị Dũng'],
    ['NGUYỄN DŨNG', 'Nguyễn Thị Dũng'],
    ['dung nguyen', 'Nguyễn Thị Dũng'],
    ['dang', 'Đặng Văn Đô'],
    ['đặng', 'Đặng Văn Đô'],
    ['Đặng'.normalize('NFD'), 'Đặng Văn Đô'],
    ['lang son', 'Trung tâm trợ giúp pháp lý nhà nước tỉnh Lạng Sơn'],
    ['ke', 'Bảng kê'],
  ])('%s finds %s', (typed, name) => {
    expect(matches(typed, name)).toBe(true);
  });

  it('needs every word, and each from its beginning', () => {
    expect(matches('nguyen van', 'Nguyễn Thị Dũng')).toBe(false);
    expect(matches('guyen', 'Nguyễn Thị Dũng')).toBe(false);
    expect(matches('', 'Nguyễn Thị Dũng')).toBe(false);
  });

  it('puts the accents as typed first', () => {
    const names = ['Lê Văn Dùng', 'Lê Văn Dũng', 'Lê Văn Dung'];
    expect(matching('dũng', names, (name) => name)[0]).toBe('Lê Văn Dũng');
    expect(matching('dung', names, (name) => name)).toEqual(['Lê Văn Dung', 'Lê Văn Dùng', 'Lê Văn Dũng']);
    expect(fold('ĐƯỜNG')).toBe('duong');
  });
});
