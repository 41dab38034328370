import { logActivity } from '../../../src/features/worklist/run/logActivity';
import { refreshForecast } from '../../../src/features/forecast/jobs/refreshForecast';
import { closeMonth } from '../../../src/features/monthEnd/jobs/closeMonth';
import { DEFAULT_MONTH } from '../../../src/features/monthEnd/domain/monthRequest';
import { refresh } from '../../../src/report/refresh';
import type { Report } from '../../../src/features/report';
import type { ReportRequest } from '../../../src/reading/run/request';
import { writeNoteColumns } from '../../../src/features/notes/run/writeNoteColumns';
import type { DayNumber } from '../../../src/kernel/calendar/dayNumber';
import { newEntry } from '../../../src/features/activity/domain/activityEntry';
import { EMPTY_SHEET } from '../../../src/adapters/xlsx/write/sheet/sheetContent';
import { PLAIN_LOOK } from '../../../src/adapters/xlsx/styles/cellLook';
import { writeWorkbook } from '../../../src/adapters/xlsx/writeWorkbook';
import type { Cell } from '../../../src/kernel/sheet/cells';
import type { ReadingChoices } from '../../../src/reading/result/readResult';
import { ANY_REQUEST, day, QUIET } from '../../golden/madeReport';
import { TypedBook, type Found } from '../../versionBefore/typedBook';
import { FIGURES } from './figures';
import { EXPORT_HEADINGS, exportRows, PAID_HEADINGS, paidRows, salesRows, type ExportOrder } from './ledger';
import * as typed from './typed';

/** A run that says nothing of the reading: what was corrected is for the workbook to remember. */
export const requestAsOf = (asOf: DayNumber): ReportRequest => ({ ...ANY_REQUEST, sheet: typed.EXPORT_SHEET, asOf });
/** The correction: what is open is the amount net of retention. */
const CORRECTED: ReadingChoices = { ...ANY_REQUEST.choices, roles: { 'Net of retention': 'openAmount', Amount: 'originalAmount' } };

const corrected = (asOf: DayNumber): ReportRequest => ({ ...requestAsOf(asOf), choices: CORRECTED });

/** A book of three sheets without anything of ours. */
function exported(asOf: DayNumber): Uint8Array {
  return writeWorkbook((styleOf) => {
    const sheet = (name: string, cells: readonly (readonly Cell[])[], dates: readonly number[]) => ({
      ...EMPTY_SHEET,
      name,
      rows: cells.map((row, place) => ({
        row: place,
        heightPoints: null,
        hidden: false,
        style: null,
        cells: row.map((value, column) => {
          const numberFormat = place > 0 && dates.includes(column) ? 'yyyy-mm-dd' : 'General';
          return { column, value, formula: null, style: styleOf({ ...PLAIN_LOOK, numberFormat }), arraySpan: null, isDynamic: false };
        }),
      })),
    });
    return [
      sheet(typed.EXPORT_SHEET, [EXPORT_HEADINGS, ...exportRows(asOf, 'asListed')], [3, 4]),
      sheet(typed.PAID_SHEET, [PAID_HEADINGS, ...paidRows(asOf)], [3, 4, 7]),
      sheet(typed.FIGURES_SHEET, [['What', 'Figure']], []),
    ];
  });
}

/** The table of our name, or the columns beside the source table. */
export function listOf(book: TypedBook, table: string): Found {
  return table === typed.EXPORT_SHEET ? book.plainList(typed.EXPORT_SHEET) : book.table(table);
}

/** Fills cells of rows that are there, and named cells. */
async function fill(book: TypedBook, cells: readonly typed.TypedCell[], names: readonly typed.TypedName[] = []): Promise<TypedBook> {
  return book.type([
    ...cells.map(({ table, where, heading, cell }) => ({ ...book.place(listOf(book, table), where, heading), cell })),
    ...names.map(({ name, cell }) => ({ ...book.named(name), cell })),
  ]);
}

/** Fills the first blank rows of a table, or those below its last one. */
async function add(book: TypedBook, rows: readonly typed.TypedRow[]): Promise<TypedBook> {
  const free = new Map<string, number>();
  return book.type(
    rows.flatMap(({ table, cells }) => {
      const found = book.table(table);
      const { sheet, span } = found;
      const isBlank = (row: number): boolean =>
        found.headings.every((_, place) => book.at({ sheet, row, column: span.column + place }).value === '');
      let row = free.get(table) ?? span.row + 1;
      while (!isBlank(row)) row++;
      free.set(table, row + 1);
      return Object.entries(cells).map(([heading, cell]) => {
        const column = book.column(found, heading);
        if (column < 0) throw new Error(`${table} has no column ${heading}`);
        // Below the last row a cell takes the look of the one above, as Excel gives it.
        return { sheet, row, column, cell, style: book.at({ sheet, row: span.row + 1, column }).style };
      });
    }),
  );
}

