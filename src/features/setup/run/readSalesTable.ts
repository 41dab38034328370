import { customerKey } from '../../../kernel/ledger/customers';
import type { MonthlySales } from '../domain/setup';
import { monthStartOf } from '../../../reading/words/monthName';
import type { TypedTable } from '../../../kernel/tables/readTable';
import { readRows, RowChecks, RowFault } from '../../../kernel/tables/rowChecks';
import { typedNumber, typedText } from '../../../kernel/sheet/typedCells';

/** Credit sales by month out of AR_Sales; a row without a month or an amount is flagged and left out, so is a month that stands twice. */
export function readSalesTable(
  table: TypedTable,
  uses1904: boolean,
): { readonly sales: readonly MonthlySales[]; readonly flags: RowChecks } {
  const flags = new RowChecks(table);
  const seen = new Set<string>();
  const sales = readRows(table, flags, (row): MonthlySales | RowFault => {
    const monthStart = monthStartOf(table.cell(row, 'Month'), uses1904);
    const amount = typedNumber(table.cell(row, 'Credit sales'));
    const currency = typedText(table.cell(row, 'Currency')).toUpperCase();
    if (monthStart === null) return new RowFault('Month', 'This is no month: type a date of it, or 2026-01.');
    if (amount === null) return new RowFault('Credit sales', 'This is no amount: type the credit sales of the month as a number.');
    const entity = typedText(table.cell(row, 'Entity'));
    const key = `${monthStart} ${currency} ${customerKey(entity)}`;
    if (seen.has(key)) return new RowFault('Month', 'This month stands twice: the first row counts.');
    seen.add(key);
    return { monthStart, amount: String(amount), currency, ...(entity === '' ? {} : { entity }) };
  });
  return { sales, flags };
}
