import { frame } from './frame';
import { labels } from './labels';
import { lists } from './lists';

export const vi = { ...frame, ...labels, ...lists };
