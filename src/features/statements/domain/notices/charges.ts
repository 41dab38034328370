import type { DayNumber } from '../../../../kernel/calendar/dayNumber';
import type { Currency } from '../../../../kernel/money/currency';
import { exactTotal, type MinorUnits } from '../../../../kernel/money/minorUnits';
import type { AccountItem } from '../statement';
import { askedOf } from './decideNotice';
import { lateInterest } from './lateInterest';

const YEAR_DAYS = 365;

/** A confirmed rate of AR_LateCharges: percent a year from a day on, and a fixed sum for each late invoice; `currency` '' for any. */
export interface ChargeRow {
  readonly currency: string;
  readonly from: DayNumber;
  readonly percent: string;
  readonly fixedSum: MinorUnits;
  readonly source: string;
}

/** What an account is charged for paying late, minor units. */
interface Charges {
  readonly interest: MinorUnits;
  readonly fixedSum: MinorUnits;
}

/** Late charges of what is asked for; `null` where no row is confirmed for the currency. */
export function chargesOf(items: readonly AccountItem[], rows: readonly ChargeRow[], asOf: DayNumber, currency: Currency): Charges | null {
  const own = rows.filter((row) => row.currency === '' || row.currency === currency.code);
  if (own.length === 0) return null;
  const newest = own.reduce((last, row) => (row.from <= asOf && row.from >= last.from ? row : last));
  const terms = { rates: own, fixedSum: newest.fixedSum, yearDays: YEAR_DAYS };
  const charges = items.flatMap((item) =>
    item.dueDay === null || item.open <= 0 ? [] : [lateInterest(askedOf(item) as MinorUnits, item.dueDay, asOf, terms, currency)],
  );
  const sum = (of: (charge: Charges) => number): MinorUnits => exactTotal(charges.reduce((total, charge) => total + of(charge), 0));
  return { interest: sum(({ interest }) => interest), fixedSum: sum(({ fixedSum }) => fixedSum) };
}
