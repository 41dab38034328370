import { Random } from '../../../src/features/sample/domain/random';
import type { DayNumber } from '../../../src/kernel/calendar/dayNumber';
import type { ForecastRequest } from '../../../src/features/forecast/domain/cashForecast';
import { forecastReceipts } from '../../../src/features/forecast/domain/forecastReceipts';
import {
  byWeek,
  knownAt,
  LEDGER_KINDS,
  LEDGER_START,
  makePayerLedger,
  WEEKS,
  type LedgerKind,
  type PaidInvoice,
  type PayerLedger,
} from '../../generators/payers/payerLedger';
import { figure, say, type Figure } from '../figure';

const SEEDS = [101, 202, 303];
const AS_OF = [365, 455, 546].map((days) => LEDGER_START + days);
const REDRAWS = 30;
const TRIES = 40;

/** Sums over the weeks of several forecasts, minor units; `inside` counts weeks whose receipts lay in their range. */
class Sums {
  off = 0;
  received = 0;
  bias = 0;
  inside = 0;
  weeks = 0;
  knowing = 0;
  terms = 0;

  add(other: Sums): void {
    for (const key of ['off', 'received', 'bias', 'inside', 'weeks', 'knowing', 'terms'] as const) this[key] += other[key];
  }
}

/** What somebody would expect who knows every payer's habit: the mean of other days on which the open items could have been paid. */
function knowingForecast(ledger: PayerLedger, open: readonly PaidInvoice[], asOf: number): number[] {
  const random = new Random(7);
  const sum = new Array<number>(WEEKS).fill(0);
  for (let n = 0; n < REDRAWS; n++) {
    const drawn = open.map((invoice) => {
      let paidDay = 0;
      for (let tries = 0; tries < TRIES && paidDay <= asOf; tries++) paidDay = ledger.redraw(random, invoice);
      return { ...invoice, paidDay: Math.max(asOf + 1, paidDay) };
    });
    byWeek(drawn, asOf).forEach((amount, week) => (sum[week]! += amount / REDRAWS));
  }
  return sum;
}

const absolute = (one: ArrayLike<number>, other: readonly number[]): number =>
  other.reduce((total, amount, week) => total + Math.abs(one[week]! - amount), 0);

function measure(kind: LedgerKind, withKnowing: boolean): Sums {
  const sums = new Sums();
  for (const seed of SEEDS) {
    const ledger = makePayerLedger(kind, seed);
    for (const day of AS_OF) {
      const { items, paid, received, open } = knownAt(ledger, day);
      const request: ForecastRequest = {
        asOf: day as DayNumber,
        weekCount: WEEKS,
        weekStart: 'as-of',
        method: null,
        arranged: [],
        disputeResolutionDays: null,
      };
      const { expected, low, high } = forecastReceipts(items, paid, request);
      sums.off += absolute(expected, received);
      sums.received += received.reduce((a, b) => a + b, 0);
      sums.bias += expected.reduce((a, b) => a + b, 0) - received.reduce((a, b) => a + b, 0);
      received.forEach((amount, week) => {
        if (high[week]! < 0.005 * received.reduce((a, b) => Math.max(a, b), 0) && amount === 0) return;
        sums.weeks++;
        if (amount >= low[week]! && amount <= high[week]!) sums.inside++;
      });
      if (withKnowing) sums.knowing += absolute(knowingForecast(ledger, open, day), received);
    }
  }
  return sums;
}

/** How far off forecasts of made ledgers are, by kind of ledger, against what somebody would be who knows every habit; and how often the range holds. */
export async function part(): Promise<readonly Figure[]> {
  const withKnowing = process.env['KNOWING'] !== 'no';
  let [wape, knowing] = [0, 0];
  const all = new Sums();
  const lines: Figure[] = [];
  for (const kind of LEDGER_KINDS) {
    const sums = measure(kind, withKnowing);
    wape += sums.off / sums.received / LEDGER_KINDS.length;
    knowing += sums.knowing / sums.received / LEDGER_KINDS.length;
    all.add(sums);
    const shown = (value: number): string => (value / sums.received).toFixed(3);
    say(
      `${kind.name.padEnd(34)} off ${shown(sums.off)}  knowing ${shown(sums.knowing)}  bias ${shown(sums.bias)}  in range ${(sums.inside / sums.weeks).toFixed(2)}`,
    );
    lines.push(figure(`off, ${kind.name}`, sums.off / sums.received, 'of what was received'));
  }
  return [
    ...lines,
    figure('off, mean over kinds of ledgers', wape, 'of what was received'),
    figure('the same, knowing every habit', knowing, 'of what was received'),
    figure('weeks inside their range of 8 in 10', all.inside / all.weeks, ''),
    figure('bias', all.bias / all.received, ''),
  ];
}
