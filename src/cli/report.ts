import { cliText } from './cliText';
import { computeReport } from '../report/computeReport';
import { refresh } from '../report/refresh';
import type { Report, ReportOutcome } from '../features/report';
import type { ReportFace } from '../features/reportFace';
import type { CommandCode } from './face';
import { explanation } from './explain';
import { folderReport } from './folder/folderReport';
import { oneFile, runOnFile, tellQuestions } from './fileRun';
import { reportJson } from './json/reportJson';
import { splitOptions, type OptionSpec } from './options';
import { READING_OPTIONS, requestFromOptions } from './readingOptions';
import { reportText } from './reportText';
import { outOptions } from './result';
import { EXIT, writePieces, type Terminal } from './terminal';
import type { Say } from '../kernel/words/say';

/** The options of `agewise report`. */
const REPORT_OPTIONS: readonly OptionSpec[] = [
  ...READING_OPTIONS,
  { name: 'folder', value: 'FOLDER', help: cliText('option.folder') },
  { name: 'scheme', value: 'NAME|7,14,30', help: cliText('option.scheme') },
  ...outOptions(false),
  { name: 'json', value: '', help: cliText('option.json') },
  { name: 'items', value: '', help: cliText('option.items') },
  { name: 'strict', value: '', help: cliText('option.strict') },
];

/** True where a total that the sheet prints differs from what was read, or a row with an amount was passed over that is no sum and may be open. */
function failsStrictly(report: Report): boolean {
  const { printedTotals, receipt } = report.reading;
  return printedTotals.some((total) => total.difference !== 0) || receipt.amountsSkipped > 0;
}

/**
 * `agewise report <file> …`: prints the report as text or JSON.
 *
 * @returns the exit code: 0 done, 3 with --strict where the report does not tie, 4 where a question stands in the way.
 * @throws UsageError for wrong options, WorkbookError where the file cannot be read or written.
 */
async function reportCommand(argv: readonly string[], terminal: Terminal, say: Say, features: readonly ReportFace[]): Promise<number> {
  const options = splitOptions(argv, REPORT_OPTIONS);
  const folder = options.values.get('folder');
  if (folder !== undefined) return folderReport(folder, options, terminal, say, features);
  const file = oneFile('report', options);
  const outcome = await runOnFile<ReportOutcome>(file, requestFromOptions(options), options, terminal, say, {
    features,
    compute: computeReport,
    refresh,
    reportOf: (done) => (done.kind === 'report' ? done.report : null),
  });
  if (outcome.kind === 'questions') return tellQuestions(outcome, options, terminal, say);
  const { report } = outcome;
  if (options.switches.has('json')) await writePieces(terminal, reportJson(report, options.switches.has('items'), say));
  else await terminal.write(`${explanation(options, report.reading, say)}${reportText(report, say)}`);
  return options.switches.has('strict') && failsStrictly(report) ? EXIT.strict : EXIT.done;
}

export const REPORT: CommandCode = { options: REPORT_OPTIONS, run: reportCommand };
