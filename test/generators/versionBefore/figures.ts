import { spanAddress, type Cell } from '../../../src/kernel/sheet/cells';
import type { Cells, Place, TypedBook, Typing } from '../../versionBefore/typedBook';

/** A figure of the user's own: its name, its formula over what is ours, and what it means. */
export interface OwnFigure {
  readonly name: string;
  /** The formula with '='. A link to a cell is made where the cell is when the user makes it. */
  readonly formula: (book: TypedBook) => string;
  /** What the formula gives, found by table and heading. */
  readonly meaning: (book: TypedBook) => Cell;
  /** The two cells of the user's sheet in a row: name and formula. */
  readonly cells: (book: TypedBook, sheet: string, row: number) => readonly Typing[];
}

function own(name: string, formula: OwnFigure['formula'], meaning: OwnFigure['meaning']): OwnFigure {
  return {
    name,
    formula,
    meaning,
    cells: (book, sheet, row) => [
      { sheet, row, column: 0, cell: name },
      { sheet, row, column: 1, cell: meaning(book), formula: formula(book) },
    ],
  };
}

/** Sum of amounts, exact to the cent. */
export function sumOf(cells: readonly Cell[]): number {
  return cells.reduce<number>((cents, cell) => cents + (typeof cell === 'number' ? Math.round(cell * 100) : 0), 0) / 100;
}

const total =
  (table: string, heading: string) =>
  (book: TypedBook): number =>
    sumOf(book.values(book.table(table), heading));

const sumIf =
  (table: string, heading: string, where: Cells) =>
  (book: TypedBook): number => {
    const found = book.table(table);
    return sumOf(book.rows(found, where).map((row) => book.at({ sheet: found.sheet, row, column: book.column(found, heading) }).value));
  };

const link =
  (place: (book: TypedBook) => Place) =>
  (book: TypedBook): string => {
    const { sheet, row, column } = place(book);
    return `='${sheet}'!${spanAddress({ row, column, rowCount: 1, columnCount: 1 })}`;
  };

const linked = (name: string, place: (book: TypedBook) => Place): OwnFigure => own(name, link(place), (book) => book.at(place(book)).value);

/** A column as a formula names it: by its heading as it is when the user types the formula. */
function named(book: TypedBook, table: string, heading: string): string {
  const found = book.table(table);
  return `${table}[${found.headings[book.column(found, heading) - found.span.column]!}]`;
}

const sum =
  (table: string, heading: string) =>
  (book: TypedBook): string =>
    `=SUM(${named(book, table, heading)})`;

/** What a careful controller keeps beside our sheets. */
export const FIGURES: readonly OwnFigure[] = [
  own('Open in euro', sum('AR_Summary', 'Balance'), total('AR_Summary', 'Balance')),
  own('Open in dollars', sum('AR_Summary_USD', 'Balance'), total('AR_Summary_USD', 'Balance')),
  own('Past due in euro', sum('AR_Summary', 'Past due'), total('AR_Summary', 'Past due')),
  own(
    'To collect in dollars',
    () => '=SUMIFS(AR_Worklist[Amount to collect],AR_Worklist[Currency],"USD")',
    sumIf('AR_Worklist', 'Amount to collect', { Currency: 'USD' }),
  ),
  own(
    'Approved write-offs',
    () => '=SUMIFS(AR_WriteOffs[Open amount],AR_WriteOffs[State],"approved")',
    sumIf('AR_WriteOffs', 'Open amount', { State: 'approved' }),
  ),
  own(
    'Disputed in the log',
    () => '=SUMIFS(AR_Activity[Amount],AR_Activity[Kind],"dispute")',
    sumIf('AR_Activity', 'Amount', { Kind: 'dispute' }),
  ),
  own('Sales of the year', () => '=SUM(AR_Sales[Credit sales])', total('AR_Sales', 'Credit sales')),
  own(
    'As of',
    () => '=AR_AsOf',
    (book) => book.at(book.named('AR_AsOf')).value,
  ),
  linked('Dairy limit', (book) => book.place(book.table('AR_Customers'), { 'Customer number': 'F-085' }, 'Credit limit')),
  linked('Ledger in euro', (book) => book.place(book.table('AR_Control'), { Currency: 'EUR' }, 'Control balance')),
  linked('Balance in euro as shown', (book) =>
    book.place(book.listWith('AR Summary', ['Currency', 'Open items', 'Balance', 'Past due']), { Currency: 'EUR' }, 'Balance'),
  ),
  linked('Class A from', (book) => book.named('AR_ClassA')),
];
