import { decimalText, type MinorUnits } from '../../kernel/money/minorUnits';
import type { Currency } from '../../kernel/money/currency';
import type { Customer } from '../../kernel/ledger/customers';
import type { RankedCustomer } from '../../features/worklist/domain/rankedCustomer';
import type { CurrencyReport, Report } from '../../features/report';
import { WORKLIST } from '../../features/worklist/domain/worklistPart';
import type { Say } from '../../kernel/words/say';

/** What names a customer in each list. */
export const who = (customer: Customer, currency: Currency): object => ({
  customer: customer.name,
  customerId: customer.id || null,
  currency: currency.code || null,
});

function rankJson(ranked: RankedCustomer | undefined, currency: Currency, say: Say): object {
  if (!ranked) return { amountToCollect: null, moneyAtRisk: null, rank: null, score: null, scorePercent: null, class: null, why: [] };
  return {
    amountToCollect: decimalText(ranked.amountToCollect, currency),
    moneyAtRisk: ranked.moneyAtRisk === null ? null : decimalText(ranked.moneyAtRisk, currency),
    rank: ranked.rank,
    score: ranked.score,
    scorePercent: ranked.scorePercent,
    class: ranked.class,
    why: ranked.why.map(({ rule, points, because }) => ({ rule, points, because: say(because) })),
  };
}

function* agedCustomers(report: Report, one: CurrencyReport, say: Say): Generator<object> {
  const { aged, currency } = one;
  if (!aged) return;
  const width = aged.scheme.labels.length + 1;
  const rankedByCode = new Map(report.parts.get(WORKLIST)[one.place]!.map((ranked) => [ranked.customer, ranked]));
  for (const code of aged.customerCodes) {
    const customer = report.reading.customers.at(code);
    const amounts = aged.byCustomer.subarray(code * width, (code + 1) * width);
    const text = (amount: number): string => decimalText(amount as MinorUnits, currency);
    const pastDue = amounts.subarray(aged.scheme.firstPastDueBucket, width - 1).reduce((sum, amount) => sum + amount, 0);
    yield {
      ...who(customer, currency),
      buckets: Array.from(amounts.subarray(0, width - 1), text),
      noDate: text(amounts[width - 1]!),
      total: text(amounts.reduce((sum, amount) => sum + amount, 0)),
      pastDue: text(pastDue),
      entity: customer.entity || null,
      ...rankJson(rankedByCode.get(code), currency, say),
    };
  }
}

function* summarisedCustomers(report: Report, one: CurrencyReport, say: Say): Generator<object> {
  const { summary, currency } = one;
  if (!summary) return;
  for (const line of summary.lines) {
    const customer = report.reading.customers.at(line.customer);
    const text = (amount: number): string => decimalText(amount as MinorUnits, currency);
    yield {
      ...who(customer, currency),
      row: line.sheetRow,
      buckets: line.amounts.map(text),
      noDate: text(0),
      total: text(line.total),
      pastDue: summary.notDueBucket === null ? null : text(line.total - line.amounts[summary.notDueBucket]!),
      entity: customer.entity || null,
      ...rankJson(undefined, currency, say),
    };
  }
}

/** Every customer of every currency in the order of the sheet. */
export function* customersJson(report: Report, say: Say): Generator<object> {
  for (const one of report.currencies) {
    yield* one.aged ? agedCustomers(report, one, say) : summarisedCustomers(report, one, say);
  }
}
