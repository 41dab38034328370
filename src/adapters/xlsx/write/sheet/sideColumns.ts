import { runText } from '../../../../kernel/run/runText';
import { wordsText } from '../../../../kernel/words/wordsText';
import { WorkbookError } from '../../../../kernel/run/workbook';
import { columnLetters, spanAddress, type CellSpan } from '../../../../kernel/sheet/cells';
import type { PlanCell, SideColumnsPlan } from '../../../../kernel/sheet/sheetPlan';
import type { OpenWorkbook } from '../../model/openWorkbook';
import { readBlocks } from '../../model/readBlocks';
import { COLUMNS_MAX } from '../../sheetXml/sheetLimits';
import type { StyleBook } from '../../styles/styleBook';
import type { Parts } from '../../zip/parts';
import type { CellEdit, CellEdits } from './cellEdits';
import { dynamicArrays } from './dynamicArrays';
import { editHead } from './headEdits';
import { patchSheet } from './patchSheet';
import { planLook } from './planLooks';
import { fileWidth } from './sheetXml';

const CHUNK_ROWS = 4096;

/** The rectangle that a plan writes, headings included. */
export function sideColumnsSpan(plan: SideColumnsPlan): CellSpan {
  return {
    row: plan.headerRow,
    column: plan.column,
    rowCount: Math.max(1, plan.firstRow + plan.rowCount - plan.headerRow),
    columnCount: plan.headings.length,
  };
}

/** Throws where the sheet is protected, or where anything but our own columns stands in the way. */
export function checkSideColumns(workbook: OpenWorkbook, plan: SideColumnsPlan): void {
  const sheet = workbook.sheet(plan.sheet);
  const span = sideColumnsSpan(plan);
  const { isProtected, merged } = workbook.survey(sheet);
  if (isProtected) {
    throw new WorkbookError(
      'sheetProtected',
      runText('sheetProtected', { sheet: sheet.name }),
      wordsText('nothingChanged'),
      runText('unprotectSheet'),
    );
  }
  if (span.column + span.columnCount > COLUMNS_MAX) throw placeTaken(span, 'beyond');
  const overlap = merged.find((area) => overlaps(area, span));
  if (overlap) throw placeTaken(overlap, 'merged');
  let isOurs = false;
  for (const block of readBlocks(workbook, { sheet: sheet.name, span, columns: null, withFormats: false, chunkRowsMax: CHUNK_ROWS })) {
    if (block.span.row === span.row) isOurs = plan.headings.every((heading, i) => block.values[0]![i] === heading);
    if (isOurs) return;
    block.values.forEach((row, r) => {
      const c = row.findIndex((cell) => cell !== '');
      if (c >= 0) throw placeTaken({ row: block.span.row + r, column: span.column + c, rowCount: 1, columnCount: 1 }, 'yours');
    });
  }
}

function overlaps(a: CellSpan, b: CellSpan): boolean {
  return (
    a.row < b.row + b.rowCount && b.row < a.row + a.rowCount && a.column < b.column + b.columnCount && b.column < a.column + a.columnCount
  );
}

function placeTaken(span: CellSpan, why: 'yours' | 'merged' | 'beyond'): WorkbookError {
  return new WorkbookError(
    'placeTaken',
    runText('cellsTaken', { cells: spanAddress(span), why }),
    wordsText('nothingChanged'),
    runText('chooseColumn', { column: columnLetters(span.column) }),
  );
}

/** Writes our columns beside a user's table; all other cells of the sheet keep their bytes. */
export function putSideColumns(
  parts: Parts,
  workbookPart: string,
  sheetPart: string,
  plan: SideColumnsPlan,
  styles: StyleBook,
  fontName: string,
): void {
  const edits = new SideColumnEdits(
    plan,
    plan.styles.map((style) => styles.numberOf(planLook(style, fontName))),
    styles.numberOf(planLook('header', fontName)),
  );
  const widths = plan.columnWidths
    .slice(0, plan.headings.length)
    .map((width, i) => ({ column: plan.column + i, width: fileWidth(width), hidden: null }));
  const pieces = patchSheet(parts.pieces(sheetPart), sheetPart, {
    edits,
    editHead: (head, prefix) => editHead(head, { written: sideColumnsSpan(plan), columns: widths }, prefix),
    dynamicMetadata: dynamicArrays(parts, workbookPart),
  });
  parts.set(sheetPart, [...pieces]);
}

/** Edits of a plan whose cells are asked for in chunks, so that a million rows need no million objects at once. */
class SideColumnEdits implements CellEdits {
  private chunkFrom = -1;
  private chunk: readonly (readonly PlanCell[])[] = [];

  constructor(
    private readonly plan: SideColumnsPlan,
    private readonly styles: readonly number[],
    private readonly headerStyle: number,
  ) {}

  next(row: number): number | null {
    const { headerRow, firstRow, rowCount } = this.plan;
    if (row <= headerRow) return headerRow;
    const next = Math.max(row, firstRow);
    return next < firstRow + rowCount ? next : null;
  }

  cells(row: number): readonly CellEdit[] {
    const { plan } = this;
    if (row === plan.headerRow)
      return plan.headings.map((value, i) => ({ column: plan.column + i, cell: { value, formula: null }, style: this.headerStyle }));
    const from = row - plan.firstRow;
    const chunkFrom = from - (from % CHUNK_ROWS);
    if (chunkFrom !== this.chunkFrom) {
      this.chunkFrom = chunkFrom;
      this.chunk = plan.cells(chunkFrom, Math.min(chunkFrom + CHUNK_ROWS, plan.rowCount));
    }
    return (this.chunk[from - chunkFrom] ?? []).flatMap((cell, i) => {
      if (cell === null) return [];
      const written = typeof cell === 'object' ? { value: cell.value, formula: cell.formula } : { value: cell, formula: null };
      return [{ column: plan.column + i, cell: written, style: this.styles[i] ?? null }];
    });
  }
}
