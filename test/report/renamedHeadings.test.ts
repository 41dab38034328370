import { FileWorkbook } from '../../src/adapters/xlsx/fileWorkbook';
import { refreshForecast } from '../../src/features/forecast/jobs/refreshForecast';
import { refresh } from '../../src/report/refresh';
import { ANY_REQUEST, day, QUIET } from '../golden/madeReport';
import { TypedBook } from '../versionBefore/typedBook';

const REQUEST = { ...ANY_REQUEST, asOf: day('2026-01-31') };
const ROWS = ['Customer,Invoice,Due date,Amount', 'Alder Works,1001,2025-12-20,12500.50', 'Birch & Sons,1003,2026-03-01,26000.00'];

const fresh = (): Promise<FileWorkbook> => FileWorkbook.open(new TextEncoder().encode(ROWS.join('\n')), 'open items.csv');

/** The cell of a column, by its place in a table, in the row of a customer; row −1 is the heading. */
function cellAt(book: TypedBook, table: string, heading: string, customer: string | null) {
  const found = book.table(table);
  const column = found.span.column + found.headings.indexOf(heading);
  const row = customer === null ? found.span.row : book.rows(found, { Customer: customer })[0]!;
  return { sheet: found.sheet, row, column };
}

test('a note typed on AR Worklist is in the log although its heading was renamed, and the heading stays', async () => {
  const workbook = await fresh();
  await refresh(workbook, REQUEST, QUIET);
  const book = TypedBook.of(workbook);
  const typed = await book.type([
    { ...cellAt(book, 'AR_Worklist', 'Note', 'Alder Works'), cell: 'called, pays Friday' },
    { ...cellAt(book, 'AR_Worklist', 'Note', null), cell: 'My notes' },
  ]);
  const outcome = await refresh(typed.workbook, REQUEST, QUIET);
  expect(outcome).toMatchObject({ kind: 'report', notes: { total: 1 } });
  const after = TypedBook.of(typed.workbook);
  expect(after.at(cellAt(after, 'AR_Worklist', 'My notes', 'Alder Works')).value).toBe('called, pays Friday');
  expect(after.values(after.table('AR_Activity'), 'Text')).toContain('called, pays Friday');
});

test('a day set by hand counts although its heading was renamed', async () => {
  const workbook = await fresh();
  await refreshForecast(workbook, REQUEST, null, QUIET);
  const book = TypedBook.of(workbook);
  const table = book.table('AR_Overrides');
  const first = (heading: string) => ({ ...cellAt(book, 'AR_Overrides', heading, null), row: table.span.row + 1 });
  const typed = await book.type([
    { ...first('Customer'), cell: 'Birch & Sons' },
    { ...first('Date'), cell: day('2026-02-20') },
    { ...cellAt(book, 'AR_Overrides', 'Date', null), cell: 'When' },
  ]);
  const outcome = await refreshForecast(typed.workbook, REQUEST, null, QUIET);
  expect(outcome).toMatchObject({ kind: 'forecast', forecast: { overrides: [{ check: null }] } });
  const after = TypedBook.of(typed.workbook);
  expect(after.at(cellAt(after, 'AR_Overrides', 'When', 'Birch & Sons')).value).toBe(day('2026-02-20'));
});
