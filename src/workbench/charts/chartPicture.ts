import type { ChartPlan } from '../../kernel/sheet/sheetPlan';

export interface ChartSeries {
  readonly name: string;
  /** One value a category; `null` where the cell holds no number. */
  readonly values: readonly (number | null)[];
  /** #RRGGBB, or `null` for the colour of its place among the series. */
  readonly color?: string | null;
  /** Excel's word for how a line is drawn; left out for a plain one. */
  readonly lineStyle?: string;
}

/** A chart with the values of its cells, ready to be drawn. */
export interface ChartPicture {
  readonly title: string;
  readonly kind: ChartPlan['kind'];
  readonly categories: readonly string[];
  readonly series: readonly ChartSeries[];
  readonly isPercent: boolean;
}

/** Colours of the series in turn: the accent, then colours that differ from it in lightness too. */
export const SERIES_COLORS = ['#0F6CBD', '#E3A21A', '#5C2E91', '#77B7F7', '#0E700E', '#B10E1C', '#8A8886', '#004E8C'] as const;

export function seriesColor({ series }: ChartPicture, index: number): string {
  return series[index]?.color ?? SERIES_COLORS[index % SERIES_COLORS.length]!;
}

/** Strokes and gaps of Excel's line styles, in pixels. */
const DASHES: Partial<Record<string, string>> = { Dash: '8 4', RoundDot: '1 4', SquareDot: '2 3', DashDot: '8 4 1 4' };

/** The dashes of a line, or `undefined` for a plain one. */
export function dashesOf({ series }: ChartPicture, index: number): string | undefined {
  return DASHES[series[index]?.lineStyle ?? ''];
}

/** The picture in words, for people who do not see it. */
export function chartInWords({ title, categories, series, isPercent }: ChartPicture): string {
  const rows = series.map((s) => `${s.name}: ${categories.map((c, i) => `${c} ${shortNumber(s.values[i] ?? 0, isPercent)}`).join(', ')}`);
  return [title, ...rows].filter((text) => text !== '').join('. ');
}

const COMPACT = new Intl.NumberFormat('en-US', { notation: 'compact', maximumFractionDigits: 1 });
const PERCENT = new Intl.NumberFormat('en-US', { style: 'percent', maximumFractionDigits: 1 });

/** A number as an axis says it: 12,500 → 12.5K. */
export function shortNumber(value: number, isPercent: boolean): string {
  return (isPercent ? PERCENT : COMPACT).format(value);
}
