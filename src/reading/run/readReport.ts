import { problem, type Question } from '../../kernel/words/problem';
import type { CellSpan } from '../../kernel/sheet/cells';
import { joinReadings, type EntityReading } from '../items/joinReadings';
import { withLedgerNetted } from '../paid/ledgerNetted';
import { withPaymentsBeside, type ReadAsItems } from '../paid/paymentsBeside';
import { recognised } from '../recognise/recognised';
import { columnOfRole, type Recognition } from '../recognise/recognition';
import { readEntities } from '../entities/readEntities';
import { hasSheets, NO_CHOICES, type ColumnRole, type DecimalMark, type ReadResult } from '../result/readResult';
import { ReportReader } from '../rows/reportReader';
import type { ReaderSettings } from '../rows/takenIn';
import { asOfOfWorkbook } from './asOfOfWorkbook';
import { stopIfCancelled } from '../../kernel/run/cancelling';
import { chooseSheets, type ChosenSheet } from './chooseSheet';
import { futureDated } from './futureDated';
import { newerExport } from './newerExport';
import { notRecognisedError } from './notRecognised';
import { loadChoices, saveChoices } from './readingMemory';
import { withOutcomes } from './questionOutcomes';
import { readSample } from '../survey/readSample';
import type { ReportRequest } from './request';
import { CHUNK_ROWS, readBlocks } from '../../kernel/run/readCells';
import type { Run } from '../../kernel/run/run';
import { sheetNamed } from '../../kernel/run/survey';
import { WorkbookError, type RowRun } from '../../kernel/run/workbook';
import { readingText } from '../readingText';
import { wordsText } from '../../kernel/words/wordsText';

/** Asks for the as-of date, which no sheet of the workbook states. */
export const AS_OF_MISSING: Question = { code: 'asOfMissing', answerWith: '--as-of', message: readingText('asOfMissing'), choices: [] };

/** A sheet as it was read before anything of another sheet is known. */
interface FirstReading {
  readonly chosen: ChosenSheet;
  readonly recognition: Recognition;
  readonly settings: ReaderSettings;
  readonly reading: ReadResult;
}

/** The hidden rows of a sheet; a sheet that has none is not asked. */
export async function hiddenRowsOf({ survey, workbook }: Run, sheet: string): Promise<readonly RowRun[]> {
  return sheetNamed(survey, sheet)?.hasHiddenRows === true ? workbook.hiddenRows(sheet) : [];
}

async function readFirst(run: Run<ReportRequest>, chosen: ChosenSheet, chunkRows: number, remember: boolean): Promise<FirstReading> {
  const { sheet, used } = chosen;
  const { request } = run;
  const sample = await readSample(run, sheet, used);
  const remembered = loadChoices(run.survey, sample, request.choices);
  const choices = remembered.currency === null && chosen.currency !== '' ? { ...remembered, currency: chosen.currency } : remembered;
  const recognition = recognised(sample, choices);
  if ('kind' in recognition) throw notRecognisedError(recognition, sheet, used);
  if (remember) await saveChoices(run, sample, request.choices);
  const settings: ReaderSettings = {
    hiddenRows: await hiddenRowsOf(run, sheet),
    choices,
    asOf: request.asOf,
  };
  return { chosen, recognition, settings, reading: await readTable(run, recognition, settings, chunkRows) };
}

/** The reading again where it depends on the as-of date (days past due, paid dates, closings), once the day is known. */
async function readAgain(
  run: Run,
  { recognition, settings, reading }: FirstReading,
  asOf: ReadResult['asOf'],
  chunkRows: number,
): Promise<ReadResult> {
  const has = (role: ColumnRole): boolean => columnOfRole(recognition, role) >= 0;
  const needsDay = (has('daysPastDue') && !has('dueDate')) || has('paidDate') || recognition.counting.closing >= 0;
  const isNew = asOf !== null && reading.asOf === null && settings.asOf === null && needsDay;
  return isNew ? readTable(run, recognition, { ...settings, asOf: asOf.day }, chunkRows) : reading;
}

/** One reading of all sheets; a single one gives its customers the entity that AR_Entities has for it. */
function joined(readings: readonly EntityReading[]): ReadResult {
  const [first] = readings;
  if (readings.length === 1 && first!.entity === '') return first!.reading;
  const summary = readings.find(({ reading }) => reading.level === 'customer');
  if (!summary) return joinReadings(readings);
  if (readings.length === 1) return summary.reading;
  const { sheet } = summary.reading.layout;
  throw new WorkbookError(
    'unsupported',
    readingText('summaryAmongSheets', { sheet }),
    wordsText('nothingChanged'),
    readingText('leaveOutSummary'),
    undefined,
    ['--sheet'],
  );
}

/**
 * Reads the open items of a workbook: finds the sheet or sheets and the table on each, understands rows and columns, and accounts for every row.
 *
 * Questions that only the user can answer come with the reading as far as it was understood. Corrections in `request.choices` are
 * remembered in the workbook by the shape of the header and used again where the request gives none.
 *
 * @throws WorkbookError where nothing on a sheet can be read as a report, where a sheet is missing, or where the run is cancelled.
 */
