import { customerKey } from '../../../kernel/ledger/customers';
import { CHECK } from '../../../kernel/tables/checkColumn';
import { defineTable } from '../../../kernel/tables/defineTable';
import { readRows, RowFault, type CheckedRows } from '../../../kernel/tables/rowChecks';
import type { Typed } from '../../../kernel/tables/typedTable';
import { monthStartOf } from '../../../reading/words/monthName';
import type { MonthlySales } from '../../setupFacts';
import { SETUP_SHEET } from '../../../kernel/sheet/setupSheet';
import { setupText } from '../setupText';

export const SALES = defineTable<MonthlySales>()({
  name: 'AR_Sales',
  sheet: SETUP_SHEET,
  title: { en: 'Monthly credit sales', es: 'Ventas a crédito por mes' },
  caption: { en: 'For DSO: one row a month', es: 'Para el DSO: una fila por mes' },
  columns: [
    { id: 'month', heading: { en: 'Month', es: 'Mes' }, style: 'inputDate', cell: ({ monthStart }) => monthStart },
    {
      id: 'sales',
      heading: { en: 'Credit sales', es: 'Ventas a crédito' },
      width: 16,
      style: 'inputAmount',
      cell: ({ amount }) => Number(amount),
    },
    { id: 'currency', heading: { en: 'Currency', es: 'Moneda' }, style: 'inputIndented', cell: ({ currency }) => currency },
    { id: 'entity', heading: { en: 'Entity', es: 'Entidad' }, style: 'inputText', cell: ({ entity = '' }) => entity },
    CHECK,
  ],
  blankRows: 24,
});

/** Credit sales by month out of AR_Sales; a row without a month or an amount is flagged and left out, so is a month that stands twice. */
export function readSalesTable(table: Typed<typeof SALES>): CheckedRows<MonthlySales> {
  const seen = new Set<string>();
  return readRows(table, (row) => {
    const monthStart = monthStartOf(row.cell('month'));
    const amount = row.number('sales');
    const currency = row.text('currency').toUpperCase();
    if (monthStart === null) return new RowFault('month', setupText('monthWrong'));
    if (amount === null) return new RowFault('sales', setupText('salesWrong'));
    const entity = row.text('entity');
    const key = `${monthStart} ${currency} ${customerKey(entity)}`;
    if (seen.has(key)) return new RowFault('month', setupText('monthTwice'));
    seen.add(key);
    return { monthStart, amount: String(amount), currency, ...(entity === '' ? {} : { entity }) };
  });
}
