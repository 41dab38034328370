import { ROW_AMOUNT } from '../../../kernel/tables/amountLooks';
import { CHECK, YES_NO } from '../../../kernel/tables/checkColumn';
import { defineTable } from '../../../kernel/tables/defineTable';
import { HEADINGS } from '../../../kernel/tables/usualHeadings';
import type { MinorUnits } from '../../../kernel/money/minorUnits';
import type { PlanCell } from '../../../kernel/sheet/sheetPlan';
import type { Language } from '../../../kernel/words/locale';
import { live } from '../../../kernel/sheet/formulas';
import { unitsOf, unappliedOf, type RegisteredReceipt } from '../domain/register';
import { CONFIDENCE_WORDS, DECISIONS, FOUND_BY_WORDS, KINDS, OUTCOME_WORDS, STATES, wordOf } from '../domain/registerWords';

export const CASH_SHEET = 'AR Cash Application';

/** A receipt with what its applications come to, minor units; `sum` makes the live formula of one. */
export interface ReceiptRow extends RegisteredReceipt {
  readonly applied: MinorUnits;
  readonly discount: MinorUnits;
  readonly deductions: MinorUnits;
}

export interface ReceiptContext {
  readonly language: Language;
  /** The sum of a column of AR_Applications over the rows of the key in a cell; `null` where there are none. */
  readonly sumOf: (column: 'applied' | 'discount' | 'deduction', keyCell: string) => string | null;
}

const summed =
  (id: 'applied' | 'discount' | 'deduction', pick: (row: ReceiptRow) => MinorUnits) =>
  (row: ReceiptRow, { sumOf }: ReceiptContext, at: (id: 'key') => string): PlanCell => {
    const formula = sumOf(id, at('key'));
    const value = unitsOf(pick(row), row.currency);
    return formula === null ? value : live(formula, value);
  };

export const RECEIPTS = defineTable<ReceiptRow, ReceiptContext>()({
  name: 'AR_Receipts',
  sheet: CASH_SHEET,
  title: { en: 'Receipts', es: 'Cobros' },
  caption: {
    en: 'Proposals only: nothing is posted. The yellow cells are yours and stay with their receipt.',
    es: 'Solo propuestas: nada se registra. Las celdas amarillas son suyas y siguen a su cobro.',
  },
  columns: [
    { id: 'key', heading: { en: 'Receipt key', es: 'Clave del cobro' }, style: 'asText', cell: ({ key }) => key },
    { id: 'day', heading: HEADINGS.date, style: 'date', cell: ({ day }) => day ?? '' },
    { id: 'payer', heading: { en: 'Payer', es: 'Pagador' }, style: 'asText', cell: ({ payer }) => payer },
    { id: 'text', heading: { en: 'Text', es: 'Texto' }, style: 'asText', cell: ({ text }) => text },
    { id: 'amount', heading: HEADINGS.amount, ...ROW_AMOUNT, cell: ({ amount, currency }) => unitsOf(amount, currency) },
    { id: 'currency', heading: HEADINGS.currency, style: 'asText', cell: ({ currency }) => currency.code },
    {
      id: 'kind',
      heading: { en: 'Kind', es: 'Clase' },
      style: 'indented',
      cell: ({ kind }, { language }) => wordOf(KINDS, kind, language),
    },
    { id: 'customer', heading: HEADINGS.customer, style: 'asText', cell: ({ customer }) => customer },
    { id: 'customerId', heading: HEADINGS.customerNumber, style: 'asText', cell: ({ customerId }) => customerId },
    {
      id: 'foundBy',
      heading: { en: 'Found by', es: 'Hallado por' },
      style: 'indented',
      cell: ({ foundBy }, { language }) => (foundBy === null ? '' : wordOf(FOUND_BY_WORDS, foundBy, language)),
    },
    {
      id: 'outcome',
      heading: { en: 'Outcome', es: 'Resultado' },
      style: 'indented',
      cell: ({ outcome }, { language }) => (outcome === null ? '' : wordOf(OUTCOME_WORDS, outcome, language)),
    },
    {
      id: 'confidence',
      heading: { en: 'Confidence', es: 'Confianza' },
      style: 'indented',
      cell: ({ confidence }, { language }) => wordOf(CONFIDENCE_WORDS, confidence, language),
    },
    { id: 'applied', heading: { en: 'Applied', es: 'Aplicado' }, ...ROW_AMOUNT, cell: summed('applied', ({ applied }) => applied) },
    { id: 'discount', heading: { en: 'Discount', es: 'Descuento' }, ...ROW_AMOUNT, cell: summed('discount', ({ discount }) => discount) },
    {
      id: 'deductions',
      heading: { en: 'Deductions', es: 'Deducciones' },
      ...ROW_AMOUNT,
      cell: summed('deduction', ({ deductions }) => deductions),
    },
    {
      id: 'unapplied',
      heading: { en: 'Unapplied', es: 'Sin aplicar' },
      ...ROW_AMOUNT,
      cell: (row, _, at) =>
        row.kind === 'receipt' && row.decided !== 'notReceipt'
          ? live(`=${at('amount')}-${at('applied')}`, unitsOf(unappliedOf(row, row.applied), row.currency))
          : '',
    },
    {
      id: 'fee',
      heading: { en: 'Fee', es: 'Comisión' },
      ...ROW_AMOUNT,
      cell: ({ fee, currency }) => (fee === 0 ? '' : unitsOf(fee, currency)),
    },
    {
      id: 'review',
      heading: { en: 'Review', es: 'Revisar' },
      style: 'indented',
      cell: ({ review }, { language }) => wordOf(YES_NO, review ? 'yes' : 'no', language),
    },
    { id: 'why', heading: { en: 'Why', es: 'Por qué' }, style: 'indented', cell: ({ why }) => why },
    {
      id: 'decision',
      heading: { en: 'Decision', es: 'Decisión' },
      style: 'inputText',
      choices: DECISIONS,
      cell: ({ decision }) => decision,
    },
    { id: 'note', heading: HEADINGS.note, style: 'inputText', cell: ({ note }) => note },
    {
      id: 'state',
      heading: { en: 'State', es: 'Estado' },
      style: 'indented',
      cell: ({ state }, { language }) => wordOf(STATES, state, language),
    },
    { ...CHECK, cell: ({ check }) => check },
    { id: 'account', heading: { en: 'Account', es: 'Cuenta' }, style: 'asText', cell: ({ account }) => account },
    {
      id: 'bankReference',
      heading: { en: 'Bank reference', es: 'Referencia bancaria' },
      style: 'asText',
      cell: ({ bankReference }) => bankReference,
    },
    { id: 'file', heading: { en: 'File', es: 'Archivo' }, style: 'asText', cell: ({ file }) => file },
    { id: 'place', heading: { en: 'Line', es: 'Línea' }, style: 'integer', cell: ({ place }) => place ?? '' },
  ],
});
