import type { DayNumber } from '../../../kernel/calendar/dayNumber';
import { addMonths } from '../../../kernel/calendar/dayNumber';
import type { PaidItems } from '../../../kernel/ledger/paidItems';
import type { MinorUnits } from '../../../kernel/money/minorUnits';
import type { AgedItems } from '../../aging/domain/agedItems';
import { balanceOf } from '../../exposure/domain/specificReserves';

/** Mean days late of the payments of a time and of as long a time before it, early ones below 0. */
interface LatenessChange {
  readonly before: number;
  readonly now: number;
  readonly beforeCount: number;
  readonly nowCount: number;
}

/** A customer that pays later than it used to; a time in which it did not clearly, or with too few payments, is `null`. */
interface SlowerPayer {
  readonly customer: number;
  readonly balance: MinorUnits;
  readonly threeMonths: LatenessChange | null;
  readonly sixMonths: LatenessChange | null;
}

/** Payments needed in a time and in the one before it. */
const PAYMENTS_MIN = 4;
/** Worse by less than so many days, or by less than so many standard errors, is no change. */
const DAYS_MIN = 3;
const ERRORS_MIN = 2;
/** One payment that is very late or early counts for no more than this. */
const DAYS_CUT = 120;
const VARIANCE_MIN = 1;

interface Sum {
  count: number;
  days: number;
  squares: number;
}

/** Sums of days late by customer code of payments after one day up to another. */
function sumsBetween(paid: PaidItems, after: DayNumber, to: DayNumber): ReadonlyMap<number, Sum> {
  const sums = new Map<number, Sum>();
  for (let row = 0; row < paid.length; row++) {
    const day = paid.paidDay[row]!;
    if (day <= after || day > to) continue;
    const late = Math.max(-DAYS_CUT, Math.min(DAYS_CUT, day - paid.dueDay[row]!));
    const sum = sums.get(paid.customer[row]!) ?? { count: 0, days: 0, squares: 0 };
    sum.count++;
    sum.days += late;
    sum.squares += late * late;
    sums.set(paid.customer[row]!, sum);
  }
  return sums;
}

const varianceOf = ({ count, days, squares }: Sum): number => Math.max(VARIANCE_MIN, (squares - (days * days) / count) / (count - 1));

/** The change, where it is clearly for the worse: by days, and by what chance alone would rarely do. */
function clearlyWorse(before: Sum | undefined, now: Sum | undefined): LatenessChange | null {
  if (!before || !now || before.count < PAYMENTS_MIN || now.count < PAYMENTS_MIN) return null;
  const [then, lately] = [before.days / before.count, now.days / now.count];
  const error = Math.sqrt(varianceOf(before) / before.count + varianceOf(now) / now.count);
  if (lately - then < DAYS_MIN || lately - then < ERRORS_MIN * error) return null;
  return { before: then, now: lately, beforeCount: before.count, nowCount: now.count };
}

/**
 * Customers of the report whose payments of the last three or six months came clearly later than those of as many months before, the
 * largest balance first.
 */
export function payingSlower(aged: AgedItems, paid: PaidItems, asOf: DayNumber): readonly SlowerPayer[] {
  const changes = [3, 6].map((months) => {
    const middle = addMonths(asOf, -months);
    const [now, before] = [sumsBetween(paid, middle, asOf), sumsBetween(paid, addMonths(asOf, -2 * months), middle)];
    return (customer: number): LatenessChange | null => clearlyWorse(before.get(customer), now.get(customer));
  });
  return Array.from(aged.customerCodes, (customer): SlowerPayer => {
    const [threeMonths, sixMonths] = changes.map((changeOf) => changeOf(customer));
    return { customer, balance: balanceOf(aged, customer), threeMonths: threeMonths ?? null, sixMonths: sixMonths ?? null };
  })
    .filter(({ threeMonths, sixMonths }) => threeMonths !== null || sixMonths !== null)
    .sort((a, b) => b.balance - a.balance || a.customer - b.customer);
}
