import { addDays, addMonths, NO_DAY, type DayNumber } from '../../../kernel/calendar/dayNumber';
import type { Desk } from '../../activity/domain/desk';
import type { PaidItems } from '../../../kernel/ledger/paidItems';
import { daysBeyondTerms, weightedDays } from './collectionRatios';
import { noFigure, figure as someFigure, type Outcome } from '../../../kernel/words/outcome';
import type { Currency } from '../../../kernel/money/currency';
import { valueOf } from './balanceShares';
import type { Message } from '../../../kernel/words/message';
import type { MetricFigure } from './metricsPart';
import type { FigureId } from './figureId';
import { metricsText } from '../metricsText';

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
export function paymentFigures(paid: PaidItems | null, asOf: DayNumber, missing: Message): readonly MetricFigure[] {
  const payments = paid === null ? null : paymentsOf(paid, asOf);
  const make = (id: FigureId, calculate: (payments: Payments) => Outcome): MetricFigure => {
    if (payments === null || payments.amounts.length === 0) return { id, unit: 'days', inputs: null, value: null, reason: missing };
    const inputs = metricsText('paymentInputs', {
      payments: payments.amounts.length,
      from: addDays(addMonths(asOf, -PAID_MONTHS), 1),
      to: asOf,
    });
    const outcome = calculate(payments);
    return { id, unit: 'days', inputs: outcome.ok ? inputs : null, ...valueOf(outcome) };
  };
  return [
    make('daysToPay', ({ amounts, documentDays, paidDays }) => {
      const dated = amounts.map((_, row) => row).filter((row) => documentDays[row] !== NO_DAY);
      return dated.length === 0
        ? noFigure(metricsText('noDocumentDates'))
        : weightedDays(
            dated.map((row) => amounts[row]!),
            dated.map((row) => paidDays[row]! - documentDays[row]!),
          );
    }),
    make('daysBeyondTerms', ({ amounts, dueDays, paidDays }) => daysBeyondTerms(amounts, dueDays, paidDays)),
  ];
}

/** Share of the promises to pay that were kept, of those whose day has passed: kept ÷ (kept + partly kept + broken). */
export function promiseFigure(desk: Desk | null, currency: Currency): MetricFigure {
  let kept = 0;
  let judged = 0;
  for (const { promises } of desk ? [...desk.states.values(), ...desk.gone] : []) {
    for (const promise of promises) {
      if (promise.currency.code !== currency.code || !['kept', 'partlyKept', 'broken'].includes(promise.status)) continue;
      judged++;
      if (promise.status === 'kept') kept++;
    }
  }
  const outcome = judged === 0 ? noFigure(metricsText('noPromiseDue')) : someFigure(kept / judged);
  const inputs = judged === 0 ? null : metricsText('promiseInputs', { kept, judged });
  return { id: 'promisesKept', unit: 'share', inputs, ...valueOf(outcome) };
}
