import type { Say } from '../../../kernel/words/say';
import type { CommandCode } from '../../../cli/face';
import { oneFile, runOnFile, tellQuestions } from '../../../cli/fileRun';
import { splitOptions, type OptionSpec } from '../../../cli/options';
import { READING_OPTIONS, requestFromOptions } from '../../../cli/readingOptions';
import { EXIT, type Terminal } from '../../../cli/terminal';
import { terminalJson } from '../../../cli/terminalText';
import type { ReportFace } from '../../reportFace';
import { computeNotices, type NoticesOutcome, type NoticesReport } from '../jobs/computeNotices';
import { statementsText } from '../statementsText';
import { noticesJson, reasonOf } from './noticesJson';

/** The options of `agewise notices`. */
const NOTICES_OPTIONS: readonly OptionSpec[] = [...READING_OPTIONS, { name: 'json', value: '', help: statementsText('option.json') }];

/** What `agewise notices` prints for people: each account with what it gets and why, or why nothing. */
function noticesLines({ accounts, notices, problems }: NoticesReport, say: Say): string {
  const written = notices.filter(({ level }) => level !== null).length;
  const lines = notices.map((notice) => {
    const { id, name } = accounts.parties.at(notice.party);
    const asked = say(statementsText('asked', { asked: { amount: notice.asked, currency: notice.currency } }));
    return [id, name, asked, say(reasonOf(notice))].filter((part) => part !== '').join(' · ');
  });
  const head = say(statementsText('noticeCount', { count: written, of: notices.length, asOf: accounts.asOf }));
  return `${[head, ...lines, ...problems.map(({ message }) => say(message))].join('\n')}\n`;
}

/**
 * `agewise notices <workbook> …`: prints which notice every account gets, or why none, as text or JSON. Nothing is sent.
 *
 * @returns the exit code: 0 done, 4 where a question stands in the way.
 * @throws UsageError for wrong options, WorkbookError where the file cannot be read.
 */
async function noticesCommand(argv: readonly string[], terminal: Terminal, say: Say, features: readonly ReportFace[]): Promise<number> {
  const options = splitOptions(argv, NOTICES_OPTIONS);
  const file = oneFile('notices', options);
  const request = requestFromOptions(options);
  const outcome = await runOnFile<NoticesOutcome>(file, request, options, terminal, say, {
    features,
    compute: computeNotices,
    refresh: computeNotices,
    reportOf: (done) => (done.kind === 'notices' ? done.notices.report : null),
  });
  if (outcome.kind === 'questions') return tellQuestions(outcome, options, terminal, say);
  if (options.switches.has('json')) await terminal.write(terminalJson(`${JSON.stringify(noticesJson(outcome.notices, say))}\n`));
  else await terminal.write(noticesLines(outcome.notices, say));
  return EXIT.done;
}

export const NOTICES: CommandCode = { options: NOTICES_OPTIONS, run: noticesCommand };
