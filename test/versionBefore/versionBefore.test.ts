import type { Cell } from '../../src/kernel/sheet/cells';
import { FIGURES, sumOf } from '../generators/versionBefore/figures';
import { EXPORT_HEADINGS, salesRows } from '../generators/versionBefore/ledger';
import { listOf, paste, requestAsOf, runAll } from '../generators/versionBefore/make';
import * as typed from '../generators/versionBefore/typed';
import { day } from '../golden/madeReport';
import { keptWorkbook, RUNS } from './runs';
import { valueOf } from './tableFormula';
import { TypedBook, type Cells } from './typedBook';

// Each run reads, computes and writes everything; the pane compiles all of Fluent before.
jest.setTimeout(120_000);

const NOTES = [...typed.TYPED_NOTES, ...typed.FRESH_NOTES];
const WORKLIST_NOTES = [...typed.TYPED_WORKLIST_NOTES, ...typed.FRESH_WORKLIST_NOTES];
const SALES: readonly Cells[] = salesRows(typed.FEBRUARY).map(({ month, currency, amount }) => ({
  Month: day(`${month}-01`),
  'Credit sales': amount,
  Currency: currency,
}));

/** The typed cells that are not where they were typed: what is there instead. */
function lost(book: TypedBook, cells: readonly typed.TypedCell[]): readonly string[] {
  return cells.flatMap(({ table, where, heading, cell }) => {
    const { value } = book.at(book.place(listOf(book, table), where, heading));
    return value === cell ? [] : [`${table}, ${JSON.stringify(where)}, ${heading}: ${String(cell)} has become ${JSON.stringify(value)}`];
  });
}

/** The typed rows of which there is not just one. */
function lostRows(book: TypedBook, rows: readonly typed.TypedRow[]): readonly string[] {
  return rows.flatMap(({ table, cells }) => {
    const { length } = book.rows(book.table(table), cells);
    return length === 1 ? [] : [`${table}: ${length} rows hold ${JSON.stringify(cells)}`];
  });
}

function lostNames(book: TypedBook, names: readonly typed.TypedName[]): readonly string[] {
  return names.flatMap(({ name, cell }) => {
    const { value } = book.at(book.named(name));
    return value === cell ? [] : [`${name}: ${String(cell)} has become ${JSON.stringify(value)}`];
  });
}

/** The rows of a table that hold a day under a heading, each as its cells under the headings named, in any order. */
function rowsAsOf(book: TypedBook, table: string, asOf: number, headings: readonly string[]): readonly (readonly Cell[])[] {
  const found = book.table(table);
  const cells = book
    .rows(found, { 'As of': asOf })
    .map((row) => headings.map((heading) => book.at({ sheet: found.sheet, row, column: book.column(found, heading) }).value));
  return cells.sort((a, b) => (a.join('|') < b.join('|') ? -1 : 1));
}

