import { problem, type Problem } from '../kernel/words/problem';
import { WorkbookError, type ReadRequest, type RunOptions, type Workbook } from '../kernel/run/workbook';
import { runText } from '../kernel/run/runText';
import { columnLetters, type Cell } from '../kernel/sheet/cells';
import type { SheetPlan } from '../kernel/sheet/sheetPlan';

/** Sums and checks stand above the long lists; of a sheet with more formulas the first ones are read back. */
const CELLS_MAX = 20_000;

/** Sums of floating-point numbers differ in their last digits. */
const NEAR = 1e-9;

/** A cell of ours with a formula, and the value that it must come to. */
interface Awaited {
  readonly row: number;
  readonly column: number;
  readonly value: Cell;
}

function formulasOf({ blocks }: SheetPlan): readonly Awaited[] {
  const found: Awaited[] = [];
  for (const { row, column, cells } of blocks) {
    for (const [down, line] of cells.entries()) {
      for (const [across, cell] of line.entries()) {
        if (cell === null || typeof cell !== 'object') continue;
        found.push({ row: row + down, column: column + across, value: cell.value });
        if (found.length >= CELLS_MAX) return found;
      }
    }
  }
  return found;
}

type DifferingCell = Awaited & { readonly sheet: string; readonly shown: Cell };

/** One request for all formulas of a sheet: their columns, from the first of their rows to the last. */
function requestFor(sheet: string, formulas: readonly Awaited[]): ReadRequest {
  const columns = [...new Set(formulas.map(({ column }) => column))].sort((a, b) => a - b);
  const rows = formulas.map(({ row }) => row).sort((a, b) => a - b);
  const [first, last] = [rows[0]!, rows.at(-1)!];
  const span = { row: first, column: columns[0]!, rowCount: last - first + 1, columnCount: columns.at(-1)! - columns[0]! + 1 };
  return { sheet, span, columns, withFormats: false, chunkRowsMax: span.rowCount };
}

function isSame(shown: Cell, awaited: Cell): boolean {
  if (typeof shown !== 'number' || typeof awaited !== 'number') return shown === awaited;
  return Math.abs(shown - awaited) <= NEAR * Math.max(1, Math.abs(awaited));
}

/** The formulas that do not come to what was computed, each with what its cell shows. */
async function differing(
  workbook: Workbook,
  awaited: ReadonlyMap<string, readonly Awaited[]>,
  options: RunOptions,
): Promise<readonly DifferingCell[]> {
  const requests = [...awaited].map(([sheet, formulas]) => requestFor(sheet, formulas));
  const columnsOf = new Map(requests.map(({ sheet, columns }) => [sheet, columns!] as const));
  const shown = new Map<string, Cell>();
  for await (const { sheet, span, values } of workbook.read(requests, options))
    for (const [down, line] of values.entries())
      for (const [across, cell] of line.entries()) shown.set(`${sheet} ${span.row + down} ${columnsOf.get(sheet)![across]!}`, cell);
  return [...awaited].flatMap(([sheet, formulas]) =>
    formulas.flatMap((one) => {
      const cell = shown.get(`${sheet} ${one.row} ${one.column}`) ?? '';
      return isSame(cell, one.value) ? [] : [{ ...one, sheet, shown: cell }];
    }),
  );
}

/**
 * Reads the sums and checks of sheets that were just written, and tells which of them do not come to what was computed: an error a cell,
 * in the order of the sheets. Where any differs they are read once more, since a calculation may have been under way. A workbook that
 * calculates nothing shows what was written, so nothing is read of it. Where the workbook refuses, or the user stops the run, that is told:
 * what was written stays.
 */
export async function readBack(workbook: Workbook, plans: readonly SheetPlan[], options: RunOptions): Promise<readonly Problem[]> {
  if (!workbook.calculates) return [];
  const awaited = new Map(plans.map((plan) => [plan.name, formulasOf(plan)] as const).filter(([, formulas]) => formulas.length > 0));
  try {
    const first = await differing(workbook, awaited, options);
    return toldOf(first.length === 0 ? first : await differing(workbook, awaited, options));
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    return [problem(runText('notReadBack', { why: error.what }), 'warning')];
  }
}

function toldOf(cells: readonly DifferingCell[]): readonly Problem[] {
  return cells.map(({ sheet, row, column, value, shown }) => {
    const place = { sheet, row: row + 1, column: columnLetters(column), read: String(shown) };
    return problem(runText('cellDiffers', { sheet, cell: `${place.column}${place.row}`, shown, computed: value }), 'error', place);
  });
}
