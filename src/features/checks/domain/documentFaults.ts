import { negated } from '../../../kernel/money/minorUnits';
import { customerKey, numberKey } from '../../../kernel/ledger/customers';
import { checksText } from '../checksText';
import type { BareFinding } from './checkFinding';
import type { CheckRow, CheckTable } from './checkTable';
import { found, grouped } from './found';

/** A document number without marks and leading zeros. */
export const documentKey = (text: string): string =>
  text
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toUpperCase()
    .replace(/^0+(?=.)/, '');

const customerOf = ({ customerId, customer }: CheckRow): string => (customerId === '' ? customerKey(customer) : numberKey(customerId));

/** The same document twice: same customer and amount, and the same number, or the same one without zeros and marks. */
export function repeatedDocuments({ rows, columns }: CheckTable): readonly BareFinding[] {
  const groups = grouped(rows, (row) =>
    row.documentNo === '' || row.amount === null ? '' : `${customerOf(row)} ${documentKey(row.documentNo)} ${Math.abs(row.amount)}`,
  );
  return [...groups.values()].flatMap((same) => {
    if (same.length < 2) return [];
    const places = same.map(({ row }) => row);
    const isSpelling = new Set(same.map(({ documentNo }) => documentNo)).size > 1;
    const said = { document: same[0]!.documentNo, row: places[0]! };
    return isSpelling
      ? [found('duplicateOtherSpelling', places, columns.documentNo, checksText('duplicateOtherSpelling', said))]
      : [found('duplicateDocument', places, columns.documentNo, checksText('duplicateDocument', said))];
  });
}

/** The text that stands most often; of equals the one met first. */
function usual(texts: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]![0];
}

/** One customer number under two names: rows with the rarer one. */
export function twoSpellings({ rows, columns }: CheckTable): readonly BareFinding[] {
  const groups = grouped(rows, ({ customerId, customer }) => (customer === '' ? '' : numberKey(customerId)));
  return [...groups.values()].flatMap((same) => {
    const name = usual(same.map(({ customer }) => customer));
    return same
      .filter(({ customer }) => customer !== name)
      .map(({ row, customer }) =>
        found('customerTwoSpellings', [row], columns.customer, checksText('customerTwoSpellings', { name, customer })),
      );
  });
}

/** One name under two customer numbers: rows with the rarer one. */
export function twoNumbers({ rows, columns }: CheckTable): readonly BareFinding[] {
  const groups = grouped(rows, ({ customerId, customer }) => (customerId === '' ? '' : customerKey(customer)));
  return [...groups.values()].flatMap((same) => {
    const number = usual(same.map(({ customerId }) => customerId));
    return same
      .filter(({ customerId }) => numberKey(customerId) !== numberKey(number))
      .map(({ row, customer, customerId }) =>
        found('customerTwoNumbers', [row], columns.customerId, checksText('customerTwoNumbers', { customer, number, other: customerId })),
      );
  });
}

/** Digits of a document number that a note may name: so many in a row. */
const NOTED = /[\p{L}\p{N}][\p{L}\p{N}\-/.]*\d[\p{L}\p{N}\-/.]*/gu;

/** A note that names the document of another row and not its own. */
export function strayNotes({ rows, columns }: CheckTable): readonly BareFinding[] {
  const byDocument = new Map(
    rows.flatMap((row) => (documentKey(row.documentNo).length < 4 ? [] : [[documentKey(row.documentNo), row] as const])),
  );
  return rows.flatMap((row) => {
    if (row.note === '') return [];
    const named = [...row.note.matchAll(NOTED)].map(([text]) => byDocument.get(documentKey(text))).filter((one) => one !== undefined);
    if (named.length === 0 || named.some(({ documentNo }) => documentKey(documentNo) === documentKey(row.documentNo))) return [];
    return [
      found(
        'noteOnWrongRow',
        [row.row],
        columns.note,
        checksText('noteOnWrongRow', { document: named[0]!.documentNo, row: named[0]!.row }),
      ),
    ];
  });
}

/** A payment as large as a past-due invoice of the same customer. */
export function hidingPayments({ rows, asOf }: CheckTable): readonly BareFinding[] {
  const groups = grouped(rows, (row) => `${customerOf(row)} ${row.currency.code}`);
  return [...groups.values()].flatMap((same) => {
    const used = new Set<CheckRow>();
    return same
      .filter(({ kind, amount }) => kind === 'payment' && amount !== null && amount < 0)
      .flatMap((payment) => {
        const invoice = same.find(
          (row) =>
            row.kind !== 'payment' && !used.has(row) && row.amount === negated(payment.amount!) && row.dueDay !== null && row.dueDay < asOf,
        );
        if (!invoice) return [];
        used.add(invoice);
        const rowsOf = [invoice.row, payment.row].sort((a, b) => a - b);
        return [found('paymentHidesOverdue', rowsOf, '', checksText('paymentHidesOverdue', { document: invoice.documentNo }))];
      });
  });
}
