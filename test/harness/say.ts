import { WorkbookError } from '../../src/kernel/run/workbook';
import { sayIn } from '../../src/cli/language';
import { sayOnSheet, type Problem, type Question } from '../../src/kernel/words/problem';

/** Messages in English and in the Spanish of Spain. */
export const english = sayIn('en');
export const spanish = sayIn('es-ES');

/** What each problem or question says in English. */
export function told(list: readonly (Problem | Question)[]): string[] {
  return list.map((one) => sayOnSheet(one, english));
}

/** What a refusal says in English; whatever is no refusal fails. */
export async function saidRefusal(promise: Promise<unknown>): Promise<Record<'code' | 'what' | 'unchanged' | 'whatToDo', string>> {
  try {
    await promise;
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    const { code, what, unchanged, whatToDo } = error;
    return { code, what: english(what), unchanged: english(unchanged), whatToDo: english(whatToDo) };
  }
  throw new Error('It was not refused.');
}
