import { runText } from '../../../kernel/run/runText';
import { wordsText } from '../../../kernel/words/wordsText';
import { WorkbookError, type ChangeReceipt, type RunOptions, type WorkbookChange } from '../../../kernel/run/workbook';
import { isRecord, parsedSetting } from '../../../kernel/run/keptSetting';
import { settingTexts } from '../../../kernel/run/settingTexts';
import { spanAddress, spanFromAddress, type CellSpan } from '../../../kernel/sheet/cells';
import { homeOf, type SheetPlan } from '../../../kernel/sheet/sheetPlan';
import { OpenWorkbook } from '../model/openWorkbook';
import { SheetDocument } from '../model/sheetDocument';
import { StyleBook } from '../styles/styleBook';
import { planContent, planSpans } from './sheet/planContent';
import { putSheet } from './sheet/putSheet';
import { readSetting, writeSetting } from './settingsPart';
import { checkSideColumns, putSideColumns, sideColumnsSpan } from './sheet/sideColumns';
import { stylesPartOf } from './stylesPart';
import { withoutTaken } from './takenTables';
import { removeSignature } from './packageEdits';
import { recalculateOnLoad } from './workbookEdits';

/** What we wrote on a sheet last time; kept in the file, so that the next write knows its own cells from the user's. */
interface WrittenRecord {
  readonly spans: readonly string[];
  readonly charts: readonly string[];
}

/** Under which the record of a sheet is kept. */
export const recordKey = (sheet: string): string => `agewise.written.${sheet}`;

/** The workbook with a change made, as a new state; `before` itself stays as it is, so that a failure leaves nothing half done. */
export function applyChange(
  before: OpenWorkbook,
  change: WorkbookChange,
  options: RunOptions,
): { readonly workbook: OpenWorkbook; readonly receipt: ChangeReceipt } {
  const workbook = withoutTaken(before, change.sheets);
  for (const plan of change.sideColumns) checkSideColumns(workbook, plan);
  const records = change.sheets.map((plan) => checkSheet(workbook, plan));
  const parts = workbook.parts.fork();
  const styles = new StyleBook(parts, stylesPartOf(parts, workbook.book));
  const fontName = workbook.styles.look(0).fontName;
  const stepsTotal = change.sheets.length + change.sideColumns.length + 1;
  let stepsDone = 0;
  const step = (): void => {
    if (options.signal.aborted)
      throw new WorkbookError('cancelled', runText('cancelled'), wordsText('nothingChanged'), runText('startAgain'));
    options.onProgress({ stage: 'writing', done: (stepsDone += 1), total: stepsTotal });
  };
  change.sheets.forEach((plan, i) => {
    const { record, exists } = records[i]!;
    const standing = exists
      ? { rows: new SheetDocument(workbook, workbook.sheet(plan.name)).rows(), ours: record && spansOf(record) }
      : null;
    putSheet(parts, planContent(plan, standing, styles, fontName), styles, record?.charts ?? []);
    writeSetting(
      parts,
      recordKey(homeOf(plan)),
      JSON.stringify({ spans: planSpans(plan).map(spanAddress), charts: plan.charts.map((chart) => chart.name) } satisfies WrittenRecord),
    );
    step();
  });
  for (const plan of change.sideColumns) {
    putSideColumns(parts, workbook.book.workbookPart, workbook.sheet(plan.sheet).part, plan, styles, fontName);
    step();
  }
  styles.save();
  recalculateOnLoad(parts);
  removeSignature(parts);
  const written = new OpenWorkbook(parts);
  const tables = writtenTables(written, change);
  const texts = settingTexts(change.settings ?? new Map<string, string>(), tables, (key) => readSetting(parts, key));
  for (const [key, json] of texts) writeSetting(parts, key, json);
  const next = texts.size > 0 ? new OpenWorkbook(parts) : written;
  step();
  return {
    workbook: next,
    receipt: {
      ...receiptOf(
        change,
        records.map((one) => one.exists),
      ),
      tables,
    },
  };
}

/** Whether the sheet is there already and what we wrote on it. Throws where a sheet of that name is not ours, or is protected. */
function checkSheet(workbook: OpenWorkbook, plan: SheetPlan): { record: WrittenRecord | null; exists: boolean } {
  const isTab = workbook.book.sheets.find((sheet) => sheet.name.toLowerCase() === plan.name.toLowerCase());
  if (!isTab) return { record: null, exists: false };
  const json = readSetting(workbook.parts, recordKey(homeOf(plan)));
  const record = json === null ? null : readRecord(isTab.name, json);
  const isOurs =
    isTab.hasCells &&
    (record !== null || workbook.survey(isTab).used === null || workbook.tables(isTab).some((table) => table.name.startsWith('AR_')));
  if (!isOurs) {
    throw new WorkbookError(
      'sheetNameTaken',
      runText('notOurSheet', { sheet: isTab.name }),
      wordsText('nothingChanged'),
      runText('renameSheet'),
    );
  }
  if (workbook.survey(isTab).isProtected) {
    throw new WorkbookError(
      'sheetProtected',
      runText('sheetProtected', { sheet: isTab.name }),
      wordsText('nothingChanged'),
      runText('unprotectSheet'),
    );
  }
  return { record, exists: true };
}

/** Throws where the record is damaged: what stands on the sheet might be the user's. */
function readRecord(sheet: string, json: string): WrittenRecord {
  const isTexts = (value: unknown): boolean => Array.isArray(value) && value.every((text) => typeof text === 'string');
  const parse = (value: unknown): WrittenRecord | null =>
    isRecord(value) && isTexts(value['spans']) && isTexts(value['charts']) ? (value as unknown as WrittenRecord) : null;
  const record = parsedSetting(json, { parse });
  if (record) return record;
  throw new WorkbookError('workbookRefused', runText('writtenUnknown', { sheet }), wordsText('nothingChanged'), runText('renameForNew'));
}

function spansOf(record: WrittenRecord): CellSpan[] {
  return record.spans.flatMap((address) => spanFromAddress(address) ?? []);
}

/** The tables of the change as they stand in the workbook that it made. */
function writtenTables(workbook: OpenWorkbook, { sheets }: WorkbookChange): NonNullable<ChangeReceipt['tables']> {
  return sheets.flatMap((plan) =>
    plan.tables.flatMap(({ name }) => {
      const table = workbook.tables(workbook.sheet(plan.name)).find((one) => one.name === name);
      return table ? { name, columns: table.columns.map((heading, place) => ({ heading, id: table.columnIds[place]! })) } : [];
    }),
  );
}

function receiptOf(change: WorkbookChange, existed: readonly boolean[]): ChangeReceipt {
  const names = change.sheets.map((plan) => plan.name);
  return {
    sheetsAdded: names.filter((_name, i) => !existed[i]),
    sheetsUpdated: names.filter((_name, i) => existed[i]),
    columnsWritten: change.sideColumns.map((plan) => ({ sheet: plan.sheet, address: spanAddress(sideColumnsSpan(plan)) })),
  };
}
