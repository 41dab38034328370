import type { Currency } from '../../../kernel/money/currency';
import { cellNumber, type MinorUnits } from '../../../kernel/money/minorUnits';
import { live } from '../../../kernel/sheet/formulas';
import { AMOUNT } from '../../../kernel/tables/amountLooks';
import { defineTable } from '../../../kernel/tables/defineTable';
import type { ForecastWeek } from '../domain/weeks';
import { FORECAST_SHEET } from './forecastSheet';
import { weekLabel } from './weekLabel';

/** What is expected of one week, minor units. */
export interface WeekLine {
  readonly week: ForecastWeek;
  readonly expected: number;
  readonly low: number;
  readonly high: number;
  readonly cumulative: number;
  /** Address of the sum over all customers. */
  readonly sum: string;
  /** Address of what is expected up to the week before, `null` for the first. */
  readonly before: string | null;
}

const money = (amount: number, { currency }: { readonly currency: Currency }): number => cellNumber(amount as MinorUnits, currency);

/** Expected receipts by week, with their range and the running total. */
export const FORECAST_WEEKS = defineTable<WeekLine, { readonly currency: Currency }>()({
  name: 'AR_Forecast',
  sheet: FORECAST_SHEET,
  title: { en: 'Expected receipts by week', es: 'Cobros previstos por semana' },
  caption: { en: 'With their range and the running total', es: 'Con su intervalo y el total acumulado' },
  columns: [
    { id: 'week', heading: { en: 'Week', es: 'Semana' }, style: 'text', cell: ({ week }) => weekLabel(week) },
    { id: 'from', heading: { en: 'From', es: 'Desde' }, style: 'date', cell: ({ week }) => week.from },
    { id: 'to', heading: { en: 'To', es: 'Hasta' }, style: 'date', cell: ({ week }) => week.to },
    {
      id: 'expected',
      heading: { en: 'Expected', es: 'Previsto' },
      ...AMOUNT,
      cell: ({ expected, sum }, context) => live(`=${sum}`, money(expected, context)),
    },
    { id: 'low', heading: { en: 'Low', es: 'Mínimo' }, ...AMOUNT, cell: ({ low }, context) => money(low, context) },
    { id: 'high', heading: { en: 'High', es: 'Máximo' }, ...AMOUNT, cell: ({ high }, context) => money(high, context) },
    {
      id: 'cumulative',
      heading: { en: 'Cumulative', es: 'Acumulado' },
      ...AMOUNT,
      cell: ({ cumulative, before }, context, at) =>
        live(`=${before === null ? '' : `${before}+`}${at('expected')}`, money(cumulative, context)),
    },
  ],
});
