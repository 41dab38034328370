import type { DayNumber } from '../../../kernel/calendar/dayNumber';
import type { CurrencyReport, Report } from '../../report';
import { METRICS, type TrendLine } from '../../metrics/domain/metricsPart';

/** The lines of a currency's trend; none where there is nothing before this run. */
export function trendOf(report: Report, one: CurrencyReport): readonly TrendLine[] {
  const lines = report.parts.get(METRICS).trend.filter(({ currency }) => currency.code === one.currency.code);
  return lines.length > 1 ? lines : [];
}

/** The line of the trend at the opening of the close, and the one of the close itself; `null` where the opening kept no snapshot. */
export function comparedWith(
  report: Report,
  one: CurrencyReport,
  opening: DayNumber | null,
): { readonly before: TrendLine; readonly now: TrendLine } | null {
  const lines = trendOf(report, one);
  const before = lines.find(({ asOf }) => asOf === opening);
  const now = lines[lines.length - 1];
  return before && now && before !== now ? { before, now } : null;
}
