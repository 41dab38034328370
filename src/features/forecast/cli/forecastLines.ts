import { problemLines } from '../../../cli/problemLines';
import type { Say } from '../../../kernel/words/say';
import { sheetsRead } from '../../../reading/result/readResult';
import { usedSegments } from '../domain/usedSegments';
import type { MinorUnits } from '../../../kernel/money/minorUnits';
import type { CurrencyForecast, ForecastReport } from '../sheet/forecastContent';
import { outsideLabels } from '../sheet/weekLabel';
import { historyMessage } from '../sheet/historyMessage';
import { forecastText } from '../forecastText';

function currencyLines({ items, forecast }: CurrencyForecast, say: Say): string[] {
  const { currency } = items;
  const used = usedSegments(forecast);
  const words = (amount: number): string => say.money({ amount: amount as MinorUnits, currency });
  const between = (from: string, to: string): string => say(forecastText('span', { from, to }));
  // Without paid invoices nothing says how far off it may be: both ends stand on the amount itself.
  const hasRange = forecast.weeks.some((_, week) => forecast.low[week] !== forecast.high[week]);
  const totals = (['fourWeeks', 'month', 'thirteenWeeks'] as const).map((id) => {
    const { expected, low, high, to } = forecast.totals[id];
    const label = say(forecastText(`totals.${id}`, { day: to }));
    return [label, words(expected), hasRange ? between(words(low), words(high)) : ''];
  });
  const outside = [forecast.beyond, forecast.disputed, forecast.notExpected];
  const rows = [
    ...forecast.weeks.map(({ from, to }, week) => [
      between(say.day(from), say.day(to)),
      words(forecast.expected[week]!),
      hasRange ? between(words(forecast.low[week]!), words(forecast.high[week]!)) : '',
    ]),
    ...outsideLabels(forecast).map((label, place) => [say(label), words(outside[place]!), '']),
    [say(forecastText('openBalance')), words(forecast.total), ''],
    ...totals,
  ];
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]!.length)));
  const made = forecast.chosen
    .filter((_, s) => used.has(s))
    .map(({ segment, why, wape }) => {
      const error = wape === null ? [] : [forecastText('pastError', { share: wape })];
      return forecastText('segmentLine', { segment: forecastText('segment', { segment }), why: [...error, ...why] });
    });
  return [
    '',
    say(forecastText('receiptsExpected', { currency: currency.code, hasRange })),
    ...rows.flatMap(([label, amount, range], place) => [
      ...(place === rows.length - totals.length ? [''] : []),
      `  ${label!.padEnd(widths[0]!)}  ${amount!.padStart(widths[1]!)}  ${range!.padStart(widths[2]!)}`.trimEnd(),
    ]),
    '',
    say(forecastText('howMade')),
    ...made.map((line) => `  ${say(line)}`),
  ];
}

/** What a person reads on a terminal: weeks with their range, what lies outside them, the methods, where the history stood. */
export function forecastLines(report: ForecastReport, say: Say): string {
  const lines = [
    say(forecastText('readAsOf', { sheets: sheetsRead(report.report.reading), day: report.asOf })),
    say(historyMessage(report)),
    ...report.currencies.flatMap((one) => currencyLines(one, say)),
    ...problemLines(report.problems, say),
  ];
  return `${lines.join('\n')}\n`;
}
