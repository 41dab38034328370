import Decimal from 'decimal.js';
import { addDays, type DayNumber } from '../../../../kernel/calendar/dayNumber';
import { minorUnitsPerUnit, type Currency } from '../../../../kernel/money/currency';
import type { MinorUnits } from '../../../../kernel/money/minorUnits';

/** A yearly rate in percent that holds from a day on. */
interface RateFrom {
  readonly from: DayNumber;
  readonly percent: string;
}

/** Interest of a span of days with one rate. `exact` is in currency units, not rounded. */
interface InterestPart {
  readonly from: DayNumber;
  readonly to: DayNumber;
  readonly days: number;
  readonly percent: string;
  readonly exact: Decimal;
}

/** What is charged for an item that is paid late; minor units. */
interface LateCharge {
  readonly parts: readonly InterestPart[];
  readonly interest: MinorUnits;
  readonly fixedSum: MinorUnits;
}

/** What a late item is charged by; `fixedSum` in minor units, once an item is late. */
interface ChargeTerms {
  readonly rates: readonly RateFrom[];
  readonly fixedSum: MinorUnits;
  readonly yearDays: number;
}

/** The spans from `first` to `last` in which one rate holds; days before the first rate carry none. */
function spans(rates: readonly RateFrom[], first: DayNumber, last: DayNumber): readonly Omit<InterestPart, 'exact'>[] {
  const ordered = [...rates].sort((a, b) => a.from - b.from);
  return ordered.flatMap(({ from, percent }, place) => {
    const start = Math.max(from, first) as DayNumber;
    const next = ordered[place + 1];
    const end = Math.min(next ? addDays(next.from, -1) : last, last) as DayNumber;
    return end < start ? [] : [{ from: start, to: end, days: end - start + 1, percent }];
  });
}

/**
 * Simple interest from the day after the due day up to and with the as-of date, by the rate of each day, rounded once at the end half away
 * from zero; and the fixed sum once the item is late. Nothing for a credit.
 */
export function lateInterest(open: MinorUnits, dueDay: DayNumber, asOf: DayNumber, terms: ChargeTerms, currency: Currency): LateCharge {
  if (open <= 0 || dueDay >= asOf) return { parts: [], interest: 0 as MinorUnits, fixedSum: 0 as MinorUnits };
  const perUnit = minorUnitsPerUnit(currency);
  const parts = spans(terms.rates, addDays(dueDay, 1), asOf).map((span) => ({
    ...span,
    exact: new Decimal(open).div(perUnit).times(span.percent).div(100).times(span.days).div(terms.yearDays),
  }));
  const total = parts.reduce((sum, { exact }) => sum.plus(exact), new Decimal(0));
  const interest = total.times(perUnit).toDecimalPlaces(0, Decimal.ROUND_HALF_UP).toNumber() as MinorUnits;
  return { parts, interest, fixedSum: terms.fixedSum };
}
