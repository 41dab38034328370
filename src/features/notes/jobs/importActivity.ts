import { wordsText } from '../../../kernel/words/wordsText';
import { notesText } from '../notesText';
import { withIds } from '../../activity/domain/desk';
import type { ActivityEntry } from '../../activity/domain/activityEntry';
import type { Report } from '../../report';
import type { ReportOptions } from '../../reportFace';
import { NO_CHOICES } from '../../../reading/result/readResult';
import { computeAll } from '../../../report/computeReport';
import type { OtherWorkbook } from '../../../kernel/run/otherWorkbook';
import { WorkbookError, type ChangeReceipt, type Workbook } from '../../../kernel/run/workbook';
import { startRun } from '../../../reading/run/startRun';
import { logGoneError } from '../../activity/run/logGone';
import { appendEntries } from '../../worklist/run/appendEntries';
import { LOG } from '../../activity/run/logPart';
import { readActivity } from '../../activity/run/readActivity';
import { takeUpActivity } from '../run/takeUpActivity';

/** What was brought over from another workbook: found there = added here + known here already. */
export interface ImportedActivity {
  /** `null` where nothing was new, so that nothing was written. */
  readonly receipt: ChangeReceipt | null;
  readonly found: number;
  readonly added: number;
  /** True where only its log was read: its report could not be, so that notes typed since its last refresh stay there. */
  readonly isLogOnly: boolean;
  /** The report ranked by the log as it stands now. */
  readonly report: Report;
}

/** What an entry says, whatever became of it since. */
const SAID = [
  'when',
  'who',
  'entity',
  'customer',
  'customerId',
  'document',
  'currency',
  'kind',
  'outcome',
  'amount',
  'day',
  'reason',
  'owner',
  'nextAction',
  'nextDay',
  'text',
] as const satisfies readonly (keyof ActivityEntry)[];

const contentOf = (entry: ActivityEntry): string => JSON.stringify(SAID.map((field) => entry[field]));

/** The entries of another workbook, with those that its typed notes would become at its next refresh. */
async function entriesOf(
  other: Workbook,
  options: ReportOptions,
): Promise<{ readonly entries: readonly ActivityEntry[]; readonly isLogOnly: boolean }> {
  const request = { sheet: null, range: null, asOf: null, scheme: null, basis: null, choices: NO_CHOICES };
  const run = await startRun(other, request, options);
  try {
    const outcome = await computeAll(run);
    if (outcome.kind === 'report')
      return {
        entries: (await takeUpActivity(run, outcome.report, outcome.report.parts.get(LOG).log)).desk.entries,
        isLogOnly: false,
      };
  } catch (error) {
    // A workbook may hold a log and no report that can be read; whatever else happens is told.
    if (!(error instanceof WorkbookError) || error.code === 'cancelled') throw error;
  }
  const log = await readActivity(run);
  return { entries: [...log.entries, ...log.imported], isLogOnly: true };
}

/** Those of the other's entries that are not known here: neither by their id nor, where they have none, by what they say. */
function unknownHere(entries: readonly ActivityEntry[], known: readonly ActivityEntry[]): readonly ActivityEntry[] {
  const ids = new Set(known.map(({ id }) => id));
  const contents = new Set(known.map(contentOf));
  return entries.filter((entry) => {
    const isKnown = (entry.id !== '' && ids.has(entry.id)) || contents.has(contentOf(entry));
    if (entry.id !== '') ids.add(entry.id);
    contents.add(contentOf(entry));
    return !isKnown;
  });
}

/**
 * Brings the activity log of another workbook over, such as last week's, and the notes typed beside its items: appends to this workbook's
 * log what it does not have yet. An entry that both have is left as it stands here, so that a second time adds nothing.
 *
 * @throws WorkbookError where this workbook's log is gone, the other has no entry at all, or the workbook refuses.
 */
export async function importActivity(
  workbook: Workbook,
  report: Report,
  other: OtherWorkbook,
  options: ReportOptions,
): Promise<ImportedActivity> {
  const run = await startRun(workbook, null, options);
  const log = await readActivity(run);
  if (log.lostEntries > 0) throw logGoneError(log.lostEntries);
  const { entries, isLogOnly } = await entriesOf(other.workbook, options);
  if (entries.length === 0) {
    throw new WorkbookError(
      'unsupported',
      notesText('nothingToImport', { workbook: other.name }),
      wordsText('nothingChanged'),
      notesText('chooseNotesWorkbook'),
    );
  }
  const fresh = unknownHere(entries, [...log.entries, ...log.imported]);
  if (fresh.length === 0) return { receipt: null, found: entries.length, added: 0, isLogOnly, report };
  const ids = new Set([...log.entries, ...entries].map(({ id }) => id));
  const added = fresh.map((entry, place) =>
    entry.id === '' ? { ...withIds([entry], log.entries.length + place, ids, null)[0]!, state: entry.state } : entry,
  );
  return { ...(await appendEntries(run, report, log, added)), found: entries.length, added: added.length, isLogOnly };
}
