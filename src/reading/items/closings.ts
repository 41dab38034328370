import { dayFromIso, isoFromDay, NO_DAY, type DayNumber } from '../../kernel/calendar/dayNumber';
import type { Question } from '../../kernel/words/problem';
import { evidenceText } from '../evidence/evidenceText';
import type { DayStore } from '../rows/dayStore';

/** Which closing of a table that stacks several is read; `day` is `null` where there is but one, or none is chosen yet. */
interface ClosingChosen {
  readonly day: DayNumber | null;
  readonly questions: readonly Question[];
}

const NONE: ClosingChosen = { day: null, questions: [] };

/** Days of the closings that the kept candidates are of, the latest first. */
function closingDays(store: DayStore, kept: Uint32Array): readonly DayNumber[] {
  const days = new Set<number>();
  for (const i of kept) if (store.days[i] !== NO_DAY) days.add(store.days[i]!);
  return [...days].sort((a, b) => b - a) as DayNumber[];
}

/** The closing that the user chose, else the one of the as-of date; the latest is read while it is asked which. */
export function closingChosen(store: DayStore | null, kept: Uint32Array, choice: string | null, asOf: DayNumber | null): ClosingChosen {
  if (store === null) return NONE;
  const days = closingDays(store, kept);
  if (days.length < 2) return NONE;
  const wanted = choice === null ? asOf : dayFromIso(choice);
  const found = days.find((day) => day === wanted);
  if (found !== undefined) return { day: found, questions: [] };
  return {
    day: days[0]!,
    questions: [
      {
        code: 'whichClosing',
        answerWith: '--closing',
        message: evidenceText('whichClosing', { count: days.length, from: days[days.length - 1]!, to: days[0]! }),
        choices: days.map(isoFromDay),
      },
    ],
  };
}