/** Pastes the export of a day over the last one, and the paid list beside it; what is right of it stays. */
export async function paste(book: TypedBook, asOf: DayNumber, order: ExportOrder): Promise<TypedBook> {
  const over = (sheet: string, width: number, rows: readonly (readonly Cell[])[]) => {
    const { span } = book.plainList(sheet);
    const rowCount = Math.max(span.rowCount - 1, rows.length);
    return Array.from({ length: rowCount * width }, (_, k) => {
      const [row, column] = [Math.floor(k / width), k % width];
      return { sheet, row: row + 1, column, cell: rows[row]?.[column] ?? '' };
    });
  };
  return book.type([
    ...over(typed.EXPORT_SHEET, EXPORT_HEADINGS.length, exportRows(asOf, order)),
    ...over(typed.PAID_SHEET, PAID_HEADINGS.length, paidRows(asOf)),
  ]);
}

async function reportOf(book: TypedBook, request: ReportRequest): Promise<Report> {
  const outcome = await refresh(book.workbook, request, QUIET);
  if (outcome.kind !== 'report') throw new Error(outcome.questions.map(({ code }) => code).join(' '));
  return outcome.report;
}

/** Every sheet of a day anew, the month end too. */
export async function runAll(book: TypedBook, request: ReportRequest): Promise<TypedBook> {
  await closeMonth(book.workbook, request, DEFAULT_MONTH, QUIET);
  await refreshForecast(book.workbook, request, null, QUIET);
  return TypedBook.of(book.workbook);
}

/** January: the first refresh, AR Setup edited, notes, a call logged in the pane, the month closed. */
async function january(): Promise<TypedBook> {
  let book = await TypedBook.open(exported(typed.JANUARY));
  const report = await reportOf(book, corrected(typed.JANUARY));
  await writeNoteColumns(book.workbook, report, null, QUIET);
  const about = { customer: 'Harbour Looms', customerId: 'H-204', who: 'Tomas', when: day('2026-01-30') };
  const call = newEntry({ ...about, kind: 'call', outcome: 'reached', text: 'Clerk is ill until Monday' });
  await logActivity(book.workbook, report, [call], QUIET);
  book = await add(TypedBook.of(book.workbook), typed.TYPED_SETUP_ROWS);
  book = await add(
    book,
    salesRows(typed.FEBRUARY).map(({ month, currency, amount }) => ({
      table: 'AR_Sales',
      cells: { Month: day(`${month}-01`), 'Credit sales': amount, Currency: currency },
    })),
  );
  book = await fill(book, typed.RULE_OF_BEFORE);
  book = await fill(book, typed.TYPED_SETUP, typed.TYPED_SETTINGS);
  book = await fill(book, typed.TYPED_NOTES.slice(0, 2));
  return runAll(book, corrected(typed.JANUARY));
}

/** February: another export pasted, more typed everywhere, the month closed and signed, and some things typed after the last refresh. */
async function february(before: TypedBook): Promise<TypedBook> {
  let book = await runAll(await paste(before, typed.FEBRUARY, 'euroFirst'), corrected(typed.FEBRUARY));
  book = await add(book, [...typed.TYPED_LOG, ...typed.TYPED_OVERRIDES]);
  book = await fill(
    book,
    [
      ...typed.TYPED_NOTES.slice(2),
      ...typed.TYPED_WORKLIST_NOTES,
      ...typed.TYPED_WRITE_OFFS,
      ...typed.TYPED_ALLOWANCE,
      ...typed.TYPED_CONTROLS,
    ],
    [...typed.TYPED_CHOICES, ...typed.TYPED_SIGN_OFF],
  );
  book = await runAll(book, corrected(typed.FEBRUARY));
  book = await book.type(FIGURES.flatMap((figure, place) => figure.cells(book, typed.FIGURES_SHEET, place + 1)));
  book = await add(book, [...typed.FRESH_LOG, ...typed.FRESH_OVERRIDES]);
  return fill(book, [...typed.FRESH_NOTES, ...typed.FRESH_WORKLIST_NOTES, ...typed.FRESH_WRITE_OFFS]);
}

/** The workbook of two closed months, as the code that runs writes it. */
export async function makeWorkbook(): Promise<Uint8Array> {
  return (await february(await january())).workbook.save();
}
