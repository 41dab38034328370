import Decimal from 'decimal.js';
import type { DayNumber } from '../../../../kernel/calendar/dayNumber';
import type { Currency } from '../../../../kernel/money/currency';
import { multiplyByRate, type MinorUnits } from '../../../../kernel/money/minorUnits';
import { documentKey } from '../../../checks/domain/documentFaults';
import { practiceText } from '../../practiceText';
import { amountAnswer, cellOf, hundredthsAnswer, isTyped, textAnswer, wholeAnswer } from '../grading/answerValues';
import { gradeByMethods } from '../grading/byMethods';
import { agedBuckets } from '../grading/gradeAging';
import { dsoOf, gradeDso } from '../grading/gradeDso';
import { MARK, type Answers } from '../grading/graded';
import type { PracticeItem } from '../recipe/practiceItem';
import { ownBuckets } from './agingTasks';
import { formulaAnswer, typedAnswer, type PracticeTask } from './practiceTask';

/** The figures of a month, minor units; credit memos and write-offs above 0. */
export interface MonthFigures {
  readonly opening: number;
  readonly creditSales: number;
  readonly cashSales: number;
  readonly receipts: number;
  readonly creditMemos: number;
  readonly writeOffs: number;
  readonly days: number;
  /** The balance of the account in the ledger. */
  readonly ledger: number;
  /** The document that is in the ledger and not in the list. */
  readonly missing: string;
}

export const closingOf = ({ opening, creditSales, receipts, creditMemos, writeOffs }: MonthFigures): number =>
  opening + creditSales - receipts - creditMemos - writeOffs;

/** The learner's own closing balance, else the right one. */
function ownClosing(answers: Answers, figures: MonthFigures, currency: Currency): number {
  const own = amountAnswer(answers.get('rollForward'), currency);
  return own === null || Number.isNaN(own) ? closingOf(figures) : own;
}

/** Roll the opening balance forward, by a formula. */
export function rollForwardTask(figures: MonthFigures, currency: Currency, sheet: string): PracticeTask {
  const expected = closingOf(figures);
  return {
    id: 'rollForward',
    minutes: 5,
    of: 3 * MARK,
    brief: practiceText('brief.rollForward', { sheet }),
    hint: practiceText('hint.rollForward'),
    cells: [{ id: 'rollForward', question: practiceText('ask.rollForward'), look: 'amount', of: 3 * MARK, isFormula: true }],
    right: new Map([['rollForward', formulaAnswer(cellOf(expected, currency))]]),
    grade: (answers) => {
      const given = answers.get('rollForward');
      return gradeByMethods(
        [{ id: 'rollForward', answer: amountAnswer(given, currency), expected, of: 3 * MARK, isTyped: isTyped(given) }],
        {
          creditMemosForgotten: [expected + figures.creditMemos],
          writeOffsForgotten: [expected + figures.writeOffs],
          cashSalesIncluded: [expected + figures.cashSales],
          creditsAdded: [expected + 2 * figures.creditMemos],
          salesForgotten: [expected - figures.creditSales],
        },
      );
    },
  };
}

/** Give the DSO of the month, from the learner's own closing balance. */
export function dsoTask(figures: MonthFigures, currency: Currency, sheet: string): PracticeTask {
  const inputs = (receivables: number) => ({
    receivables,
    creditSales: figures.creditSales,
    cashSales: figures.cashSales,
    openingReceivables: figures.opening,
    days: figures.days,
  });
  const right = inputs(closingOf(figures));
  return {
    id: 'dso',
    minutes: 4,
    of: 5 * MARK,
    brief: practiceText('brief.dso', { sheet }),
    hint: practiceText('hint.dso'),
    cells: [{ id: 'dso', question: practiceText('ask.dso'), look: 'number', of: 5 * MARK }],
    right: new Map([['dso', typedAnswer(new Decimal(dsoOf(right)).div(100).toNumber())]]),
    grade: (answers) => gradeDso(hundredthsAnswer(answers.get('dso')), right, inputs(ownClosing(answers, figures, currency))),
  };
}

