import { ENGLISH } from '../../src/features/english';
import { SPANISH } from '../../src/features/spanish';
import { sayOnSheet, type Problem, type Question } from '../../src/kernel/words/problem';
import { localeOf } from '../../src/kernel/words/locale';
import { speaker } from '../../src/kernel/words/speaker';

/** Messages in English and in the Spanish of Spain. */
export const english = speaker(ENGLISH, localeOf('en'));
export const spanish = speaker(SPANISH, localeOf('es-ES'));

/** What each problem or question says in English. */
export function told(list: readonly (Problem | Question)[]): string[] {
  return list.map((one) => sayOnSheet(one, english));
}
