import type { CellSpan } from '../../../kernel/sheet/cells';
import { CellCursor } from '../sheetXml/cellCursor';
import { cellValue } from '../sheetXml/cellValue';
import { sheetWindows } from '../sheetXml/sheetWindows';
import { readProtection, type ProtectionDocument } from '../protection/sheetProtection';
import { Colors } from '../styles/colors';
import { child } from '../xml/xmlTree';
import { readConditionalFormats } from './conditionalFormats';
import { CellFormulas } from './cellFormulas';
import { readCharts } from './charts';
import type { ChartDocument, ColumnFacts, ConditionalFormatDocument, DocumentCell, DocumentRow, ValidationDocument } from './documentTypes';
import { readFilteredColumns, type FilteredColumn } from './filters';
import type { OpenWorkbook } from './openWorkbook';
import {
  readColumns,
  readDefaultColumnWidth,
  readDefaultRowHeight,
  readFrozenPanes,
  readShowsGridlines,
  readTabColor,
  readValidations,
  type FrozenPanes,
} from './sheetFrame';
import type { SheetSurvey } from './sheetSurvey';
import type { TableDocument } from './tables';
import type { SheetEntry, SheetVisibility } from './workbookParts';

/** A sheet with everything that a grid needs to show it. Small things are ready; rows are read from the file as they are asked for. */
export class SheetDocument {
  private readonly survey: SheetSurvey;

  constructor(
    private readonly workbook: OpenWorkbook,
    private readonly entry: SheetEntry,
  ) {
    this.survey = workbook.survey(entry);
  }

  get name(): string {
    return this.entry.name;
  }
  get visibility(): SheetVisibility {
    return this.entry.visibility;
  }
  /** `null` for a sheet that is not protected. */
  get protection(): ProtectionDocument | null {
    return readProtection(child(this.survey.frame, 'sheetProtection'));
  }
  get isProtected(): boolean {
    return this.survey.isProtected;
  }
  get used(): CellSpan | null {
    return this.survey.used;
  }
  get formulaCount(): number {
    return this.survey.formulaCount;
  }
  get merged(): readonly CellSpan[] {
    return this.survey.merged;
  }
  get hiddenRows(): SheetSurvey['hiddenRows'] {
    return this.survey.hiddenRows;
  }
  get filterSpan(): CellSpan | null {
    return this.survey.filterSpan;
  }
  /** Columns by which the sheet's own filter leaves rows out. */
  filteredColumns(): readonly FilteredColumn[] {
    return readFilteredColumns(child(this.survey.frame, 'autoFilter'), this.workbook.styles);
  }
  get frozen(): FrozenPanes {
    return readFrozenPanes(this.survey.frame);
  }
  get showsGridlines(): boolean {
    return readShowsGridlines(this.survey.frame);
  }
  get tabColor(): string | null {
    return readTabColor(this.survey.frame, this.colors);
  }
  private get colors(): Colors {
    return Colors.read(this.workbook.parts, this.workbook.book.themePart);
  }
  /** In points. */
  get defaultRowHeight(): number {
    return readDefaultRowHeight(this.survey.frame);
  }
  /** As the file counts it. */
  get defaultColumnWidth(): number {
    return readDefaultColumnWidth(this.survey.frame);
  }
  columns(): readonly ColumnFacts[] {
    return readColumns(this.survey.frame);
  }
  tables(): readonly TableDocument[] {
    return this.workbook.tables(this.entry);
  }
  charts(): readonly ChartDocument[] {
    return readCharts(this.workbook.parts, this.entry.part);
  }
  conditionalFormats(): readonly ConditionalFormatDocument[] {
    return readConditionalFormats(this.survey.frame, this.workbook.styles, this.colors);
  }
  validations(): readonly ValidationDocument[] {
    return readValidations(this.survey.frame);
  }

  /** The rows that the file holds, from top to bottom; rows without cells, height or style of their own are left out. */
  *rows(): Generator<DocumentRow, void, undefined> {
    const unwritten = this.workbook.parts.unwritten(this.entry.part);
    if (unwritten) {
      yield* unwritten.rows();
      return;
    }
    const cursor = new CellCursor(this.entry.name);
    const formulas = new CellFormulas();
    const { values } = this.workbook;
    for (const window of sheetWindows(this.workbook.parts.pieces(this.entry.part), this.entry.part)) {
      if (window.kind !== 'rows') continue;
      cursor.open(window);
      while (cursor.nextRow()) {
        const tag = String.fromCharCode(...window.bytes.subarray(cursor.rowStart, cursor.rowOpenEnd));
        const cells: DocumentCell[] = [];
        while (cursor.nextCell()) {
          const formula = formulas.read(cursor);
          cells.push({
            column: cursor.column,
            value: cellValue(cursor, values),
            formula: formula?.formula ?? null,
            style: cursor.style,
            arraySpan: formula?.arraySpan ?? null,
            isDynamic: formula?.isDynamic ?? false,
          });
        }
        const height = /\sht="([\d.]+)"/.exec(tag)?.[1];
        const style = /\scustomFormat="(?:1|true)"/.test(tag) ? /\ss="(\d+)"/.exec(tag)?.[1] : undefined;
        yield {
          row: cursor.row,
          heightPoints: height === undefined ? null : Number(height),
          hidden: cursor.rowHidden,
          style: style === undefined ? null : Number(style),
          cells,
        };
      }
    }
  }
}
