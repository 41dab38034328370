import type { Translation } from '../../kernel/words/words';
import type { en } from './words.en';

/** What the columns beside the table say, in Spanish. */
export const es: Translation<typeof en> = {
  classAndPoints: ({ class: letter, points, reasons }, say) =>
    `${letter}, ${say.count(points, 'punto', 'puntos')}${reasons === '' ? '' : `: ${reasons}`}`,
};
