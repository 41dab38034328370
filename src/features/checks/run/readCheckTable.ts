import type { DayNumber } from '../../../kernel/calendar/dayNumber';
import { parseDate } from '../../../kernel/calendar/parseDate';
import type { ItemKind } from '../../../kernel/ledger/openItems';
import { currencyOf, type Currency } from '../../../kernel/money/currency';
import { amountFromCell, type MinorUnits } from '../../../kernel/money/minorUnits';
import { parseAmount } from '../../../kernel/money/parseAmount';
import { readCells } from '../../../kernel/run/readCells';
import type { Run } from '../../../kernel/run/run';
import type { RowRun } from '../../../kernel/run/workbook';
import { columnLetters, type Cell, type CellSpan } from '../../../kernel/sheet/cells';
import { typedDay } from '../../../kernel/sheet/typedCells';
import { findList } from '../../../reading/lists/findList';
import type { ListForm } from '../../../reading/lists/listForm';
import { readList } from '../../../reading/lists/readList';
import type { ColumnRole, Layout, ReadResult } from '../../../reading/result/readResult';
import { kindOfDocumentNo, kindOfType } from '../../../reading/words/documentKind';
import { cellText } from '../../../reading/words/headingText';
import { totalLabel } from '../../../reading/words/rowLabels';
import { EARLIER_LIST, EARLIER_NAME, PAID_LIST, REGISTER_LIST } from '../domain/checkLists';
import type { CheckColumns, CheckRow, CheckTable, FormulaColumn, Registered, TotalRow } from '../domain/checkTable';
import { documentKey } from '../domain/documentFaults';

/** The cells and formulas of a sheet's table, with where each role stands. */
interface Source {
  readonly layout: Layout;
  readonly span: CellSpan;
  readonly cells: readonly (readonly Cell[])[];
  readonly formulas: readonly (readonly string[])[];
  readonly placeOf: (role: ColumnRole) => number;
  readonly currency: Currency;
}

const AMOUNT_ROLES: readonly ColumnRole[] = ['openAmount', 'localAmount', 'documentAmount', 'originalAmount'];

function minor(cell: Cell, { layout, currency: given }: Source, currency: Currency = given): MinorUnits | null {
  if (typeof cell === 'number') return amountFromCell(cell, currency)?.amount ?? null;
  if (typeof cell !== 'string' || cell.trim() === '') return null;
  const read = parseAmount(cell, layout.decimalMark ?? '.');
  return read.kind === 'amount' ? (amountFromCell(read.value, currency)?.amount ?? null) : null;
}

function dayOf(cell: Cell, { layout }: Source): DayNumber | null {
  const typed = typedDay(cell);
  if (typed !== null || typeof cell !== 'string') return typed;
  const read = parseDate(cell, layout.dateOrder);
  return read.kind === 'date' ? read.day : null;
}

function kindOf(type: string, documentNo: string, amount: MinorUnits | null): ItemKind {
  const told = (type === '' ? null : kindOfType(type)) ?? kindOfDocumentNo(documentNo);
  return told ?? (amount !== null && amount < 0 ? 'creditMemo' : 'invoice');
}

/** Where the amount of an item stands, -1 for nowhere. */
const amountPlace = ({ placeOf }: Source): number => AMOUNT_ROLES.map(placeOf).find((place) => place >= 0) ?? -1;

function rowOf(source: Source, k: number, isHidden: boolean): CheckRow {
  const { cells, span, placeOf, currency: given } = source;
  const row = cells[k]!;
  const at = (role: ColumnRole): Cell => row[placeOf(role)] ?? '';
  const code = cellText(at('currency'));
  const currency = code === '' ? given : currencyOf(code);
  const amountCell = row[amountPlace(source)] ?? '';
  const amount = minor(amountCell, source, currency);
  const documentNo = cellText(at('documentNo'));
  return {
    row: span.row + k + 1,
    customerId: cellText(at('customerId')),
    customer: typeof at('customer') === 'string' ? String(at('customer')).trim() : cellText(at('customer')),
    documentNo,
    kind: kindOf(cellText(at('type')), documentNo, amount),
    terms: cellText(at('terms')),
    note: cellText(at('note')),
    currency,
    amountCell,
    amount,
    documentDay: dayOf(at('documentDate'), source),
    dueCell: at('dueDate'),
    dueDay: dayOf(at('dueDate'), source),
    isHidden,
  };
}

/** What a row of the table is: an item names its document or customer; a sum names neither, or begins with a word for one. */
function isItem({ cells, placeOf }: Source, k: number): boolean {
  const row = cells[k]!;
  const text = (role: ColumnRole): string => cellText(row[placeOf(role)]);
  if (placeOf('documentNo') >= 0) return text('documentNo') !== '';
  const first = cellText(row.find((cell) => cell !== ''));
  return (text('customer') !== '' || text('customerId') !== '') && totalLabel(first) === null;
}

function totalOf(source: Source, k: number): TotalRow | null {
  const { cells, formulas, span } = source;
  const row = cells[k]!;
  const place = amountPlace(source);
  const formula = formulas[k]?.[place] ?? '';
  const amount = minor(row[place] ?? '', source);
  if (formula === '' && amount === null) return null;
  const label = cellText(row.find((cell) => typeof cell === 'string' && cell !== ''));
  return { row: span.row + k + 1, label, amount, formula };
}

