import { ROW_AMOUNT } from '../../../kernel/tables/amountLooks';
import { CHECK } from '../../../kernel/tables/checkColumn';
import { defineTable } from '../../../kernel/tables/defineTable';
import { HEADINGS } from '../../../kernel/tables/usualHeadings';
import { live } from '../../../kernel/sheet/formulas';
import type { Language } from '../../../kernel/words/locale';
import { receiptsText } from '../receiptsText';
import type { Say } from '../../../kernel/words/say';
import { remainingOf, unitsOf, type RegisteredApplication } from '../domain/register';
import { OUTCOME_WORDS, REASON_WORDS, wordOf } from '../domain/registerWords';
import { CASH_SHEET } from './receiptsTable';

interface ApplicationContext {
  readonly language: Language;
  readonly say: Say;
}

const INPUT = { ...ROW_AMOUNT, style: 'inputAmount' } as const;
const YES = { en: 'yes', es: 'sí' } as const;

export const APPLICATIONS = defineTable<RegisteredApplication, ApplicationContext>()({
  name: 'AR_Applications',
  sheet: CASH_SHEET,
  title: { en: 'Applications', es: 'Aplicaciones' },
  caption: {
    en: 'What each receipt pays. Change the yellow cells; what is unapplied follows. A deduction stays open.',
    es: 'Lo que paga cada cobro. Cambie las celdas amarillas; lo no aplicado se recalcula. Una deducción queda abierta.',
  },
  columns: [
    { id: 'key', heading: { en: 'Receipt key', es: 'Clave del cobro' }, style: 'asText', cell: ({ key }) => key },
    { id: 'dueDay', heading: { en: 'Due date', es: 'Vencimiento' }, style: 'date', cell: ({ dueDay }) => dueDay ?? '' },
    { id: 'customer', heading: HEADINGS.customer, style: 'asText', cell: ({ customer }) => customer },
    { id: 'documentNo', heading: HEADINGS.document, style: 'asText', cell: ({ documentNo }) => documentNo },
    {
      id: 'openBefore',
      heading: { en: 'Open before', es: 'Abierto antes' },
      ...ROW_AMOUNT,
      cell: ({ openBefore, currency }) => unitsOf(openBefore, currency),
    },
    { id: 'currency', heading: HEADINGS.currency, style: 'asText', cell: ({ currency }) => currency.code },
    { id: 'customerId', heading: HEADINGS.customerNumber, style: 'asText', cell: ({ customerId }) => customerId },
    { id: 'applied', heading: { en: 'Applied', es: 'Aplicado' }, ...INPUT, cell: ({ applied, currency }) => unitsOf(applied, currency) },
    {
      id: 'discount',
      heading: { en: 'Discount', es: 'Descuento' },
      ...INPUT,
      cell: ({ discount, currency }) => unitsOf(discount, currency),
    },
    {
      id: 'deduction',
      heading: { en: 'Deduction', es: 'Deducción' },
      ...INPUT,
      cell: ({ deduction, currency }) => unitsOf(deduction, currency),
    },
    {
      id: 'reason',
      heading: HEADINGS.reason,
      style: 'inputText',
      choices: REASON_WORDS,
      cell: ({ reason }, { language }) => wordOf(REASON_WORDS, reason, language),
    },
    {
      id: 'writtenOff',
      heading: { en: 'Tolerance and bank charge', es: 'Tolerancia y gasto bancario' },
      ...ROW_AMOUNT,
      cell: ({ writtenOff, currency }) => unitsOf(writtenOff, currency),
    },
    {
      id: 'remaining',
      heading: { en: 'Remaining', es: 'Restante' },
      ...ROW_AMOUNT,
      cell: (row, _, at) =>
        live(
          `=ROUND(${at('openBefore')}-${at('applied')}-${at('discount')}-${at('writtenOff')},${row.currency.decimals})`,
          unitsOf(remainingOf(row), row.currency),
        ),
    },
    {
      id: 'closes',
      heading: { en: 'Closes', es: 'Cierra' },
      style: 'indented',
      cell: (row, { language }, at) =>
        live(`=IF(${at('remaining')}=0,"${YES[language]}","no")`, remainingOf(row) === 0 ? YES[language] : 'no'),
    },
    {
      id: 'rule',
      heading: { en: 'Rule', es: 'Regla' },
      style: 'indented',
      cell: ({ rule }, { language }) => (rule === null ? '' : wordOf(OUTCOME_WORDS, rule, language)),
    },
    {
      ...CHECK,
      cell: (row, { say }, at) => {
        const over = say(receiptsText('appliedTooMuch'));
        const isOver = remainingOf(row) * (row.openBefore < 0 ? -1 : 1) < 0;
        return live(`=IF(${at('remaining')}*SIGN(${at('openBefore')})<0,"${over}","")`, isOver ? over : '');
      },
    },
  ],
});
