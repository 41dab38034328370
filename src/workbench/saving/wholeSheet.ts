import type { ICellData, Nullable } from '@univerjs/core';
import type { ColumnFacts, DocumentCell, DocumentRow } from '../../adapters/xlsx/model/documentTypes';
import type { StyleBook } from '../../adapters/xlsx/styles/styleBook';
import { EMPTY_SHEET, type RulesXml, type SheetContent, type TableContent } from '../../adapters/xlsx/write/sheet/sheetContent';
import type { GridName, GridSheet, GridTable } from '../../standin/model/gridWorkbook';
import { newPageLayout, type HostState } from '../../standin/model/hostState';
import { gridStyle } from '../../standin/univer/cellStyles';
import { cellValue } from '../../standin/univer/gridCells';
import { spanFromAddress } from '../../kernel/sheet/cells';
import type { PrintPlan } from '../../kernel/sheet/sheetPlan';
import { wholeFilter } from '../filters/savedFilter';
import { savedProtection } from '../protection/fileProtection';
import { formatXml } from './formats/formatXml';
import { savedCharts } from './savedCharts';
import { isFromFile } from '../session/ownCharts';
import type { UnwrittenRules } from './saveSheet';
import type { SheetNow, StyleNumbers } from './sheetChanges';
import type { SheetFacts } from './sheetFacts';
import { validationXml } from './validationXml';

const POINTS_PER_PIXEL = 0.75;
const USUAL_ROW_POINTS = 15;
/** A file counts widths in digits of the standard font, which are 7 pixels wide. */
const DIGIT_PIXELS = 7;

function cellOf(now: SheetNow, styles: StyleNumbers, row: number, column: number): DocumentCell | null {
  const own: Nullable<ICellData> = now.cells[row]?.[column];
  const shown = own?.f ? own : (now.spilled[row]?.[column] ?? own);
  const formula = own?.f ?? null;
  const value = cellValue(shown);
  const style = own?.s ? styles.numberOf(gridStyle(now.styleOf(own))) : 0;
  if (value === '' && formula === null && style === 0) return null;
  return { column, value, formula, style, arraySpan: formula === null ? null : now.spillFrom(row, column), isDynamic: false };
}

/** Rows of a sheet that holds anything, with their heights where they differ from Excel's usual one. */
function* rowsOf(now: SheetNow, sheet: GridSheet, styles: StyleNumbers): Generator<DocumentRow> {
  const used = sheet.used(false);
  if (!used) return;
  for (let row = used.row; row < used.row + used.rowCount; row++) {
    const cells: DocumentCell[] = [];
    for (let column = used.column; column < used.column + used.columnCount; column++) {
      const cell = cellOf(now, styles, row, column);
      if (cell) cells.push(cell);
    }
    const height = sheet.rowHeight(row);
    const hidden = sheet.rowHidden(row);
    const heightPoints = Math.abs(height - USUAL_ROW_POINTS) < 1 ? null : height;
    if (cells.length || hidden || heightPoints !== null) yield { row, heightPoints, hidden, style: null, cells };
  }
}

function columnsOf(sheet: GridSheet): ColumnFacts[] {
  const used = sheet.used(false);
  const count = used ? used.column + used.columnCount : 0;
  return Array.from({ length: count }, (_, first) => ({
    first,
    count: 1,
    width: sheet.columnWidth(first) / POINTS_PER_PIXEL / DIGIT_PIXELS,
    hidden: sheet.columnHidden(first),
    style: null,
  }));
}

function tableOf(sheet: GridSheet, table: GridTable): TableContent {
  const [header = []] = sheet.values({ ...table.span, rowCount: 1 });
  return { name: table.name, span: table.span, columns: header.map(String), columnIds: table.columnIds, hasTotals: table.hasTotals };
}

