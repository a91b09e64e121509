import type { Mood } from '~/ui/Chip';

/** How loudly a likeness is said: the surer, the louder. */
export const verdictMood = (verdict: string): Mood =>
  verdict === 'same' ? 'err' : verdict === 'likely' ? 'warn' : 'plain';
