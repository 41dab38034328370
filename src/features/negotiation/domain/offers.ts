import Decimal from 'decimal.js';
import { exactTotal, type MinorUnits } from '../../../kernel/money/minorUnits';

const YEAR_DAYS = 365;

/** A product in whole minor units, half away from zero. */
const minor = (value: Decimal): MinorUnits => exactTotal(value.toDecimalPlaces(0, Decimal.ROUND_HALF_UP).toNumber());

/** What so many days cost of an amount, as a fraction: simple interest of a year of 365 days. */
const waitingShare = (annualPercent: Decimal.Value, days: number): Decimal =>
  new Decimal(annualPercent).div(100).times(days).div(YEAR_DAYS);

/** What it costs to wait for an amount. */
export function costOfWaiting(amount: MinorUnits, annualPercent: Decimal.Value, days: number): MinorUnits {
  return minor(waitingShare(annualPercent, days).times(amount));
}

/** A discount for paying now, against the cost of waiting. */
export interface PayNowOffer {
  readonly discount: MinorUnits;
  readonly costOfWaiting: MinorUnits;
  readonly isWorthIt: boolean;
  /** The largest discount that still pays, in percent with three decimals. */
  readonly breakEvenPercent: string;
  readonly netIfAccepted: MinorUnits;
}

/** Worth it as long as the discount costs no more than waiting. */
export function payNowOffer(
  amount: MinorUnits,
  annualPercent: Decimal.Value,
  expectedDays: number,
  discountPercent: Decimal.Value,
): PayNowOffer {
  const discount = minor(new Decimal(discountPercent).div(100).times(amount));
  const cost = costOfWaiting(amount, annualPercent, expectedDays);
  return {
    discount,
    costOfWaiting: cost,
    isWorthIt: discount <= cost,
    breakEvenPercent: waitingShare(annualPercent, expectedDays).times(100).toFixed(3),
    netIfAccepted: exactTotal(amount - discount),
  };
}

/** What a plan and an agency let expect; recoveries are fractions. */
export interface PlanOrAgency {
  readonly plan: MinorUnits;
  readonly agency: MinorUnits;
  readonly better: 'plan' | 'agency';
}

/** Recovered by a plan less the cost of waiting for it, against recovered by an agency less its fee. */
export function planOrAgency(
  amount: MinorUnits,
  plan: { readonly recovery: Decimal.Value; readonly averageDays: number; readonly annualPercent: Decimal.Value },
  agency: { readonly recovery: Decimal.Value; readonly feePercent: Decimal.Value },
): PlanOrAgency {
  const waiting = waitingShare(plan.annualPercent, plan.averageDays);
  const byPlan = minor(new Decimal(amount).times(plan.recovery).times(new Decimal(1).minus(waiting)));
  const fee = new Decimal(agency.feePercent).div(100);
  const byAgency = minor(new Decimal(amount).times(agency.recovery).times(new Decimal(1).minus(fee)));
  return { plan: byPlan, agency: byAgency, better: byPlan >= byAgency ? 'plan' : 'agency' };
}

/** The least to settle for: what the better of the other ways lets expect. */
export const walkAway = ({ plan, agency }: PlanOrAgency): MinorUnits => (plan > agency ? plan : agency);

/** A down payment, where there is one, and equal instalments that add up exactly; the last takes what is left. `null` where one would be nothing. */
export function planOffer(amount: MinorUnits, instalments: number, downPercent: Decimal.Value): readonly MinorUnits[] | null {
  const down = minor(new Decimal(downPercent).div(100).times(amount));
  const rest = amount - down;
  const regular = Math.floor(rest / instalments);
  if (regular < 1 || rest <= 0) return null;
  const equal = Array.from({ length: instalments }, (_, k) =>
    exactTotal(k === instalments - 1 ? rest - regular * (instalments - 1) : regular),
  );
  return down > 0 ? [down, ...equal] : equal;
}

/** The largest number of instalments of which none is below the least and the last falls within the limit; 0 where there is none. */
export function instalmentsThatFit(amount: MinorUnits, least: MinorUnits, everyDays: number, limitDays: number): number {
  const byTime = Math.floor(limitDays / everyDays);
  const byAmount = least > 0 ? Math.floor(amount / least) : byTime;
  return Math.max(0, Math.min(byTime, byAmount));
}
