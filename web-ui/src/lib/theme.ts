import { useSyncExternalStore } from 'react';
import { read } from './settings';

/** How the pages look; `system` is what the machine says, its wish for more contrast included. */
export const THEMES = ['system', 'light', 'dark', 'contrast'] as const;
export type Theme = (typeof THEMES)[number];

const NAME = 'tgpl.theme';
const wish = window.matchMedia('(prefers-contrast: more)');
const listeners = new Set<() => void>();

const theme = (): Theme => read(NAME, THEMES, 'system');

/** Writes the look on the page: the tokens of colour follow `data-theme`. */
export function showTheme(): void {
  const chosen = theme();
  const shown = chosen === 'system' && wish.matches ? 'contrast' : chosen;
  if (shown === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = shown;
}

export function chooseTheme(chosen: Theme): void {
  if (chosen === 'system') localStorage.removeItem(NAME);
  else localStorage.setItem(NAME, chosen);
  showTheme();
  listeners.forEach((listener) => listener());
}

/** Whether the page is dark now, by choice or by the machine. */
export const isDark = (): boolean => {
  const { theme: shown } = document.documentElement.dataset;
  return shown ? shown === 'dark' : window.matchMedia('(prefers-color-scheme: dark)').matches;
};

wish.addEventListener('change', showTheme);

export const useTheme = (): Theme =>
  useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, theme);
