import { BooleanNumber, type IRange } from '@univerjs/core';
import type { IFilterColumn } from '@univerjs/sheets-filter';
import type { FWorksheet } from '@univerjs/sheets/facade';
import type { GridName, GridTable, Visibility } from '../../standin/model/gridWorkbook';
import { spanOf } from '../../standin/univer/gridRanges';
import type { UniverWorkbook } from '../../standin/univer/univerWorkbook';
import type { CellSpan } from '../../kernel/sheet/cells';

/** A rule of the grid: what it says as text by which two are compared, and where it applies. */
export interface RuleFacts<Rule> {
  readonly id: string;
  readonly spans: readonly CellSpan[];
  readonly says: string;
  readonly rule: Rule;
}

/** Size in pixels of a row or column, `null` for the sheet's usual one, and whether it is hidden. */
export interface LineFacts {
  readonly pixels: number | null;
  readonly hidden: boolean;
}

/** The sheet's own filter: its cells and what was chosen in it, columns counted on the sheet. */
export interface FilterFacts {
  readonly span: CellSpan;
  readonly columns: readonly IFilterColumn[];
}

type Validation = ReturnType<FWorksheet['getDataValidations']>[number]['rule'];
type ConditionalFormat = ReturnType<FWorksheet['getConditionalFormattingRules']>[number];

/** Everything of a sheet of the grid beside its cells that a file holds too. */
export interface SheetFacts {
  readonly id: string;
  readonly name: string;
  readonly visibility: Visibility;
  readonly tabColor: string;
  readonly showsGridlines: boolean;
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly merged: readonly CellSpan[];
  readonly filter: FilterFacts | null;
  /** True where the filter of a table leaves rows out. */
  readonly hasFilteredTable: boolean;
  readonly rows: ReadonlyMap<number, LineFacts>;
  readonly columns: ReadonlyMap<number, LineFacts>;
  readonly validations: readonly RuleFacts<Validation>[];
  readonly conditionalFormats: readonly RuleFacts<ConditionalFormat>[];
  /** True where rows or columns were inserted, deleted or moved. */
  readonly hasMovedCells: boolean;
  readonly tables: readonly (GridTable & { readonly columnTexts: readonly string[] })[];
}

/** A workbook of the grid without its cells: its sheets in tab order and its names. */
export interface WorkbookFacts {
  readonly sheets: readonly SheetFacts[];
  readonly names: readonly GridName[];
}

function ruleFacts<Rule extends { readonly ranges: IRange[] }>(rule: Rule, id: string): RuleFacts<Rule> {
  return { id, spans: rule.ranges.map(spanOf), says: JSON.stringify({ ...rule, ranges: null }), rule };
}

/** A height that the grid found by itself, for a row that wraps, is none that the row was given. */
function rowFacts(
  rows: Readonly<Record<number, Partial<{ h: number; ia: BooleanNumber; hd: BooleanNumber }>>>,
  filteredOut: readonly number[],
): Map<number, LineFacts> {
  const facts = new Map(
    Object.entries(rows).map(([row, { h, ia, hd }]): [number, LineFacts] => [
      Number(row),
      { pixels: ia === BooleanNumber.FALSE && h !== undefined ? h : null, hidden: hd === BooleanNumber.TRUE },
    ]),
  );
  for (const row of filteredOut) facts.set(row, { pixels: facts.get(row)?.pixels ?? null, hidden: true });
  return facts;
}

function filterFacts(filter: ReturnType<FWorksheet['getFilter']>): FilterFacts | null {
  if (!filter) return null;
  const range = filter.getRange().getRange();
  const columns = Array.from({ length: range.endColumn - range.startColumn + 1 }, (_, i) =>
    filter.getColumnFilterCriteria(range.startColumn + i),
  ).filter((one) => one !== null && one !== undefined);
  return { span: spanOf(range), columns };
}

function columnFacts(columns: Readonly<Record<number, Partial<{ w: number; hd: BooleanNumber }>>>): Map<number, LineFacts> {
  return new Map(
    Object.entries(columns).map(([column, { w, hd }]) => [Number(column), { pixels: w ?? null, hidden: hd === BooleanNumber.TRUE }]),
  );
}

function sheetFacts(workbook: UniverWorkbook, id: string, tables: readonly GridTable[]): SheetFacts {
  const sheet = workbook.sheets().find((one) => one.id === id)!;
  const facade = workbook.core.workbook().getSheetBySheetId(id)!;
  const { rowData, columnData, rowCount } = facade.getSheet().getConfig();
  const filteredOut = facade.getFilter()?.getFilteredOutRows() ?? [];
  return {
    id,
    name: sheet.name(),
    visibility: sheet.visibility(),
    tabColor: sheet.tabColor(),
    showsGridlines: sheet.showsGridlines(),
    frozen: sheet.frozen(),
    merged: sheet.merged(),
    filter: filterFacts(facade.getFilter()),
    hasFilteredTable: sheet.filteredRows({ row: 0, column: 0, rowCount, columnCount: 1 }).length > filteredOut.length,
    rows: rowFacts(rowData, filteredOut),
    columns: columnFacts(columnData),
    validations: facade.getDataValidations().map(({ rule }) => ruleFacts(rule, rule.uid)),
    conditionalFormats: facade.getConditionalFormattingRules().map((rule) => ruleFacts(rule, rule.cfId)),
    hasMovedCells: workbook.core.movedSheets.has(id),
    tables: tables
      .filter(({ sheetId }) => sheetId === id)
      .map((table) => ({ ...table, columnTexts: (sheet.values({ ...table.span, rowCount: 1 })[0] ?? []).map(String) })),
  };
}

/** The workbook as it is now. */
export function workbookFacts(workbook: UniverWorkbook): WorkbookFacts {
  workbook.flush();
  const tables = workbook.tables();
  return { sheets: workbook.sheets().map(({ id }) => sheetFacts(workbook, id, tables)), names: workbook.names() };
}
