import { fileCommand, type FileWork } from '../../../cli/fileCommand';
import { dayFromIso, type DayNumber } from '../../../kernel/calendar/dayNumber';
import { numberKey } from '../../../kernel/ledger/customers';
import { cliText } from '../../../cli/cliText';
import { choiceOf, UsageError, type OptionSpec, type TypedOptions } from '../../../cli/options';
import { READING_OPTIONS } from '../../../cli/readingOptions';
import { outOptions } from '../../../cli/result';
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

/** Computes the statements that are asked for; `refresh` writes them too. */
function statementsWork(options: TypedOptions): FileWork<StatementsOutcome, StatementsReport> {
  const from = fromOption(options);
  const compute: FileWork<StatementsOutcome, StatementsReport>['compute'] = async (workbook, request, run) => {
    const done = await computeStatements(workbook, request, from, run);
    return done.kind === 'statements' ? { ...done, statements: asked(done.statements, options) } : done;
  };
  return {
    compute,
    refresh: async (workbook, request, run) => {
      const done = await compute(workbook, request, run);
      if (done.kind === 'statements') await writeStatements(workbook, done.statements, run);
      return done;
    },
  };
}

/** `agewise statements <workbook> …`: prints the statement of every account, as text or JSON, and with `--out` writes them. */
export const STATEMENTS = fileCommand<StatementsOutcome, StatementsReport>({
  name: 'statements',
  options: STATEMENTS_OPTIONS,
  work: statementsWork,
  madeOf: (outcome) => (outcome.kind === 'statements' ? outcome.statements : null),
  json: statementsJson,
  lines: statementsLines,
});
