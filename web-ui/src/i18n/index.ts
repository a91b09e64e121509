import { setupI18n } from '@lingui/core';
import { useLingui } from '@lingui/react';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import { keepLocale, type Locale } from '~/lib/settings';
import { vi } from './vi';

/** A message nobody wrote cannot be named, and English lacking one does not compile. */
export type MessageId = keyof typeof vi;
export type Values = Record<string, string | number>;
export type Translate = (id: MessageId, values?: Values) => string;

/** Vietnamese comes with the page; English is fetched when it is chosen. */
export const i18n = setupI18n({ locale: 'vi', messages: { vi } });
i18n.setMessagesCompiler(compileMessage);

export async function speak(locale: Locale): Promise<void> {
  if (locale === 'en') i18n.load('en', (await import('./en')).en);
  i18n.activate(locale);
  document.documentElement.lang = locale;
  keepLocale(locale);
}

export const locale = (): Locale => (i18n.locale === 'en' ? 'en' : 'vi');

export const translate: Translate = (id, values) => i18n._(id, values);

/** The translator of the page; the component follows a change of language. */
export function useT(): Translate {
  const { _ } = useLingui();
  return _ as Translate;
}
