import type { Message } from '../../../kernel/words/message';
import { forecastText } from '../forecastText';
import { dsoAhead } from '../domain/outlook/dsoAhead';
import type { CurrencyForecast, ForecastReport } from './forecastContent';

/** A figure at the next month end beside that of now: minor units, days or a fraction; `null` where it is not known. */
export interface MonthEndFigure {
  readonly id: 'pastDue' | 'pastDueShare' | 'bucket' | 'left' | 'toCome' | 'balance' | 'dsoSimple';
  readonly label: Message | string;
  readonly unit: 'amount' | 'days' | 'share';
  readonly now: number | null;
  readonly expected: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly target: number | null;
}

/** The figures of one currency at the next month end, in the order in which they are shown; none where nobody asked for an outlook. */
export function monthEndFigures(
  { items, forecast }: CurrencyForecast,
  { report, currencies, asOf }: ForecastReport,
): readonly MonthEndFigure[] {
  const { outlook } = forecast;
  const aged = report.currencies.find(({ currency }) => currency.code === items.currency.code)?.aged;
  if (!outlook || !aged) return [];
  const { balance, pastDue, buckets } = outlook;
  const ahead = dsoAhead(outlook, report.setup.sales, items.currency, currencies.length === 1, asOf);
  const toCome = ahead?.invoicesToCome ?? 0;
  const targetOf = (figure: 'pastDueShare' | 'dsoSimple'): number | null =>
    report.setup.targets?.find((one) => one.figure === figure && one.of === undefined)?.target ?? null;
  const whole = balance.expected + toCome;
  const share = (late: number): number => (whole > 0 ? late / whole : 0);
  const nowLate = aged.pastDue;
  const amount = (
    id: MonthEndFigure['id'],
    now: number | null,
    expected: number,
    low: number | null = null,
    high: number | null = null,
  ): MonthEndFigure => ({
    id,
    label: id === 'bucket' ? '' : forecastText('outlook', { figure: id }),
    unit: 'amount',
    now,
    expected,
    low,
    high,
    target: null,
  });
  return [
    amount('pastDue', nowLate, pastDue.expected, pastDue.low, pastDue.high),
    {
      ...amount(
        'pastDueShare',
        aged.balance > 0 ? nowLate / aged.balance : null,
        share(pastDue.expected),
        share(pastDue.low),
        share(pastDue.high),
      ),
      unit: 'share',
      target: targetOf('pastDueShare'),
    },
    ...aged.scheme.labels.map((label, bucket) => ({ ...amount('bucket', aged.totals[bucket]!, buckets[bucket]!), label })),
    amount('left', aged.balance, balance.expected, balance.low, balance.high),
    ...(ahead
      ? [
          amount('toCome', null, toCome),
          amount('balance', aged.balance, whole, balance.low + toCome, balance.high + toCome),
          {
            ...amount('dsoSimple', null, ahead.dso.expected, ahead.dso.low, ahead.dso.high),
            unit: 'days' as const,
            target: targetOf('dsoSimple'),
          },
        ]
      : []),
  ];
}
