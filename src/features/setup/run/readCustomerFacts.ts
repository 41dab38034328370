import type { CustomerFacts } from '../domain/setup';
import type { TypedTable } from '../../../kernel/tables/readTable';
import { readRows, RowChecks, RowFault } from '../../../kernel/tables/rowChecks';
import { typedNumber, typedText } from '../../../kernel/sheet/typedCells';

/** A typed amount as decimal text, '' where the cell is empty or wrong; a wrong one is flagged. */
function amountText(table: TypedTable, flags: RowChecks, row: number, heading: string): string {
  const cell = table.cell(row, heading);
  if (typedText(cell) === '') return '';
  const amount = typedNumber(cell);
  if (amount !== null && amount >= 0) return String(amount);
  flags.flag(row, heading, `${heading} is no amount of 0 or more: it is left out until it is one.`);
  return '';
}

/** What AR_Customers says of each customer; a row that names none is flagged and left out. */
export function readCustomerFacts(table: TypedTable): { readonly customers: readonly CustomerFacts[]; readonly flags: RowChecks } {
  const flags = new RowChecks(table);
  const text = (row: number, heading: string): string => typedText(table.cell(row, heading));
  const customers = readRows(table, flags, (row): CustomerFacts | RowFault => {
    const customer = text(row, 'Customer');
    const customerId = text(row, 'Customer number');
    if (customer === '' && customerId === '') return new RowFault('Customer', 'The row names no customer: type its name or number.');
    return {
      customer,
      customerId,
      creditLimit: amountText(table, flags, row, 'Credit limit'),
      terms: text(row, 'Terms'),
      status: text(row, 'Status'),
      riskClass: text(row, 'Risk class'),
      parent: text(row, 'Parent'),
      collector: text(row, 'Collector'),
      language: text(row, 'Language'),
      contact: text(row, 'Contact'),
      note: text(row, 'Note'),
      specificReserve: amountText(table, flags, row, 'Specific reserve'),
    };
  });
  return { customers, flags };
}
