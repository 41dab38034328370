import { ACCENT } from './styles';

/** Colours of the series of a chart in turn: shades of the accent and greys, neighbours told apart in print by lightness, not by hue. */
export const SERIES_COLORS = [ACCENT, '#8AB8E6', '#123F6B', '#B8C9DB', '#4F6B87', '#D6E4F2', '#2B2B2B', '#9A9A9A', '#6B8FB3'] as const;

/** How the lines of a chart are drawn in turn, so that they are told apart without any colour; as Excel calls them. */
export const LINE_STYLES = ['Continuous', 'Dash', 'RoundDot'] as const;
export type LineStyle = (typeof LINE_STYLES)[number];

export function seriesColor(index: number): string {
  return SERIES_COLORS[index % SERIES_COLORS.length]!;
}

export function lineStyle(index: number): LineStyle {
  return LINE_STYLES[index % LINE_STYLES.length]!;
}
