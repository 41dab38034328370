import type { Question } from '../core/problem';
import type { CellSpan } from '../sheets/cells';
import { recogniseReport } from '../sheets/reading/recogniseReport';
import { columnOfRole, type Recognition } from '../sheets/reading/recognition';
import type { DecimalMark, ReadResult } from '../sheets/reading/readResult';
import { ReportReader, type ReaderSettings } from '../sheets/reading/reportReader';
import { asOfOfWorkbook } from './asOfOfWorkbook';
import { stopIfCancelled } from './cancelling';
import { chooseSheet } from './chooseSheet';
import { futureDated } from './futureDated';
import { notRecognisedError } from './notRecognised';
import { loadChoices, saveChoices } from './readingMemory';
import { readSample } from './readSample';
import type { ReportRequest } from './report';
import type { RunOptions, Workbook } from './workbook';

/** Rows per block; small enough that a block's text stays far below 5 MB and no step takes long. */
export const CHUNK_ROWS = 20_000;

/**
 * Reads the open items of a workbook: finds the sheet and the table, understands rows and columns, and accounts for every row.
 *
 * Questions that only the user can answer come with the reading as far as it was understood. Corrections in `request.choices` are
 * remembered in the workbook by the shape of the header and used again where the request gives none.
 *
 * @throws WorkbookError where nothing on the sheet can be read as a report, where the sheet is missing, or where the run is cancelled.
 */
export async function readReport(workbook: Workbook, request: ReportRequest, options: RunOptions, chunkRows: number = CHUNK_ROWS): Promise<ReadResult> {
  const { sheet, used, questions } = await chooseSheet(workbook, request, options);
  const sample = await readSample(workbook, sheet, used, options);
  const choices = await loadChoices(workbook, sample, request.choices);
  const recognition = recogniseReport(sample, choices);
  if ('kind' in recognition) throw notRecognisedError(recognition, sheet, used);
  await saveChoices(workbook, sample, request.choices);
  const settings: ReaderSettings = { uses1904: await workbook.uses1904(), hiddenRows: (await workbook.details(sheet)).hiddenRows, choices, asOf: request.asOf };
  const first = await readTable(workbook, recognition, settings, options, chunkRows);
  const asOf = first.asOf ?? (await asOfOfWorkbook(workbook, sheet, first.layout.dateOrder, options));
  // Days past due make due dates once the day is known that they count to.
  const again = asOf !== null && first.asOf === null && request.asOf === null && columnOfRole(recognition, 'daysPastDue') >= 0 && columnOfRole(recognition, 'dueDate') < 0;
  const reading = again ? await readTable(workbook, recognition, { ...settings, asOf: asOf.day }, options, chunkRows) : first;
  const day = request.asOf ?? asOf?.day ?? null;
  return {
    ...reading,
    asOf,
    problems: [...reading.problems, ...(day === null ? [] : futureDated(reading.items, day))],
    questions: [...questions, ...reading.questions, ...(day === null ? [asOfMissing(sheet)] : [])],
  };
}

function asOfMissing(sheet: string): Question {
  return { code: 'asOfMissing', answerWith: '--as-of', message: `Neither the sheet "${sheet}" nor another one says as of which day the items are open. Say which day it is.`, choices: [] };
}

/** Below the header to the end of the table. */
function bodySpan(recognition: Recognition): CellSpan {
  const { table, headerRows } = recognition;
  const first = headerRows.length === 0 ? table.row : headerRows[headerRows.length - 1]! + 1;
  return { ...table, row: first, rowCount: table.row + table.rowCount - first };
}

/** Reads the table chunk by chunk; once more where the texts turn out to be written with the other decimal mark. */
export async function readTable(workbook: Workbook, recognition: Recognition, settings: ReaderSettings, options: RunOptions, chunkRows: number): Promise<ReadResult> {
  let mark: DecimalMark | null = null;
  for (let again = 0; ; again++) {
    const reader: ReportReader = new ReportReader(recognition, settings, mark);
    await feed(workbook, recognition, reader, options, chunkRows);
    mark = reader.betterMark();
    if (mark === null || again > 0) return reader.finish();
  }
}

async function feed(workbook: Workbook, recognition: Recognition, reader: ReportReader, options: RunOptions, chunkRows: number): Promise<void> {
  const span = bodySpan(recognition);
  if (span.rowCount <= 0) return;
  let done = 0;
  const request = { sheet: recognition.sheet, span, columns: recognition.readColumns, withFormats: recognition.needsFormats, chunkRowsMax: chunkRows };
  for await (const block of workbook.read(request, options)) {
    stopIfCancelled(options);
    reader.push(block);
    done += block.values.length;
    options.onProgress({ stage: 'reading', done, total: span.rowCount });
  }
}

