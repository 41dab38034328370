import { WorkbookError } from '../../kernel/run/workbook';
import { columnLetters, spanAddress, type Cell, type CellSpan } from '../../kernel/sheet/cells';
import type { SideColumnsPlan } from '../../kernel/sheet/sheetPlan';
import { batchInSteps } from './batch';
import { excelPlanCell } from './cellText';
import { setStyle, widthPoints } from './looks';
import { rangeOf, rowChunks } from './spans';
import { WRITE_CELLS_MAX } from './writeSheet';

const HALF_WRITTEN = 'The note columns may be written in part; Restore puts them back.';

/** The rectangle that the plan writes, heading included. */
export function columnsSpan(plan: SideColumnsPlan): CellSpan {
  return {
    row: plan.headerRow,
    column: plan.column,
    rowCount: plan.firstRow + plan.rowCount - plan.headerRow,
    columnCount: plan.headings.length,
  };
}

/**
 * Looks at the place: `true` where our own headings stand there already, `false` where it is empty. A user's cell, a protected sheet or
 * merged headings in the way throw.
 */
export function inspectPlace(plan: SideColumnsPlan): Promise<boolean> {
  return batchInSteps(async (context) => {
    const sheet = context.workbook.worksheets.getItem(plan.sheet);
    const { protection } = sheet;
    protection.load('protected');
    const heading = sheet.getRangeByIndexes(plan.headerRow, plan.column, 1, plan.headings.length);
    heading.load('values');
    const filled = rangeOf(sheet, columnsSpan(plan)).getUsedRangeOrNullObject(true);
    filled.load('address');
    await context.sync();
    if (protection.protected)
      throw new WorkbookError(
        'sheetProtected',
        `The sheet ${plan.sheet} is protected.`,
        'Nothing in the workbook was changed.',
        'Unprotect it under Review, Unprotect Sheet, then write the note columns again.',
      );
    const found = (heading.values as Cell[][])[0] ?? [];
    if (plan.headings.every((text, i) => found[i] === text)) return true;
    if (filled.isNullObject) return false;
    throw new WorkbookError(
      'placeTaken',
      `Cells ${filled.address} hold something of yours.`,
      'Nothing in the workbook was changed.',
      `Choose another column than ${columnLetters(plan.column)} for the note columns.`,
    );
  });
}

function writeHeadings(plan: SideColumnsPlan): Promise<void> {
  return batchInSteps((context) => {
    const sheet = context.workbook.worksheets.getItem(plan.sheet);
    const heading = sheet.getRangeByIndexes(plan.headerRow, plan.column, 1, plan.headings.length);
    setStyle(heading, 'header');
    heading.values = [[...plan.headings]];
    for (const [index, style] of plan.styles.entries()) {
      const column = plan.column + index;
      if (plan.rowCount > 0) setStyle(sheet.getRangeByIndexes(plan.firstRow, column, plan.rowCount, 1), style);
      const width = plan.columnWidths[index];
      if (width !== undefined) sheet.getRangeByIndexes(0, column, 1, 1).getEntireColumn().format.columnWidth = widthPoints(width);
    }
  }, HALF_WRITTEN);
}

function writeChunk(plan: SideColumnsPlan, chunk: CellSpan): Promise<void> {
  return batchInSteps((context) => {
    context.application.suspendApiCalculationUntilNextSync();
    const from = chunk.row - plan.firstRow;
    const cells = plan.cells(from, from + chunk.rowCount).map((row) => row.map(excelPlanCell));
    rangeOf(context.workbook.worksheets.getItem(plan.sheet), chunk).formulas = cells as Cell[][];
  }, HALF_WRITTEN);
}

function bodyChunks(plan: SideColumnsPlan): CellSpan[] {
  return rowChunks(
    { row: plan.firstRow, column: plan.column, rowCount: plan.rowCount, columnCount: plan.headings.length },
    WRITE_CELLS_MAX,
  );
}

export function columnRequestCount(plan: SideColumnsPlan): number {
  return 1 + bodyChunks(plan).length;
}

/** Writes the columns; returns their address. `onRequest` is called after each request and may throw to stop. */
export async function writeColumns(plan: SideColumnsPlan, onRequest: () => void): Promise<string> {
  await writeHeadings(plan);
  onRequest();
  for (const chunk of bodyChunks(plan)) {
    await writeChunk(plan, chunk);
    onRequest();
  }
  return spanAddress(columnsSpan(plan));
}
