import { runText } from '../../../kernel/run/runText';
import { WorkbookError, type ChangeReceipt, type RunOptions, type WorkbookChange, type WrittenTable } from '../../../kernel/run/workbook';
import { settingTexts } from '../../../kernel/run/settingTexts';
import { spanAddress } from '../../../kernel/sheet/cells';
import { wordsText } from '../../../kernel/words/wordsText';
import { batch, throwIfCancelled } from '../batch';
import { recordOf, type ChangeRecord } from './changeRecord';
import { readPlaces, type Places } from './places';
import { settingsStep, standingText } from '../settings';
import { refuseWhere } from './standing';
import { readTaken, takeSteps } from './takenTables';
import { undo } from './undo';
import { columnsSpan, columnSteps } from './writeColumns';
import { isAsPlanned, keptLooks, writeSteps } from './writeSheet';
import { messagesOf, sendSteps, type WriteStep } from './writeSteps';

interface Receipt {
  readonly sheetsAdded: string[];
  readonly sheetsUpdated: string[];
  readonly columnsWritten: { readonly sheet: string; readonly address: string }[];
  readonly looksReplaced: string[];
  readonly tables: WrittenTable[];
  /** By Excel's ids, where sheets were added. */
  readonly sheetNames: Map<string, string>;
}

/** A message that failed half-way may have left events off. */
function eventsOn(): Promise<void> {
  return batch((context) => {
    context.runtime.enableEvents = true;
    return () => undefined;
  });
}

/** The steps that write the sheets which are not as planned yet. */
function sheetSteps(change: WorkbookChange, { sheets }: Places, record: ChangeRecord, receipt: Receipt): WriteStep[] {
  return change.sheets.flatMap((plan, i) => {
    const state = sheets[i]!;
    (state.exists ? receipt.sheetsUpdated : receipt.sheetsAdded).push(plan.name);
    if (isAsPlanned(plan, state)) {
      receipt.tables.push(...state.tables);
      return [];
    }
    const { steps, isLaidOver } = keptLooks(plan, state);
    if (isLaidOver) receipt.looksReplaced.push(plan.name);
    const begin = (): void => void record.sheets.push(recordOf(plan, state));
    return [...writeSteps(plan, state, begin, (tables) => receipt.tables.push(...tables)), ...steps];
  });
}

function besideSteps({ sideColumns }: WorkbookChange, { columns }: Places, record: ChangeRecord, receipt: Receipt): WriteStep[] {
  return sideColumns.flatMap((plan, i) => {
    const span = columnsSpan(plan);
    receipt.columnsWritten.push({ sheet: plan.sheet, address: spanAddress(span) });
    return columnSteps(plan, () => record.columns.push({ sheet: plan.sheet, plan, span, ...columns[i]! }));
  });
}

/** Shows the sheet that is to be shown. */
function activation({ activate }: WorkbookChange, { active }: Places): WriteStep[] {
  if (activate === null || activate === active) return [];
  return [{ sheet: null, weight: 0, queue: ({ workbook }) => workbook.worksheets.getItem(activate).activate() }];
}

/** Asks how Excel numbered the sheets that were added: events will tell of them by their ids. */
function askNames(receipt: Receipt): WriteStep[] {
  if (receipt.sheetsAdded.length === 0) return [];
  return [
    {
      sheet: null,
      weight: 0,
      queue: ({ workbook }, later) => {
        const sheets = workbook.worksheets.load('items/id,items/name');
        later(() => sheets.items.forEach(({ id, name }) => receipt.sheetNames.set(id, name)));
      },
    },
  ];
}

/** Sends the steps; tells each time which sheet the next message brings to its end or begins. */
async function sendAll(steps: readonly WriteStep[], options: RunOptions): Promise<void> {
  const sheets = [...new Set(steps.flatMap(({ sheet }) => sheet ?? []))];
  for (const message of messagesOf(steps)) {
    const sheet = message.flatMap((step) => step.sheet ?? []).at(-1);
    if (sheet !== undefined) options.onProgress({ stage: 'writing', done: sheets.indexOf(sheet) + 1, total: sheets.length, sheet });
    throwIfCancelled(options);
    await sendSteps(message);
  }
  throwIfCancelled(options);
}

async function applyAll(change: WorkbookChange, record: ChangeRecord, receipt: Receipt, options: RunOptions): Promise<void> {
  const { sheets, sideColumns: columns, settings = new Map<string, never>() } = change;
  const places = await readPlaces({ sheets, columns, settings: [...settings.keys()], withContent: true }, refuseWhere);
  const taken = await readTaken(sheets);
  const steps = [
    ...takeSteps(taken, record),
    ...sheetSteps(change, places, record, receipt),
    ...besideSteps(change, places, record, receipt),
  ];
  throwIfCancelled(options);
  record.around = { settings: places.settings, active: places.active };
  await sendAll([...steps, ...activation(change, places), ...askNames(receipt)], options);
  const keep = settingsStep(
    places.settings,
    settingTexts(settings, receipt.tables, (key) => standingText(places.settings, key)),
  );
  if (keep) await batch((context) => (keep(context), () => undefined));
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
  | { readonly receipt: ChangeReceipt; readonly record: ChangeRecord; readonly sheetNames: ReadonlyMap<string, string> }
  | { readonly error: unknown; readonly pending: ChangeRecord | null };

/** Writes all of a change or nothing. Our own writes raise no events meanwhile. */
export async function applyChange(change: WorkbookChange, options: RunOptions): Promise<Applied> {
  const record: ChangeRecord = { sheets: [], columns: [], taken: [], around: null };
  const receipt: Receipt = { sheetsAdded: [], sheetsUpdated: [], columnsWritten: [], looksReplaced: [], tables: [], sheetNames: new Map() };
  try {
    throwIfCancelled(options);
    await applyAll(change, record, receipt, options);
    const { sheetNames, ...told } = receipt;
    return { receipt: told, record, sheetNames };
  } catch (error) {
    if (record.around === null) return { error, pending: null };
    try {
      await undo(record, options.onProgress);
      return { error: putBackError(error), pending: null };
    } catch {
      // The first refusal is the one to tell; that undoing failed too is said in its words and kept as pending.
      await eventsOn().catch(() => undefined);
      return { error: halfWrittenError(error), pending: record };
    }
  }
}
