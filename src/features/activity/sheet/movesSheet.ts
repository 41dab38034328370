import type { DayNumber } from '../../../kernel/calendar/dayNumber';
import { currencyOf } from '../../../kernel/money/currency';
import { amountFromCell, cellNumber } from '../../../kernel/money/minorUnits';
import type { Cell } from '../../../kernel/sheet/cells';
import { PlanBuilder, spanAt } from '../../../kernel/sheet/planBuilder';
import type { PlanCell, SheetPlan } from '../../../kernel/sheet/sheetPlan';
import type { StyleName } from '../../../kernel/sheet/styles';
import { typedDay, typedNumber, typedText } from '../../../kernel/sheet/typedCells';
import { MOVE_KINDS, type DocumentMove } from '../domain/moves/documentMove';

export const MOVES_SHEET = 'AR Moved Documents';
export const MOVES_TABLE = 'AR_MovedDocuments';
const HEADER_ROW = 3;

/** A move with the user's word on it: `yes` is followed, `no` is not, '' waits for a decision. */
export interface DecidedMove extends DocumentMove {
  readonly follow: 'yes' | 'no' | '';
}

const HEADINGS = [
  'Follow',
  'Kind',
  'Document was',
  'Document now',
  'Customer was',
  'Customer now',
  'Number was',
  'Number now',
  'Currency',
  'Amount',
  'Due date',
  'Seen on',
  'Entity was',
  'Entity now',
] as const;
const STYLES: readonly StyleName[] = [
  'inputText',
  'asText',
  'asText',
  'asText',
  'asText',
  'asText',
  'asText',
  'asText',
  'asText',
  'amount',
  'date',
  'date',
  'asText',
  'asText',
];
const WIDTHS = [9, 12, 15, 15, 26, 26, 13, 13, 10, 14, 12, 12, 11, 11];

const cellsOf = ({ follow, kind, from, to, currency, amount, dueDay, seen }: DecidedMove): PlanCell[] => [
  follow,
  kind,
  from.document,
  to.document,
  from.customer,
  to.customer,
  from.customerId,
  to.customerId,
  currency,
  cellNumber(amount, currencyOf(currency)),
  dueDay ?? '',
  seen,
  from.entity,
  to.entity,
];

/** AR Moved Documents: which document took the place of another, and whether what was said follows it. The first column is the user's. */
export function planMoves(moves: readonly DecidedMove[]): SheetPlan {
  const builder = new PlanBuilder(MOVES_SHEET);
  const rows = Math.max(1, moves.length);
  const open = moves.filter(({ follow }) => follow === '').length;
  const caption =
    open === 0
      ? 'Notes, promises and disputes follow a document to its new number or customer. Choose no to stop that.'
      : 'Choose yes or no: several documents fit the yellow rows. Notes, promises and disputes follow a yes.';
  builder.cell(0, 0, 'Moved documents', 'title').height(0, 1, 24).cell(1, 0, caption, 'subtitle');
  builder.cells(HEADER_ROW, 0, [HEADINGS]).cells(HEADER_ROW + 1, 0, moves.map(cellsOf));
  builder.table(MOVES_TABLE, spanAt(HEADER_ROW, 0, rows + 1, HEADINGS.length), new Set([9, 10, 11]));
  STYLES.forEach((style, column) => builder.style(spanAt(HEADER_ROW + 1, column, rows, 1), style));
  builder.choose(spanAt(HEADER_ROW + 1, 0, rows, 1), ['yes', 'no']);
  return builder.plan(
    WIDTHS,
    { rows: HEADER_ROW + 1, columns: 0 },
    { landscape: true, titleRows: { first: HEADER_ROW, count: 1 }, area: null },
  );
}

/** The moves that a table of cells tells, headings first; rows that name no kind or document are passed over. */
export function movesFromCells(cells: readonly (readonly Cell[])[], uses1904: boolean): readonly DecidedMove[] {
  const headings = (cells[0] ?? []).map((cell) => typedText(cell).toLowerCase());
  return cells.slice(1).flatMap((row): DecidedMove[] => {
    const cell = (heading: (typeof HEADINGS)[number]): Cell => row[headings.indexOf(heading.toLowerCase())] ?? '';
    const text = (heading: (typeof HEADINGS)[number]): string => typedText(cell(heading));
    const kind = MOVE_KINDS.find((one) => one === text('Kind').toLowerCase());
    const seen = typedDay(cell('Seen on'), uses1904);
    const amount = amountFromCell(typedNumber(cell('Amount')) ?? 0, currencyOf(text('Currency')));
    if (!kind || seen === null || !amount || text('Document was') === '' || text('Document now') === '') return [];
    const follow = text('Follow').toLowerCase();
    return [
      {
        follow: /^(yes|y|sí|si)$/.test(follow) ? 'yes' : /^(no|n)$/.test(follow) ? 'no' : '',
        kind,
        from: {
          entity: text('Entity was'),
          customer: text('Customer was'),
          customerId: text('Number was'),
          document: text('Document was'),
        },
        to: { entity: text('Entity now'), customer: text('Customer now'), customerId: text('Number now'), document: text('Document now') },
        currency: text('Currency'),
        amount: amount.amount,
        dueDay: typedDay(cell('Due date'), uses1904),
        seen: seen as DayNumber,
      },
    ];
  });
}
