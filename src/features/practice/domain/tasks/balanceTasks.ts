import { currencyOf } from '../../../../kernel/money/currency';
import { practiceText } from '../../practiceText';
import { amountAnswer, cellOf, textAnswer } from '../grading/answerValues';
import { gradeByMethods } from '../grading/byMethods';
import { MARK } from '../grading/graded';
import { gradeApplication, rightApplication, type PaymentCase } from '../grading/gradeApplication';
import { gradeRanking } from '../grading/gradeRanking';
import type { PracticeCustomer, PracticeItem } from '../recipe/practiceItem';
import { typedAnswer, type AnswerCell, type PracticeTask } from './practiceTask';

const sumOf = (items: readonly PracticeItem[]): number => items.reduce((sum, { amount }) => sum + amount, 0);

/** The balance of each currency; amounts of two currencies are never added. */
export function totalsTask(items: readonly PracticeItem[], codes: readonly string[], sheet: string): PracticeTask {
  const expected = codes.map((code) => sumOf(items.filter(({ currency }) => currency === code)));
  const cells = codes.map((code, k): AnswerCell => ({
    id: `totals.${k + 1}`,
    question: practiceText('ask.total', { currency: code }),
    look: 'amount',
    of: 2 * MARK,
  }));
  const whole = sumOf(items);
  return {
    id: 'totals',
    minutes: 4,
    of: cells.length * 2 * MARK,
    brief: practiceText('brief.totals', { sheet }),
    hint: practiceText('hint.totals'),
    cells,
    right: new Map(cells.map(({ id }, k) => [id, typedAnswer(cellOf(expected[k]!, currencyOf(codes[k]!)))])),
    grade: (answers) =>
      gradeByMethods(
        cells.map(({ id, of }, k) => ({ id, answer: amountAnswer(answers.get(id), currencyOf(codes[k]!)), expected: expected[k]!, of })),
        {
          currenciesAdded: codes.map(() => whole),
          creditsLeftOut: codes.map((code) => sumOf(items.filter(({ currency, amount }) => currency === code && amount > 0))),
        },
      ),
  };
}

/** What a parent and its branches owe together. */
export function familyTask(
  items: readonly PracticeItem[],
  parent: PracticeCustomer,
  code: string,
  sheet: string,
  facts: string,
): PracticeTask {
  const own = items.filter(({ currency }) => currency === code);
  const expected = sumOf(own.filter(({ customer }) => customer.id === parent.id || customer.parent?.id === parent.id));
  return {
    id: 'family',
    minutes: 4,
    of: 3 * MARK,
    brief: practiceText('brief.family', { customer: parent.name, sheet, facts }),
    hint: practiceText('hint.family'),
    cells: [{ id: 'family', question: practiceText('ask.family', { customer: parent.name }), look: 'amount', of: 3 * MARK }],
    right: new Map([['family', typedAnswer(cellOf(expected, currencyOf(code)))]]),
    grade: (answers) =>
      gradeByMethods([{ id: 'family', answer: amountAnswer(answers.get('family'), currencyOf(code)), expected, of: 3 * MARK }], {
        parentAlone: [sumOf(own.filter(({ customer }) => customer.id === parent.id))],
      }),
  };
}

/** An account with what its points come from; the amount in minor units. */
export interface RankedAccount {
  readonly name: string;
  readonly pastDue: number;
  readonly oldestDays: number;
  readonly brokenPromises: number;
}

/** A point for each full 1,000 past due, 20 where the oldest item is more than 90 days past due, 10 for each broken promise. */
export function pointsOf({ pastDue, oldestDays, brokenPromises }: RankedAccount): number {
  return Math.floor(pastDue / 100_000) + (oldestDays > 90 ? 20 : 0) + 10 * brokenPromises;
}

/** Put ten accounts in the order of their points. */
export function rankTask(accounts: readonly RankedAccount[], facts: string): PracticeTask {
  const by = (key: (one: RankedAccount) => number): readonly string[] =>
    [...accounts].sort((a, b) => key(b) - key(a) || (a.name < b.name ? -1 : 1)).map(({ name }) => name);
  const expected = by(pointsOf);
  const others = { largestBalanceFirst: by(({ pastDue }) => pastDue), alphabetical: accounts.map(({ name }) => name).sort() };
  const cells = accounts.map((_, k): AnswerCell => ({
    id: `rank.${k + 1}`,
    question: practiceText('ask.rank', { place: k + 1 }),
    look: 'text',
    of: 0,
  }));
  const known = new Map(accounts.map(({ name }) => [name.toLowerCase(), name]));
  return {
    id: 'rank',
    minutes: 10,
    of: 10 * MARK,
    brief: practiceText('brief.rank', { sheet: facts }),
    hint: practiceText('hint.rank'),
    cells,
    right: new Map(cells.map(({ id }, k) => [id, typedAnswer(expected[k]!)])),
    pointsOf: (account) => pointsOf(accounts.find(({ name }) => name === account)!),
    grade: (answers) => {
      const given = cells.map(({ id }) => textAnswer(answers.get(id)));
      return gradeRanking(
        given.map((name) => known.get(name.toLowerCase()) ?? name),
        expected,
        others,
      );
    },
  };
}

/** Apply a payment as the customer says. */
export function paymentTask(one: PaymentCase, code: string, sheet: string): PracticeTask {
  const currency = currencyOf(code);
  const right = rightApplication(one);
  const of = 5 * MARK;
  const cells = one.items.flatMap(({ documentNo }, k): AnswerCell[] => [
    { id: `payment.${k + 1}.applied`, question: practiceText('ask.applied', { document: documentNo }), look: 'amount', of: 0 },
    { id: `payment.${k + 1}.discount`, question: practiceText('ask.discount', { document: documentNo }), look: 'amount', of: 0 },
  ]);
  const amountOf = (documentNo: string, part: 'applied' | 'discount'): number => right.get(documentNo)?.[part] ?? 0;
  return {
    id: 'payment',
    minutes: 6,
    of,
    brief: practiceText('brief.payment', { sheet }),
    hint: practiceText('hint.payment'),
    cells,
    right: new Map(
      one.items.flatMap(({ documentNo }, k) =>
        (['applied', 'discount'] as const).flatMap((part) => {
          const amount = amountOf(documentNo, part);
          return amount === 0 ? [] : [[`payment.${k + 1}.${part}`, typedAnswer(cellOf(amount, currency))] as const];
        }),
      ),
    ),
    grade: (answers) =>
      gradeApplication(
        new Map(
          one.items.map(({ documentNo }, k) => [
            documentNo,
            {
              applied: amountAnswer(answers.get(`payment.${k + 1}.applied`), currency) ?? 0,
              discount: amountAnswer(answers.get(`payment.${k + 1}.discount`), currency) ?? 0,
            },
          ]),
        ),
        one,
        right,
      ),
  };
}
