import { WorkbookError, type ChangeReceipt, type RunOptions, type TableInfo, type WorkbookChange } from '../../kernel/run/workbook';
import type { SideColumnsPlan, SheetPlan } from '../../kernel/sheet/sheetPlan';
import { batchInSteps, throwIfCancelled } from './batch';
import { keepSketch, readSketch, recordSheet, undo, type ChangeRecord } from './changeRecord';
import { writeShared } from './settings';
import { takeSnapshot } from './snapshot';
import { common, uncovered } from './spans';
import { putLooks } from './userLooks';
import { columnRequestCount, columnsSpan, inspectPlace, writeColumns } from './writeColumns';
import { inspectSheet, leftSpans, requestCount, writeSheet } from './writeSheet';
import { wordsText } from '../../kernel/words/wordsText';

interface Receipt {
  readonly sheetsAdded: string[];
  readonly sheetsUpdated: string[];
  readonly columnsWritten: { readonly sheet: string; readonly address: string }[];
  readonly looksReplaced: string[];
  readonly tables: Pick<TableInfo, 'name' | 'columns'>[];
}

function setEvents(enabled: boolean): Promise<void> {
  return batchInSteps((context) => {
    context.runtime.enableEvents = enabled;
  });
}

async function applySheet(plan: SheetPlan, record: ChangeRecord, receipt: Receipt, onRequest: () => void): Promise<void> {
  const sketch = await readSketch(plan.name);
  const state = await inspectSheet(plan.name, sketch !== null);
  const before = await recordSheet(plan, state, sketch);
  record.sheets.push(before);
  receipt.tables.push(...(await writeSheet(plan, state, sketch, onRequest)));
  const left = leftSpans(plan);
  const stays = before.looks.flatMap(({ span, look }) =>
    left.flatMap((place) => common(span, place) ?? []).map((kept) => ({ span: kept, look })),
  );
  await putLooks(plan.name, stays);
  if (before.looks.some(({ span }) => uncovered([span], left).length > 0)) receipt.looksReplaced.push(plan.name);
  await keepSketch(plan);
  (state.exists ? receipt.sheetsUpdated : receipt.sheetsAdded).push(plan.name);
}

async function applyColumns(plan: SideColumnsPlan, record: ChangeRecord, receipt: Receipt, onRequest: () => void): Promise<void> {
  const wasOurs = await inspectPlace(plan);
  const span = columnsSpan(plan);
  record.columns.push({ sheet: plan.sheet, plan, span, wasOurs, cells: await takeSnapshot(plan.sheet, [span]) });
  receipt.columnsWritten.push({ sheet: plan.sheet, address: await writeColumns(plan, onRequest) });
}

async function applyAll(change: WorkbookChange, record: ChangeRecord, receipt: Receipt, onRequest: () => void): Promise<void> {
  for (const plan of change.sheets) await applySheet(plan, record, receipt, onRequest);
  for (const plan of change.sideColumns) await applyColumns(plan, record, receipt, onRequest);
  const { activate } = change;
  if (activate !== null) await batchInSteps((context) => context.workbook.worksheets.getItem(activate).activate());
}

/** The error of a write that stopped half-way and was put back: what the user reads is that nothing changed. */
function putBackError(error: unknown): unknown {
  if (!(error instanceof WorkbookError)) return error;
  return new WorkbookError(
    error.code,
    error.what,
    'Everything that had been written was put back; the workbook is as it was.',
    error.whatToDo,
    error.cause ?? error,
  );
}

/** The error of a write that could neither finish nor be put back: Restore can try once more. */
function halfWrittenError(error: unknown): unknown {
  if (!(error instanceof WorkbookError)) return error;
  return new WorkbookError(
    error.code,
    error.what,
    'Part of it is written and could not be put back yet.',
    wordsText('thenRestore', { whatToDo: error.whatToDo }),
    error.cause ?? error,
  );
}

/** What `apply` leaves: the receipt and how to undo it, or an error together with what is still to be undone (`null` when all is put back). */
export type Applied =
  { readonly receipt: ChangeReceipt; readonly record: ChangeRecord } | { readonly error: unknown; readonly pending: ChangeRecord | null };

/** Writes all of a change or nothing. Our own writes raise no events meanwhile. */
export async function applyChange(change: WorkbookChange, options: RunOptions): Promise<Applied> {
  const record: ChangeRecord = { sheets: [], columns: [] };
  const receipt: Receipt = { sheetsAdded: [], sheetsUpdated: [], columnsWritten: [], looksReplaced: [], tables: [] };
  const total =
    change.sheets.reduce((n, plan) => n + requestCount(plan), 0) + change.sideColumns.reduce((n, plan) => n + columnRequestCount(plan), 0);
  let done = 0;
  const onRequest = (): void => {
    done++;
    options.onProgress({ stage: 'writing', done: Math.min(done, total), total });
    throwIfCancelled(options);
  };
  try {
    throwIfCancelled(options);
    await setEvents(false);
    await applyAll(change, record, receipt, onRequest);
    if (change.settings) await writeShared(change.settings);
    return { receipt, record };
  } catch (error) {
    try {
      await undo(record, options.onProgress);
      return { error: putBackError(error), pending: null };
    } catch {
      // The first refusal is the one to tell; that undoing failed too is said in its words and kept as pending.
      return { error: halfWrittenError(error), pending: record };
    }
  } finally {
    await setEvents(true);
  }
}
