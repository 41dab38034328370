import { civilFromDay, endOfMonth, type DayNumber } from '../../../kernel/calendar/dayNumber';
import Decimal from 'decimal.js';
import { currencyOf, minorUnitsPerUnit } from '../../../kernel/money/currency';
import { multiplyByRate, type MinorUnits } from '../../../kernel/money/minorUnits';

/** An account that was given to an agency or to counsel. Amounts are minor units of its currency. */
export interface Placement {
  readonly row: number;
  /** Code of the currency, '' where nothing says. */
  readonly currency: string;
  readonly account: string;
  readonly customer: string;
  readonly agency: string;
  readonly placedOn: DayNumber;
  readonly amount: MinorUnits;
  readonly daysPastDue: number;
  readonly isLegal: boolean;
  readonly recalledOn: DayNumber | null;
  readonly balanceRecalled: MinorUnits;
}

/** Money that came in on a placed account; negative where a payment was returned. */
export interface Recovery {
  readonly row: number;
  readonly day: DayNumber;
  readonly account: string;
  readonly amount: MinorUnits;
  readonly isToUs: boolean;
  /** What it cost, such as court fees, beside the agency's own fee. */
  readonly cost: MinorUnits;
}

/** Ages at placement for which an agency takes one fee: more than the band before up to so many days, `null` for no upper end. */
export interface FeeBand {
  readonly label: string;
  readonly upTo: number | null;
  /** Percent of what is recovered. */
  readonly feePercent: string;
}

/** What is agreed with an agency or with counsel; percents as decimal text. */
export interface AgencyTerms {
  readonly agency: string;
  readonly name: string;
  readonly isCounsel: boolean;
  readonly bands: readonly FeeBand[];
  readonly legalAddsPercent: string;
  /** Share of a cohort that is to be recovered in six months, percent; `null` where none is agreed. */
  readonly goalPercent: string | null;
  /** What agencies before it recovered in six months, percent; `null` where nobody says. */
  readonly baselinePercent: string | null;
  /** The least fee on a recovery, currency units; `null` for none. */
  readonly minimumFee: string | null;
  /** An account on which nothing came in for so many days is to be recalled; `null` for never. */
  readonly recallAfterDays: number | null;
  readonly contact: string;
}

/** The place of the band in which an age at placement lies; the last one for any that none holds. */
export function bandOf(bands: readonly FeeBand[], daysPastDue: number): number {
  const place = bands.findIndex(({ upTo }) => upTo === null || daysPastDue <= upTo);
  return place < 0 ? bands.length - 1 : place;
}

/**
 * The fee on an amount under the terms: percent of its band, more where it went to court, rounded half away from zero; at least the minimum
 * and never more than what came in. What is returned takes its percent back.
 */
export function feeOn(amount: MinorUnits, { daysPastDue, isLegal, currency }: Placement, terms: AgencyTerms | undefined): MinorUnits {
  if (!terms || terms.bands.length === 0) return 0 as MinorUnits;
  const { feePercent } = terms.bands[bandOf(terms.bands, daysPastDue)]!;
  const percent = isLegal ? new Decimal(feePercent).plus(terms.legalAddsPercent) : new Decimal(feePercent);
  const fee = multiplyByRate(amount, percent.div(100));
  if (terms.minimumFee === null || amount <= 0) return fee;
  const least = new Decimal(terms.minimumFee).times(minorUnitsPerUnit(currencyOf(currency))).toDecimalPlaces(0, Decimal.ROUND_HALF_UP);
  return Math.min(amount, Math.max(fee, least.toNumber())) as MinorUnits;
}

/** A calendar month as a number that rises by one a month. */
export function monthOf(day: DayNumber): number {
  const { year, month } = civilFromDay(day);
  return year * 12 + month - 1;
}

/** `2026-03` for a month. */
export function monthText(month: number): string {
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
}

/** The last month that is over on a day: the day's own where it is the last of it. */
export function lastFullMonth(day: DayNumber): number {
  return endOfMonth(day) === day ? monthOf(day) : monthOf(day) - 1;
}
