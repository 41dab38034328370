import { reachesTarget, type MetricTarget } from '../domain/targets';
import type { Currency } from '../../../kernel/money/currency';
import type { MinorUnits } from '../../../kernel/money/minorUnits';
import type { FigureUnit } from '../../../kernel/words/figure';
import type { MetricFigure, TrendLine } from '../domain/metricsPart';
import type { PaneText } from '../../../pane/components/text';
import type { MetricsStrings } from './words.en';

/** A figure that has a value, and its target where one is set for the whole. */
export interface MetricRow {
  readonly figure: MetricFigure;
  readonly value: number;
  readonly target: { readonly value: number; readonly isReached: boolean } | null;
}

/** The figures with a value, those with a target first, and those without one. */
export function metricRows(
  figures: readonly MetricFigure[],
  targets: readonly MetricTarget[],
): { readonly rows: readonly MetricRow[]; readonly missing: readonly MetricFigure[] } {
  const rows = figures.flatMap((figure): MetricRow[] => {
    if (figure.value === null) return [];
    const target = targets.find((one) => one.of === undefined && one.figure === figure.id);
    return [
      {
        figure,
        value: figure.value,
        target: target ? { value: target.target, isReached: reachesTarget(figure.id, figure.value, target.target) } : null,
      },
    ];
  });
  return {
    rows: [...rows.filter(({ target }) => target !== null), ...rows.filter(({ target }) => target === null)],
    missing: figures.filter(({ value }) => value === null),
  };
}

/** A value as a person reads it in the pane's language. */
export function valueText(value: number, unit: FigureUnit, currency: Currency, { t, f }: PaneText, m: MetricsStrings): string {
  if (unit === 'amount') return f.amount(value as MinorUnits, currency);
  if (unit === 'share') return f.share(value);
  if (unit === 'days') return t.figures.days(f.decimal(value));
  return unit === 'times' ? m.times(f.decimal(value)) : f.count(value);
}

/** A point of the trend chart: `x` and `y` from 0 to 1, `y` upwards. */
export interface TrendPlace {
  readonly x: number;
  readonly y: number;
  readonly line: TrendLine;
  readonly value: number;
}

const valueOf = (line: TrendLine, what: 'dso' | 'pastDue'): number | null => {
  if (what === 'dso') return line.dso;
  return line.pastDue === null || line.balance <= 0 ? null : line.pastDue / line.balance;
};

/** DSO over time, or the past-due share where fewer than two days have a DSO; the scale begins at zero. `null` for fewer than two points. */
export function trendPlaces(
  lines: readonly TrendLine[],
): { readonly what: 'dso' | 'pastDue'; readonly places: readonly TrendPlace[] } | null {
  for (const what of ['dso', 'pastDue'] as const) {
    const known = lines.flatMap((line) => {
      const value = valueOf(line, what);
      return value === null ? [] : [{ line, value }];
    });
    if (known.length < 2) continue;
    const first = known[0]!.line.asOf;
    const days = Math.max(1, known[known.length - 1]!.line.asOf - first);
    const most = Math.max(...known.map(({ value }) => value));
    return {
      what,
      places: known.map(({ line, value }) => ({
        line,
        value,
        x: (line.asOf - first) / days,
        y: most <= 0 ? 0 : Math.max(0, value) / most,
      })),
    };
  }
  return null;
}
