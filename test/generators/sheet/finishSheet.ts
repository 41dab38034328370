import type { Cell, CellSpan } from '../../../src/kernel/sheet/cells';
import { columnLetters } from '../../../src/kernel/sheet/cells';
import type { Addresses, CellSpec, WrittenCell } from './cellWriter';
import type { MadeFormula, MadeSheet, TruthItem, TruthSummary, TruthTotal } from './madeSheet';
import type { MadeRow, SheetMaker } from './sheetMaker';

const written = (spec: CellSpec): WrittenCell => (typeof spec === 'object' ? spec : { value: spec, format: 'General' });

const BLANK: Omit<MadeRow, 'line'> = { kind: 'blank', cells: [], indent: 0, item: null, total: null, summary: null };

/** Blank rows among the items and the header again on every page, as the mess has it. */
function withPagesAndSpacers(maker: SheetMaker): MadeRow[] {
  const { pageBreakEvery, spacerRowEvery, errorEvery } = maker.mess;
  const headers = maker.rows.filter((row) => row.kind === 'header');
  const rows: MadeRow[] = [];
  let items = 0;
  let page = 1;
  for (const row of maker.rows) {
    rows.push(row.item && errorEvery > 0 && (items + 1) % errorEvery === 0 ? inError(row) : row);
    if (!row.item) continue;
    items++;
    if (pageBreakEvery > 0 && items % pageBreakEvery === 0) {
      rows.push({ ...BLANK, line: -1, kind: 'footer', cells: [`Page ${page++}`] }, { ...BLANK, line: -1 });
      for (const header of headers) rows.push({ ...header, line: -1 });
    } else if (spacerRowEvery > 0 && items % spacerRowEvery === 0) rows.push({ ...BLANK, line: -1 });
  }
  return rows;
}

/** The row with its open amount lost to an error. */
function inError(row: MadeRow): MadeRow {
  const cells = row.cells.map((spec) => (typeof spec === 'object' && spec.open ? { value: '#N/A', format: 'General' } : spec));
  return { ...row, kind: 'unreadable', cells };
}

function duplicateRows(items: readonly TruthItem[]): number[] {
  const seen = new Set<string>();
  const rows: number[] = [];
  for (const item of items) {
    const key = `${item.customer}\u0000${item.documentNo}\u0000${item.kind}`;
    if (item.documentNo !== '' && seen.has(key)) rows.push(item.sheetRow);
    seen.add(key);
  }
  return rows;
}

/** Lays the collected rows out on the sheet: start column, spacer columns, page breaks, hidden rows, formulas, and the truth of all that. */
export function finishSheet(maker: SheetMaker): MadeSheet {
  const { mess } = maker;
  const rows = withPagesAndSpacers(maker);
  const spread = (column: number): number => mess.startColumn + column * (mess.spacerColumns ? 2 : 1);
  const width = spread(Math.max(1, ...rows.map((row) => row.cells.length)) - 1) + 1;
  const placeOfLine = new Map(rows.map((row, place) => [row.line, place] as const));
  const addresses: Addresses = { row: (line) => placeOfLine.get(line)! + 1, column: (column) => columnLetters(spread(column)) };

  const cells: Cell[][] = [];
  const formats: string[][] = [];
  const formulas: MadeFormula[] = [];
  const merged: CellSpan[] = [];
  const indents: { row: number; column: number; indent: number }[] = [];
  const hiddenRows: number[] = [];
  const items: TruthItem[] = [];
  const summaries: TruthSummary[] = [];
  const printedTotals: TruthTotal[] = [];
  const printedSubtotals: TruthTotal[] = [];
  let itemsSeen = 0;
  rows.forEach((row, place) => {
    const values: Cell[] = new Array<Cell>(width).fill('');
    const shown: string[] = new Array<string>(width).fill('General');
    row.cells.forEach((spec, column) => {
      const cell = written(spec);
      values[spread(column)] = cell.value;
      shown[spread(column)] = cell.format;
      if (cell.formula) formulas.push({ row: place, column: spread(column), formula: `=${cell.formula(addresses)}` });
    });
    cells.push(values);
    formats.push(shown);
    const sheetRow = place + 1;
    if (row.indent > 0) indents.push({ row: place, column: spread(0), indent: row.indent });
    if (row.kind === 'title' && row.cells.length === 1 && mess.mergedTitle && width - mess.startColumn > 1)
      merged.push({ row: place, column: mess.startColumn, rowCount: 1, columnCount: width - mess.startColumn });
    if (row.kind === 'item' && row.item) items.push({ ...row.item, sheetRow });
    if (row.summary) summaries.push({ ...row.summary, sheetRow });
    if (row.total) (row.kind === 'total' ? printedTotals : printedSubtotals).push({ ...row.total, row: sheetRow });
    if (row.item && mess.hiddenEvery > 0 && ++itemsSeen % mess.hiddenEvery === 0) hiddenRows.push(place);
  });

  return {
    name: maker.sheetName,
    cells,
    formats,
    formulas,
    merged,
    hiddenRows,
    indents,
    otherSheets: maker.otherSheets,
    truth: {
      level: summaries.length > 0 ? 'customer' : 'item',
      asOf: maker.ledger.asOf,
      asOfFrom: maker.asOfFrom,
      items,
      summaries,
      bucketLabels: maker.bucketLabels,
      rows: rows.map((row) => row.kind),
      unreadableRows: rows.flatMap((row, place) => (row.kind === 'unreadable' ? [place + 1] : [])),
      printedTotals,
      printedSubtotals,
      duplicateRows: duplicateRows(items),
      dateOrderProvable: maker.write.dateOrderProvable,
    },
  };
}
