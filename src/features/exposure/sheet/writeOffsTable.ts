import { cellNumber } from '../../../kernel/money/minorUnits';
import { ROW_AMOUNT } from '../../../kernel/tables/amountLooks';
import type { Choice } from '../../../kernel/tables/column';
import { defineTable } from '../../../kernel/tables/defineTable';
import { HEADINGS } from '../../../kernel/tables/usualHeadings';
import { hasSheets, sheetOfPart, type ReadResult } from '../../../reading/result/readResult';
import type { WriteOffProposal } from '../domain/exposurePart';
import { EXPOSURE_SHEET } from './exposureSheet';

/** What nobody has decided on. */
export const PROPOSED: Choice = { value: 'proposed', en: 'proposed', es: 'propuesto' };

/** What may become of a proposal. */
export const WRITE_OFF_STATES: readonly Choice[] = [
  PROPOSED,
  { value: 'approved', en: 'approved', es: 'aprobado' },
  { value: 'rejected', en: 'rejected', es: 'rechazado' },
  { value: 'booked', en: 'booked', es: 'registrado' },
];

export const WRITE_OFFS = defineTable<WriteOffProposal, ReadResult>()({
  name: 'AR_WriteOffs',
  sheet: EXPOSURE_SHEET,
  title: { en: 'Proposals to write off', es: 'Propuestas de castigo' },
  caption: {
    en: 'Proposals only: nothing is posted. The yellow cells are yours and stay with their item.',
    es: 'Solo propuestas: nada se registra. Las celdas amarillas son suyas y siguen a su partida.',
  },
  columns: [
    { id: 'customer', heading: HEADINGS.customer, style: 'asText', cell: ({ customer }) => customer },
    { id: 'customerId', heading: HEADINGS.customerNumber, style: 'asText', cell: ({ customerId }) => customerId },
    { id: 'document', heading: HEADINGS.document, style: 'asText', cell: ({ document }) => document },
    { id: 'currency', heading: HEADINGS.currency, style: 'asText', cell: ({ currency }) => currency.code },
    {
      id: 'amount',
      heading: { en: 'Open amount', es: 'Importe abierto' },
      ...ROW_AMOUNT,
      cell: ({ amount, currency }) => cellNumber(amount, currency),
    },
    { id: 'days', heading: { en: 'Days past due', es: 'Días de atraso' }, style: 'integer', cell: ({ days }) => days ?? '' },
    { id: 'reason', heading: HEADINGS.reason, style: 'indented', cell: ({ reason }) => reason },
    { id: 'taxPart', heading: { en: 'Tax part', es: 'Parte de impuesto' }, style: 'inputAmount', cell: ({ taxPart }) => taxPart },
    { id: 'approver', heading: { en: 'Approver', es: 'Aprobador' }, style: 'inputText', cell: ({ approver }) => approver },
    { id: 'state', heading: { en: 'State', es: 'Estado' }, style: 'inputText', choices: WRITE_OFF_STATES, cell: ({ state }) => state },
    { id: 'sheetRow', heading: HEADINGS.sheetRow, style: 'integer', cell: ({ sheetRow }) => sheetRow ?? '' },
    { id: 'entity', heading: HEADINGS.entity, style: 'indented', cell: ({ entity }) => entity },
    {
      id: 'sheet',
      heading: HEADINGS.sheet,
      style: 'indented',
      isNeeded: hasSheets,
      cell: ({ part, sheetRow }, reading) => (sheetRow === null ? '' : sheetOfPart(reading, part)),
    },
  ],
});
