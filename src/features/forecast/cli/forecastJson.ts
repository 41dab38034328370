import { isoFromDay, NO_DAY, type DayNumber } from '../../../kernel/calendar/dayNumber';
import { EXPECTATION_BASES } from '../domain/expectationBases';
import type { ForecastMethod } from '../domain/models/methods';
import type { ForecastTotal } from '../domain/cashForecast';
import { usedSegments } from '../domain/usedSegments';
import { decimalText, type MinorUnits } from '../../../kernel/money/minorUnits';
import { sheetsRead } from '../../../reading/result/readResult';
import { forecastText } from '../forecastText';
import type { CurrencyForecast, ForecastReport } from '../sheet/forecastContent';
import { monthEndFigures } from '../sheet/monthEndFigures';
import { ACCURACY_LEADS, logAccuracy } from '../sheet/logAccuracy';
import { problemJson } from '../../../cli/json/receiptJson';
import type { Say } from '../../../kernel/words/say';

const isoOrNull = (day: DayNumber | null): string | null => (day === null ? null : isoFromDay(day));

function itemsJson({ items, forecast }: CurrencyForecast, sheets: readonly string[]): object[] {
  const width = forecast.weeks.length + 1;
  const text = (amount: number): string => decimalText(amount as MinorUnits, items.currency);
  return Array.from({ length: items.length }, (_, row) => {
    const amounts = [...forecast.itemWeeks.subarray(row * width, (row + 1) * width)];
    const basis = EXPECTATION_BASES[forecast.itemBasis[row]!]!;
    return {
      ...(items.part && sheets.length > 1 ? { sheet: sheets[items.part[row]!] } : {}),
      row: items.sheetRow[row],
      expected: amounts
        .slice(0, -1)
        .flatMap((amount, week) => (amount === 0 ? [] : [{ week: forecast.weeks[week]!.number, amount: text(amount) }])),
      beyond: text(amounts[width - 1]!),
      expectedDate: forecast.itemDay[row] === NO_DAY ? null : isoFromDay(forecast.itemDay[row] as DayNumber),
      chance: forecast.itemDay[row] === NO_DAY ? null : Math.round(forecast.itemChance[row]! * 1000) / 1000,
      method: basis === 'learned' ? forecast.chosen[forecast.itemSegment[row]!]!.method : basis,
    };
  });
}

/** The figures of the next month end, or `null` without them; amounts are decimal texts, shares fractions, DSO days. */
function monthEndJson(one: CurrencyForecast, report: ForecastReport): object | null {
  const { outlook } = one.forecast;
  if (!outlook) return null;
  const figures = monthEndFigures(one, report).map(({ id, label, unit, now, expected, low, high, target }) => {
    const told = (value: number | null): string | number | null =>
      value === null || unit !== 'amount' ? value : decimalText(value as MinorUnits, one.items.currency);
    const ends = { now: told(now), expected: told(expected), low: told(low), high: told(high), target };
    return { figure: id, ...(id === 'bucket' ? { bucket: label } : {}), ...ends };
  });
  return { date: isoFromDay(outlook.day), pastDueError: outlook.pastError, pastDates: outlook.trials, figures };
}

/** The fields of one currency, each amount a decimal text; its items where the names of the sheets are given. */
function currencyJson(one: CurrencyForecast, report: ForecastReport, itemsOf: readonly string[] | null, say: Say): object {
  const { items, forecast } = one;
  const used = usedSegments(forecast);
  const text = (amount: number): string => decimalText(amount as MinorUnits, items.currency);
  const totalJson = ({ from, to, expected, low, high }: ForecastTotal): object => ({
    from: isoFromDay(from),
    to: isoFromDay(to),
    amount: text(expected),
    low: text(low),
    high: text(high),
  });
  const weeks = forecast.weeks.map(({ from, to, number }, week) => {
    const [expected, low, high] = [forecast.expected[week]!, forecast.low[week]!, forecast.high[week]!] as MinorUnits[];
    return { number, json: totalJson({ from, to, expected: expected!, low: low!, high: high! }) };
  });
  return {
    currency: items.currency.code || null,
    stub: weeks.find(({ number }) => number === 0)?.json ?? null,
    weeks: weeks.filter(({ number }) => number > 0).map(({ json }) => json),
    totals: {
      fourWeeks: totalJson(forecast.totals.fourWeeks),
      month: totalJson(forecast.totals.month),
      thirteenWeeks: totalJson(forecast.totals.thirteenWeeks),
    },
    monthEnd: monthEndJson(one, report),
    backtest: forecast.backtest,
    accuracy: ACCURACY_LEADS.map((weeks) => logAccuracy(report.log, items.currency.code, weeks)),
    beyond: text(forecast.beyond),
    disputed: text(forecast.disputed),
    notExpected: text(forecast.notExpected),
    total: text(forecast.total),
    chosen: forecast.chosen
      .filter((_, s) => used.has(s))
      .map(({ segment, method, why, wape }) => ({
        segment: say(forecastText('segment', { segment })),
        method,
        why: why.map(say).join(' '),
        pastError: wape,
      })),
    ...(itemsOf ? { items: itemsJson(one, itemsOf) } : {}),
  };
}

/**
 * The object of `agewise forecast --json`. The fields of the first currency stand at the top, and `currencies` holds those of every one
 * where there are several; they are never added.
 */
export function forecastJson(report: ForecastReport, method: ForecastMethod | null, withItems: boolean, say: Say): object {
  const [first, ...others] = report.currencies;
  const days = (pick: 'from' | 'to'): DayNumber[] => report.sources.map((source) => source[pick]).filter((day) => day !== null);
  const sum = report.sources.reduce((count, source) => count + source.paidCount, 0);
  const [from, to] = [days('from'), days('to')];
  return {
    asOf: isoFromDay(report.asOf),
    method: method ?? 'auto',
    ...(first
      ? currencyJson(first, report, withItems ? sheetsRead(report.report.reading) : null, say)
      : {
          currency: null,
          stub: null,
          weeks: [],
          totals: null,
          monthEnd: null,
          backtest: [],
          accuracy: [],
          beyond: '0.00',
          disputed: '0.00',
          notExpected: '0.00',
          total: '0.00',
          chosen: [],
        }),
    history: {
      paidItems: sum,
      from: isoOrNull(from.length === 0 ? null : (Math.min(...from) as DayNumber)),
      to: isoOrNull(to.length === 0 ? null : (Math.max(...to) as DayNumber)),
      sheets: report.sources.map((source) => source.sheet),
    },
    ...(others.length > 0 ? { currencies: report.currencies.map((one) => currencyJson(one, report, null, say)) } : {}),
    problems: report.problems.map((problem) => problemJson(problem, say)),
  };
}
