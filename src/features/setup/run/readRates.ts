import type { ExchangeRate } from '../domain/setup';
import type { TypedTable } from '../../../kernel/tables/readTable';
import { readRows, RowChecks, RowFault } from '../../../kernel/tables/rowChecks';
import { typedDay, typedNumber, typedText } from '../../../kernel/sheet/typedCells';

/** Exchange rates out of AR_Rates; a row without two currency codes and a rate above zero is flagged and left out. */
export function readRates(table: TypedTable, uses1904: boolean): { readonly rates: readonly ExchangeRate[]; readonly flags: RowChecks } {
  const flags = new RowChecks(table);
  const rates = readRows(table, flags, (row): ExchangeRate | RowFault => {
    const from = typedText(table.cell(row, 'From')).toUpperCase();
    const to = typedText(table.cell(row, 'To')).toUpperCase();
    const rate = typedNumber(table.cell(row, 'Rate'));
    const dated = typedText(table.cell(row, 'Date')) !== '';
    const day = typedDay(table.cell(row, 'Date'), uses1904);
    if (!/^[A-Z]{3}$/.test(from)) return new RowFault('From', 'From must be a currency code of three letters, such as EUR.');
    if (!/^[A-Z]{3}$/.test(to) || to === from) return new RowFault('To', 'To must be another currency code of three letters.');
    if (rate === null || rate <= 0) return new RowFault('Rate', `Rate must be a number above zero: how many ${to} one ${from} is.`);
    if (dated && day === null) return new RowFault('Date', 'Date must be the day of the rate, as a date.');
    return { from, to, rate: String(rate), day };
  });
  return { rates, flags };
}