/** Tie the ledger out against the list, and name the document behind the difference. */
export function tieOutTask(figures: MonthFigures, listTotal: number, currency: Currency, sheet: string, facts: string): PracticeTask {
  const expected = figures.ledger - listTotal;
  return {
    id: 'tieOut',
    minutes: 6,
    of: 5 * MARK,
    brief: practiceText('brief.tieOut', { sheet, facts }),
    hint: practiceText('hint.tieOut'),
    cells: [
      { id: 'tieOut.1', question: practiceText('ask.difference'), look: 'amount', of: 3 * MARK },
      { id: 'tieOut.2', question: practiceText('ask.missing'), look: 'text', of: 2 * MARK },
    ],
    right: new Map([
      ['tieOut.1', typedAnswer(cellOf(expected, currency))],
      ['tieOut.2', typedAnswer(figures.missing)],
    ]),
    grade: (answers) => {
      const document = textAnswer(answers.get('tieOut.2'));
      const named = document === '' ? null : Number(documentKey(document) === documentKey(figures.missing));
      return gradeByMethods(
        [
          { id: 'tieOut.1', answer: amountAnswer(answers.get('tieOut.1'), currency), expected, of: 3 * MARK },
          { id: 'tieOut.2', answer: named, expected: 1, of: 2 * MARK },
        ],
        { signReversed: [-expected, 1] },
      );
    },
  };
}

/** What of each bucket is expected to be lost, hundredths of a percent apart as fractions. */
export const LOSS_RATES: readonly string[] = ['0.01', '0.03', '0.10', '0.25', '0.50'];

/** The loss that rates let expect of buckets, each rounded to the cent; a negative bucket counts for nothing. */
function allowanceOf(buckets: readonly number[], from = 0): number {
  return buckets.reduce((sum, amount, k) => sum + (k < from ? 0 : multiplyByRate(Math.max(0, amount) as MinorUnits, LOSS_RATES[k]!)), 0);
}

/** Give the allowance for the buckets, from the learner's own ones, by a formula. */
export function exposureTask(items: readonly PracticeItem[], asOf: DayNumber, currency: Currency, facts: string): PracticeTask {
  const buckets = agedBuckets(items, asOf);
  const expected = allowanceOf(buckets);
  return {
    id: 'exposure',
    minutes: 5,
    of: 3 * MARK,
    brief: practiceText('brief.exposure', { facts }),
    hint: practiceText('hint.exposure'),
    cells: [{ id: 'exposure', question: practiceText('ask.exposure'), look: 'amount', of: 3 * MARK, isFormula: true }],
    right: new Map([['exposure', formulaAnswer(cellOf(expected, currency))]]),
    grade: (answers) => {
      const own = ownBuckets(answers, currency);
      const given = answers.get('exposure');
      const answer = amountAnswer(given, currency);
      // The sum may be rounded once or bucket by bucket.
      const near = answer !== null && Math.abs(answer - expected) <= 2 ? expected : answer;
      const byOwn = own ? allowanceOf(own) : expected;
      const cell = {
        id: 'exposure',
        answer: near !== null && Math.abs(near - byOwn) <= 2 ? byOwn : near,
        expected,
        byOwn,
        of: 3 * MARK,
        isTyped: isTyped(given),
      };
      return gradeByMethods([cell], { currentLeftOut: [allowanceOf(buckets, 1)] });
    },
  };
}

/** An account that may get a notice; amounts in minor units. */
export interface NoticeCase {
  readonly customer: string;
  readonly oldestDays: number;
  readonly lastLevel: number;
  readonly pastDue: number;
  readonly notDue: number;
  readonly disputed: number;
}

/** The level by the oldest item: 1 from 10 days, 2 from 30, 3 from 60. */
const levelByAge = ({ oldestDays }: NoticeCase): number => (oldestDays >= 60 ? 3 : oldestDays >= 30 ? 2 : oldestDays >= 10 ? 1 : 0);

/** Decide on a notice: its level, where none is skipped, and what it asks for. */
export function noticeTask(one: NoticeCase, currency: Currency, facts: string): PracticeTask {
  const level = Math.min(levelByAge(one), one.lastLevel + 1);
  const asked = one.pastDue - one.disputed;
  return {
    id: 'notice',
    minutes: 4,
    of: 3 * MARK,
    brief: practiceText('brief.notice', { customer: one.customer, facts }),
    hint: practiceText('hint.notice'),
    cells: [
      { id: 'notice.1', question: practiceText('ask.level'), look: 'number', of: MARK },
      { id: 'notice.2', question: practiceText('ask.asked'), look: 'amount', of: 2 * MARK },
    ],
    right: new Map([
      ['notice.1', typedAnswer(level)],
      ['notice.2', typedAnswer(cellOf(asked, currency))],
    ]),
    grade: (answers) =>
      gradeByMethods(
        [
          { id: 'notice.1', answer: wholeAnswer(answers.get('notice.1')), expected: level, of: MARK },
          { id: 'notice.2', answer: amountAnswer(answers.get('notice.2'), currency), expected: asked, of: 2 * MARK },
        ],
        {
          levelSkipped: [levelByAge(one), asked],
          disputedIncluded: [level, one.pastDue],
          notDueIncluded: [level, asked + one.notDue],
        },
      ),
  };
}
