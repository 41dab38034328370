import { addMonths, isoFromDay, NO_DAY, type DayNumber } from '../../../kernel/calendar/dayNumber';
import type { Desk } from '../../activity/domain/desk';
import type { PaidItems } from '../../../kernel/ledger/paidItems';
import { daysBeyondTerms, weightedDays } from './collectionRatios';
import { noFigure, figure as someFigure, type Outcome } from '../../../kernel/words/outcome';
import type { Currency } from '../../../kernel/money/currency';
import type { Figure } from '../../../kernel/words/figure';
import { counted } from '../../../kernel/sheet/words';
import { valueOf } from './balanceShares';

/** Payments of this many months count. */
const PAID_MONTHS = 12;

interface Payments {
  readonly amounts: number[];
  readonly documentDays: number[];
  readonly dueDays: number[];
  readonly paidDays: number[];
}

/** Payments of the year up to the as-of date that have a document date. */
function paymentsOf(paid: PaidItems, asOf: DayNumber): Payments {
  const from = addMonths(asOf, -PAID_MONTHS);
  const payments: Payments = { amounts: [], documentDays: [], dueDays: [], paidDays: [] };
  for (let row = 0; row < paid.length; row++) {
    const day = paid.paidDay[row]!;
    if (day <= from || day > asOf) continue;
    payments.amounts.push(paid.amount[row]!);
    payments.documentDays.push(paid.documentDay[row]!);
    payments.dueDays.push(paid.dueDay[row]!);
    payments.paidDays.push(day);
  }
  return payments;
}

/** How customers paid in the last year: weighted days to pay and days beyond terms. `missing` says why there is no history. */
export function paymentFigures(paid: PaidItems | null, asOf: DayNumber, missing: string): readonly Figure[] {
  const payments = paid === null ? null : paymentsOf(paid, asOf);
  const inputs = payments
    ? `${counted(payments.amounts.length, 'payment')} from ${isoFromDay(addMonths(asOf, -PAID_MONTHS))} to ${isoFromDay(asOf)}`
    : '';
  const make = (name: string, formula: string, calculate: (payments: Payments) => Outcome): Figure => {
    const outcome = payments === null || payments.amounts.length === 0 ? noFigure(missing) : calculate(payments);
    return { name, unit: 'days', formula, inputs: outcome.ok ? inputs : '', ...valueOf(outcome) };
  };
  return [
    make('Weighted days to pay', 'Σ amount × days from document to payment ÷ Σ amount', ({ amounts, documentDays, paidDays }) => {
      const dated = amounts.map((_, row) => row).filter((row) => documentDays[row] !== NO_DAY);
      return dated.length === 0
        ? noFigure('The paid list names no document dates.')
        : weightedDays(
            dated.map((row) => amounts[row]!),
            dated.map((row) => paidDays[row]! - documentDays[row]!),
          );
    }),
    make('Days beyond terms', 'Σ amount × days paid after the due date ÷ Σ amount; early counts 0', ({ amounts, dueDays, paidDays }) =>
      daysBeyondTerms(amounts, dueDays, paidDays),
    ),
  ];
}

/** Share of the promises to pay that were kept, of those whose day has passed: kept ÷ (kept + partly kept + broken). */
export function promiseFigure(desk: Desk | null, currency: Currency): Figure {
  let kept = 0;
  let judged = 0;
  for (const { promises } of desk ? [...desk.states.values(), ...desk.gone] : []) {
    for (const promise of promises) {
      if (promise.currency.code !== currency.code || !['kept', 'partlyKept', 'broken'].includes(promise.status)) continue;
      judged++;
      if (promise.status === 'kept') kept++;
    }
  }
  const outcome = judged === 0 ? noFigure('AR Activity has no promise whose day has passed.') : someFigure(kept / judged);
  return {
    name: 'Promises kept',
    unit: 'share',
    of: 'of promises judged',
    formula: 'Kept ÷ (kept + partly kept + broken)',
    inputs: judged === 0 ? '' : `${kept} of ${counted(judged, 'promise')}`,
    ...valueOf(outcome),
  };
}
