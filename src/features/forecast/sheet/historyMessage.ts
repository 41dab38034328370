import type { Message } from '../../../kernel/words/message';
import { forecastText } from '../forecastText';
import type { ForecastReport } from './forecastContent';

function learnedFrom({ sources }: ForecastReport): Message {
  const found = sources.filter(({ paidCount }) => paidCount > 0);
  if (found.length === 0) return forecastText('noHistory');
  return forecastText('learnedFrom', { sources: found.map(({ sheet, paidCount, from, to }) => ({ sheet, count: paidCount, from, to })) });
}

/** Where the paid history stood, and that days are those of buckets where the report lists no items. */
export function historyMessage(forecast: ForecastReport): Message {
  const history = learnedFrom(forecast);
  return forecast.report.reading.level === 'customer' ? forecastText('historyOfBuckets', { history }) : history;
}
