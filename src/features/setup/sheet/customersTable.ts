import { CHECK } from '../../../kernel/tables/checkColumn';
import { defineTable } from '../../../kernel/tables/defineTable';
import { readRows, RowFault, type CheckedRows, type RowFlag } from '../../../kernel/tables/rowChecks';
import type { TypedRow } from '../../../kernel/tables/typedRow';
import type { Typed } from '../../../kernel/tables/typedTable';
import type { CustomerFacts } from '../../setupFacts';
import { SETUP_SHEET } from '../../../kernel/sheet/setupSheet';
import { setupText } from '../setupText';
import { columnOf } from '../../../kernel/tables/layOut';

type CustomerColumn = keyof CustomerFacts | 'check';

const amountCell = (amount: string): number | string => (amount === '' ? '' : Number(amount));

export const CUSTOMERS = defineTable<CustomerFacts>()({
  name: 'AR_Customers',
  sheet: SETUP_SHEET,
  title: { en: 'Customers', es: 'Clientes' },
  caption: { en: 'What the open items do not say', es: 'Lo que las partidas abiertas no dicen' },
  columns: [
    { id: 'customer', heading: { en: 'Customer', es: 'Cliente' }, width: 28, style: 'inputText', cell: ({ customer }) => customer },
    {
      id: 'customerId',
      heading: { en: 'Customer number', es: 'Número de cliente' },
      width: 16,
      style: 'inputText',
      cell: ({ customerId }) => customerId,
    },
    {
      id: 'creditLimit',
      heading: { en: 'Credit limit', es: 'Límite de crédito' },
      width: 15,
      style: 'inputAmount',
      cell: ({ creditLimit }) => amountCell(creditLimit),
    },
    { id: 'terms', heading: { en: 'Terms', es: 'Condiciones de pago' }, style: 'inputText', cell: ({ terms }) => terms },
    { id: 'status', heading: { en: 'Status', es: 'Estado' }, style: 'inputText', cell: ({ status }) => status },
    { id: 'riskClass', heading: { en: 'Risk class', es: 'Clase de riesgo' }, style: 'inputText', cell: ({ riskClass }) => riskClass },
    { id: 'parent', heading: { en: 'Parent', es: 'Cliente matriz' }, style: 'inputText', cell: ({ parent }) => parent },
    { id: 'collector', heading: { en: 'Collector', es: 'Gestor' }, style: 'inputText', cell: ({ collector }) => collector },
    { id: 'language', heading: { en: 'Language', es: 'Idioma' }, style: 'inputText', cell: ({ language }) => language },
    { id: 'contact', heading: { en: 'Contact', es: 'Contacto' }, style: 'inputText', cell: ({ contact }) => contact },
    {
      id: 'specificReserve',
      heading: { en: 'Specific reserve', es: 'Provisión específica' },
      width: 15,
      style: 'inputAmount',
      cell: ({ specificReserve }) => amountCell(specificReserve),
    },
    { id: 'note', heading: { en: 'Note', es: 'Nota' }, width: 28, style: 'inputText', cell: ({ note }) => note },
    CHECK,
  ],
  blankRows: 24,
});

/** A typed amount as decimal text, '' where the cell is empty or wrong; a wrong one is flagged. */
function amountText(row: TypedRow<CustomerColumn>, id: 'creditLimit' | 'specificReserve', flag: RowFlag<CustomerColumn>): string {
  if (row.text(id) === '') return '';
  const amount = row.number(id);
  if (amount !== null && amount >= 0) return String(amount);
  flag(new RowFault(id, setupText('amountWrong', { heading: columnOf(CUSTOMERS, id).heading })));
  return '';
}

/** What AR_Customers says of each customer; a row that names none is flagged and left out. */
export function readCustomerFacts(table: Typed<typeof CUSTOMERS>): CheckedRows<CustomerFacts> {
  return readRows(table, (row, flag) => {
    const customer = row.text('customer');
    const customerId = row.text('customerId');
    if (customer === '' && customerId === '') return new RowFault('customer', setupText('customerMissing'));
    return {
      customer,
      customerId,
      creditLimit: amountText(row, 'creditLimit', flag),
      terms: row.text('terms'),
      status: row.text('status'),
      riskClass: row.text('riskClass'),
      parent: row.text('parent'),
      collector: row.text('collector'),
      language: row.text('language'),
      contact: row.text('contact'),
      note: row.text('note'),
      specificReserve: amountText(row, 'specificReserve', flag),
    };
  });
}