/** The rules of a sheet as XML; what no file can hold is left out and noted. */
function rulesOf({ facts: { conditionalFormats, validations }, styleBook, unwritten }: WholeSheet): RulesXml {
  const formats = conditionalFormats
    .filter(({ spans }) => spans.length > 0)
    .flatMap((rule, i) => {
      const written = formatXml(rule, styleBook, i + 1);
      if (!written) unwritten.add('format');
      return written ?? [];
    });
  const validationXmls = validations.map(validationXml);
  if (validationXmls.includes('')) unwritten.add('validation');
  return {
    formats: formats.map(({ xml }) => xml),
    extensions: formats.map(({ extension }) => extension).filter((xml) => xml !== ''),
    validations: validationXmls.filter((xml) => xml !== ''),
  };
}

/** Names of single spans of the sheet; others have no place in a new sheet's content. */
function namesOf(names: readonly GridName[], sheetName: string): { name: string; span: NonNullable<ReturnType<typeof spanFromAddress>> }[] {
  return names.flatMap(({ name, formula }) => {
    const m = /^=(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/.exec(formula);
    const span = m && spanFromAddress(m[3]!);
    return m && span && (m[1]?.replaceAll("''", "'") ?? m[2]) === sheetName ? [{ name, span }] : [];
  });
}

function printOf(state: HostState, sheetId: string): PrintPlan | null {
  const { orientation, titleRows, printArea, zoom, paperSize, pageBreaks } = state.extrasOf(sheetId).pageLayout;
  if (orientation === 'Portrait' && !titleRows && !printArea && !('horizontalFitToPages' in zoom) && pageBreaks.length === 0) return null;
  return {
    landscape: orientation === 'Landscape',
    titleRows: titleRows && { first: titleRows.row, count: titleRows.rowCount },
    area: printArea,
    isOnePage: 'verticalFitToPages' in zoom,
    ...(paperSize && { paper: paperSize }),
    ...(pageBreaks.length > 0 && { pageStarts: { rows: pageBreaks, scalePercent: Number(zoom['scale'] ?? 100) } }),
  };
}

/** True where the add-in has written a sheet since the file was opened: it sets the page up and draws its charts each time. */
export function wasWrittenAnew(state: HostState, sheetId: string): boolean {
  const { charts, pageLayout } = state.extrasOf(sheetId);
  return charts.some((chart) => !isFromFile(chart)) || JSON.stringify(pageLayout) !== JSON.stringify(newPageLayout());
}

/** A sheet of the grid as it is now, and how looks are numbered. */
interface WholeSheet {
  readonly state: HostState;
  readonly sheet: GridSheet;
  readonly facts: SheetFacts;
  readonly now: SheetNow;
  readonly styles: StyleNumbers;
  readonly styleBook: StyleBook;
  readonly unwritten: UnwrittenRules;
}

/** A sheet of the grid with everything that the file layer can write of it. */
export function wholeSheet(whole: WholeSheet): SheetContent {
  const { state, sheet, now, styles } = whole;
  const visibility = { Visible: 'visible', Hidden: 'hidden', VeryHidden: 'veryHidden' } as const;
  return {
    ...EMPTY_SHEET,
    name: sheet.name(),
    visibility: visibility[sheet.visibility()],
    rows: rowsOf(now, sheet, styles),
    columns: columnsOf(sheet),
    merged: sheet.merged(),
    frozen: sheet.frozen(),
    showsGridlines: sheet.showsGridlines(),
    tabColor: sheet.tabColor() || null,
    tables: state.grid
      .tables()
      .filter((table) => table.sheetId === sheet.id)
      .map((table) => tableOf(sheet, table)),
    charts: savedCharts(state, sheet.id),
    rules: rulesOf(whole),
    filter: wholeFilter(whole.facts.filter, whole.styleBook, () => whole.unwritten.add('filter')),
    protection: savedProtection(state.extrasOf(sheet.id).protection),
    names: namesOf(state.grid.names(), sheet.name()),
    print: printOf(state, sheet.id),
    footer: state.extrasOf(sheet.id).pageLayout.headerFooter['CenterFooter'] ?? '',
  };
}
