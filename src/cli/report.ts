import * as path from 'node:path';
import { computeReport } from '../report/computeReport';
import { refresh } from '../report/refresh';
import type { ReportRequest } from '../reading/run/request';
import type { ReportOutcome } from '../features/report';
import type { RunOptions } from '../kernel/run/workbook';
import { readFile } from '../adapters/xlsx/disk';
import { FileWorkbook } from '../adapters/xlsx/fileWorkbook';
import type { Report } from '../features/report';
import type { CommandCode } from './face';
import { questionsJson, reportJson } from './json/reportJson';
import { NODE_UNPACKER } from './nodeUnpacker';
import { splitOptions, UsageError, type OptionSpec, type TypedOptions } from './options';
import { READING_OPTIONS, requestFromOptions } from './readingOptions';
import { questionLine, reportText } from './reportText';
import { outOptions, Result } from './result';
import { EXIT, writePieces, type Terminal } from './terminal';
import type { Say } from '../kernel/words/say';

/** The options of `agewise report`. */
const REPORT_OPTIONS: readonly OptionSpec[] = [
  ...READING_OPTIONS,
  {
    name: 'scheme',
    value: 'NAME|7,14,30',
    help: 'aging buckets: 30-60-90 (default), 30-60-90-120, 0-30, 0-15, calendar-month, or own bounds',
  },
  ...outOptions('the AR sheets'),
  { name: 'json', value: '', help: 'print one JSON object and nothing else' },
  { name: 'items', value: '', help: 'list every open item in the JSON' },
  { name: 'strict', value: '', help: 'exit 3 where a printed total differs or a row with an amount was skipped' },
];

const NEVER_CANCELLED: RunOptions = { signal: { aborted: false }, onProgress: () => undefined };

/** True where a total that the sheet prints differs from what was read, or a row with an amount could not be read. */
function failsStrictly(report: Report): boolean {
  const { printedTotals, receipt } = report.reading;
  return printedTotals.some((total) => total.difference !== 0) || (receipt.skippedByReason.unreadable ?? 0) > 0;
}

function oneOperand(options: TypedOptions): string {
  const [file, ...more] = options.operands;
  if (file === undefined) throw new UsageError('report needs a file: agewise report aging.xlsx');
  if (more.length > 0) throw new UsageError(`report takes one file, not also ${more.join(' ')}.`);
  return file;
}

/** Computes the report, and with `out` writes it into a copy of the workbook. */
async function run(file: string, request: ReportRequest, options: TypedOptions, terminal: Terminal): Promise<ReportOutcome> {
  const workbook = await FileWorkbook.open(
    await readFile(file),
    path.basename(file),
    NODE_UNPACKER,
    options.values.get('encoding') ?? null,
  );
  const result = await Result.of(options, workbook, file);
  if (!result) return computeReport(workbook, request, NEVER_CANCELLED);
  await result.takeOver(workbook, request, NEVER_CANCELLED);
  const outcome = await refresh(workbook, request, NEVER_CANCELLED);
  if (outcome.kind === 'report') await result.write(workbook, { ...outcome.report, request }, NEVER_CANCELLED, terminal);
  return outcome;
}

/**
 * `agewise report <file> …`: prints the report as text or JSON.
 *
 * @returns the exit code: 0 done, 3 with --strict where the report does not tie, 4 where a question stands in the way.
 * @throws UsageError for wrong options, WorkbookError where the file cannot be read or written.
 */
async function reportCommand(argv: readonly string[], terminal: Terminal, say: Say): Promise<number> {
  const options = splitOptions(argv, REPORT_OPTIONS);
  const file = oneOperand(options);
  const request = requestFromOptions(options);
  const outcome = await run(file, request, options, terminal);
  const asJson = options.switches.has('json');
  if (outcome.kind === 'questions') {
    if (asJson) await writePieces(terminal, questionsJson(outcome.questions, outcome.reading, say));
    for (const question of outcome.questions) terminal.complain(questionLine(question, say));
    return EXIT.question;
  }
  const { report } = outcome;
  if (asJson) await writePieces(terminal, reportJson(report, options.switches.has('items'), say));
  else await terminal.write(reportText(report, say));
  return options.switches.has('strict') && failsStrictly(report) ? EXIT.strict : EXIT.done;
}

export const REPORT: CommandCode = { options: REPORT_OPTIONS, run: reportCommand };
