import type { AgedItems } from '../../features/aging/domain/agedItems';
import { decimalText, type MinorUnits } from '../../kernel/money/minorUnits';
import type { CurrencyReport } from '../../features/report';
import type { CustomerSummary } from '../../reading/result/readResult';

function agedJson(aged: AgedItems): object {
  const { currency } = aged.items;
  const text = (amount: number): string => decimalText(amount as MinorUnits, currency);
  return {
    currency: currency.code || null,
    buckets: aged.scheme.labels.map((label, bucket) => ({ label, amount: text(aged.totals[bucket]!) })),
    noDate: text(aged.totals[aged.scheme.labels.length]!),
    unappliedCredits: text(aged.unappliedCredits),
    pastDue: text(aged.pastDue),
    pastDueGross: text(aged.pastDueGross),
    total: text(aged.balance),
    items: aged.items.length,
    customers: aged.customerCodes.length,
  };
}

/** A customer × bucket report: its own labels; what only items could tell is `null`. */
function summaryJson(summary: CustomerSummary): object {
  const { currency, lines, notDueBucket } = summary;
  const text = (amount: number): string => decimalText(amount as MinorUnits, currency);
  const sums = summary.bucketLabels.map((_, bucket) => lines.reduce((sum, line) => sum + line.amounts[bucket]!, 0));
  const total = lines.reduce((sum, line) => sum + line.total, 0);
  return {
    currency: currency.code || null,
    buckets: summary.bucketLabels.map((label, bucket) => ({ label, amount: text(sums[bucket]!) })),
    noDate: text(0),
    unappliedCredits: null,
    pastDue: notDueBucket === null ? null : text(total - sums[notDueBucket]!),
    pastDueGross: null,
    total: text(total),
    items: null,
    customers: new Set(lines.map((line) => line.customer)).size,
  };
}

/** The totals of one currency. */
export function currencyJson(report: CurrencyReport): object {
  if (report.aged) return agedJson(report.aged);
  return report.summary ? summaryJson(report.summary) : { currency: report.currency.code || null };
}
