import { runText } from '../../kernel/run/runText';
import { wordsText } from '../../kernel/words/wordsText';
import { WorkbookError } from '../../kernel/run/workbook';
import { columnLetters, spanAddress, type Cell, type CellSpan } from '../../kernel/sheet/cells';
import type { SideColumnsPlan } from '../../kernel/sheet/sheetPlan';
import { batch } from './batch';
import { excelPlanCell } from './cellText';
import { setStyle, widthPoints } from './looks';
import { askSnapshot, SNAPSHOT_CELLS_MAX, takeSnapshot, type CellsSnapshot } from './snapshot';
import { rangeOf, released, rowChunks } from './spans';
import { WRITE_CELLS_MAX } from './writeSheet';

/** The rectangle that the plan writes, heading included. */
export function columnsSpan(plan: SideColumnsPlan): CellSpan {
  return {
    row: plan.headerRow,
    column: plan.column,
    rowCount: plan.firstRow + plan.rowCount - plan.headerRow,
    columnCount: plan.headings.length,
  };
}

/** What stands where the columns go: whether our own headings do, and every cell. */
export interface StandingColumns {
  readonly wasOurs: boolean;
  readonly cells: CellsSnapshot;
}

/** Looks at the place in one message; long columns take more for their cells. A user's cell or a protected sheet in the way throw. */
export async function inspectPlace(plan: SideColumnsPlan): Promise<StandingColumns> {
  const span = columnsSpan(plan);
  const isShort = span.rowCount * span.columnCount <= SNAPSHOT_CELLS_MAX;
  const found = await batch((context) => {
    const sheet = context.workbook.worksheets.getItem(plan.sheet);
    const { protection } = sheet;
    protection.load('protected');
    const heading = rangeOf(sheet, { ...span, rowCount: 1 });
    heading.load('values');
    const filled = released(rangeOf(sheet, span).getUsedRangeOrNullObject(true));
    filled.load('address');
    const piece = isShort ? askSnapshot(sheet, span) : null;
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
      return { wasOurs, piece: piece?.() ?? null };
    };
  });
  const cells = found.piece ? { sheet: plan.sheet, pieces: [found.piece] } : await takeSnapshot(plan.sheet, [span]);
  return { wasOurs: found.wasOurs, cells };
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

function bodyChunks(plan: SideColumnsPlan): CellSpan[] {
  return rowChunks(
    { row: plan.firstRow, column: plan.column, rowCount: plan.rowCount, columnCount: plan.headings.length },
    WRITE_CELLS_MAX,
  );
}

/** Writes the columns, their headings with the first rows; returns their address. `onRequest` is called after each message and may throw to stop. */
export async function writeColumns(plan: SideColumnsPlan, onRequest: () => void): Promise<string> {
  const [first, ...rest] = bodyChunks(plan);
  for (const chunk of [first ?? null, ...rest]) {
    await batch((context) => {
      context.runtime.enableEvents = false;
      context.application.suspendApiCalculationUntilNextSync();
      const sheet = context.workbook.worksheets.getItem(plan.sheet);
      if (chunk === (first ?? null)) queueHeadings(sheet, plan);
      if (chunk) queueChunk(sheet, plan, chunk);
      context.runtime.enableEvents = true;
      return () => undefined;
    }, runText('partlyWritten'));
    onRequest();
  }
  return spanAddress(columnsSpan(plan));
}
