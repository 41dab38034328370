import { ageItems } from '../../../../src/features/aging/domain/ageItems';
import { DEFAULT_SCHEME } from '../../../../src/features/aging/domain/schemes';
import { NOTHING_KNOWN } from '../../../../src/features/aging/domain/customerStanding';
import type { DayNumber } from '../../../../src/kernel/calendar/dayNumber';
import { DEFAULT_STRATEGY } from '../../../../src/features/worklist/domain/defaultStrategy';
import { rankCustomers } from '../../../../src/features/worklist/domain/rankCustomers';
import { UnpaidChances } from '../../../../src/features/worklist/domain/unpaidChances';
import { knownAt, makePayerLedger, type KnownAt, type LedgerKind } from '../../../generators/payers/payerLedger';

/** Orders in which accounts may be called. */
export const ORDERS = ['strategy', 'size', 'age', 'amountDays', 'expectedLoss'] as const;
export type Order = (typeof ORDERS)[number];

/** Of the money that was asked for and is unpaid 14 days later, how much the first fifth of the calls is about, and all of it; cents. */
export interface Caught {
  readonly byOrder: Readonly<Record<Order, number>>;
  readonly all: number;
  readonly calls: number;
  /** Share of the calls in class A. */
  readonly classA: number;
}

const DAYS_LATER = 14;
const CALLS_SHARE = 0.2;
const LOSS_RATES: readonly (readonly [number, number])[] = [
  [90, 0.5],
  [60, 0.25],
  [30, 0.1],
  [0, 0.03],
];

function caughtAt({ items, paid, open }: KnownAt, asOf: DayNumber, hasHistory: boolean): Caught {
  const aged = ageItems(items, asOf, DEFAULT_SCHEME, 'due');
  const chances = hasHistory ? UnpaidChances.learned(paid, items, asOf) : null;
  const ranked = rankCustomers(aged, DEFAULT_STRATEGY, () => NOTHING_KNOWN, null, chances).filter(({ excludedBy }) => excludedBy === null);
  const size = items.customers.size;
  const [late, amountDays, loss] = [new Float64Array(size), new Float64Array(size), new Float64Array(size)];
  open.forEach(({ amount, dueDay, paidDay }, row) => {
    if (dueDay > asOf) return;
    const code = items.customer[row]!;
    if (paidDay > asOf + DAYS_LATER) late[code]! += amount;
    amountDays[code]! += amount * (asOf - dueDay);
    loss[code]! += amount * (LOSS_RATES.find(([days]) => asOf - dueDay > days)?.[1] ?? 0.01);
  });
  const taken = Math.ceil(ranked.length * CALLS_SHARE);
  const codes = ranked.map(({ customer }) => customer);
  const by = (value: (code: number) => number): number[] => [...codes].sort((a, b) => value(b) - value(a) || a - b);
  const oldest = new Map(ranked.map(({ customer, oldestDaysPastDue }) => [customer, oldestDaysPastDue ?? 0]));
  const toCollect = new Map(ranked.map(({ customer, amountToCollect }) => [customer, amountToCollect]));
  const sum = (list: readonly number[]): number => list.slice(0, taken).reduce((total, code) => total + late[code]!, 0);
  return {
    byOrder: {
      strategy: sum(codes),
      size: sum(by((code) => toCollect.get(code)!)),
      age: sum(by((code) => oldest.get(code)!)),
      amountDays: sum(by((code) => amountDays[code]!)),
      expectedLoss: sum(by((code) => loss[code]!)),
    },
    all: codes.reduce((total, code) => total + late[code]!, 0),
    calls: codes.length,
    classA: ranked.filter((one) => one.class === 'A').length / Math.max(1, codes.length),
  };
}

/** Ledgers of a kind with enough accounts, as of two days of the second year. */
export function caught(kind: LedgerKind, seed: number, hasHistory = true): readonly Caught[] {
  const customerCount = Math.max(300, kind.customerCount);
  const ledger = makePayerLedger({ ...kind, customerCount, invoicesPerDay: Math.max(kind.invoicesPerDay, customerCount / 15) }, seed);
  return [45292 + 430, 45292 + 540].map((asOf) => caughtAt(knownAt(ledger, asOf), asOf as DayNumber, hasHistory));
}
