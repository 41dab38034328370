import type { DayNumber } from '../../../../kernel/calendar/dayNumber';
import type { Currency } from '../../../../kernel/money/currency';
import { practiceText } from '../../practiceText';
import { amountAnswer, cellOf, textAnswer, wholeAnswer } from '../grading/answerValues';
import { gradeByMethods } from '../grading/byMethods';
import { MARK } from '../grading/graded';
import { gradeNote, type CallFacts } from '../grading/gradeNote';
import type { PracticeCustomer, PracticeItem } from '../recipe/practiceItem';
import { typedAnswer, type AnswerCell, type PracticeTask } from './practiceTask';

const sumOf = (items: readonly PracticeItem[], amount: (item: PracticeItem) => number): number =>
  items.reduce((sum, item) => sum + amount(item), 0);

/** Past due less disputed, with the credits that are open; never below 0. */
function toCollect(items: readonly PracticeItem[], asOf: DayNumber): number {
  const late = items.filter(({ dueDay, amount }) => dueDay < asOf && amount > 0);
  return Math.max(0, sumOf(late, ({ amount, disputed }) => amount - disputed) + sumOf(items, ({ amount }) => Math.min(0, amount)));
}

/** What may be asked of a few customers. */
export function collectTask(
  items: readonly PracticeItem[],
  customers: readonly PracticeCustomer[],
  asOf: DayNumber,
  currency: Currency,
  sheet: string,
): PracticeTask {
  const own = customers.map(({ id }) => items.filter(({ customer }) => customer.id === id));
  const expected = own.map((list) => toCollect(list, asOf));
  const cells = customers.map(({ name }, k): AnswerCell => ({
    id: `collect.${k + 1}`,
    question: practiceText('ask.collect', { customer: name }),
    look: 'amount',
    of: 2 * MARK,
  }));
  const plain = (list: readonly PracticeItem[]): readonly PracticeItem[] => list.map((item) => ({ ...item, disputed: 0 }));
  const methods = {
    disputedIncluded: own.map((list) => toCollect(plain(list), asOf)),
    creditsLeftOut: own.map((list) =>
      toCollect(
        list.filter(({ amount }) => amount > 0),
        asOf,
      ),
    ),
    notDueIncluded: own.map((list) =>
      Math.max(
        0,
        sumOf(list, ({ amount, disputed }) => amount - disputed),
      ),
    ),
  };
  return {
    id: 'collect',
    minutes: 8,
    of: cells.length * 2 * MARK,
    brief: practiceText('brief.collect', { sheet, asOf }),
    hint: practiceText('hint.collect'),
    cells,
    right: new Map(cells.map(({ id }, k) => [id, typedAnswer(cellOf(expected[k]!, currency))])),
    grade: (answers) =>
      gradeByMethods(
        cells.map(({ id, of }, k) => ({ id, answer: amountAnswer(answers.get(id), currency), expected: expected[k]!, of })),
        methods,
      ),
  };
}

/** Count the promises that were not kept. */
export function promisesTask(items: readonly PracticeItem[], asOf: DayNumber, sheet: string): PracticeTask {
  const promised = items.filter(({ promise }) => promise !== null);
  const expected = promised.filter(({ promise }) => promise! < asOf).length;
  return {
    id: 'promises',
    minutes: 3,
    of: 2 * MARK,
    brief: practiceText('brief.promises', { sheet, asOf }),
    hint: practiceText('hint.promises'),
    cells: [{ id: 'promises', question: practiceText('ask.promises'), look: 'number', of: 2 * MARK }],
    right: new Map([['promises', typedAnswer(expected)]]),
    grade: (answers) =>
      gradeByMethods([{ id: 'promises', answer: wholeAnswer(answers.get('promises')), expected, of: 2 * MARK }], {
        notDueIncluded: [promised.length],
      }),
  };
}

/** Write the note of a call. */
export function noteTask(facts: CallFacts, sheet: string, example: string): PracticeTask {
  return {
    id: 'note',
    minutes: 5,
    of: 5 * MARK,
    brief: practiceText('brief.note', { sheet }),
    hint: practiceText('hint.note'),
    cells: [{ id: 'note', question: practiceText('ask.note'), look: 'text', of: 5 * MARK }],
    right: new Map([['note', typedAnswer(example)]]),
    grade: (answers) => gradeNote(textAnswer(answers.get('note')), facts),
  };
}
