import { DEFAULT_SCHEME } from '../../../../src/features/aging/domain/schemes';
import { ageItems } from '../../../../src/features/aging/domain/ageItems';
import { NOTHING_KNOWN } from '../../../../src/features/aging/domain/customerStanding';
import { forecastReceipts } from '../../../../src/features/forecast/domain/forecastReceipts';
import { DEFAULT_STRATEGY } from '../../../../src/features/worklist/domain/defaultStrategy';
import { rankCustomers } from '../../../../src/features/worklist/domain/rankCustomers';
import { UnpaidChances } from '../../../../src/features/worklist/domain/unpaidChances';
import type { DayNumber } from '../../../../src/kernel/calendar/dayNumber';
import { NO_PAID_ITEMS } from '../../../../src/kernel/ledger/paidItems';
import {
  knownAt,
  LEDGER_KINDS,
  LEDGER_START,
  makePayerLedger,
  type LedgerKind,
  type PaidInvoice,
} from '../../../generators/payers/payerLedger';

const asOf = (LEDGER_START + 420) as DayNumber;
const PLAIN: LedgerKind = { ...LEDGER_KINDS[0]!, customerCount: 24, invoicesPerDay: 2 };
const made = (kind: Partial<LedgerKind>): readonly PaidInvoice[] => makePayerLedger({ ...PLAIN, ...kind }, 23).invoices;

const largest = (invoices: readonly PaidInvoice[]): PaidInvoice[] => {
  const sum = invoices.reduce((total, { amount }) => total + amount, 0);
  const own = invoices.reduce((total, { customer, amount }) => (customer === 0 ? total + amount : total), 0);
  const factor = Math.ceil((sum - own) / Math.max(1, own));
  return invoices.map((one) => (one.customer === 0 ? { ...one, amount: one.amount * factor } : one));
};
/** Every second invoice is paid in two parts, the second three weeks later. */
const inParts = (invoices: readonly PaidInvoice[]): PaidInvoice[] =>
  invoices.flatMap((one, k) => {
    if (k % 2 === 0) return [one];
    const first = Math.floor(one.amount / 3);
    return [
      { ...one, amount: first },
      { ...one, amount: one.amount - first, paidDay: one.paidDay + 21 },
    ];
  });
const onceEach = (invoices: readonly PaidInvoice[]): PaidInvoice[] => invoices.map((one, k) => ({ ...one, customer: k }));

const LEDGERS: readonly (readonly [name: string, invoices: readonly PaidInvoice[]])[] = [
  ['one payer with half of the money', largest(made({}))],
  ['runs twice a month', made({ habits: ['monthlyRun'] })],
  ['seasonal stops', made({ habits: ['seasonal'] })],
  ['payments in parts', inParts(made({}))],
  ['one payment a customer', onceEach(made({}))],
];

function hold(invoices: readonly PaidInvoice[], hasHistory: boolean): { off: number; byDueDate: number } {
  const customerCount = invoices.reduce((most, { customer }) => Math.max(most, customer + 1), 0);
  const { items, paid, received } = knownAt({ kind: { customerCount }, invoices }, asOf);
  const history = hasHistory ? paid : NO_PAID_ITEMS;
  const errorOf = (method: 'terms' | null): number => {
    const { expected, low, high, beyond, total } = forecastReceipts(items, history, {
      asOf,
      weekCount: 13,
      weekStart: 'as-of',
      method,
      arranged: [],
      disputeResolutionDays: null,
    });
    expect(expected.reduce((sum, amount) => sum + amount, beyond)).toBe(total);
    expected.forEach((amount, week) => {
      expect(low[week]!).toBeGreaterThanOrEqual(0);
      expect(high[week]!).toBeGreaterThanOrEqual(low[week]!);
      expect(Number.isInteger(amount)).toBe(true);
    });
    return received.reduce((sum, amount, week) => sum + Math.abs(amount - expected[week]!), 0);
  };
  const aged = ageItems(items, asOf, DEFAULT_SCHEME, 'due');
  const chances = hasHistory ? UnpaidChances.learned(paid, items, asOf) : null;
  const ranked = rankCustomers(aged, DEFAULT_STRATEGY, () => NOTHING_KNOWN, null, chances);
  const calls = ranked.filter(({ excludedBy }) => excludedBy === null);
  const inA = calls.filter((one) => one.class === 'A').length;
  expect(inA).toBeGreaterThanOrEqual(Math.min(1, calls.length));
  expect(inA).toBeLessThanOrEqual(Math.max(1, calls.length / 4));
  for (const { score, why, moneyAtRisk, amountToCollect } of calls) {
    expect(why.reduce((sum, { points }) => sum + points, 0)).toBe(score);
    if (moneyAtRisk !== null) expect(moneyAtRisk).toBeLessThanOrEqual(amountToCollect);
  }
  return { off: errorOf(null), byDueDate: errorOf('terms') };
}

test.each(LEDGERS)('%s: sums, ranges and classes hold, and the forecast is no further off than due dates', (_, invoices) => {
  const { off, byDueDate } = hold(invoices, true);
  // One date tells methods apart badly where customers pay once.
  expect(off).toBeLessThan(1.1 * byDueDate);
});

test.each(LEDGERS)('%s, without a history: sums, ranges and classes hold', (_, invoices) => {
  const { off, byDueDate } = hold(invoices, false);
  expect(off).toBe(byDueDate);
});
