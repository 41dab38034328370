import type { Cell } from '../../../kernel/sheet/cells';
import type { CurrencyReport, Report } from '../../report';
import type { TrendLine } from '../../metrics/domain/metricsPart';
import { at, live, on, tableName } from '../../../kernel/sheet/formulas';
import { METRICS_SHEET } from '../../metrics/sheet/planMetrics';
import type { FormulaCell, SheetPlan } from '../../../kernel/sheet/sheetPlan';
import { METRICS } from '../../metrics/domain/metricsPart';

/** Where the figures of a report stand on AR Metrics. */
export interface MetricsPlaces {
  /** Address of a figure's value, with its sheet; `null` where AR Metrics does not have it. */
  figure(name: string): string | null;
  /** Address of a figure's target; `null` without one. */
  target(name: string): string | null;
  /** Address of a column of the trend, for its line `line`; `null` where no trend stands there. */
  trend(line: number, column: number): string | null;
  /** Address of a cell of the findings; `null` where there are none. */
  finding(line: number, column: number): string | null;
}

const spanOf = (plan: SheetPlan, table: string) => plan.tables.find(({ name }) => name === table)?.span ?? null;

/** Finds the first currency's figures in the plan of AR Metrics; the plan has them in the order of the report. */
export function metricsPlaces(plan: SheetPlan, report: Report): MetricsPlaces {
  const metrics = spanOf(plan, 'AR_Metrics')!;
  const [one] = report.currencies;
  const cell = (row: number, column: number): string => on(METRICS_SHEET, at(row, column));
  const rowOf = (name: string): number =>
    one ? report.parts.get(METRICS).byCurrency[one.place]!.findIndex((figure) => figure.name === name) : -1;
  const targetColumn = metrics.columnCount - 2;
  const body =
    (table: string) =>
    (line: number, column: number): string | null => {
      const span = spanOf(plan, table);
      return span ? cell(span.row + 1 + line, span.column + column) : null;
    };
  return {
    figure: (name) => (rowOf(name) < 0 ? null : cell(metrics.row + 1 + rowOf(name), 1)),
    target: (name) =>
      rowOf(name) < 0 || (report.setup.targets ?? []).length === 0 ? null : cell(metrics.row + 1 + rowOf(name), targetColumn),
    trend: one ? body(tableName('AR_Trend', 0, one.currency)) : () => null,
    finding: body('AR_Findings'),
  };
}

/** The lines of a currency's trend as AR Metrics shows them; none where it shows none. */
export function trendOf(report: Report, one: CurrencyReport): readonly TrendLine[] {
  const lines = report.parts.get(METRICS).trend.filter(({ currency }) => currency.code === one.currency.code);
  return lines.length > 1 ? lines : [];
}

/** A live link to a cell, with the value that stands there; a bare link to an empty cell would show 0. */
export function linked(address: string, value: Cell): FormulaCell {
  return live(value === '' ? `=IF(${address}="","",${address})` : `=${address}`, value);
}
