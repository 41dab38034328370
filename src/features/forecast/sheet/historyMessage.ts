import type { Message } from '../../../kernel/words/message';
import { forecastText } from '../forecastText';
import type { ForecastReport } from './forecastContent';

/** Where the paid history stood. */
export function historyMessage({ sources }: ForecastReport): Message {
  const found = sources.filter(({ paidCount }) => paidCount > 0);
  if (found.length === 0) return forecastText('noHistory');
  return forecastText('learnedFrom', { sources: found.map(({ sheet, paidCount, from, to }) => ({ sheet, count: paidCount, from, to })) });
}
