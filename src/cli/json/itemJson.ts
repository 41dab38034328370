import { isoFromDay, type DayNumber } from '../../kernel/calendar/dayNumber';
import { NO_DAYS, type AgedItems } from '../../features/aging/domain/agedItems';
import { itemAt } from '../../kernel/ledger/openItems';
import { decimalText, type MinorUnits } from '../../kernel/money/minorUnits';
import type { Report } from '../../features/report';

const isoOrNull = (day: DayNumber | null): string | null => (day === null ? null : isoFromDay(day));

function itemJson(aged: AgedItems, row: number, sheets: readonly string[] | null): object {
  const item = itemAt(aged.items, row);
  const { currency } = item;
  const amount = (value: MinorUnits | null): string | null => (value === null ? null : decimalText(value, currency));
  const days = aged.daysPastDue[row]!;
  return {
    ...(sheets && aged.items.part ? { sheet: sheets[aged.items.part[row]!] } : {}),
    row: item.sheetRow,
    customer: item.customer.name,
    customerId: item.customer.id || null,
    documentNo: item.documentNo || null,
    kind: item.kind,
    documentDate: isoOrNull(item.documentDay),
    dueDate: isoOrNull(item.dueDay),
    dueDateFrom: item.dueDateFrom,
    originalAmount: amount(item.originalAmount),
    openAmount: decimalText(item.openAmount, currency),
    currency: currency.code || null,
    daysPastDue: days === NO_DAYS ? null : days,
    bucket: aged.scheme.labels[aged.bucket[row]!] ?? null,
    entity: item.customer.entity || null,
    terms: item.terms,
    disputedAmount: amount(item.disputedAmount),
    collector: item.collector,
  };
}

/** Every open item of every currency in the order of the sheet. */
export function* itemsJson(report: Report): Generator<object> {
  const sheets = report.reading.parts?.map(({ sheet }) => sheet) ?? null;
  for (const { aged } of report.currencies) {
    if (!aged) continue;
    for (let row = 0; row < aged.items.length; row++) yield itemJson(aged, row, sheets);
  }
}
