import { runText } from '../../../kernel/run/runText';
import { wordsText } from '../../../kernel/words/wordsText';
import { WorkbookError } from '../../../kernel/run/workbook';
import { columnLetters, type Cell, type CellSpan } from '../../../kernel/sheet/cells';
import type { SideColumnsPlan } from '../../../kernel/sheet/sheetPlan';
import { excelPlanCell } from '../cellText';
import { setStyle, widthPoints } from './looks';
import { askSnapshot, SNAPSHOT_CELLS_MAX, type CellsPiece, type CellsSnapshot } from './snapshot';
import { rangeOf, released, rowChunks } from '../spans';
import { askLooks, type Look, type StyledRegion, type UserLook } from './userLooks';
import { cellsWeight, WRITE_CELLS_MAX, type WriteStep } from './writeSteps';

/** The rectangle that the plan writes, heading included. */
export function columnsSpan(plan: SideColumnsPlan): CellSpan {
  return {
    row: plan.headerRow,
    column: plan.column,
    rowCount: plan.firstRow + plan.rowCount - plan.headerRow,
    columnCount: plan.headings.length,
  };
}

/** The pieces of the columns that look one way as a rule: the headings, and the rows of each column. */
export function columnsRegions(plan: SideColumnsPlan): StyledRegion[] {
  const { column, firstRow, headerRow, headings, rowCount } = plan;
  const heading = { row: headerRow, column, rowCount: 1, columnCount: headings.length };
  const rows = headings.map((_, place): CellSpan => ({ row: firstRow, column: column + place, rowCount, columnCount: 1 }));
  return [heading, ...(rowCount > 0 ? rows : [])].map((span) => ({ span, style: null }));
}

/** What stands where the columns go: whether our own headings do, every cell, and how they look. */
export interface StandingColumns {
  readonly wasOurs: boolean;
  readonly cells: CellsSnapshot;
  readonly looks: readonly UserLook[];
}

/** What is known of the place after the first question; `piece` holds its cells where they are few. */
export interface ColumnsAnswer {
  readonly wasOurs: boolean;
  readonly piece: CellsPiece | null;
  readonly looks: readonly (Look | null)[];
}

/** Asks about the place; `piece` holds its cells where they are few. A user's cell or a protected sheet in the way throw. */
export function askColumns(context: Excel.RequestContext, plan: SideColumnsPlan): () => ColumnsAnswer {
  const span = columnsSpan(plan);
  const sheet = context.workbook.worksheets.getItem(plan.sheet);
  const { protection } = sheet;
  protection.load('protected');
  const heading = rangeOf(sheet, { ...span, rowCount: 1 });
  heading.load('values');
  const filled = released(rangeOf(sheet, span).getUsedRangeOrNullObject(true));
  filled.load('address');
  const piece = span.rowCount * span.columnCount <= SNAPSHOT_CELLS_MAX ? askSnapshot(sheet, span) : null;
  const looks = askLooks(sheet, columnsRegions(plan));
  return () => {
    if (protection.protected)
      throw new WorkbookError(
        'sheetProtected',
        runText('sheetProtected', { sheet: plan.sheet }),
        wordsText('workbookUnchanged'),
        runText('unprotectSheet'),
      );
    const texts = (heading.values as Cell[][])[0] ?? [];
    const wasOurs = plan.headings.every((text, i) => texts[i] === text);
    if (!wasOurs && !filled.isNullObject)
      throw new WorkbookError(
        'placeTaken',
        runText('cellsTaken', { cells: filled.address, why: 'yours' }),
        wordsText('workbookUnchanged'),
        runText('chooseColumn', { column: columnLetters(plan.column) }),
      );
    return { wasOurs, piece: piece?.() ?? null, looks: looks() };
  };
}

function queueHeadings(sheet: Excel.Worksheet, plan: SideColumnsPlan): void {
  const heading = rangeOf(sheet, { ...columnsSpan(plan), rowCount: 1 });
  setStyle(heading, 'header');
  heading.values = [[...plan.headings]];
  for (const [index, style] of plan.styles.entries()) {
    const column = plan.column + index;
    if (plan.rowCount > 0) setStyle(rangeOf(sheet, { row: plan.firstRow, column, rowCount: plan.rowCount, columnCount: 1 }), style);
    const width = plan.columnWidths[index];
    const whole = rangeOf(sheet, { row: 0, column, rowCount: 1, columnCount: 1 });
    if (width !== undefined) whole.format.columnWidth = widthPoints(width);
  }
}

function queueChunk(sheet: Excel.Worksheet, plan: SideColumnsPlan, chunk: CellSpan): void {
  const from = chunk.row - plan.firstRow;
  const cells = plan.cells(from, from + chunk.rowCount).map((row) => row.map(excelPlanCell));
  rangeOf(sheet, chunk).formulas = cells as Cell[][];
}

/** The steps that write the columns: their headings and looks, then the rows. */
export function columnSteps(plan: SideColumnsPlan, begin: () => void): WriteStep[] {
  const body = { row: plan.firstRow, column: plan.column, rowCount: plan.rowCount, columnCount: plan.headings.length };
  const on = ({ workbook }: Excel.RequestContext): Excel.Worksheet => workbook.worksheets.getItem(plan.sheet);
  return [
    { sheet: null, weight: 2 * plan.headings.length, begin, queue: (context) => queueHeadings(on(context), plan) },
    ...rowChunks(body, WRITE_CELLS_MAX).map((chunk): WriteStep => ({
      sheet: null,
      weight: cellsWeight(chunk.rowCount * chunk.columnCount),
      queue: (context) => queueChunk(on(context), plan, chunk),
    })),
  ];
}
