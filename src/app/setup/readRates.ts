import type { ExchangeRate } from '../../core/setup';
import type { TypedTable } from './readTable';
import { RowChecks } from './rowChecks';
import { isBlankRow, typedDay, typedNumber, typedText } from './typedCells';

/** Exchange rates out of AR_Rates; a row without two currency codes and a rate above zero is flagged and left out. */
export function readRates(table: TypedTable, uses1904: boolean): { readonly rates: readonly ExchangeRate[]; readonly flags: RowChecks } {
  const flags = new RowChecks(table);
  const rates: ExchangeRate[] = [];
  table.rows.forEach((cells, row) => {
    if (isBlankRow(cells)) return;
    const from = typedText(table.cell(row, 'From')).toUpperCase();
    const to = typedText(table.cell(row, 'To')).toUpperCase();
    const rate = typedNumber(table.cell(row, 'Rate'));
    const dated = typedText(table.cell(row, 'Date')) !== '';
    const day = typedDay(table.cell(row, 'Date'), uses1904);
    if (!/^[A-Z]{3}$/.test(from)) return flags.flag(row, 'From', 'From must be a currency code of three letters, such as EUR.');
    if (!/^[A-Z]{3}$/.test(to) || to === from) return flags.flag(row, 'To', 'To must be another currency code of three letters.');
    if (rate === null || rate <= 0) return flags.flag(row, 'Rate', `Rate must be a number above zero: how many ${to} one ${from} is.`);
    if (dated && day === null) return flags.flag(row, 'Date', 'Date must be the day of the rate, as a date.');
    rates.push({ from, to, rate: String(rate), day });
  });
  return { rates, flags };
}
