import { isStacked, type ChartKind } from '../../kernel/sheet/chartLooks';

export interface ChartSeries {
  readonly name: string;
  /** One value a category; `null` where the cell holds no number. */
  readonly values: readonly (number | null)[];
  /** #RRGGBB, or `null` for the colour of its place among the series. */
  readonly color?: string | null;
  /** False for marks that nothing fills. */
  readonly isFilled?: boolean;
  /** True for a line over the columns of the others. */
  readonly isLine?: boolean;
  readonly hasLabels?: boolean;
  /** Excel's word for how a line is drawn; left out for a plain one. */
  readonly lineStyle?: string;
}

/** A chart with the values of its cells, ready to be drawn. */
export interface ChartPicture {
  readonly title: string;
  readonly kind: ChartKind;
  readonly categories: readonly string[];
  readonly series: readonly ChartSeries[];
  readonly isPercent: boolean;
  /** Left out, there is one where there is more than one series. */
  readonly hasLegend?: boolean;
}

/** What each category stacks up to: a part from and to which value, each series in turn; negative parts hang below zero. */
export function stacked({ kind, categories, series }: ChartPicture): readonly (readonly (readonly [number, number])[])[] {
  return categories.map((_, c) => {
    const values = series.map(({ values: own }) => own[c] ?? 0);
    const whole = kind === 'barStacked100' ? values.reduce((sum, value) => sum + Math.abs(value), 0) || 1 : 1;
    let [above, below] = [0, 0];
    return values.map((value): readonly [number, number] => {
      const part = value / whole;
      if (part < 0) return [below, (below += part)];
      return [above, (above += part)];
    });
  });
}

/** Everything that the value axis has to hold. */
export function extentOf(picture: ChartPicture): readonly number[] {
  const { kind, series } = picture;
  if (!isStacked(kind)) return series.flatMap(({ values }) => values.filter((value) => value !== null));
  const lines = series.filter(({ isLine }) => isLine).flatMap(({ values }) => values.filter((value) => value !== null));
  return [...lines, ...stacked({ ...picture, series: series.filter(({ isLine }) => !isLine) }).flat(2)];
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
