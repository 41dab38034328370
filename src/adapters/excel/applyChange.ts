import { runText } from '../../kernel/run/runText';
import { WorkbookError, type ChangeReceipt, type RunOptions, type TableInfo, type WorkbookChange } from '../../kernel/run/workbook';
import type { SideColumnsPlan, SheetPlan } from '../../kernel/sheet/sheetPlan';
import { batch, throwIfCancelled } from './batch';
import { recordOf, undo, type ChangeRecord } from './changeRecord';
import { writeShared } from './settings';
import { common, uncovered } from './spans';
import { putLooks } from './userLooks';
import { readStanding, type StandingSheet } from './standing';
import { columnsSpan, inspectPlace, writeColumns } from './writeColumns';
import { isAsPlanned, leftSpans, messagesOf, sendSteps, writeSteps, type WriteStep } from './writeSheet';
import { wordsText } from '../../kernel/words/wordsText';

interface Receipt {
  readonly sheetsAdded: string[];
  readonly sheetsUpdated: string[];
  readonly columnsWritten: { readonly sheet: string; readonly address: string }[];
  readonly looksReplaced: string[];
  readonly tables: Pick<TableInfo, 'name' | 'columns'>[];
}

/** A message that failed half-way may have left events off. */
function eventsOn(): Promise<void> {
  return batch((context) => {
    context.runtime.enableEvents = true;
    return () => undefined;
  });
}

/** Gives cells that a plan leaves as they stand the looks back that a user had given them; tells the sheets whose looks were replaced. */
async function keepLooks(plan: SheetPlan, { looks }: StandingSheet, receipt: Receipt): Promise<void> {
  const left = leftSpans(plan);
  const stays = looks.flatMap(({ span, look }) => left.flatMap((place) => common(span, place) ?? []).map((kept) => ({ span: kept, look })));
  await putLooks(plan.name, stays);
  if (looks.some(({ span }) => uncovered([span], left).length > 0)) receipt.looksReplaced.push(plan.name);
}

/** Writes the sheets that are not as planned yet; a message may hold several. */
async function applySheets(plans: readonly SheetPlan[], record: ChangeRecord, receipt: Receipt, options: RunOptions): Promise<void> {
  const standing = await readStanding(plans);
  const steps = plans.flatMap((plan, i): WriteStep[] => {
    const state = standing[i]!;
    (state.exists ? receipt.sheetsUpdated : receipt.sheetsAdded).push(plan.name);
    if (!isAsPlanned(plan, state)) return writeSteps(plan, state);
    receipt.tables.push(...state.tables);
    return [];
  });
  const written = new Set<string>();
  const total = new Set(steps.map(({ sheet }) => sheet)).size;
  for (const message of messagesOf(steps)) {
    throwIfCancelled(options);
    for (const { sheet } of message) {
      if (written.has(sheet)) continue;
      written.add(sheet);
      const place = plans.findIndex(({ name }) => name === sheet);
      record.sheets.push(recordOf(plans[place]!, standing[place]!));
    }
    receipt.tables.push(...(await sendSteps(message)));
    options.onProgress({ stage: 'writing', done: written.size, total, sheet: message.at(-1)!.sheet });
    throwIfCancelled(options);
  }
  for (const [i, plan] of plans.entries()) if (written.has(plan.name)) await keepLooks(plan, standing[i]!, receipt);
}

async function applyColumns(plan: SideColumnsPlan, record: ChangeRecord, receipt: Receipt, options: RunOptions): Promise<void> {
  const { wasOurs, cells } = await inspectPlace(plan);
  record.columns.push({ sheet: plan.sheet, plan, span: columnsSpan(plan), wasOurs, cells });
  receipt.columnsWritten.push({ sheet: plan.sheet, address: await writeColumns(plan, () => throwIfCancelled(options)) });
}

async function applyAll(change: WorkbookChange, record: ChangeRecord, receipt: Receipt, options: RunOptions): Promise<void> {
  await applySheets(change.sheets, record, receipt, options);
  for (const plan of change.sideColumns) await applyColumns(plan, record, receipt, options);
  const { activate } = change;
  if (activate === null) return;
  await batch((context) => {
    context.workbook.worksheets.getItem(activate).activate();
    return () => undefined;
  });
}

/** The error of a write that stopped half-way and was put back: what the user reads is that nothing changed. */
function putBackError(error: unknown): unknown {
  if (!(error instanceof WorkbookError)) return error;
  return new WorkbookError(error.code, error.what, runText('allPutBack'), error.whatToDo, error.cause ?? error);
}

/** The error of a write that could neither finish nor be put back: Restore can try once more. */
function halfWrittenError(error: unknown): unknown {
  if (!(error instanceof WorkbookError)) return error;
  return new WorkbookError(
    error.code,
    error.what,
    runText('partlyWritten'),
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
  try {
    throwIfCancelled(options);
    await applyAll(change, record, receipt, options);
    if (change.settings && change.settings.size > 0) await writeShared(change.settings);
    return { receipt, record };
  } catch (error) {
    try {
      await undo(record, options.onProgress);
      await eventsOn();
      return { error: putBackError(error), pending: null };
    } catch {
      // The first refusal is the one to tell; that undoing failed too is said in its words and kept as pending.
      return { error: halfWrittenError(error), pending: record };
    }
  }
}
