import { RANKING_WORTH } from '../../features/worklist/domain/worthPart';
import type { Report } from '../../features/report';
import { decimalText } from '../../kernel/money/minorUnits';

/** What the order of the worklist was worth on past days, by currency: shares of the late money that the first 20 % of calls are about. */
export function worthJson(report: Report): readonly object[] {
  return (report.parts.find(RANKING_WORTH) ?? []).flatMap(({ worth }, place) => {
    const { currency } = report.currencies[place]!;
    if (!worth) return [];
    const { days, calls, late, caught } = worth;
    return [{ currency: currency.code || null, pastDates: days, calls, lateMoney: decimalText(late, currency), caught }];
  });
}
