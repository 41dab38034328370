import { ACCENT } from './styles';

/** Colours of the series of a chart in turn: shades of the accent and greys, neighbours told apart in print by lightness, not by hue. */
export const SERIES_COLORS = [ACCENT, '#8AB8E6', '#123F6B', '#B8C9DB', '#4F6B87', '#D6E4F2', '#2B2B2B', '#9A9A9A', '#6B8FB3'] as const;

/** How the lines of a chart are drawn in turn, so that they are told apart without any colour; as Excel calls them. */
export const LINE_STYLES = ['Continuous', 'Dash', 'RoundDot'] as const;
export type LineStyle = (typeof LINE_STYLES)[number];

export function seriesColor(index: number): string {
  return SERIES_COLORS[index % SERIES_COLORS.length]!;
}

/** The kinds of charts that Agewise makes, and Excel's word for each. */
export const CHART_KINDS = {
  columnClustered: 'ColumnClustered',
  columnStacked: 'ColumnStacked',
  barClustered: 'BarClustered',
  barStacked100: 'BarStacked100',
  line: 'Line',
} as const;
export type ChartKind = keyof typeof CHART_KINDS;

/** True for bars that lie; their first category is at the top. */
export function isLying(kind: ChartKind): boolean {
  return kind === 'barClustered' || kind === 'barStacked100';
}

/** True where the series of a category stand on each other. */
export function isStacked(kind: ChartKind): boolean {
  return kind === 'columnStacked' || kind === 'barStacked100';
}

/** How one series is drawn where it is not drawn as its place among the others says. */
export interface SeriesLook {
  /** #RRGGBB; `null` paints nothing, so that what is stacked upon it floats. */
  readonly color?: string | null;
  /** True for a line over the columns of the others. */
  readonly isLine?: boolean;
  /** True where each value is written beside its mark. */
  readonly hasLabels?: boolean;
}

/** The colour of a series, `null` for one that is not painted. */
export function lookColor({ color }: SeriesLook, index: number): string | null {
  return color === undefined ? seriesColor(index) : color;
}

/** True for a colour on which white text reads better than dark. */
export function isDark(color: string): boolean {
  const part = (from: number): number => parseInt(color.slice(from, from + 2), 16);
  return 0.299 * part(1) + 0.587 * part(3) + 0.114 * part(5) < 140;
}

/** From the palest to the darkest, for what has an order, such as buckets. */
const SHADES = ['#D6E4F2', '#A9CBEC', '#6BA6DE', ACCENT, '#0B4F8A', '#123F6B'] as const;

/** The shade of one of `count` steps in order, the last one the darkest. */
export function shadeOf(step: number, count: number): string {
  return SHADES[count < 2 ? SHADES.length - 1 : Math.floor((step * (SHADES.length - 1)) / (count - 1))]!;
}

/** Opening and closing of a bridge, what raises it and what lowers it. */
export const BRIDGE = { ends: '#123F6B', up: '#8AB8E6', down: '#4F6B87' } as const;

/** Amounts along an axis and beside marks: 12,345 as 12K, 1,234,567 as 1.2M; a zero is not written. */
export const SHORT_AMOUNTS = '[>=999500]#,##0.0,,"M";[>=1000]#,##0,"K";#,###';

export function lineStyle(index: number): LineStyle {
  return LINE_STYLES[index % LINE_STYLES.length]!;
}
