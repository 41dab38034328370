import type { RunOptions } from '../../kernel/run/workbook';
import type { CellSpan } from '../../kernel/sheet/cells';
import type { SheetPlan, SideColumnsPlan } from '../../kernel/sheet/sheetPlan';
import { batchInSteps } from './batch';
import { readSetting, writeSetting } from './settings';
import { sketchKey, sketchOf, type SheetSketch } from './sketch';
import { putBack, rowsOf, takeSnapshot, type CellsSnapshot } from './snapshot';
import { rangeOf } from './spans';
import { findUserLooks, putLooks, type UserLook } from './userLooks';
import { inspectSheet, writeSheet, type SheetState } from './writeSheet';

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

export async function readSketch(sheet: string): Promise<SheetSketch | null> {
  const json = await readSetting(sketchKey(sheet));
  return json === null ? null : (JSON.parse(json) as SheetSketch);
}

function missingNames(plan: SheetPlan): Promise<string[]> {
  return batchInSteps(async (context) => {
    const items = plan.names.map((n) => ({ name: n.name, item: context.workbook.names.getItemOrNullObject(n.name) }));
    await context.sync();
    return items.filter(({ item }) => item.isNullObject).map(({ name }) => name);
  });
}

/** What stands where `plan` will be written. */
export async function recordSheet(plan: SheetPlan, state: SheetState, sketch: SheetSketch | null): Promise<SheetRecord> {
  const cells = state.exists && state.used ? await takeSnapshot(plan.name, [state.used]) : null;
  const looks = state.exists && sketch ? await findUserLooks(plan.name, sketch) : [];
  return { name: plan.name, plan, existed: state.exists, cells, sketch, namesAdded: await missingNames(plan), looks };
}

function removeSheet(record: SheetRecord): Promise<void> {
  return batchInSteps(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(record.name);
    const names = record.namesAdded.map((name) => context.workbook.names.getItemOrNullObject(name));
    await context.sync();
    for (const name of names) if (!name.isNullObject) name.delete();
    if (!sheet.isNullObject) sheet.delete();
  }, 'Some AR sheets may still be there; they can be deleted by hand.');
}

/**
 * Lays an old sheet out again: its earlier look where we know it, then every cell's formula or value and number format, last what a user had
 * coloured. The headings of its tables come first of all, because Excel names the columns of a table by what stands in them when it is made.
 */
async function layOutAgain(record: SheetRecord, onProgress: RunOptions['onProgress']): Promise<void> {
  const { cells, sketch } = record;
  const state = await inspectSheet(record.name, true);
  const now = await readSketch(record.name);
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
    await writeSheet({ ...looks, blocks: blank }, state, now, () => undefined);
  }
  if (cells) await putBack(cells, onProgress);
  await putLooks(record.name, record.looks);
}

async function undoColumns(record: ColumnsRecord, onProgress: RunOptions['onProgress']): Promise<void> {
  if (!record.wasOurs) {
    await batchInSteps((context) => {
      rangeOf(context.workbook.worksheets.getItem(record.sheet), record.span).clear();
    }, 'The note columns may still be there.');
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

/** Keeps how a sheet was laid out, so that the next write and Restore know what is ours. */
export function keepSketch(plan: SheetPlan): Promise<void> {
  return writeSetting(sketchKey(plan.name), JSON.stringify(sketchOf(plan)));
}
