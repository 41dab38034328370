import { numberKey } from '../../../kernel/ledger/customers';
import type { ReadResult } from '../../../reading/result/readResult';
import type { OpenNow } from '../domain/ledgerState';
import { isOwnedAs } from '../domain/register';

interface OpenDocument {
  readonly id: string;
  readonly name: string;
  open: number;
}

/** What is open of each document of a report, by currency, number and customer. */
export function openNowOf(reading: ReadResult): OpenNow {
  const byNumber = new Map<string, OpenDocument[]>();
  for (const items of reading.items) {
    for (let row = 0; row < items.length; row++) {
      const number = items.documentNo ? items.documentNo.at(row) : '';
      if (number === '') continue;
      const { id, name } = reading.customers.at(items.customer[row]!);
      const key = `${items.currency.code}|${numberKey(number)}`;
      const known = byNumber.get(key) ?? [];
      const same = known.find((one) => one.id === id && one.name === name);
      if (same) same.open += items.openAmount[row]!;
      else byNumber.set(key, [...known, { id, name, open: items.openAmount[row]! }]);
    }
  }
  return (application) =>
    (byNumber.get(`${application.currency.code}|${numberKey(application.documentNo)}`) ?? []).find((one) => isOwnedAs(application, one))
      ?.open ?? null;
}

/** Whether a document number is open in a report, whoever owes it. */
export function isOpenIn(reading: ReadResult): (documentNo: string) => boolean {
  const open = new Set<string>();
  for (const items of reading.items) for (let row = 0; row < items.length; row++) open.add(numberKey(items.documentNo?.at(row) ?? ''));
  return (documentNo) => open.has(numberKey(documentNo));
}
