import type { FileWorkbook } from '../../../adapters/xlsx/fileWorkbook';
import type { CommandCode } from '../../../cli/face';
import { oneFile, runOnFile, tellQuestions } from '../../../cli/fileRun';
import { splitOptions, type OptionSpec } from '../../../cli/options';
import { READING_OPTIONS, requestFromOptions } from '../../../cli/readingOptions';
import { outOptions } from '../../../cli/result';
import { EXIT, type Terminal } from '../../../cli/terminal';
import { terminalJson } from '../../../cli/terminalText';
import type { Say } from '../../../kernel/words/say';
import type { ReportFace } from '../../reportFace';
import { creditText } from '../creditText';
import { computeCredit, type CreditOutcome, type CreditReport } from '../jobs/computeCredit';
import { refreshCredit } from '../jobs/refreshCredit';
import { creditJson } from './creditJson';

/** The options of `agewise credit`. */
const CREDIT_OPTIONS: readonly OptionSpec[] = [
  { name: 'orders', value: 'SHEET', help: creditText('option.orders') },
  ...READING_OPTIONS,
  ...outOptions(false),
  { name: 'json', value: '', help: creditText('option.json') },
];

/** What the command prints for people: how many, then each order with its decision, reasons and what would release it. */
function creditLines({ orders, problems }: CreditReport, say: Say): string {
  const held = orders.filter(({ decision }) => decision === 'hold');
  const head = say(creditText('ordersJudged', { released: orders.length - held.length, held: held.length }));
  const lines = orders.map(({ order, decision, reasons, releasedByPaying }) => {
    const { currency, amount, facts } = order;
    const why = reasons.map(({ rule, because }) => `${rule}: ${say(because)}`);
    const paying =
      releasedByPaying === null ? [] : [say(creditText('releasedByPaying', { amount: { amount: releasedByPaying, currency } }))];
    const parts = [
      order.order,
      facts.customer || facts.customerId,
      say.money({ amount, currency }),
      say(creditText(decision === 'hold' ? 'held' : 'released')),
    ];
    return [...parts, ...why, ...paying].join(' · ');
  });
  const said = problems.filter(({ severity }) => severity === 'error').map(({ message }) => say(message));
  return `${[head, ...said, ...lines].join('\n')}\n`;
}

/**
 * `agewise credit <workbook> …`: prints which orders may be released and which are held, as text or JSON. Nothing is released.
 *
 * @returns the exit code: 0 done, 4 where a question stands in the way.
 * @throws UsageError for wrong options, WorkbookError where the file cannot be read.
 */
async function creditCommand(argv: readonly string[], terminal: Terminal, say: Say, features: readonly ReportFace[]): Promise<number> {
  const options = splitOptions(argv, CREDIT_OPTIONS);
  const file = oneFile('credit', options);
  const request = requestFromOptions(options);
  const sheet = options.values.get('orders') ?? null;
  const compute = (workbook: FileWorkbook, wanted: typeof request, run: Parameters<typeof computeCredit>[3]): Promise<CreditOutcome> =>
    computeCredit(workbook, wanted, sheet, run);
  const outcome = await runOnFile<CreditOutcome>(file, request, options, terminal, say, {
    features,
    compute,
    refresh: (workbook, wanted, run) => refreshCredit(workbook, wanted, sheet, run),
    reportOf: (done) => (done.kind === 'credit' ? done.credit.report : null),
  });
  if (outcome.kind === 'questions') return tellQuestions(outcome, options, terminal, say);
  if (options.switches.has('json')) await terminal.write(terminalJson(`${JSON.stringify(creditJson(outcome.credit, say))}\n`));
  else await terminal.write(creditLines(outcome.credit, say));
  return EXIT.done;
}

export const CREDIT: CommandCode = { options: CREDIT_OPTIONS, run: creditCommand };
