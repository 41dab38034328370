import { runText } from '../../kernel/run/runText';
import type { RunOptions } from '../../kernel/run/workbook';
import type { CellSpan } from '../../kernel/sheet/cells';
import type { SheetPlan, SideColumnsPlan } from '../../kernel/sheet/sheetPlan';
import { batchInSteps } from './batch';
import { writeSetting } from './settings';
import { sketchKey, type SheetSketch } from './sketch';
import { putBack, rowsOf, type CellsSnapshot } from './snapshot';
import { rangeOf } from './spans';
import { readStanding, type StandingSheet } from './standing';
import { putLooks, type UserLook } from './userLooks';
import { messagesOf, sendSteps, writeSteps } from './writeSheet';

/** What one sheet was before a write. */
export interface SheetRecord {
  readonly name: string;
  /** What was written, so that what was typed since can be told from it. */
  readonly plan: SheetPlan;
  readonly existed: boolean;
  readonly cells: CellsSnapshot | null;
  readonly sketch: SheetSketch | null;
  readonly namesAdded: readonly string[];
  /** Fills and fonts that a user had given cells of the sheet. */
  readonly looks: readonly UserLook[];
}

/** What our columns beside a table covered before a write; `wasOurs` tells that our own headings stood there. */
export interface ColumnsRecord {
  readonly sheet: string;
  readonly plan: SideColumnsPlan;
  readonly span: CellSpan;
  readonly cells: CellsSnapshot;
  readonly wasOurs: boolean;
}

/** Everything needed to undo one write; filled before the first cell of a sheet is touched. */
export interface ChangeRecord {
  readonly sheets: SheetRecord[];
  readonly columns: ColumnsRecord[];
}

/** What stands where `plan` will be written, for undoing it. */
export function recordOf(plan: SheetPlan, { exists, cells, sketch, names, looks }: StandingSheet): SheetRecord {
  const namesAdded = plan.names.flatMap(({ name }) => (names.has(name) ? [] : [name]));
  return { name: plan.name, plan, existed: exists, cells, sketch, namesAdded, looks };
}

function removeSheet(record: SheetRecord): Promise<void> {
  return batchInSteps(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(record.name);
    const names = record.namesAdded.map((name) => context.workbook.names.getItemOrNullObject(name));
    await context.sync();
    for (const name of names) if (!name.isNullObject) name.delete();
    if (!sheet.isNullObject) sheet.delete();
  }, runText('partlyRestored'));
}

/**
 * Lays an old sheet out again: its earlier look where we know it, then every cell's formula or value and number format, last what a user had
 * coloured. The headings of its tables come first of all, because Excel names the columns of a table by what stands in them when it is made.
 */
async function layOutAgain(record: SheetRecord, onProgress: RunOptions['onProgress']): Promise<void> {
  const { cells, sketch } = record;
  if (sketch) {
    const { written, ...looks } = sketch;
    const blank = written.map((span) => ({
      row: span.row,
      column: span.column,
      cells: Array.from({ length: span.rowCount }, () => Array.from({ length: span.columnCount }, () => null)),
    }));
    if (cells)
      await putBack(
        rowsOf(
          cells,
          sketch.tables.map(({ span }) => span.row),
        ),
        () => undefined,
      );
    const plan = { ...looks, blocks: blank };
    const [state] = await readStanding([plan], true);
    for (const steps of messagesOf(writeSteps(plan, state!))) await sendSteps(steps);
  }
  if (cells) await putBack(cells, onProgress);
  await putLooks(record.name, record.looks);
}

async function undoColumns(record: ColumnsRecord, onProgress: RunOptions['onProgress']): Promise<void> {
  if (!record.wasOurs) {
    await batchInSteps((context) => {
      rangeOf(context.workbook.worksheets.getItem(record.sheet), record.span).clear();
    }, runText('partlyRestored'));
  }
  await putBack(record.cells, onProgress);
}

/** Puts everything of a record back, the last change first. */
export async function undo(record: ChangeRecord, onProgress: RunOptions['onProgress']): Promise<void> {
  for (const columns of [...record.columns].reverse()) await undoColumns(columns, onProgress);
  for (const sheet of [...record.sheets].reverse()) {
    if (sheet.existed) await layOutAgain(sheet, onProgress);
    else await removeSheet(sheet);
    await writeSetting(sketchKey(sheet.name), sheet.sketch ? JSON.stringify(sheet.sketch) : null);
  }
}
