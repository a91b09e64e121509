import type { vi } from '../vi';
import { cases } from './cases';
import { frame } from './frame';
import { labels } from './labels';
import { lists } from './lists';
import { registers } from './registers';
import { requests } from './requests';

export const en: Record<keyof typeof vi, string> = {
  ...cases,
  ...frame,
  ...labels,
  ...lists,
  ...registers,
  ...requests,
};
