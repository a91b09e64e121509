import type { Mood } from '~/ui/Chip';

const moods: Record<string, Mood> = {
  received: 'info',
  need_supplement: 'warn',
  accepted: 'ok',
  refused: 'err',
};

export const moodOf = (state: string): Mood => moods[state] ?? 'plain';

/** Those for whom a proceedings body passes on that legal aid was asked for (Luật TGPL Đ.31 kh.3, TT 12/2018 Đ.6 kh.1c). */
const PASSED_ON = ['nguoi_bi_bat', 'nguoi_bi_tam_giu', 'bi_can', 'bi_cao', 'bi_hai'];
export const isPassedOn = (status: string | undefined): boolean => PASSED_ON.includes(status ?? '');
