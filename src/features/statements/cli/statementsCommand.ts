import { dayFromIso, type DayNumber } from '../../../kernel/calendar/dayNumber';
import { numberKey } from '../../../kernel/ledger/customers';
import type { Say } from '../../../kernel/words/say';
import { cliText } from '../../../cli/cliText';
import type { CommandCode } from '../../../cli/face';
import { oneFile, runOnFile, tellQuestions } from '../../../cli/fileRun';
import { choiceOf, splitOptions, UsageError, type OptionSpec, type TypedOptions } from '../../../cli/options';
import { READING_OPTIONS, requestFromOptions } from '../../../cli/readingOptions';
import { outOptions } from '../../../cli/result';
import { EXIT, type Terminal } from '../../../cli/terminal';
import { terminalJson } from '../../../cli/terminalText';
import type { FileWorkbook } from '../../../adapters/xlsx/fileWorkbook';
import type { ReportRequest } from '../../../reading/run/request';
import type { ReportFace, ReportOptions } from '../../reportFace';
import { computeStatements, type StatementsOutcome, type StatementsReport } from '../jobs/computeStatements';
import { writeStatements } from '../jobs/writeStatements';
import { statementsText } from '../statementsText';
import { statementsJson } from './statementsJson';
import { statementsLines } from './statementsLines';

/** The options of `agewise statements`. */
const STATEMENTS_OPTIONS: readonly OptionSpec[] = [
  { name: 'customer', value: 'NO', help: statementsText('option.customer') },
  { name: 'form', value: 'open-item|balance-forward', help: statementsText('option.form') },
  { name: 'from', value: 'YYYY-MM-DD', help: statementsText('option.from') },
  ...READING_OPTIONS,
  ...outOptions(false),
  { name: 'json', value: '', help: statementsText('option.json') },
];

function fromOption(options: TypedOptions): DayNumber | null {
  const value = options.values.get('from');
  if (value === undefined) return null;
  const day = dayFromIso(value);
  if (day === null) throw new UsageError(cliText('notADay', { option: 'from', value }));
  return day;
}

/** Only the statements of one customer, by number or name, where one is asked for; all in one form where one is asked for. */
function asked(report: StatementsReport, options: TypedOptions): StatementsReport {
  const form = { 'open-item': 'openItem', 'balance-forward': 'balanceForward' } as const;
  const wanted = choiceOf(options, 'form', ['open-item', 'balance-forward'] as const);
  const customer = options.values.get('customer');
  const { parties } = report.accounts;
  const key = customer === undefined ? null : parties.findText(customer);
  if (customer !== undefined && key === null) throw new UsageError(statementsText('noCustomer', { customer: numberKey(customer) }));
  const statements = report.statements
    .filter(({ members }) => key === null || members.includes(key))
    .map((one) => (wanted === null ? one : { ...one, form: form[wanted] }));
  return { ...report, statements };
}

type StatementsRun = (workbook: FileWorkbook, request: ReportRequest, options: ReportOptions) => Promise<StatementsOutcome>;

/**
 * `agewise statements <workbook> …`: prints the statement of every account, as text or JSON, and with `--out` writes them.
 *
 * @returns the exit code: 0 done, 4 where a question stands in the way.
 * @throws UsageError for wrong options, WorkbookError where the file cannot be read.
 */
async function statementsCommand(argv: readonly string[], terminal: Terminal, say: Say, features: readonly ReportFace[]): Promise<number> {
  const options = splitOptions(argv, STATEMENTS_OPTIONS);
  const file = oneFile('statements', options);
  const request = requestFromOptions(options);
  const from = fromOption(options);
  const compute: StatementsRun = async (workbook, wanted, run) => {
    const done = await computeStatements(workbook, wanted, from, run);
    return done.kind === 'statements' ? { ...done, statements: asked(done.statements, options) } : done;
  };
  const refresh: StatementsRun = async (workbook, wanted, run) => {
    const done = await compute(workbook, wanted, run);
    if (done.kind === 'statements') await writeStatements(workbook, done.statements, run);
    return done;
  };
  const outcome = await runOnFile<StatementsOutcome>(file, request, options, terminal, say, {
    features,
    compute,
    refresh,
    reportOf: (done) => (done.kind === 'statements' ? done.statements.report : null),
  });
  if (outcome.kind === 'questions') return tellQuestions(outcome, options, terminal, say);
  const { statements } = outcome;
  if (options.switches.has('json')) await terminal.write(terminalJson(`${JSON.stringify(statementsJson(statements, say))}\n`));
  else await terminal.write(statementsLines(statements, say));
  return EXIT.done;
}

export const STATEMENTS: CommandCode = { options: STATEMENTS_OPTIONS, run: statementsCommand };
