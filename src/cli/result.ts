import { cliText } from './cliText';
import type { Say } from '../kernel/words/say';
import * as path from 'node:path';
import { readFile, refuseInput, stampOf, writeFileAtomically } from '../adapters/xlsx/disk';
import { FileWorkbook } from '../adapters/xlsx/fileWorkbook';
import { assert } from '../kernel/assert';
import type { DayNumber } from '../kernel/calendar/dayNumber';
import { sumExactly } from '../kernel/money/exactSum';
import { filesText } from '../kernel/run/filesText';
import { WorkbookError, type RunOptions } from '../kernel/run/workbook';
import { importActivity } from '../features/notes/jobs/importActivity';
import type { ReportOptions } from '../features/reportFace';
import { computeReport } from '../report/computeReport';
import type { ReadResult } from '../reading/result/readResult';
import { readReport } from '../reading/run/readReport';
import type { ReportRequest } from '../reading/run/request';
import { startRun } from '../reading/run/startRun';
import { NODE_UNPACKER } from './nodeUnpacker';
import { UsageError, type OptionSpec, type TypedOptions } from './options';
import type { Terminal } from './terminal';

/** The options of a command that writes a copy of the workbook. */
export function outOptions(forecast: boolean): readonly OptionSpec[] {
  return [
    { name: 'out', value: 'result.xlsx', help: cliText('option.out', { forecast }) },
    { name: 'force', value: '', help: cliText('option.force') },
  ];
}

/** What a run that is written has read, and how it was asked. */
interface WrittenReading {
  readonly reading: ReadResult;
  readonly request: ReportRequest;
  readonly asOf: DayNumber;
}

/** Where a result is written: checked before the work, so that no run is for nothing. */
export class Result {
  private constructor(
    private readonly file: string,
    private readonly input: string,
    /** The workbook that is replaced, `null` where there is none. */
    private readonly earlier: FileWorkbook | null,
    /** What stood there when the run began. */
    private readonly standing: string | null,
  ) {}

  /**
   * The place that `--out` names, `null` where it is not given.
   *
   * @throws UsageError where its ending is not that of the workbook, or a file is there and `--force` is not given.
   */
  static async of(options: TypedOptions, workbook: FileWorkbook, input: string): Promise<Result | null> {
    const file = options.values.get('out');
    const force = options.switches.has('force');
    if (file === undefined) {
      if (force && !options.values.has('posting-out')) throw new UsageError(cliText('forceAlone'));
      return null;
    }
    await refuseInput(file, input);
    const { ending } = workbook;
    if (path.extname(file).toLowerCase() !== ending)
      throw new UsageError(cliText('endingWrong', { file, ending, hasMacros: ending === '.xlsm' }));
    const standing = await stampOf(file);
    if (standing === null) return new Result(file, input, null, standing);
    if (!force) throw new UsageError(cliText('fileThere', { file }));
    return new Result(file, input, await earlierResult(file), standing);
  }

  /** Takes over what people typed on the AR sheets of the workbook that is replaced, and the notes beside its items. */
  async takeOver(workbook: FileWorkbook, request: ReportRequest, options: ReportOptions): Promise<void> {
    if (!this.earlier?.hasOurSheets) return;
    workbook.takeOver(this.earlier);
    const outcome = await computeReport(workbook, request, options);
    if (outcome.kind === 'questions') return;
    try {
      await importActivity(workbook, outcome.report, { name: path.basename(this.file), workbook: this.earlier }, options);
    } catch (error) {
      // Nothing was typed there.
      if (!(error instanceof WorkbookError) || error.code !== 'unsupported') throw error;
    }
  }

  /** Opens what was written again, compares what it reads, and only then puts it in its place; `null` where no open items were read. */
  async write(workbook: FileWorkbook, written: WrittenReading | null, options: RunOptions, terminal: Terminal, say: Say): Promise<void> {
    const bytes = workbook.save();
    const reopened = await FileWorkbook.open(bytes, path.basename(this.file), NODE_UNPACKER);
    if (written) {
      const run = await startRun(reopened, { ...written.request, asOf: written.asOf }, options);
      assert(tieOutOf(await readReport(run)) === tieOutOf(written.reading), 'what is written reads as what was read');
    }
    await writeFileAtomically(this.file, bytes, { input: this.input, overwriteInput: false, standing: this.standing });
    if (workbook.wasSigned) terminal.complain(say(cliText('line', { what: [cliText('signatureLost')] })));
  }
}

/** The workbook under the result's name. What no workbook is, is replaced; what cannot be read might hold notes. */
async function earlierResult(file: string): Promise<FileWorkbook> {
  try {
    return await FileWorkbook.open(await readFile(file), path.basename(file), NODE_UNPACKER);
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    throw new WorkbookError(
      'fileRefused',
      filesText('earlierUnreadable', { file }),
      filesText('nothingWritten'),
      filesText('deleteEarlier'),
      error,
    );
  }
}

/** Rows by what became of them, and the open balance of each currency. */
function tieOutOf({ receipt, items, summaries }: ReadResult): string {
  const balances = [
    ...items.map(({ currency, openAmount, length }) => [currency.code, sumExactly(openAmount.subarray(0, length)).toString()]),
    ...summaries.map(({ currency, lines }) => [currency.code, sumExactly(lines.map(({ total }) => total)).toString()]),
  ];
  return JSON.stringify([receipt.inRange, receipt.read, receipt.skippedByReason, balances.sort()]);
}