export async function readReport(run: Run<ReportRequest>, chunkRows: number = CHUNK_ROWS): Promise<ReadResult> {
  const { request } = run;
  const reading = await readAsked(run, chunkRows, true);
  const again = (answered: ReportRequest): Promise<ReadResult> => readAsked({ ...run, request: answered }, chunkRows, false);
  if (reading.questions.length === 0) return withNewer(run, reading, again);
  return { ...reading, questions: await withOutcomes(reading, request, again) };
}

/** A reading with what a newer export on another sheet says, where there is one: a warning, and what the pane proposes. */
async function withNewer(
  run: Run<ReportRequest>,
  reading: ReadResult,
  read: (request: ReportRequest) => Promise<ReadResult>,
): Promise<ReadResult> {
  const { request } = run;
  const day = reading.asOf?.day ?? request.asOf;
  if (hasSheets(reading) || day === null || request.range !== null) return reading;
  const entities = await readEntities(run);
  const isDecided = (name: string): boolean => entities.some(({ sheet, include }) => include !== null && sheet === name);
  const readSheet = (sheet: string): Promise<ReadResult> => read({ ...request, sheet, asOf: null, choices: NO_CHOICES });
  const newer = await newerExport(run, reading.layout.sheet, day, isDecided, readSheet);
  if (!newer) return reading;
  const { sheet, asOf, totals } = newer;
  const told = problem(readingText('newerExport', { sheet, asOf, totals, read: reading.layout.sheet }), 'warning');
  return { ...reading, newerExport: newer, problems: [told, ...reading.problems] };
}

/** One reading as asked for; corrections are remembered only where `remember` says so. */
async function readAsked(run: Run<ReportRequest>, chunkRows: number, remember: boolean): Promise<ReadResult> {
  const { sheets, questions, problems, found } = await chooseSheets(run);
  const firsts: FirstReading[] = [];
  for (const chosen of sheets) firsts.push(await readFirst(run, chosen, chunkRows, remember));
  const stated = joined(firsts.map(({ chosen, reading }) => ({ entity: chosen.entity, reading })));
  const names = sheets.map(({ sheet }) => sheet);
  const asOf = stated.asOf ?? (await asOfOfWorkbook(run, names, stated.layout.dateOrder));
  const readings: EntityReading[] = [];
  for (const first of firsts) readings.push({ entity: first.chosen.entity, reading: await readAgain(run, first, asOf, chunkRows) });
  const read = readings.every((one, place) => one.reading === firsts[place]!.reading) ? stated : joined(readings);
  const day = run.request.asOf ?? asOf?.day ?? null;
  const netted = sheets.length > 1 ? read : withLedgerNetted(read, run.request.choices.rows);
  const reading = sheets.length > 1 ? read : await withPaymentsBeside(run, netted, day, asItems(run, chunkRows));
  return {
    ...reading,
    asOf,
    problems: [...problems, ...reading.problems, ...(day === null ? [] : futureDated(reading, day))],
    questions: [...questions, ...reading.questions, ...(day === null ? [AS_OF_MISSING] : [])],
    ...(found.length > 0 ? { sheetsFound: found } : {}),
  };
}

/** Reads a table whose rows all count, with the signs that they are printed with. */
function asItems(run: Run, chunkRows: number): ReadAsItems {
  return (recognition, choices) => readTable(run, recognition, { hiddenRows: [], choices, listsPayments: true }, chunkRows);
}

/** Below the header to the end of the table. */
function bodySpan(recognition: Recognition): CellSpan {
  const { table, headerRows } = recognition;
  const first = headerRows.length === 0 ? table.row : headerRows[headerRows.length - 1]! + 1;
  return { ...table, row: first, rowCount: table.row + table.rowCount - first };
}

/** Reads the table chunk by chunk; once more where the texts turn out to be written with the other decimal mark. */
export async function readTable(run: Run, recognition: Recognition, settings: ReaderSettings, chunkRows: number): Promise<ReadResult> {
  let mark: DecimalMark | null = null;
  for (let again = 0; ; again++) {
    const reader: ReportReader = new ReportReader(recognition, settings, mark);
    await feed(run, recognition, reader, chunkRows);
    mark = reader.betterMark();
    if (mark === null || again > 0) return reader.finish();
  }
}

async function feed(run: Run, recognition: Recognition, reader: ReportReader, chunkRows: number): Promise<void> {
  const span = bodySpan(recognition);
  if (span.rowCount <= 0) return;
  let done = 0;
  const request = {
    sheet: recognition.sheet,
    span,
    columns: recognition.readColumns,
    withFormats: recognition.needsFormats,
    chunkRowsMax: chunkRows,
  };
  for await (const block of readBlocks(run, request)) {
    stopIfCancelled(run.options);
    reader.push(block);
    done += block.values.length;
    run.options.onProgress({ stage: 'reading', done, total: span.rowCount });
  }
}
