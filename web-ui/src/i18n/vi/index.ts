import { admin } from './admin';
import { cases } from './cases';
import { frame } from './frame';
import { imports } from './imports';
import { labels } from './labels';
import { lists } from './lists';
import { registers } from './registers';
import { requests } from './requests';

export const vi = {
  ...admin,
  ...cases,
  ...frame,
  ...imports,
  ...labels,
  ...lists,
  ...registers,
  ...requests,
};
