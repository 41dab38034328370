import { yesNoCell, YES_NO } from '../../../kernel/tables/checkColumn';
import { defineTable } from '../../../kernel/tables/defineTable';
import { HEADINGS } from '../../../kernel/tables/usualHeadings';
import { CASH_SHEET } from '../../receipts/sheet/receiptsTable';
import type { LearnedName } from '../domain/register/learnedNames';

export const LEARNED_NAMES = defineTable<LearnedName>()({
  name: 'AR_LearnedNames',
  sheet: CASH_SHEET,
  title: { en: 'Names and accounts learned', es: 'Nombres y cuentas aprendidos' },
  caption: {
    en: 'From receipts that were accepted; the next file knows the payer by them. Type no to stop using one.',
    es: 'De los cobros aceptados; el próximo archivo reconoce con ellos al pagador. Escriba no para dejar de usar uno.',
  },
  columns: [
    { id: 'payer', heading: { en: 'Payer', es: 'Pagador' }, style: 'asText', cell: ({ payer }) => payer },
    { id: 'use', heading: { en: 'Use', es: 'Usar' }, style: 'inputText', choices: YES_NO, cell: ({ use }) => use ?? yesNoCell(true) },
    { id: 'customer', heading: HEADINGS.customer, style: 'asText', cell: ({ customer }) => customer },
    { id: 'account', heading: { en: 'Account', es: 'Cuenta' }, style: 'asText', cell: ({ account }) => account },
    { id: 'customerId', heading: HEADINGS.customerNumber, style: 'asText', cell: ({ customerId }) => customerId },
  ],
});
