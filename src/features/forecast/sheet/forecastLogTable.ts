import type { DayNumber } from '../../../kernel/calendar/dayNumber';
import { currencyOf } from '../../../kernel/money/currency';
import { cellNumber, type MinorUnits } from '../../../kernel/money/minorUnits';
import { amountFormat, amountOrEmpty, live } from '../../../kernel/sheet/formulas';
import { defineTable } from '../../../kernel/tables/defineTable';
import { HEADINGS } from '../../../kernel/tables/usualHeadings';
import { weeksAhead } from '../domain/weeks';
import { FORECAST_SHEET } from './forecastSheet';

/** What a run expected of one week, and what was received in it of the items that were open then; `null` until that is known. */
export interface ForecastLogRow {
  readonly asOf: DayNumber;
  readonly from: DayNumber;
  readonly to: DayNumber;
  readonly currency: string;
  readonly forecast: MinorUnits;
  readonly actual: MinorUnits | null;
}

const amountCell = (amount: MinorUnits | null, { currency }: ForecastLogRow): number | '' => amountOrEmpty(amount, currencyOf(currency));

function offBy(row: ForecastLogRow): number | '' {
  const currency = currencyOf(row.currency);
  return row.actual === null ? '' : cellNumber(row.forecast, currency) - cellNumber(row.actual, currency);
}

const format = ({ currency }: ForecastLogRow): string => amountFormat(currencyOf(currency));

export const FORECAST_LOG = defineTable<ForecastLogRow>()({
  name: 'AR_ForecastLog',
  sheet: FORECAST_SHEET,
  title: { en: 'Forecast against actual', es: 'Previsión frente a lo real' },
  caption: { en: 'What each run expected of a week, and what came in', es: 'Lo que cada ejecución esperaba de una semana, y lo que entró' },
  columns: [
    { id: 'asOf', heading: { en: 'As of', es: 'A fecha de' }, style: 'date', cell: ({ asOf }) => asOf },
    { id: 'from', heading: { en: 'Week from', es: 'Semana desde' }, style: 'date', cell: ({ from }) => from },
    { id: 'to', heading: { en: 'Week to', es: 'Semana hasta' }, style: 'date', cell: ({ to }) => to },
    {
      id: 'ahead',
      heading: { en: 'Weeks ahead', es: 'Semanas antes' },
      style: 'integer',
      cell: (row, _, at) => live(`=ROUNDUP((${at('to')}-${at('asOf')})/7,0)`, weeksAhead(row)),
    },
    { id: 'currency', heading: HEADINGS.currency, style: 'asText', cell: ({ currency }) => currency },
    {
      id: 'forecast',
      heading: { en: 'Forecast', es: 'Previsión' },
      formerly: ['Pronóstico'],
      style: 'amount',
      format,
      cell: (row) => amountCell(row.forecast, row),
    },
    { id: 'actual', heading: { en: 'Actual', es: 'Real' }, style: 'amount', format, cell: (row) => amountCell(row.actual, row) },
    {
      id: 'offBy',
      heading: { en: 'Off by', es: 'Diferencia' },
      style: 'amount',
      format,
      cell: (row, _, at) => live(`=IF(${at('actual')}="","",${at('forecast')}-${at('actual')})`, offBy(row)),
    },
  ],
});
