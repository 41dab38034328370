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
import { agenciesText } from '../agenciesText';
import { computeAgencies, type AgenciesOutcome } from '../jobs/computeAgencies';
import type { AgenciesReport } from '../run/judgeAgencies';
import { refreshAgencies } from '../jobs/refreshAgencies';
import type { MinorUnits } from '../../../kernel/money/minorUnits';
import { agenciesJson } from './agenciesJson';

/** The options of `agewise agencies`. */
const AGENCIES_OPTIONS: readonly OptionSpec[] = [
  ...READING_OPTIONS,
  ...outOptions(false),
  { name: 'json', value: '', help: agenciesText('option.json') },
];

/** What the command prints for people: an agency a line, then what its statement differs in. */
function agenciesLines({ currencies, statement, statementCurrency, recalls, problems, asOf }: AgenciesReport, say: Say): string {
  const rows = currencies.flatMap(({ currency, figures }) => figures.agencies.map((one) => ({ ...one, currency })));
  const lines = rows.map(({ name, currency, totals, matureSixMonths: { index, liquidation, proposal, isToReplace } }) => {
    const recovered = { amount: totals.recovered, currency };
    const placed = { amount: totals.placed, currency };
    const what = agenciesText(isToReplace ? 'proposal.replace' : `proposal.${proposal}`);
    return say(agenciesText('agencyLine', { name, placed, recovered, liquidation, index, proposal: what }));
  });
  const money = (amount: MinorUnits) => ({ amount, currency: statementCurrency });
  const wrong = statement?.findings.filter(({ finding }) => finding !== 'matched') ?? [];
  const differences = statement
    ? [
        say(
          agenciesText('statementLine', {
            agency: statement.agency,
            difference: money(statement.difference),
            fee: money(statement.feeDifference),
          }),
        ),
        ...wrong.map(({ account, finding }) => `${account} · ${say(agenciesText(`finding.${finding}`))}`),
      ]
    : [];
  const back = recalls.map(({ placement, reason, days }) => `${placement.account} · ${say(agenciesText(`recall.${reason}`, { days }))}`);
  const said = problems.map(({ message }) => say(message));
  return `${[say(agenciesText('head', { asOf, count: rows.length })), ...said, ...lines, ...differences, ...back].join('\n')}\n`;
}

/**
 * `agewise agencies <workbook> …`: prints what collection agencies recovered against what their accounts let expect, as text or JSON.
 *
 * @returns the exit code: 0 done, 4 where a question stands in the way.
 * @throws UsageError for wrong options, WorkbookError where the file cannot be read.
 */
async function agenciesCommand(argv: readonly string[], terminal: Terminal, say: Say, features: readonly ReportFace[]): Promise<number> {
  const options = splitOptions(argv, AGENCIES_OPTIONS);
  const file = oneFile('agencies', options);
  const request = requestFromOptions(options);
  const compute = (workbook: FileWorkbook, wanted: typeof request, run: Parameters<typeof computeAgencies>[2]): Promise<AgenciesOutcome> =>
    computeAgencies(workbook, wanted, run);
  const outcome = await runOnFile<AgenciesOutcome>(file, request, options, terminal, say, {
    features,
    compute,
    refresh: (workbook, wanted, run) => refreshAgencies(workbook, wanted, null, run),
    reportOf: (done) => (done.kind === 'agencies' ? 'none' : null),
  });
  if (outcome.kind === 'questions') return tellQuestions(outcome, options, terminal, say);
  if (options.switches.has('json')) await terminal.write(terminalJson(`${JSON.stringify(agenciesJson(outcome.agencies, say))}\n`));
  else await terminal.write(agenciesLines(outcome.agencies, say));
  return EXIT.done;
}

export const AGENCIES: CommandCode = { options: AGENCIES_OPTIONS, run: agenciesCommand };
