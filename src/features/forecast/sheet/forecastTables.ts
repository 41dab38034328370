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
import { ACCURACY_LEADS, logAccuracy } from './logAccuracy';
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

/** Forecast against actual of every run that is remembered, and how far off they were: WAPE and bias by currency and by weeks ahead, live over the table. */
export function writeLog(builder: PlanBuilder, report: ForecastReport, { logRow }: ForecastLayout): void {
  const { log, currencies } = report;
  const header = logRow + 1 + currencies.length * ACCURACY_LEADS.length;
  const layout = layOutOurs(FORECAST_LOG, undefined, report.report.tables);
  builder.cell(logRow, 0, FORECAST_LOG.title[layout.language], 'heading');
  writeTable(builder, layout, { row: header, rows: log });
  currencies.forEach(({ items }, place) =>
    ACCURACY_LEADS.forEach((lead, line) => {
      const row = logRow + 1 + place * ACCURACY_LEADS.length + line;
      writeAccuracy(builder, report, { currency: items.currency, lead, row, first: header + 1, layout });
    }),
  );
}

/** Which weeks a row of the accuracy is about, and where it stands. */
interface AccuracyPlace {
  readonly currency: Currency;
  /** Weeks ahead; `null` for all together. */
  readonly lead: number | null;
  readonly row: number;
  readonly first: number;
  readonly layout: LogLayout;
}

function writeAccuracy(builder: PlanBuilder, { log }: ForecastReport, { currency, lead, row, first, layout }: AccuracyPlace): void {
  const { code } = currency;
  const { wape, bias, count } = logAccuracy(log, code, lead);
  const column = (id: IdOf<typeof FORECAST_LOG>): string => spanAddress(layout.span(id, first, Math.max(1, log.length)));
  const own = `${code === '' ? '' : `,${column('currency')},"${code}"`}${lead === null ? '' : `,${column('ahead')},${lead}`}`;
  const sumIfs = (sum: string, more: string): string => (own + more === '' ? `SUM(${sum})` : `SUMIFS(${sum}${own}${more})`);
  const [off, actual] = [column('offBy'), sumIfs(column('actual'), '')];
  builder.cells(row, 0, [
    [
      lead === null ? sectionIn(forecastText('logError'), currency) : forecastText('logLead', { weeks: lead }),
      live(`=IFERROR((${sumIfs(off, `,${off},">0"`)}-${sumIfs(off, `,${off},"<0"`)})/${actual},"")`, wape ?? ''),
      forecastText('bias'),
      live(`=IFERROR(${sumIfs(off, '')}/${actual},"")`, bias ?? ''),
      lead === null && count === 0 ? forecastText('noWeekEnded') : '',
    ],
  ]);
  builder
    .style(spanAt(row, 1, 1, 1), 'percent')
    .style(spanAt(row, 2, 1, 1), 'label')
    .style(spanAt(row, 3, 1, 1), 'percent')
    .style(spanAt(row, 4, 1, 1), 'remark');
}
