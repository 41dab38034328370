import { cellNumber } from '../../../kernel/money/minorUnits';
import { amountOrEmpty, live } from '../../../kernel/sheet/formulas';
import type { Shown } from '../../../kernel/sheet/planBuilder';
import { ROW_AMOUNT } from '../../../kernel/tables/amountLooks';
import { defineTable, type IdOf } from '../../../kernel/tables/defineTable';
import { layOutOurs, type Layout } from '../../../kernel/tables/layOut';
import { findTable } from '../../../kernel/tables/standingTables';
import { standsThere } from '../../../kernel/tables/standsThere';
import { HEADINGS } from '../../../kernel/tables/usualHeadings';
import { wordsText } from '../../../kernel/words/wordsText';
import type { Say } from '../../../kernel/words/say';
import type { Report } from '../../report';
import { monthEndText } from '../monthEndText';
import { CONTROL_HEADER_ROW, RECONCILIATION_SHEET, type CurrencyReconciliation } from './reconciliationContent';

/** A currency as AR_Control shows it; `isLeft` where its control balance stays as it stands, which may be a formula. */
interface ControlLine extends CurrencyReconciliation {
  readonly isLeft: boolean;
}

function controlCell({ control: { chosen, typed }, isLeft }: ControlLine): Shown {
  if (chosen !== null) return chosen;
  return isLeft ? null : (typed?.cell('control') ?? '');
}

export const CONTROL = defineTable<ControlLine, { readonly say: Say }>()({
  name: 'AR_Control',
  sheet: RECONCILIATION_SHEET,
  title: { en: 'Control account', es: 'Cuenta de control' },
  caption: {
    en: 'Enter the control account balance in the yellow cell, or a formula, and refresh. The difference is explained below.',
    es: 'Escriba el saldo de la cuenta de control en la celda amarilla, o una fórmula, y actualice. La diferencia se explica abajo.',
  },
  columns: [
    { id: 'currency', heading: HEADINGS.currency, style: 'text', cell: ({ currency }) => currency.code || monthEndText('allCurrencies') },
    {
      id: 'control',
      heading: { en: 'Control balance', es: 'Saldo de control' },
      ...ROW_AMOUNT,
      style: 'inputAmount',
      cell: controlCell,
    },
    {
      id: 'open',
      heading: { en: 'Open balance', es: 'Saldo pendiente' },
      ...ROW_AMOUNT,
      cell: ({ tieOut, currency }) => cellNumber(tieOut.balance, currency),
    },
    {
      id: 'difference',
      heading: { en: 'Difference', es: 'Diferencia' },
      ...ROW_AMOUNT,
      cell: ({ tieOut: { difference }, currency }, { say }, at) => {
        const ties = say(wordsText('ties'));
        const gap = `ROUND(${at('control')}-${at('open')},${currency.decimals})`;
        const value = difference === null ? '' : difference === 0 ? ties : cellNumber(difference, currency);
        return live(`=IF(${at('control')}="","",IF(${gap}=0,"${ties}",${gap}))`, value);
      },
    },
    {
      id: 'unexplained',
      heading: { en: 'Unexplained', es: 'Sin explicar' },
      ...ROW_AMOUNT,
      cell: ({ tieOut, currency }) => amountOrEmpty(tieOut.unexplained, currency),
    },
  ],
});

/** Where AR_Control stands on AR Reconciliation. */
export function controlLayout({ tables }: Report, say: Say): Layout<ControlLine, { readonly say: Say }, IdOf<typeof CONTROL>> {
  return layOutOurs(CONTROL, { say }, tables);
}

/** The currencies in the rows of AR_Control. */
export function controlLines(report: Report, currencies: readonly CurrencyReconciliation[], say: Say): readonly ControlLine[] {
  const isThere = standsThere(controlLayout(report, say), 'control', CONTROL_HEADER_ROW, findTable(report.tables, CONTROL));
  return [...currencies]
    .sort((a, b) => a.control.row - b.control.row)
    .map((one) => ({ ...one, isLeft: isThere && one.control.stood === one.control.row }));
}
