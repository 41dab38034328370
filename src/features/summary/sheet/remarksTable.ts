import type { Remark } from '../../aging/domain/remarks';
import { amountOrEmpty } from '../../../kernel/sheet/formulas';
import { linkTo } from '../../../kernel/sheet/linkTo';
import type { Shown } from '../../../kernel/sheet/planBuilder';
import { defineTable } from '../../../kernel/tables/defineTable';
import { ROW_AMOUNT } from '../../../kernel/tables/amountLooks';
import { HEADINGS } from '../../../kernel/tables/usualHeadings';
import { currencyOf } from '../../../kernel/money/currency';
import { SUMMARY_SHEET } from '../../aging/sheet/summarySheet';
import { summaryText } from '../summaryText';

/** Rows that a cell names; more are told by dots. */
const ROWS_NAMED = 8;
/** The same where the column is narrow. */
export const FEW_ROWS_NAMED = 3;

/** The rows of a sheet as a link to the first of them: `17, 18, 19`. */
export function rowsLink(sheet: string, rows: readonly number[], most = ROWS_NAMED): Shown {
  const [first] = rows;
  if (first === undefined) return '';
  const text = rows.slice(0, most).join(', ') + (rows.length > most ? ' …' : '');
  return sheet === '' ? text : linkTo(sheet, `A${first}`, text);
}

/** Everything to check, a row each. */
export const REMARKS = defineTable<Remark>()({
  name: 'AR_Remarks',
  sheet: SUMMARY_SHEET,
  title: { en: 'All remarks', es: 'Todas las observaciones' },
  caption: {
    en: 'Everything to check in the data and the accounts, with what was done',
    es: 'Todo lo que hay que revisar en los datos y las cuentas, con lo que se hizo',
  },
  columns: [
    {
      id: 'kind',
      heading: { en: 'Kind', es: 'Tipo' },
      style: 'asText',
      cell: ({ code, weight }) => summaryText('kind', { code, weight }),
    },
    { id: 'sheet', heading: HEADINGS.sheet, style: 'asText', cell: ({ sheet }) => sheet },
    { id: 'rows', heading: { en: 'Rows', es: 'Filas' }, style: 'link', cell: ({ sheet, rows }) => rowsLink(sheet, rows) },
    { id: 'customer', heading: HEADINGS.customer, style: 'asText', cell: ({ customer }) => customer },
    { id: 'document', heading: HEADINGS.document, style: 'asText', cell: ({ document }) => document },
    {
      id: 'amount',
      heading: HEADINGS.amount,
      style: 'amount',
      format: ({ currency }) => ROW_AMOUNT.format({ currency: currency ?? currencyOf('') }),
      cell: ({ amount, currency }) => (currency ? amountOrEmpty(amount, currency) : ''),
    },
    { id: 'currency', heading: HEADINGS.currency, style: 'indented', cell: ({ currency }) => currency?.code ?? '' },
    { id: 'what', heading: { en: 'What was done', es: 'Qué se hizo' }, style: 'asText', cell: ({ what }) => what },
  ],
});
