import type { FileWorkbook } from '../../../adapters/xlsx/fileWorkbook';
import type { CommandCode } from '../../../cli/face';
import { oneFile, runOnFile, tellQuestions } from '../../../cli/fileRun';
import { splitOptions, type OptionSpec } from '../../../cli/options';
import { READING_OPTIONS, requestFromOptions } from '../../../cli/readingOptions';
import { outOptions } from '../../../cli/result';
import { EXIT, type Terminal } from '../../../cli/terminal';
import { terminalJson } from '../../../cli/terminalText';
import { isoFromDay } from '../../../kernel/calendar/dayNumber';
import type { Say } from '../../../kernel/words/say';
import type { ReportFace } from '../../reportFace';
import { checksText } from '../checksText';
import { computeCheck, type CheckOutcome, type CheckReport } from '../jobs/computeCheck';
import { refreshCheck } from '../jobs/refreshCheck';

/** The options of `agewise check`. */
const CHECK_OPTIONS: readonly OptionSpec[] = [
  ...READING_OPTIONS,
  ...outOptions(false),
  { name: 'json', value: '', help: checksText('option.json') },
];

/** The object that `agewise check --json` prints. */
function checkJson({ report, sheet, findings, master, tax }: CheckReport, say: Say): object {
  return {
    asOf: isoFromDay(report.asOf),
    sheet,
    tax: tax === null ? null : say(tax),
    findings: [...findings, ...master].map(({ kind, rows, sheet: own, column, finding, proposal, decision, note }) => ({
      kind,
      sheet: own ?? sheet,
      rows,
      column,
      finding: say(finding),
      proposal: say(proposal),
      decision: decision || null,
      note: note || null,
    })),
  };
}

/** What the command prints for people: how many, then a line a finding with its rows and what to do. */
function checkLines({ sheet, findings: listed, master, tax }: CheckReport, say: Say): string {
  const findings = [...listed, ...master];
  const head = say(
    findings.length === 0 ? checksText('nothingFound', { sheet }) : checksText('foundOn', { sheet, count: findings.length }),
  );
  const lines = findings.map(({ rows, sheet: own, column, finding, proposal }) =>
    [
      ...(own === undefined || own === sheet ? [] : [own]),
      say(checksText('place', { rows: rows.map(String), column })),
      say(finding),
      say(proposal),
    ].join(' · '),
  );
  return `${[head, ...(tax ? [say(tax)] : []), ...lines].join('\n')}\n`;
}

/**
 * `agewise check <workbook> …`: prints what is wrong with the list of open items, as text or JSON. Nothing is changed.
 *
 * @returns the exit code: 0 done, 4 where a question stands in the way.
 * @throws UsageError for wrong options, WorkbookError where the file cannot be read.
 */
async function checkCommand(argv: readonly string[], terminal: Terminal, say: Say, features: readonly ReportFace[]): Promise<number> {
  const options = splitOptions(argv, CHECK_OPTIONS);
  const file = oneFile('check', options);
  const request = requestFromOptions(options);
  const compute = (workbook: FileWorkbook, wanted: typeof request, run: Parameters<typeof computeCheck>[2]): Promise<CheckOutcome> =>
    computeCheck(workbook, wanted, run);
  const outcome = await runOnFile<CheckOutcome>(file, request, options, terminal, say, {
    features,
    compute,
    refresh: refreshCheck,
    reportOf: (done) => (done.kind === 'check' ? done.check.report : null),
  });
  if (outcome.kind === 'questions') return tellQuestions(outcome, options, terminal, say);
  if (options.switches.has('json')) await terminal.write(terminalJson(`${JSON.stringify(checkJson(outcome.check, say))}\n`));
  else await terminal.write(checkLines(outcome.check, say));
  return EXIT.done;
}

export const CHECK: CommandCode = { options: CHECK_OPTIONS, run: checkCommand };
