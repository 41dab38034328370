import Decimal from 'decimal.js';
import { addDays, addMonths, type DayNumber } from '../calendar/dayNumber';

export const PLAN_FREQUENCIES = ['monthly', 'biweekly', 'weekly'] as const;
export type PlanFrequency = (typeof PLAN_FREQUENCIES)[number];

const PERIODS_A_YEAR: Readonly<Record<PlanFrequency, number>> = { monthly: 12, biweekly: 26, weekly: 52 };

/** One instalment; amounts in currency units with two decimals, `balance` what is owed after it. */
interface Instalment {
  readonly no: number;
  readonly day: DayNumber;
  readonly payment: number;
  readonly principal: number;
  readonly interest: number;
  readonly balance: number;
}

/** What a plan spreads; `annualRate` is a fraction. */
interface PlanTerms {
  readonly amount: number;
  readonly instalments: number;
  readonly firstDay: DayNumber;
  readonly annualRate: number;
  readonly frequency: PlanFrequency;
}

/** Day of instalment `index` (from 0), counted from the first one, so that a plan from 31 January falls on every month's end. */
export function dayOfInstalment(plan: Pick<PlanTerms, 'firstDay' | 'frequency'>, index: number): DayNumber {
  if (plan.frequency === 'monthly') return addMonths(plan.firstDay, index);
  return addDays(plan.firstDay, index * (plan.frequency === 'weekly' ? 7 : 14));
}

/** Equal payment: rounded down to the cent without interest; with it P r / (1 − (1 + r)^−n), half up. Source: the annuity formula of Excel's PMT. */
function equalPayment(amount: Decimal, rate: Decimal, instalments: number): Decimal {
  if (rate.isZero()) return amount.div(instalments).toDecimalPlaces(2, Decimal.ROUND_DOWN);
  const discount = new Decimal(1).minus(rate.plus(1).pow(-instalments));
  return amount.times(rate).div(discount).toDecimalPlaces(2, Decimal.ROUND_HALF_UP);
}

/** The instalments of a plan; the last one settles what rounding left, so that principal adds up to the amount to the cent. */
export function paymentPlan(plan: PlanTerms): Instalment[] {
  const rate = new Decimal(plan.annualRate).div(PERIODS_A_YEAR[plan.frequency]);
  let balance = new Decimal(plan.amount).toDecimalPlaces(2, Decimal.ROUND_HALF_UP);
  const regular = equalPayment(balance, rate, plan.instalments);
  const instalments: Instalment[] = [];
  for (let index = 0; index < plan.instalments; index++) {
    const interest = balance.times(rate).toDecimalPlaces(2, Decimal.ROUND_HALF_UP);
    const owed = balance.plus(interest);
    const payment = index === plan.instalments - 1 ? owed : Decimal.min(regular, owed);
    const principal = payment.minus(interest);
    balance = balance.minus(principal);
    instalments.push({
      no: index + 1,
      day: dayOfInstalment(plan, index),
      payment: payment.toNumber(),
      principal: principal.toNumber(),
      interest: interest.toNumber(),
      balance: balance.toNumber(),
    });
  }
  return instalments;
}
