import { cases } from './cases';
import { frame } from './frame';
import { labels } from './labels';
import { lists } from './lists';
import { registers } from './registers';
import { requests } from './requests';

export const vi = { ...cases, ...frame, ...labels, ...lists, ...registers, ...requests };
