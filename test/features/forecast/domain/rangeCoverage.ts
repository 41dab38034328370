import type { DayNumber } from '../../../../src/kernel/calendar/dayNumber';
import { forecastReceipts } from '../../../../src/features/forecast/domain/forecastReceipts';
import { knownAt, LEDGER_START, makePayerLedger, WEEKS, type LedgerKind } from '../../../generators/payers/payerLedger';

/** How many weeks' receipts lay within the range, of how many: weeks 1 to 7, and 8 to 13. */
export interface Coverage {
  readonly near: number;
  readonly nearOf: number;
  readonly far: number;
  readonly farOf: number;
}

const NEAR_WEEKS = 7;
/** As-of dates that a ledger is forecast at, in days from its first one. */
const AS_OF = [330, 395, 460, 525];

/** Weeks in which nothing was expected and nothing came are left out. */
export function coverage(kind: LedgerKind, seed: number): Coverage {
  const ledger = makePayerLedger(kind, seed);
  const sum = { near: 0, nearOf: 0, far: 0, farOf: 0 };
  for (const day of AS_OF) {
    const asOf = LEDGER_START + day;
    const { items, paid, received } = knownAt(ledger, asOf);
    const { low, high } = forecastReceipts(items, paid, {
      asOf: asOf as DayNumber,
      weekCount: WEEKS,
      weekStart: 'as-of',
      method: null,
      arranged: [],
      disputeResolutionDays: null,
    });
    received.forEach((amount, week) => {
      if (amount === 0 && high[week] === 0) return;
      const isIn = amount >= low[week]! && amount <= high[week]!;
      if (week < NEAR_WEEKS) {
        sum.nearOf++;
        if (isIn) sum.near++;
      } else {
        sum.farOf++;
        if (isIn) sum.far++;
      }
    });
  }
  return sum;
}
