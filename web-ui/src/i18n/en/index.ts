import type { vi } from '../vi';
import { cases } from './cases';
import { frame } from './frame';
import { labels } from './labels';
import { lists } from './lists';

export const en: Record<keyof typeof vi, string> = { ...cases, ...frame, ...labels, ...lists };
