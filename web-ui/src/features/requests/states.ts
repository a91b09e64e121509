import type { Mood } from '~/ui/Chip';

const moods: Record<string, Mood> = {
  received: 'info',
  need_supplement: 'warn',
  accepted: 'ok',
  refused: 'err',
};

export const moodOf = (state: string): Mood => moods[state] ?? 'plain';
