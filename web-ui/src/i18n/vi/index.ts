import { cases } from './cases';
import { frame } from './frame';
import { labels } from './labels';
import { lists } from './lists';

export const vi = { ...cases, ...frame, ...labels, ...lists };