describe.each(RUNS)('a workbook of two closed months, when $name', ({ go, isNextMonth }) => {
  let before: TypedBook;
  let after: TypedBook;
  beforeAll(async () => {
    ({ before, after } = await go());
  });

  test('keeps AR Setup as it was edited', () => {
    expect(lostNames(after, typed.TYPED_SETTINGS)).toEqual([]);
    expect(lost(after, typed.TYPED_SETUP)).toEqual([]);
    expect(lostRows(after, [...typed.TYPED_SETUP_ROWS, ...SALES.map((cells) => ({ table: 'AR_Sales', cells }))])).toEqual([]);
  });

  test('keeps each note beside its item, and all of them in the log', () => {
    const open = after.values(listOf(after, typed.EXPORT_SHEET), 'Invoice');
    const here = NOTES.filter(({ where }) => open.includes(where.Invoice!));
    expect(here.length).toBe(isNextMonth ? 3 : 4);
    expect(lost(after, here)).toEqual([]);
    expect(
      lostRows(
        after,
        NOTES.map(({ where, cell }) => ({ table: 'AR_Activity', cells: { Kind: 'note', Document: where.Invoice!, Text: cell } })),
      ),
    ).toEqual([]);
  });

  test('keeps the notes on AR Worklist, one a customer', () => {
    expect(lost(after, WORKLIST_NOTES)).toEqual([]);
  });

  test('keeps every entry of the log once, those typed after the last refresh too', () => {
    const call = {
      table: 'AR_Activity',
      cells: { Who: 'Tomas', Kind: 'call', Text: 'Clerk is ill until Monday', When: day('2026-01-30') },
    };
    const own = [call, ...typed.TYPED_LOG, ...typed.FRESH_LOG];
    expect(lostRows(after, own)).toEqual([]);
    const filled = after.values(after.table('AR_Activity'), 'Kind').filter((kind) => kind !== '');
    expect(filled.length).toBe(own.length + NOTES.length + WORKLIST_NOTES.length);
  });

  test('keeps the days set by hand', () => {
    expect(lostRows(after, [...typed.TYPED_OVERRIDES, ...typed.FRESH_OVERRIDES])).toEqual([]);
  });

  test('keeps what was decided on write-offs, the allowance and how losses are found', () => {
    expect(lost(after, [...typed.TYPED_WRITE_OFFS, ...typed.FRESH_WRITE_OFFS])).toEqual([]);
    expect(lost(after, typed.TYPED_ALLOWANCE)).toEqual([]);
    expect(lostNames(after, typed.TYPED_CHOICES)).toEqual([]);
  });

  test('keeps the control balances and who signed what', () => {
    expect(lost(after, typed.TYPED_CONTROLS)).toEqual([]);
    expect(lostNames(after, typed.TYPED_SIGN_OFF)).toEqual([]);
    for (const name of ['AR_SignedFingerprint', 'AR_SignedFigures']) {
      expect(before.at(before.named(name)).value).not.toBe('');
      expect(after.at(after.named(name)).value).toBe(before.at(before.named(name)).value);
    }
  });

  test('keeps both closings and what the forecasts of their days expected', () => {
    const closing = ['Customer', 'Customer number', 'Document', 'Kind', 'Document date', 'Due date', 'Currency', 'Open amount'];
    const expected = ['Week from', 'Week to', 'Currency', 'Forecast'];
    for (const asOf of [typed.JANUARY, typed.FEBRUARY]) {
      const kept = rowsAsOf(before, 'AR_Snapshots', asOf, closing);
      expect(kept.length).toBeGreaterThan(15);
      expect(rowsAsOf(after, 'AR_Snapshots', asOf, closing)).toEqual(kept);
    }
    const kept = rowsAsOf(before, 'AR_ForecastLog', typed.JANUARY, expected);
    // Thirteen weeks in two currencies; since the days to Sunday stand apart, fourteen rows each.
    expect([26, 28]).toContain(kept.length);
    expect(rowsAsOf(after, 'AR_ForecastLog', typed.JANUARY, expected)).toEqual(kept);
  });

  test('reads the export as it was corrected', () => {
    const list = listOf(after, typed.EXPORT_SHEET);
    const ofCurrency = (currency: string): number =>
      sumOf(
        after
          .rows(list, { Currency: currency })
          .map((row) => after.at({ sheet: list.sheet, row, column: EXPORT_HEADINGS.indexOf('Net of retention') }).value),
      );
    expect(sumOf(after.values(after.table('AR_Summary'), 'Balance'))).toBe(ofCurrency('EUR'));
    expect(sumOf(after.values(after.table('AR_Summary_USD'), 'Balance'))).toBe(ofCurrency('USD'));
  });

  test('has every sheet and table once, and none twice under another name', () => {
    expect(after.sheetNames().filter((name) => before.sheetNames().includes(name))).toEqual(before.sheetNames());
    const named = (book: TypedBook): string[] => book.tables().map(({ name }) => name);
    expect(
      named(after)
        .filter((name) => named(before).includes(name))
        .sort(),
    ).toEqual(named(before).sort());
    const titleOf = (book: TypedBook, sheet: string): Cell => book.at({ sheet, row: 0, column: 0 }).value;
    const titles = before.sheetNames().map((sheet) => titleOf(before, sheet));
    const newSheets = after.sheetNames().filter((name) => !before.sheetNames().includes(name));
    expect(newSheets.filter((sheet) => titles.includes(titleOf(after, sheet)))).toEqual([]);
    const headings = named(before).map((name) => before.table(name).headings.join('|'));
    // What was open at the last refresh is a list of its own, with the columns of the closings.
    const newTables = named(after).filter((name) => !named(before).includes(name) && name !== 'AR_LastReport');
    expect(newTables.filter((name) => headings.includes(after.table(name).headings.join('|')))).toEqual([]);
  });

  test.each(FIGURES)('the formula of the user for "$name" keeps its meaning', ({ name, meaning }) => {
    const list = after.plainList(typed.FIGURES_SHEET);
    const { formula } = after.at(after.place(list, { What: name }, 'Figure'));
    expect(valueOf(after, formula ?? '')).toBe(meaning(after));
  });
});

test('the tables keep their currencies when the next export lists the other currency first', async () => {
  const book = await TypedBook.open(keptWorkbook());
  const after = await runAll(await paste(book, typed.MARCH, 'dollarsFirst'), requestAsOf(typed.MARCH));
  const euro = after.rows(listOf(after, typed.EXPORT_SHEET), { Currency: 'EUR' });
  const column = EXPORT_HEADINGS.indexOf('Net of retention');
  expect(sumOf(after.values(after.table('AR_Summary'), 'Balance'))).toBe(
    sumOf(euro.map((row) => after.at({ sheet: typed.EXPORT_SHEET, row, column }).value)),
  );
});
