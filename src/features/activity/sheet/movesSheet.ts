import { currencyOf } from '../../../kernel/money/currency';
import { amountFromCell, cellNumber } from '../../../kernel/money/minorUnits';
import { PlanBuilder } from '../../../kernel/sheet/planBuilder';
import type { SheetPlan } from '../../../kernel/sheet/sheetPlan';
import type { Choice } from '../../../kernel/tables/column';
import { defineTable } from '../../../kernel/tables/defineTable';
import { layOut } from '../../../kernel/tables/layOut';
import { chosen } from '../../../kernel/tables/typedRow';
import type { Typed } from '../../../kernel/tables/typedTable';
import { writeTable } from '../../../kernel/tables/writeTable';
import type { Language } from '../../../kernel/words/locale';
import type { DocumentMove, MoveKind } from '../domain/moves/documentMove';
import type { Say } from '../../../kernel/words/say';

const MOVES_SHEET = 'AR Moved Documents';
const HEADER_ROW = 3;

/** A move with the user's word on it: `yes` is followed, `no` is not, '' waits for a decision. */
export interface DecidedMove extends DocumentMove {
  readonly follow: 'yes' | 'no' | '';
}

const FOLLOW: readonly Choice<'yes' | 'no'>[] = [
  { value: 'yes', en: 'yes', es: 'sí' },
  { value: 'no', en: 'no', es: 'no' },
];
const KINDS: readonly Choice<MoveKind>[] = [
  { value: 'renumbered', en: 'renumbered', es: 'renumerado' },
  { value: 'moved', en: 'moved', es: 'cambió de cliente' },
  { value: 'reissued', en: 'reissued', es: 'emitido de nuevo' },
];
const word = (choices: readonly Choice[], value: string, language: Language): string =>
  choices.find((choice) => choice.value === value)?.[language] ?? '';

/** Which document took the place of another, and whether what was said follows it. */
export const MOVES = defineTable<DecidedMove, { readonly language: Language }>()({
  name: 'AR_MovedDocuments',
  sheet: MOVES_SHEET,
  title: { en: 'Moved documents', es: 'Documentos cambiados' },
  caption: {
    en: 'Notes, promises and disputes follow a document to its new number or customer. Choose no to stop that.',
    es: 'Las notas, los compromisos y las disputas siguen al documento a su nuevo número o cliente. Elija no para impedirlo.',
  },
  columns: [
    {
      id: 'follow',
      heading: { en: 'Follow', es: 'Seguir' },
      width: 9,
      style: 'inputText',
      choices: FOLLOW,
      cell: ({ follow }, { language }) => word(FOLLOW, follow, language),
    },
    {
      id: 'kind',
      heading: { en: 'Kind', es: 'Tipo' },
      width: 16,
      style: 'asText',
      cell: ({ kind }, { language }) => word(KINDS, kind, language),
    },
    {
      id: 'documentWas',
      heading: { en: 'Document was', es: 'Documento antes' },
      width: 16,
      style: 'asText',
      cell: ({ from }) => from.document,
    },
    {
      id: 'documentNow',
      heading: { en: 'Document now', es: 'Documento ahora' },
      width: 16,
      style: 'asText',
      cell: ({ to }) => to.document,
    },
    {
      id: 'customerWas',
      heading: { en: 'Customer was', es: 'Cliente antes' },
      width: 26,
      style: 'asText',
      cell: ({ from }) => from.customer,
    },
    { id: 'customerNow', heading: { en: 'Customer now', es: 'Cliente ahora' }, width: 26, style: 'asText', cell: ({ to }) => to.customer },
    { id: 'numberWas', heading: { en: 'Number was', es: 'Número antes' }, width: 14, style: 'asText', cell: ({ from }) => from.customerId },
    { id: 'numberNow', heading: { en: 'Number now', es: 'Número ahora' }, width: 14, style: 'asText', cell: ({ to }) => to.customerId },
    { id: 'currency', heading: { en: 'Currency', es: 'Moneda' }, width: 10, style: 'asText', cell: ({ currency }) => currency },
    {
      id: 'amount',
      heading: { en: 'Amount', es: 'Importe' },
      width: 14,
      style: 'amount',
      cell: ({ amount, currency }) => cellNumber(amount, currencyOf(currency)),
    },
    { id: 'dueDate', heading: { en: 'Due date', es: 'Vencimiento' }, width: 12, style: 'date', cell: ({ dueDay }) => dueDay ?? '' },
    { id: 'seen', heading: { en: 'Seen on', es: 'Visto el' }, width: 12, style: 'date', cell: ({ seen }) => seen },
    { id: 'entityWas', heading: { en: 'Entity was', es: 'Entidad antes' }, width: 12, style: 'asText', cell: ({ from }) => from.entity },
    { id: 'entityNow', heading: { en: 'Entity now', es: 'Entidad ahora' }, width: 12, style: 'asText', cell: ({ to }) => to.entity },
  ],
});

const UNDECIDED = {
  en: 'Choose yes or no where Follow is empty: several documents fit. Notes, promises and disputes follow a yes.',
  es: 'Elija sí o no donde Seguir está vacío: encajan varios documentos. Las notas, los compromisos y las disputas siguen un sí.',
};

/** AR Moved Documents. The first column is the user's. */
export function planMoves(moves: readonly DecidedMove[], language: Language, say: Say): SheetPlan {
  const builder = new PlanBuilder(MOVES_SHEET, say);
  const layout = layOut(MOVES, { language }, { language });
  const caption = moves.some(({ follow }) => follow === '') ? UNDECIDED[language] : MOVES.caption[language];
  builder.cell(0, 0, MOVES.title[language], 'title').height(0, 1, 24).cell(1, 0, caption, 'subtitle');
  writeTable(builder, layout, { row: HEADER_ROW, rows: moves });
  return builder.listPlan(layout.widths(12), HEADER_ROW);
}

/** The moves that the table holds; rows that name no kind, day or document are passed over. */
export function movesOf({ rows }: Typed<typeof MOVES>): readonly DecidedMove[] {
  return rows.flatMap((row): DecidedMove[] => {
    const kind = chosen(KINDS, row.text('kind'));
    const seen = row.day('seen');
    const currency = row.text('currency');
    const amount = amountFromCell(row.number('amount') ?? 0, currencyOf(currency));
    const [documentWas, documentNow] = [row.text('documentWas'), row.text('documentNow')];
    if (!kind || seen === null || !amount || documentWas === '' || documentNow === '') return [];
    return [
      {
        follow: chosen(FOLLOW, row.text('follow')) ?? '',
        kind,
        from: {
          entity: row.text('entityWas'),
          customer: row.text('customerWas'),
          customerId: row.text('numberWas'),
          document: documentWas,
        },
        to: { entity: row.text('entityNow'), customer: row.text('customerNow'), customerId: row.text('numberNow'), document: documentNow },
        currency,
        amount: amount.amount,
        dueDay: row.day('dueDate'),
        seen,
      },
    ];
  });
}
