import { ageItems } from '../../../../src/features/aging/domain/ageItems';
import { DEFAULT_SCHEME } from '../../../../src/features/aging/domain/schemes';
import type { DayNumber } from '../../../../src/kernel/calendar/dayNumber';
import { remindBeforeDue } from '../../../../src/features/worklist/domain/remindBeforeDue';
import { UnpaidChances } from '../../../../src/features/worklist/domain/unpaidChances';
import { openItemsOf, type MadeItem } from '../../../kernel/openItemsOf';
import { knownAt, LEDGER_KINDS, LEDGER_START, makePayerLedger } from '../../../generators/payers/payerLedger';
import { paidOf, repeated } from './paidOf';

const AS_OF = 46346 as DayNumber;

const reminded = (made: readonly MadeItem[], late: Readonly<Record<number, readonly number[]>>, leftAlone: readonly string[] = []) => {
  const items = openItemsOf(made);
  const chances = UnpaidChances.learned(paidOf(late, AS_OF), items, AS_OF)!;
  const nameOf = (code: number): string => items.customers.at(code).name;
  return remindBeforeDue(ageItems(items, AS_OF, DEFAULT_SCHEME, 'due'), chances, null, (code) => leftAlone.includes(nameOf(code))).map(
    ({ customer, notYetDue, itemCount, nextDue }) => [nameOf(customer), notYetDue, itemCount, nextDue],
  );
};

const MADE: readonly MadeItem[] = [
  { customer: 'Prompt', due: AS_OF + 10, amount: 900_000 },
  { customer: 'Slow', due: AS_OF + 20, amount: 40_000 },
  { customer: 'Slow', due: AS_OF + 5, amount: 10_000, disputed: 4_000 },
  { customer: 'Slow', due: AS_OF - 3, amount: 77_000 },
  { customer: 'Slow too', due: AS_OF + 1, amount: 60_000 },
];
const LATE = { 0: repeated(0, 60), 1: repeated(40, 60), 2: repeated(35, 60) };

test('who pays late by habit is reminded before anything is due, the most money at risk first', () => {
  expect(reminded(MADE, LATE)).toEqual([
    ['Slow too', 60_000, 1, AS_OF + 1],
    ['Slow', 46_000, 2, AS_OF + 5],
  ]);
});

test('whom nobody reminds is left out', () => {
  expect(reminded(MADE, LATE, ['Slow too'])).toEqual([['Slow', 46_000, 2, AS_OF + 5]]);
});

test('on a made ledger most of the money that is not due and will be late is on the list, and little that will not', () => {
  const asOf = (LEDGER_START + 460) as DayNumber;
  const kind = LEDGER_KINDS.find(({ name }) => name === 'mixed, 30 days')!;
  const { items, paid, open } = knownAt(makePayerLedger({ ...kind, customerCount: 120 }, 3), asOf);
  const listed = remindBeforeDue(
    ageItems(items, asOf, DEFAULT_SCHEME, 'due'),
    UnpaidChances.learned(paid, items, asOf)!,
    null,
    () => false,
  );
  const onList = new Set(listed.map(({ customer }) => customer));
  const share = (of: (one: (typeof open)[number]) => boolean): number => {
    const all = open.filter((one) => one.dueDay > asOf && of(one));
    const sum = (list: typeof all): number => list.reduce((total, { amount }) => total + amount, 0);
    return sum(all.filter((_, row) => onList.has(items.customer[open.indexOf(all[row]!)]!))) / sum(all);
  };
  expect(share(({ paidDay, dueDay }) => paidDay > dueDay + 7)).toBeGreaterThan(share(({ paidDay, dueDay }) => paidDay <= dueDay + 7) + 0.2);
});
