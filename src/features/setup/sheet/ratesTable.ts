import { CHECK } from '../../../kernel/tables/checkColumn';
import { defineTable } from '../../../kernel/tables/defineTable';
import { readRows, RowFault, type CheckedRows } from '../../../kernel/tables/rowChecks';
import type { Typed } from '../../../kernel/tables/typedTable';
import type { ExchangeRate } from '../../setupFacts';
import { SETUP_SHEET } from '../../../kernel/sheet/setupSheet';
import { setupText } from '../setupText';

export const RATES = defineTable<ExchangeRate>()({
  name: 'AR_Rates',
  sheet: SETUP_SHEET,
  title: { en: 'Exchange rates', es: 'Tipos de cambio' },
  caption: { en: '1 From = Rate × To on the date', es: '1 De = Tipo × A en la fecha' },
  columns: [
    { id: 'from', heading: { en: 'From', es: 'De' }, style: 'inputText', cell: ({ from }) => from },
    { id: 'to', heading: { en: 'To', es: 'A' }, style: 'inputText', cell: ({ to }) => to },
    { id: 'rate', heading: { en: 'Rate', es: 'Tipo' }, style: 'inputNumber', cell: ({ rate }) => Number(rate) },
    { id: 'date', heading: { en: 'Date', es: 'Fecha' }, style: 'inputDate', cell: ({ day }) => day ?? '' },
    CHECK,
  ],
  blankRows: 12,
});

/** Exchange rates out of AR_Rates; a row without two currency codes and a rate above zero is flagged and left out. */
export function readRates(table: Typed<typeof RATES>): CheckedRows<ExchangeRate> {
  return readRows(table, (row) => {
    const from = row.text('from').toUpperCase();
    const to = row.text('to').toUpperCase();
    const rate = row.number('rate');
    const day = row.day('date');
    if (!/^[A-Z]{3}$/.test(from)) return new RowFault('from', setupText('fromWrong'));
    if (!/^[A-Z]{3}$/.test(to) || to === from) return new RowFault('to', setupText('toWrong'));
    if (rate === null || rate <= 0) return new RowFault('rate', setupText('exchangeRateWrong', { from, to }));
    if (row.text('date') !== '' && day === null) return new RowFault('date', setupText('rateDateWrong'));
    return { from, to, rate: String(rate), day };
  });
}
