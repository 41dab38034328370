import type { DayNumber } from '../../../../kernel/calendar/dayNumber';
import type { Currency } from '../../../../kernel/money/currency';
import { practiceText } from '../../practiceText';
import { amountAnswer, cellOf, isTyped, wholeAnswer } from '../grading/answerValues';
import { agedBuckets, agingMethods, gradeAging } from '../grading/gradeAging';
import { gradeByMethods } from '../grading/byMethods';
import { MARK, type Answers } from '../grading/graded';
import type { PracticeItem } from '../recipe/practiceItem';
import { formulaAnswer, typedAnswer, type AnswerCell, type PracticeTask } from './practiceTask';

const BUCKETS = ['bucket.1', 'bucket.2', 'bucket.3', 'bucket.4', 'bucket.5'] as const;

/** The learner's own buckets, minor units; `null` where one is empty or no amount. */
export function ownBuckets(answers: Answers, currency: Currency): readonly number[] | null {
  const own = BUCKETS.map((_, k) => amountAnswer(answers.get(`age.${k + 1}`), currency));
  return own.every((amount): amount is number => amount !== null && !Number.isNaN(amount)) ? own : null;
}

/** Age the open items in five buckets. */
export function ageTask(items: readonly PracticeItem[], asOf: DayNumber, currency: Currency, sheet: string): PracticeTask {
  const expected = agedBuckets(items, asOf);
  const cells = BUCKETS.map((bucket, k): AnswerCell => ({
    id: `age.${k + 1}`,
    question: practiceText(bucket),
    look: 'amount',
    of: 2 * MARK,
  }));
  return {
    id: 'age',
    minutes: 12,
    of: 10 * MARK,
    brief: practiceText('brief.age', { sheet, asOf }),
    hint: practiceText('hint.age'),
    cells,
    right: new Map(cells.map(({ id }, k) => [id, typedAnswer(cellOf(expected[k]!, currency))])),
    grade: (answers) =>
      gradeAging(
        cells.map(({ id }) => amountAnswer(answers.get(id), currency)),
        expected,
        agingMethods(items, asOf),
      ),
  };
}

/** Add up what is past due, by a formula; right too where it is the sum of the learner's own buckets. */
export function pastDueTask(items: readonly PracticeItem[], asOf: DayNumber, currency: Currency): PracticeTask {
  const pastDue = (buckets: readonly number[]): number => buckets.slice(1).reduce((sum, amount) => sum + amount, 0);
  const buckets = agedBuckets(items, asOf);
  const expected = pastDue(buckets);
  const total = expected + buckets[0]!;
  return {
    id: 'pastDue',
    minutes: 3,
    of: 2 * MARK,
    brief: practiceText('brief.pastDue'),
    hint: practiceText('hint.pastDue'),
    cells: [{ id: 'pastDue', question: practiceText('ask.pastDue'), look: 'amount', of: 2 * MARK, isFormula: true }],
    right: new Map([['pastDue', formulaAnswer(cellOf(expected, currency))]]),
    grade: (answers) => {
      const own = ownBuckets(answers, currency);
      const given = answers.get('pastDue');
      const cell = {
        id: 'pastDue',
        answer: amountAnswer(given, currency),
        expected,
        ...(own && { byOwn: pastDue(own) }),
        of: 2 * MARK,
        isTyped: isTyped(given),
      };
      return gradeByMethods([cell], { notDueIncluded: [total] });
    },
  };
}

/** How many days past due a few documents are: due today, on a boundary, and not yet due. */
export function daysTask(items: readonly PracticeItem[], asOf: DayNumber, sheet: string): PracticeTask {
  const invoices = items.filter(({ kind }) => kind === 'invoice');
  const wanted = [0, 30, 61];
  const asked = wanted.flatMap((days) => invoices.find(({ dueDay }) => asOf - dueDay === days) ?? []);
  const cells = asked.map(({ documentNo }, k): AnswerCell => ({
    id: `days.${k + 1}`,
    question: practiceText('ask.days', { document: documentNo }),
    look: 'number',
    of: MARK,
  }));
  const days = asked.map(({ dueDay }) => asOf - dueDay);
  return {
    id: 'days',
    minutes: 4,
    of: cells.length * MARK,
    brief: practiceText('brief.days', { sheet, asOf }),
    hint: practiceText('hint.days'),
    cells,
    right: new Map(cells.map(({ id }, k) => [id, typedAnswer(days[k]!)])),
    grade: (answers) =>
      gradeByMethods(
        cells.map(({ id, of }, k) => ({ id, answer: wholeAnswer(answers.get(id)), expected: days[k]!, of })),
        {
          fromDocumentDate: asked.map(({ documentDay }) => asOf - documentDay),
          oneDayLater: days.map((one) => one + 1),
          signReversed: days.map((one) => (one === 0 ? 0 : -one)),
        },
      ),
  };
}
