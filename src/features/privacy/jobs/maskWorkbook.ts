import { stopIfCancelled } from '../../../kernel/run/cancelling';
import { readCells } from '../../../kernel/run/readCells';
import { WorkbookError, type RunOptions, type Workbook } from '../../../kernel/run/workbook';
import type { Cell } from '../../../kernel/sheet/cells';
import { PlanBuilder, spanAt } from '../../../kernel/sheet/planBuilder';
import type { SheetPlan } from '../../../kernel/sheet/sheetPlan';
import type { Say } from '../../../kernel/words/say';
import { wordsText } from '../../../kernel/words/wordsText';
import type { ReadResult } from '../../../reading/result/readResult';
import { readReport } from '../../../reading/run/readReport';
import type { ReportRequest } from '../../../reading/run/request';
import { startRun } from '../../../reading/run/startRun';
import { sheetSay } from '../../speak';
import { Masker } from '../domain/masker';
import { privacyText } from '../privacyText';
import { maskAll, numbersOf, readSheets, type SheetToMask } from '../run/maskSheets';

/** The sheets of a masked copy, and who is behind each name. */
export interface MaskedCopy {
  readonly sheets: readonly SheetPlan[];
  readonly customers: number;
  readonly key: readonly (readonly [string, string])[];
}

const WIDTH_CHARACTERS = 16;

function planSheet({ name, formats, header }: SheetToMask, cells: readonly (readonly Cell[])[], say: Say): SheetPlan {
  const builder = new PlanBuilder(name, say);
  builder.cells(0, 0, cells);
  const width = cells[0]?.length ?? 0;
  for (let column = 0; column < width; column++) {
    for (let from = 0; from < formats.length;) {
      const format = formats[from]?.[column] ?? 'General';
      let to = from + 1;
      while (to < formats.length && (formats[to]?.[column] ?? 'General') === format) to++;
      if (format !== 'General') builder.style(spanAt(from, column, to - from, 1), 'text', format);
      from = to;
    }
  }
  if (header >= 0) builder.header(header, 0, width, new Set());
  const widths = new Array<number>(width).fill(WIDTH_CHARACTERS);
  return builder.plan(widths, { rows: header + 1, columns: 0 }, { landscape: true, titleRows: null, area: null });
}

/** What is read of the open items, `null` where nothing can be. */
async function readingOf(run: Parameters<typeof readReport>[0]): Promise<ReadResult | null> {
  try {
    return await readReport(run);
  } catch (error) {
    if (error instanceof WorkbookError && error.code !== 'cancelled') return null;
    throw error;
  }
}

/**
 * A copy of the user's sheets in which names are numbered and private texts emptied; formulas become values. The workbook is not touched, and
 * sheets of ours are left out.
 *
 * @throws WorkbookError where the workbook has no data or refuses.
 */
export async function maskedCopy(
  workbook: Workbook,
  request: ReportRequest,
  withDocuments: boolean,
  options: RunOptions,
): Promise<MaskedCopy> {
  const run = await startRun(workbook, request, options);
  const reading = await readingOf(run);
  const sheets = await readSheets(run, reading?.layout ?? null, withDocuments);
  if (sheets.length === 0)
    throw new WorkbookError('unsupported', privacyText('nothingToMask'), wordsText('nothingChanged'), privacyText('openData'));
  stopIfCancelled(options);
  const masker = new Masker();
  const customers = reading ? Array.from({ length: reading.customers.size }, (_, code) => reading.customers.at(code)) : [];
  const known = { names: customers.map(({ name }) => name), numbers: customers.map(({ id }) => id).filter((id) => id !== '') };
  const masked = maskAll(sheets, known, masker);
  const say = await sheetSay(null, options);
  return { sheets: sheets.map((sheet, k) => planSheet(sheet, masked[k]!, say)), customers: masker.customers, key: masker.key };
}

/** The tie-out of a masked copy: how many numbers agree in sum, and the sheets on which they do not. */
export interface MaskTieOut {
  readonly numbers: number;
  readonly differing: readonly string[];
}

/**
 * Adds up every number of both workbooks, sheet by sheet.
 *
 * @throws WorkbookError where one of them refuses.
 */
export async function tieMask(workbook: Workbook, copy: Workbook, names: readonly string[], options: RunOptions): Promise<MaskTieOut> {
  const runs = [await startRun(workbook, null, options), await startRun(copy, null, options)];
  let numbers = 0;
  const differing: string[] = [];
  for (const name of names) {
    const [before, after] = await Promise.all(
      runs.map(async (run) => {
        const used = run.survey.sheets.find((sheet) => sheet.name === name)?.used;
        return numbersOf(used ? await readCells(run, name, used) : []);
      }),
    );
    numbers += before!.count;
    if (before!.sum !== after!.sum || before!.count !== after!.count) differing.push(name);
  }
  return { numbers, differing };
}
