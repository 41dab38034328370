import { sayOnSheet } from '../../../kernel/words/problem';
import type { Say } from '../../../kernel/words/say';
import { sheetsRead } from '../../../reading/result/readResult';
import { isoFromDay } from '../../../kernel/calendar/dayNumber';
import { usedSegments } from '../domain/usedSegments';
import type { MinorUnits } from '../../../kernel/money/minorUnits';
import type { CurrencyForecast, ForecastReport } from '../sheet/forecastContent';
import { amountWords, counted } from '../../../kernel/sheet/words';
import { terminalText } from '../../../cli/terminalText';

function currencyLines({ items, forecast }: CurrencyForecast): string[] {
  const { currency } = items;
  const used = usedSegments(forecast);
  const words = (amount: number): string => amountWords(amount as MinorUnits, currency);
  // Without paid invoices nothing says how far off it may be: both ends stand on the amount itself.
  const hasRange = forecast.weeks.some((_, week) => forecast.low[week] !== forecast.high[week]);
  const rows = [
    ...forecast.weeks.map(({ from, to }, week) => [
      `  ${isoFromDay(from)} to ${isoFromDay(to)}`,
      words(forecast.expected[week]!),
      hasRange ? `${words(forecast.low[week]!)} to ${words(forecast.high[week]!)}` : '',
    ]),
    ['  Beyond', words(forecast.beyond), ''],
    ['  Disputed', words(forecast.disputed), ''],
    ['  Not expected', words(forecast.notExpected), ''],
    ['  Open balance', words(forecast.total), ''],
  ];
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]!.length)));
  return [
    '',
    `Expected receipts${currency.code ? ` in ${currency.code}` : ''}${hasRange ? ', with the range that holds 8 of 10 weeks' : ''}`,
    ...rows.map(([label, amount, range]) =>
      `${label!.padEnd(widths[0]!)}  ${amount!.padStart(widths[1]!)}  ${range!.padStart(widths[2]!)}`.trimEnd(),
    ),
    '',
    'How it was reckoned',
    ...forecast.chosen.filter((_, s) => used.has(s)).map(({ segment, why }) => `  ${segment}: ${why}`),
  ];
}

/** What a person reads on a terminal: weeks with their range, what lies outside them, the methods, where the history stood. */
export function forecastText(report: ForecastReport, say: Say): string {
  const history = report.sources.map(
    ({ sheet, paidCount, from, to }) =>
      `${counted(paidCount, 'payment')} on sheet ${sheet}${from === null || to === null ? '' : `, ${isoFromDay(from)} to ${isoFromDay(to)}`}`,
  );
  const lines = [
    `${sheetsRead(report.report.reading).join(', ')}, as of ${isoFromDay(report.asOf)}`,
    `Paid history: ${history.length === 0 ? 'none found' : history.join('; ')}`,
    ...report.currencies.flatMap(currencyLines),
    ...(report.problems.length === 0
      ? []
      : [
          '',
          counted(report.problems.length, 'remark'),
          ...report.problems.slice(0, 20).map((problem) => `  ${problem.severity}: ${sayOnSheet(problem, say)}`),
        ]),
  ];
  return terminalText(`${lines.join('\n')}\n`);
}
