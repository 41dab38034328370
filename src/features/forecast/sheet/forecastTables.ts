import { currencyOf } from '../../../kernel/money/currency';
import { cellNumber } from '../../../kernel/money/minorUnits';
import { spanAddress } from '../../../kernel/sheet/cells';
import { LOG_HEADINGS, LOG_TABLE, OVERRIDES_TABLE, OVERRIDE_HEADINGS, type ForecastReport } from './forecastContent';
import type { ForecastLayout } from './forecastLayout';
import { amountFormat, at, live } from '../../../kernel/sheet/formulas';
import { spanAt, type PlanBuilder } from '../../../kernel/sheet/planBuilder';
import type { PlanCell } from '../../../kernel/sheet/sheetPlan';

const DATE = 2;
const AMOUNT = 3;

/** AR_Overrides with everything typed in it and room to type more. */
export function writeOverrides(builder: PlanBuilder, report: ForecastReport, { overridesRow, overrideRows }: ForecastLayout): void {
  const width = OVERRIDE_HEADINGS.length;
  const first = overridesRow + 2;
  builder.cell(overridesRow, 0, 'Set by hand', 'heading');
  builder.cell(
    overridesRow,
    2,
    'Name a customer, or a customer and a document, and the day its money is expected; without an amount all of it. Then refresh.',
    'remark',
  );
  builder
    .cells(overridesRow + 1, 0, [OVERRIDE_HEADINGS])
    .table(OVERRIDES_TABLE, spanAt(overridesRow + 1, 0, overrideRows + 1, width), new Set([DATE, AMOUNT]));
  const rows = Array.from({ length: overrideRows }, (_, k): PlanCell[] => {
    const row = report.overrides[k];
    return row ? [...row.cells, row.check] : OVERRIDE_HEADINGS.map(() => '');
  });
  builder.cells(first, 0, rows).style(spanAt(first, 0, overrideRows, width - 1), 'inputText');
  builder
    .style(spanAt(first, DATE, overrideRows, 1), 'inputDate')
    .style(spanAt(first, AMOUNT, overrideRows, 1), 'inputAmount')
    .style(spanAt(first, width - 1, overrideRows, 1), 'warning');
}

/** Forecast against actual of every run that is remembered, and how far off they were: WAPE and bias by currency, live over the table. */
export function writeLog(builder: PlanBuilder, report: ForecastReport, { logRow }: ForecastLayout): void {
  const { log, currencies } = report;
  const header = logRow + 1 + currencies.length;
  const first = header + 1;
  const count = Math.max(1, log.length);
  builder.cell(logRow, 0, 'Forecast against actual', 'heading');
  builder.cells(header, 0, [LOG_HEADINGS]).table(LOG_TABLE, spanAt(header, 0, count + 1, LOG_HEADINGS.length), new Set([1, 2, 4, 5, 6]));
  const rows = log.map((row, k): PlanCell[] => {
    const currency = currencyOf(row.currency);
    const [forecast, actual] = [row.forecast, row.actual].map((amount) => (amount === null ? '' : cellNumber(amount, currency)));
    const off = row.actual === null ? '' : cellNumber(row.forecast, currency) - cellNumber(row.actual, currency);
    return [
      row.asOf,
      row.from,
      row.to,
      row.currency,
      forecast!,
      actual!,
      live(`=IF(${at(first + k, 5)}="","",${at(first + k, 4)}-${at(first + k, 5)})`, off),
    ];
  });
  builder.cells(first, 0, rows.length > 0 ? rows : [LOG_HEADINGS.map(() => '')]);
  builder
    .style(spanAt(first, 0, count, 1), 'date')
    .style(spanAt(first, 1, count, 2), 'date')
    .style(spanAt(first, 3, count, 1), 'asText')
    .style(spanAt(first, 4, count, 3), 'amount', amountFormat(currencies[0]?.items.currency ?? currencyOf('')));
  currencies.forEach(({ items }, place) => writeAccuracy(builder, report, items.currency.code, logRow + 1 + place, first, count));
}

function writeAccuracy(builder: PlanBuilder, report: ForecastReport, code: string, row: number, first: number, count: number): void {
  const known = report.log.filter((one) => one.currency === code && one.actual !== null);
  const received = known.reduce((sum, { actual }) => sum + actual!, 0);
  const absolute = known.reduce((sum, { forecast, actual }) => sum + Math.abs(forecast - actual!), 0);
  const signed = known.reduce((sum, { forecast, actual }) => sum + forecast - actual!, 0);
  const column = (k: number): string => spanAddress(spanAt(first, k, count, 1));
  const own = code === '' ? '' : `,${column(3)},"${code}"`;
  const sumIfs = (sum: string, more: string): string => (own + more === '' ? `SUM(${sum})` : `SUMIFS(${sum}${own}${more})`);
  const [off, actual] = [column(6), sumIfs(column(5), '')];
  const share = (sum: number): number | string => (received === 0 ? '' : sum / received);
  builder.cells(row, 0, [
    [
      code === '' ? 'Off by, of what was received' : `Off by, of what was received, ${code}`,
      live(`=IFERROR((${sumIfs(off, `,${off},">0"`)}-${sumIfs(off, `,${off},"<0"`)})/${actual},"")`, share(absolute)),
      'Bias',
      live(`=IFERROR(${sumIfs(off, '')}/${actual},"")`, share(signed)),
      known.length === 0 ? 'No forecast week has ended yet.' : '',
    ],
  ]);
  builder
    .style(spanAt(row, 1, 1, 1), 'percent')
    .style(spanAt(row, 2, 1, 1), 'label')
    .style(spanAt(row, 3, 1, 1), 'percent')
    .style(spanAt(row, 4, 1, 1), 'remark');
}
