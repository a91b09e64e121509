import type { vi } from '../vi';
import { admin } from './admin';
import { blanks } from './blanks';
import { cards } from './cards';
import { cases } from './cases';
import { desk } from './desk';
import { frame } from './frame';
import { imports } from './imports';
import { labels } from './labels';
import { lists } from './lists';
import { obligations } from './obligations';
import { persons } from './persons';
import { registers } from './registers';
import { reports } from './reports';
import { requests } from './requests';
import { statistics } from './statistics';

export const en: Record<keyof typeof vi, string> = {
  ...admin,
  ...blanks,
  ...cards,
  ...cases,
  ...desk,
  ...frame,
  ...imports,
  ...labels,
  ...lists,
  ...obligations,
  ...persons,
  ...registers,
  ...reports,
  ...requests,
  ...statistics,
};
