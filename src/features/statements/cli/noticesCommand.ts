import { fileCommand } from '../../../cli/fileCommand';
import type { Say } from '../../../kernel/words/say';
import type { OptionSpec } from '../../../cli/options';
import { READING_OPTIONS } from '../../../cli/readingOptions';
import { outOptions } from '../../../cli/result';
import type { ReportOptions } from '../../reportFace';
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
 */
export const NOTICES = fileCommand<PreparedOutcome, PreparedReport>({
  name: 'notices',
  options: NOTICES_OPTIONS,
  work: ({ values }) => ({
    compute: prepare,
    refresh,
    also: async (report, { file }) => {
      const folder = values.get('drafts');
      if (folder !== undefined) await writeDrafts(folder, report, file);
    },
  }),
  madeOf: (outcome) => (outcome.kind === 'prepared' ? outcome.report : null),
  json: noticesJson,
  lines: noticesLines,
});
