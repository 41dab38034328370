import Decimal from 'decimal.js';
import { civilFromDay, type DayNumber } from '../../../../kernel/calendar/dayNumber';
import type { Currency } from '../../../../kernel/money/currency';
import { exactTotal, type MinorUnits } from '../../../../kernel/money/minorUnits';

/** Days from shipment to document that are in order; a default. */
export const ALLOWED_DAYS = 2;
/** What money costs a year, a fraction; a default. */
export const YEARLY_COST = '0.09';
const YEAR_DAYS = 365;

/** How long a document took from shipment, or the end of the service. */
interface Timeliness {
  readonly days: number;
  readonly isLate: boolean;
  /** True where the document is dated before the shipment. */
  readonly isEarly: boolean;
  /** True where it was shipped in one month and invoiced in a later one. */
  readonly isMonthCrossed: boolean;
}

const monthOf = (day: DayNumber): number => civilFromDay(day).year * 12 + civilFromDay(day).month;

/** Late is more than the allowed days. */
export function timelinessOf(shipped: DayNumber, document: DayNumber, allowedDays: number): Timeliness {
  const days = document - shipped;
  return { days, isLate: days > allowedDays, isEarly: days < 0, isMonthCrossed: monthOf(document) > monthOf(shipped) };
}

/** A document with the day on which it was shipped; the amount open in minor units. */
export interface ShippedDocument {
  readonly row: number;
  readonly customer: string;
  readonly shipped: DayNumber;
  readonly document: DayNumber;
  readonly amount: MinorUnits;
  readonly currency: Currency;
}

/** How late the documents of a customer are issued, in one currency. */
export interface CustomerTimeliness {
  readonly customer: string;
  readonly currency: Currency;
  readonly documents: number;
  readonly late: number;
  readonly early: number;
  readonly monthCrossed: number;
  /** Mean days from shipment to document, with one decimal. */
  readonly averageDays: number;
  /** What the days beyond the allowed ones cost: days × balance × rate. */
  readonly cost: MinorUnits;
  /** Rows of the late documents. */
  readonly lateRows: readonly number[];
}

function of(documents: readonly ShippedDocument[]): CustomerTimeliness {
  const { customer, currency } = documents[0]!;
  const judged = documents.map((one) => ({ one, ...timelinessOf(one.shipped, one.document, ALLOWED_DAYS) }));
  const late = judged.filter(({ isLate }) => isLate);
  const cost = late.reduce(
    (sum, { one, days }) =>
      sum.plus(
        new Decimal(Math.max(0, one.amount))
          .times(days - ALLOWED_DAYS)
          .times(YEARLY_COST)
          .div(YEAR_DAYS),
      ),
    new Decimal(0),
  );
  const days = judged.reduce((sum, one) => sum + one.days, 0);
  return {
    customer,
    currency,
    documents: documents.length,
    late: late.length,
    early: judged.filter(({ isEarly }) => isEarly).length,
    monthCrossed: judged.filter(({ isMonthCrossed }) => isMonthCrossed).length,
    averageDays: new Decimal(days).div(documents.length).toDecimalPlaces(1).toNumber(),
    cost: exactTotal(cost.toDecimalPlaces(0, Decimal.ROUND_HALF_UP).toNumber()),
    lateRows: late.map(({ one }) => one.row),
  };
}

/** Customers by what their late documents cost, the dearest first; those without a late one are behind. */
export function timelinessByCustomer(documents: readonly ShippedDocument[]): readonly CustomerTimeliness[] {
  const groups = new Map<string, ShippedDocument[]>();
  for (const one of documents) {
    const key = `${one.customer}|${one.currency.code}`;
    const known = groups.get(key);
    if (known) known.push(one);
    else groups.set(key, [one]);
  }
  return [...groups.values()].map(of).sort((a, b) => b.cost - a.cost || b.late - a.late || (a.customer < b.customer ? -1 : 1));
}
