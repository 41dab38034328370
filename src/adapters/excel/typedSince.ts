import type { Cell } from '../../kernel/sheet/cells';
import type { PlanBlock, PlanCell, SheetPlan, SideColumnsPlan } from '../../kernel/sheet/sheetPlan';
import { batchInSteps } from './batch';
import { excelPlanCell } from './cellText';
import { spanOf } from './spans';
import { takeSnapshot, type CellsSnapshot } from './snapshot';
import { columnsSpan } from './writeColumns';

type CellAt = (row: number, column: number) => Cell;

/** Cells of a snapshot by place; '' where it holds none. */
function cellsByPlace(snapshot: CellsSnapshot | null): CellAt {
  return (row, column) => {
    const piece = snapshot?.pieces.find(
      ({ span }) => row >= span.row && row < span.row + span.rowCount && column >= span.column && column < span.column + span.columnCount,
    );
    return piece?.formulas[row - piece.span.row]?.[column - piece.span.column] ?? '';
  };
}

/** True where `now` is neither what we wrote (`written`, `null` for a cell that we left alone) nor what stood there before. */
function isTyped(now: Cell, written: PlanCell, before: Cell): boolean {
  const ours = excelPlanCell(written);
  if (ours === null) return now !== '' && now !== before;
  // Excel may spell a formula its own way; that it still is a formula is enough.
  if (typeof written === 'object') return !(typeof now === 'string' && now.startsWith('='));
  return now !== ours;
}

function anyTyped(now: CellsSnapshot, writtenAt: (row: number, column: number) => PlanCell, before: CellAt): boolean {
  return now.pieces.some(({ span, formulas }) =>
    formulas.some((cells, r) =>
      cells.some((cell, c) => isTyped(cell, writtenAt(span.row + r, span.column + c), before(span.row + r, span.column + c))),
    ),
  );
}

/** The plan's cell at a place; `null` where no block covers it. Later blocks lie over earlier ones. */
function plannedAt(plan: SheetPlan): (row: number, column: number) => PlanCell {
  const blocksOf = new Map<number, PlanBlock[]>();
  for (const block of plan.blocks) {
    for (let row = block.row; row < block.row + block.cells.length; row++) blocksOf.set(row, [block, ...(blocksOf.get(row) ?? [])]);
  }
  return (row, column) => {
    for (const block of blocksOf.get(row) ?? []) {
      const cell = block.cells[row - block.row]?.[column - block.column];
      if (cell !== undefined && cell !== null) return cell;
    }
    return null;
  };
}

/** True where somebody typed on a sheet since `plan` was written there, so that putting the old cells back would lose it. */
export async function sheetTypedSince(plan: SheetPlan, before: CellsSnapshot | null): Promise<boolean> {
  const used = await batchInSteps(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(plan.name);
    const range = sheet.getUsedRangeOrNullObject(true);
    range.load('rowIndex,columnIndex,rowCount,columnCount');
    await context.sync();
    return sheet.isNullObject || range.isNullObject ? null : spanOf(range);
  });
  return used !== null && anyTyped(await takeSnapshot(plan.name, [used]), plannedAt(plan), cellsByPlace(before));
}

/** True where somebody typed in our columns beside a table since they were written: a note, above all. */
export async function columnsTypedSince(plan: SideColumnsPlan, before: CellsSnapshot): Promise<boolean> {
  const now = await takeSnapshot(plan.sheet, [columnsSpan(plan)]);
  const body = plan.cells(0, plan.rowCount);
  const writtenAt = (row: number, column: number): PlanCell =>
    row === plan.headerRow ? (plan.headings[column - plan.column] ?? null) : (body[row - plan.firstRow]?.[column - plan.column] ?? null);
  return anyTyped(now, writtenAt, cellsByPlace(before));
}
