import type { ReadRequest, SheetBlock, WorkbookChange } from '../../kernel/run/workbook';
import type { Cell, CellSpan } from '../../kernel/sheet/cells';
import { isDateFormat } from '../../kernel/sheet/dateFormat';
import type { PlanBlock, PlanCell, SheetPlan, SideColumnsPlan } from '../../kernel/sheet/sheetPlan';
import { STYLES } from '../../kernel/sheet/styles';

/** A workbook that counts from 1904 holds s for the day that is s + 1462 in the 1900 system. */
export const SERIALS_BETWEEN_1900_AND_1904 = 1462;

/** What a cell of a workbook that counts from 1904 holds in the 1900 system: only the number format tells that it is a day. */
export function from1904(cell: Cell, format: string): Cell {
  return typeof cell === 'number' && isDateFormat(format) ? cell + SERIALS_BETWEEN_1900_AND_1904 : cell;
}

function to1904(cell: PlanCell, format: string): PlanCell {
  if (!isDateFormat(format)) return cell;
  if (typeof cell === 'number') return cell - SERIALS_BETWEEN_1900_AND_1904;
  return cell !== null && typeof cell === 'object' ? { ...cell, value: to1904(cell.value, format) as Cell } : cell;
}

/** Blocks as `read` hands them over from a workbook that counts from 1904, with its days in the 1900 system. */
export async function* blocksFrom1904(
  requests: readonly ReadRequest[],
  read: (requests: readonly ReadRequest[]) => AsyncIterable<SheetBlock>,
): AsyncGenerator<SheetBlock> {
  for await (const block of read(requests.map((request) => ({ ...request, withFormats: true })))) {
    const values = block.values.map((row, r) => row.map((cell, c) => from1904(cell, block.formats![r]![c]!)));
    yield { ...block, values };
  }
}

/** The number formats of cells that stand on a sheet; `null` where there is no such sheet. */
type FormatsAt = (sheet: string, span: CellSpan) => Promise<readonly (readonly string[])[] | null>;

/** Paints a format over the cells of a block that lie in a span. */
function paint(formats: string[][], block: PlanBlock, span: CellSpan, formatOf: (row: number, column: number) => string): void {
  const rowsEnd = Math.min(formats.length, span.row + span.rowCount - block.row);
  for (let r = Math.max(0, span.row - block.row); r < rowsEnd; r++) {
    const row = formats[r]!;
    const columnsEnd = Math.min(row.length, span.column + span.columnCount - block.column);
    for (let c = Math.max(0, span.column - block.column); c < columnsEnd; c++) row[c] = formatOf(block.row + r, block.column + c);
  }
}

/** Columns that people added to the plan's tables; their cells keep the formats that stand. */
function addedColumns({ tables }: SheetPlan): readonly CellSpan[] {
  return tables.flatMap(({ span, ids }) =>
    (ids ?? []).flatMap((id, place) => (id === null ? [{ ...span, column: span.column + place, columnCount: 1 }] : [])),
  );
}

async function planTo1904(plan: SheetPlan, formatsAt: FormatsAt): Promise<SheetPlan> {
  const kept: { readonly span: CellSpan; readonly formats: readonly (readonly string[])[] }[] = [];
  for (const span of addedColumns(plan)) {
    const formats = await formatsAt(plan.name, span);
    if (formats) kept.push({ span, formats });
  }
  const blocks = plan.blocks.map((block): PlanBlock => {
    const formats = block.cells.map((row) => row.map(() => 'General'));
    for (const { span, formats: stand } of kept)
      paint(formats, block, span, (row, column) => stand[row - span.row]?.[column - span.column] ?? 'General');
    for (const { span, style, numberFormat } of plan.styles) paint(formats, block, span, () => numberFormat ?? STYLES[style].numberFormat);
    return { ...block, cells: block.cells.map((row, r) => row.map((cell, c) => to1904(cell, formats[r]![c]!))) };
  });
  return { ...plan, blocks };
}

function columnsTo1904(plan: SideColumnsPlan): SideColumnsPlan {
  const formats = plan.styles.map((style) => STYLES[style].numberFormat);
  return { ...plan, cells: (from, to) => plan.cells(from, to).map((row) => row.map((cell, c) => to1904(cell, formats[c] ?? 'General'))) };
}

/** A change as a workbook that counts from 1904 takes it. */
export async function changeTo1904(change: WorkbookChange, formatsAt: FormatsAt): Promise<WorkbookChange> {
  const sheets: SheetPlan[] = [];
  for (const plan of change.sheets) sheets.push(await planTo1904(plan, formatsAt));
  return { ...change, sheets, sideColumns: change.sideColumns.map(columnsTo1904) };
}
