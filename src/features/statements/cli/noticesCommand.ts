import type { Say } from '../../../kernel/words/say';
import type { CommandCode } from '../../../cli/face';
import { oneFile, runOnFile, tellQuestions } from '../../../cli/fileRun';
import { splitOptions, type OptionSpec } from '../../../cli/options';
import { READING_OPTIONS, requestFromOptions } from '../../../cli/readingOptions';
import { outOptions } from '../../../cli/result';
import { EXIT, type Terminal } from '../../../cli/terminal';
import { terminalJson } from '../../../cli/terminalText';
import type { ReportFace, ReportOptions } from '../../reportFace';
import type { FileWorkbook } from '../../../adapters/xlsx/fileWorkbook';
import type { ReportRequest } from '../../../reading/run/request';
import { reasonOf } from '../domain/notices/reasonOf';
import { computeNotices, type NoticesOutcome } from '../jobs/computeNotices';
import { preparedReport, writeNotices, type PreparedReport } from '../jobs/writeNotices';
import { statementsText } from '../statementsText';
import { writeDrafts } from './writeDrafts';
import { noticesJson } from './noticesJson';

/** The options of `agewise notices`. */
const NOTICES_OPTIONS: readonly OptionSpec[] = [
  { name: 'drafts', value: 'FOLDER', help: statementsText('option.drafts') },
  ...READING_OPTIONS,
  ...outOptions(false),
  { name: 'json', value: '', help: statementsText('option.json') },
];

/** What `agewise notices` prints for people: each account with what it gets and why, or why nothing. */
function noticesLines({ accounts, notices, prepared, problems }: PreparedReport, say: Say): string {
  const written = notices.filter(({ level }) => level !== null).length;
  const lines = prepared.map(({ notice, check }) => {
    const { id, name } = accounts.parties.at(notice.party);
    const asked = say(statementsText('asked', { asked: { amount: notice.asked, currency: notice.currency } }));
    return [id, name, asked, say(reasonOf(notice)), check === '' ? '' : say(check)].filter((part) => part !== '').join(' · ');
  });
  const head = say(statementsText('noticeCount', { count: written, of: notices.length, asOf: accounts.asOf }));
  return `${[head, ...lines, ...problems.map(({ message }) => say(message))].join('\n')}\n`;
}

type PreparedOutcome =
  { readonly kind: 'prepared'; readonly report: PreparedReport } | Exclude<NoticesOutcome, { readonly kind: 'notices' }>;

async function prepare(workbook: FileWorkbook, request: ReportRequest, options: ReportOptions): Promise<PreparedOutcome> {
  const done = await computeNotices(workbook, request, options);
  return done.kind === 'questions' ? done : { kind: 'prepared', report: await preparedReport(done.notices, options) };
}

async function refresh(workbook: FileWorkbook, request: ReportRequest, options: ReportOptions): Promise<PreparedOutcome> {
  const done = await prepare(workbook, request, options);
  if (done.kind === 'prepared') await writeNotices(workbook, done.report, options);
  return done;
}

/**
 * `agewise notices <workbook> …`: prints which notice every account gets, or why none, as text or JSON; with `--out` it writes the list and
 * the letters for Word, with `--drafts` a file for each letter. Nothing is sent.
 *
 * @returns the exit code: 0 done, 4 where a question stands in the way.
 * @throws UsageError for wrong options, WorkbookError where the file cannot be read.
 */
async function noticesCommand(argv: readonly string[], terminal: Terminal, say: Say, features: readonly ReportFace[]): Promise<number> {
  const options = splitOptions(argv, NOTICES_OPTIONS);
  const file = oneFile('notices', options);
  const outcome = await runOnFile<PreparedOutcome>(file, requestFromOptions(options), options, terminal, say, {
    features,
    compute: prepare,
    refresh,
    reportOf: (done) => (done.kind === 'prepared' ? done.report.report : null),
  });
  if (outcome.kind === 'questions') return tellQuestions(outcome, options, terminal, say);
  const { report } = outcome;
  const folder = options.values.get('drafts');
  if (folder !== undefined) await writeDrafts(folder, report, file);
  if (options.switches.has('json')) await terminal.write(terminalJson(`${JSON.stringify(noticesJson(report, say))}\n`));
  else await terminal.write(noticesLines(report, say));
  return EXIT.done;
}

export const NOTICES: CommandCode = { options: NOTICES_OPTIONS, run: noticesCommand };
