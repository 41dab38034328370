import type { Cell } from '../../../kernel/sheet/cells';
import type { PlanBlock, PlanCell, SheetPlan, SideColumnsPlan } from '../../../kernel/sheet/sheetPlan';
import { batch } from '../batch';
import { excelPlanCell } from '../cellText';
import type { ChangeRecord, ColumnsRecord, SheetRecord } from './changeRecord';
import { released, spanOf } from '../spans';
import { cellIn, takeSnapshots, type CellsSnapshot } from './snapshot';
import { columnsSpan } from './writeColumns';

type PlannedAt = (row: number, column: number) => PlanCell;

/** True where `now` is neither what we wrote (`written`, `null` for a cell that we left alone) nor what stood there before. */
function isTyped(now: Cell, written: PlanCell, before: Cell): boolean {
  if (now === before) return false;
  const ours = excelPlanCell(written);
  if (ours === null) return now !== '';
  // Excel may spell a formula its own way; that it still is a formula is enough.
  if (typeof written === 'object') return !(typeof now === 'string' && now.startsWith('='));
  return now !== ours;
}

function anyTyped(now: CellsSnapshot, writtenAt: PlannedAt, before: CellsSnapshot | null): boolean {
  return now.pieces.some(({ span, formulas }) =>
    formulas.some((cells, r) =>
      cells.some((cell, c) => isTyped(cell, writtenAt(span.row + r, span.column + c), cellIn(before, span.row + r, span.column + c))),
    ),
  );
}

/** The plan's cell at a place; `null` where no block covers it. Later blocks lie over earlier ones. */
function plannedAt(plan: SheetPlan): PlannedAt {
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

function columnsPlannedAt(plan: SideColumnsPlan): PlannedAt {
  const body = plan.cells(0, plan.rowCount);
  return (row, column) =>
    row === plan.headerRow ? (plan.headings[column - plan.column] ?? null) : (body[row - plan.firstRow]?.[column - plan.column] ?? null);
}

/** The used range of each sheet, `null` for one that is empty or gone. */
function usedSpans(sheets: readonly string[]) {
  return batch((context) => {
    const ranges = sheets.map((name) =>
      released(context.workbook.worksheets.getItemOrNullObject(name).getUsedRangeOrNullObject(true)).load(
        'rowIndex,columnIndex,rowCount,columnCount',
      ),
    );
    return () => ranges.map((range) => (range.isNullObject ? null : spanOf(range)));
  });
}

/** The sheets and columns of a record where somebody typed since they were written, a note above all: putting the old cells back would lose it. */
export async function typedSince({ sheets, columns }: Pick<ChangeRecord, 'sheets' | 'columns'>): Promise<{
  readonly sheets: ReadonlySet<SheetRecord>;
  readonly columns: ReadonlySet<ColumnsRecord>;
}> {
  const spans = sheets.length > 0 ? await usedSpans(sheets.map(({ name }) => name)) : [];
  const standing = sheets.flatMap((record, i) => (spans[i] ? [{ record, sheet: record.name, span: spans[i] }] : []));
  const beside = columns.map((record) => ({ record, sheet: record.sheet, span: columnsSpan(record.plan) }));
  const now = await takeSnapshots([...standing, ...beside]);
  const isTypedOn = (place: number, writtenAt: PlannedAt, before: CellsSnapshot | null): boolean =>
    anyTyped(now[place]!, writtenAt, before);
  return {
    sheets: new Set(standing.filter(({ record }, i) => isTypedOn(i, plannedAt(record.plan), record.cells)).map(({ record }) => record)),
    columns: new Set(
      beside
        .filter(({ record }, i) => isTypedOn(standing.length + i, columnsPlannedAt(record.plan), record.cells))
        .map(({ record }) => record),
    ),
  };
}
