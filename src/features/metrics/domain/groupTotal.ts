import type { DayNumber } from '../../../kernel/calendar/dayNumber';
import { currencyOf, type Currency } from '../../../kernel/money/currency';
import { exactTotal, multiplyByRate, type MinorUnits } from '../../../kernel/money/minorUnits';
import { rateAt } from './rateAt';
import type { ExchangeRate } from '../../setupFacts';
import type { GroupTotal, GroupTotalLine } from './metricsPart';
import { groupTotalParts } from './groupTotalParts';
import { positionOfItems, positionOfSummary } from './position';
import type { ComputedReport } from '../../report';

/** The currency that most rates lead to, the first of equals: what a group is reported in. `null` without rates. */
function groupCurrency(rates: readonly ExchangeRate[]): Currency | null {
  const counts = new Map<string, number>();
  for (const { to } of rates) counts.set(to, (counts.get(to) ?? 0) + 1);
  const [first] = [...counts].sort(([, a], [, b]) => b - a);
  return first ? currencyOf(first[0]) : null;
}

/** An amount in another currency by a rate for whole units, rounded to its minor unit half away from zero. */
export function converted(amount: MinorUnits, from: Currency, to: Currency, rate: string): MinorUnits {
  // The power of ten goes into the text of the rate, where it costs no digit.
  const exponent = to.decimals - from.decimals;
  return multiplyByRate(amount, /e/i.test(rate) ? Number(rate) * 10 ** exponent : `${rate}e${exponent}`);
}

function lineOf(
  currency: Currency,
  balance: MinorUnits,
  pastDue: MinorUnits | null,
  to: Currency,
  rates: readonly ExchangeRate[],
  asOf: DayNumber,
): GroupTotalLine {
  const found = rateAt(rates, currency.code, to.code, asOf);
  if (!found) return { currency, balance, pastDue, rate: null, rateDay: null, converted: null, convertedPastDue: null };
  const convert = (amount: MinorUnits): MinorUnits => converted(amount, currency, to, found.rate);
  return {
    currency,
    balance,
    pastDue,
    rate: found.rate,
    rateDay: found.day,
    converted: convert(balance),
    convertedPastDue: pastDue === null ? null : convert(pastDue),
  };
}

/**
 * The balances of all currencies in one, through the rates that the user gave and no others; `null` for a report of one currency or without
 * rates. Where a rate is missing there is no total. `parents` names the parent account of a customer by its code.
 */
export function groupTotal(report: ComputedReport, parents: ReadonlyMap<number, string> = new Map()): GroupTotal | null {
  const { rates } = report.setup;
  const currency = groupCurrency(rates);
  if (!currency || report.currencies.length < 2) return null;
  const lines = report.currencies.flatMap(({ aged, summary }): GroupTotalLine[] => {
    const position = aged ? positionOfItems(aged) : summary ? positionOfSummary(summary) : null;
    return position ? [lineOf(position.currency, position.balance, position.pastDue, currency, rates, report.asOf)] : [];
  });
  const missing = lines.filter(({ rate }) => rate === null).map((line) => line.currency.code);
  const sum = (pick: (line: GroupTotalLine) => MinorUnits | null): MinorUnits | null => {
    let total = 0;
    for (const line of lines) {
      const amount = pick(line);
      if (amount === null) return null;
      total += amount;
    }
    return exactTotal(total);
  };
  const parts = groupTotalParts(report, parents, (amount, from) => {
    const rate = lines.find((line) => line.currency.code === from.code)?.rate ?? null;
    return rate === null ? null : converted(amount, from, currency, rate);
  });
  return { currency, lines, missing, balance: sum((line) => line.converted), pastDue: sum((line) => line.convertedPastDue), parts };
}
