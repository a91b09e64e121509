import { I18nProvider } from '@lingui/react';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import type { components } from '~/api/schema';
import * as session from '~/api/session';
import type { Account } from '~/api/types';
import { i18n } from '~/i18n';
import { ExtendDuty } from './ExtendDuty';

type Duty = components['schemas']['ObligationView'];

const advice = {
  id: '018f0000-0000-7000-8000-000000000001',
  version: 1,
  duty: 'DL10',
  label: 'Trả lời tư vấn pháp luật bằng văn bản',
  timeliness: 'open',
  extended: false,
  due_at: '2026-12-01T17:00:00Z',
} as Duty;

const offer = (duty: Duty, permissions: string[]) => {
  vi.spyOn(session, 'useAccount').mockReturnValue({ permissions } as Account);
  render(
    <QueryClientProvider client={new QueryClient()}>
      <I18nProvider i18n={i18n}>
        <ExtendDuty duty={duty} />
      </I18nProvider>
    </QueryClientProvider>,
  );
  return screen.queryByRole('button', { name: /^Kéo dài thời hạn/ }) !== null;
};

it.each(['DL03', 'DL10', 'DL22'])('offers the longer period that the law knows for %s', (duty) =>
  expect(offer({ ...advice, duty }, ['case_act'])).toBe(true),
);

it.each([
  ['a duty of one period only', { duty: 'DL04' }],
  ['one that is over', { timeliness: 'overdue' as const }],
  ['one that is done', { timeliness: 'done_on_time' as const }],
  ['one extended before', { extended: true }],
])('offers none for %s', (_, change) => expect(offer({ ...advice, ...change }, ['case_act'])).toBe(false));

it('offers none to those who only look on', () => expect(offer(advice, ['obligation_list'])).toBe(false));
