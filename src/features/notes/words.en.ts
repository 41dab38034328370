import type { Say } from '../../kernel/words/say';
import type { Words } from '../../kernel/words/words';

/** What the columns beside the table say, in English. */
export const en = {
  classAndPoints: ({ class: letter, points, reasons }: { class: string; points: number; reasons: string }, say: Say) =>
    `${letter}, ${say.count(points, 'point', 'points')}${reasons === '' ? '' : `: ${reasons}`}`,
} satisfies Words;