/** Columns that are formulas in nearly every item, and where a number was typed over one. */
function formulaColumns({ formulas, cells, span }: Source, items: readonly number[]): readonly FormulaColumn[] {
  return Array.from({ length: span.columnCount }, (_, place) => place).flatMap((place) => {
    const filled = items.filter((k) => formulas[k]![place] !== '' || cells[k]![place] !== '');
    const typed = filled.filter((k) => formulas[k]![place] === '' && typeof cells[k]![place] === 'number');
    const isColumn = filled.length >= 5 && typed.length > 0 && typed.length <= 0.2 * filled.length;
    const others = filled.length - typed.length;
    const isFormulas = filled.filter((k) => formulas[k]![place] !== '').length === others;
    return isColumn && isFormulas ? [{ letter: columnLetters(span.column + place), typedRows: typed.map((k) => span.row + k + 1) }] : [];
  });
}

function columnsOf({ layout, placeOf, span }: Source, amount: number): CheckColumns {
  const letter = (role: ColumnRole): string => (placeOf(role) < 0 ? '' : columnLetters(span.column + placeOf(role)));
  return {
    customerId: letter('customerId'),
    customer: letter('customer'),
    documentNo: letter('documentNo'),
    documentDate: letter('documentDate'),
    dueDate: letter('dueDate'),
    openAmount: amount < 0 ? '' : columnLetters(span.column + amount),
    currency: letter('currency'),
    note: layout.columns.some(({ role }) => role === 'note') ? letter('note') : '',
  };
}

/** A list of documents with their amounts, `null` where the workbook has none. */
async function registered<Id extends 'documentNo' | 'amount' | 'paidOn'>(
  run: Run,
  form: ListForm<Id>,
  reading: ReadResult,
  except: readonly string[],
): Promise<{ readonly documents: ReadonlyMap<string, Registered>; readonly sheet: string } | null> {
  const { found } = await findList(run, form, { except });
  if (!found) return null;
  const currency = reading.items[0]?.currency ?? currencyOf('');
  const { rows, sheet, has } = await readList(run, found, { dateOrder: reading.layout.dateOrder, decimalMark: reading.layout.decimalMark });
  const documents = new Map<string, Registered>();
  for (const row of rows) {
    const amount = amountFromCell(row.amount('amount' as Id) ?? NaN, currency);
    const key = documentKey(row.text('documentNo' as Id));
    if (!amount || key === '') continue;
    const paidOn = has('paidOn' as Id) ? row.day('paidOn' as Id) : null;
    documents.set(key, { amount: (documents.get(key)?.amount ?? 0) + amount.amount, paidOn });
  }
  return { documents, sheet };
}

async function sourceOf(run: Run, reading: ReadResult): Promise<Source> {
  const { layout } = reading;
  const { sheet, range, columns } = layout;
  const first = layout.headerRows[layout.headerRows.length - 1] ?? range.row;
  const used = run.survey.sheets.find(({ name }) => name === sheet)?.used ?? range;
  // Totals may stand below a blank row, outside the table.
  const span = { ...range, row: first, rowCount: used.row + used.rowCount - first };
  const cells = await readCells(run, sheet, span);
  const formulas = await run.workbook.formulas(sheet, span, run.options);
  const places = new Map(columns.map(({ role, column }) => [role, column - range.column] as const).reverse());
  return {
    layout,
    span,
    cells,
    formulas,
    placeOf: (role) => places.get(role) ?? -1,
    currency: reading.items[0]?.currency ?? currencyOf(''),
  };
}

const isIn = (runs: readonly RowRun[], row: number): boolean => runs.some((run) => row >= run.row && row < run.row + run.rowCount);

/**
 * Reads the list of open items cell by cell, with formulas, hidden rows, and the register and paid list beside it.
 *
 * @throws WorkbookError where the workbook refuses or the run is cancelled.
 */
export async function readCheckTable(run: Run, reading: ReadResult, asOf: DayNumber): Promise<CheckTable> {
  const source = await sourceOf(run, reading);
  const { cells, span, layout } = source;
  const hidden = await run.workbook.hiddenRows(layout.sheet);
  const items = cells.flatMap((_, k) => (isItem(source, k) ? [k] : []));
  const last = items[items.length - 1] ?? -1;
  const first = items[0] ?? 0;
  const sums = cells.flatMap((_, k) => {
    const total = k < first || isItem(source, k) ? null : totalOf(source, k);
    return total ? [{ k, total }] : [];
  });
  const own = [layout.sheet];
  const others = run.survey.sheets.map(({ name }) => name).filter((name) => !EARLIER_NAME.test(name));
  const earlier = await registered(run, EARLIER_LIST, reading, [...own, ...others]);
  const known = [...own, ...(earlier ? [earlier.sheet] : [])];
  const paid = await registered(run, PAID_LIST, reading, known);
  const register = await registered(run, REGISTER_LIST, reading, [...known, ...(paid ? [paid.sheet] : [])]);
  return {
    asOf,
    sheet: layout.sheet,
    columns: columnsOf(source, amountPlace(source)),
    rows: items.map((k) => rowOf(source, k, isIn(hidden, span.row + k))),
    inside: sums.filter(({ k }) => k < last).map(({ total }) => total),
    totals: sums.filter(({ k }) => k > last).map(({ total }) => total),
    formulaColumns: formulaColumns(source, items),
    register: register?.documents ?? null,
    paid: paid?.documents ?? null,
    earlier: earlier?.documents ?? null,
  };
}
