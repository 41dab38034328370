import { spanAddress } from '../../../kernel/sheet/cells';
import { live, sectionIn } from '../../../kernel/sheet/formulas';
import { spanAt, type PlanBuilder } from '../../../kernel/sheet/planBuilder';
import type { Currency } from '../../../kernel/money/currency';
import { forecastText } from '../forecastText';
import type { IdOf } from '../../../kernel/tables/defineTable';
import { layOut, layOutOurs, type Layout } from '../../../kernel/tables/layOut';
import { writeTable } from '../../../kernel/tables/writeTable';
import type { ForecastReport } from './forecastContent';
import type { ForecastLayout } from './forecastLayout';
import { FORECAST_LOG, type ForecastLogRow } from './forecastLogTable';
import { OVERRIDES } from './overridesTable';

/** AR_Overrides with everything typed in it and room to type more. */
export function writeOverrides(builder: PlanBuilder, report: ForecastReport, { overridesRow }: ForecastLayout): void {
  const { overrides, standingOverrides: standing } = report;
  const layout = layOut(OVERRIDES, undefined, { language: report.report.tables.language, standing });
  const free = new Array<null>(OVERRIDES.blankRows!).fill(null);
  builder
    .cell(overridesRow, 0, OVERRIDES.title[layout.language], 'heading')
    .cell(overridesRow, 2, OVERRIDES.caption[layout.language], 'remark');
  writeTable(builder, layout, { row: overridesRow + 1, rows: [...overrides, ...free], standing: (row) => row?.typed.cells });
}

type LogLayout = Layout<ForecastLogRow, undefined, IdOf<typeof FORECAST_LOG>>;

/** Forecast against actual of every run that is remembered, and how far off they were: WAPE and bias by currency, live over the table. */
export function writeLog(builder: PlanBuilder, report: ForecastReport, { logRow }: ForecastLayout): void {
  const { log, currencies } = report;
  const header = logRow + 1 + currencies.length;
  const layout = layOutOurs(FORECAST_LOG, undefined, report.report.tables);
  builder.cell(logRow, 0, FORECAST_LOG.title[layout.language], 'heading');
  writeTable(builder, layout, { row: header, rows: log });
  currencies.forEach(({ items }, place) => writeAccuracy(builder, report, items.currency, logRow + 1 + place, header + 1, layout));
}

function writeAccuracy(
  builder: PlanBuilder,
  report: ForecastReport,
  currency: Currency,
  row: number,
  first: number,
  layout: LogLayout,
): void {
  const { code } = currency;
  const known = report.log.filter((one) => one.currency === code && one.actual !== null);
  const received = known.reduce((sum, { actual }) => sum + actual!, 0);
  const absolute = known.reduce((sum, { forecast, actual }) => sum + Math.abs(forecast - actual!), 0);
  const signed = known.reduce((sum, { forecast, actual }) => sum + forecast - actual!, 0);
  const column = (id: IdOf<typeof FORECAST_LOG>): string => spanAddress(layout.span(id, first, Math.max(1, report.log.length)));
  const own = code === '' ? '' : `,${column('currency')},"${code}"`;
  const sumIfs = (sum: string, more: string): string => (own + more === '' ? `SUM(${sum})` : `SUMIFS(${sum}${own}${more})`);
  const [off, actual] = [column('offBy'), sumIfs(column('actual'), '')];
  const share = (sum: number): number | string => (received === 0 ? '' : sum / received);
  builder.cells(row, 0, [
    [
      sectionIn(forecastText('logError'), currency),
      live(`=IFERROR((${sumIfs(off, `,${off},">0"`)}-${sumIfs(off, `,${off},"<0"`)})/${actual},"")`, share(absolute)),
      forecastText('bias'),
      live(`=IFERROR(${sumIfs(off, '')}/${actual},"")`, share(signed)),
      known.length === 0 ? forecastText('noWeekEnded') : '',
    ],
  ]);
  builder
    .style(spanAt(row, 1, 1, 1), 'percent')
    .style(spanAt(row, 2, 1, 1), 'label')
    .style(spanAt(row, 3, 1, 1), 'percent')
    .style(spanAt(row, 4, 1, 1), 'remark');
}
