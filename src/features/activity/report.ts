import { activityText } from './activityText';
import { problem, type Problem } from '../../kernel/words/problem';
import { withHeldDisputes } from '../aging/domain/disputedAmounts';
import type { ReportBase } from '../report';
import { reportPart, type ReportCode, type ReportRun } from '../reportFace';
import { MONTH_FACTS, type MonthFacts } from '../snapshots/run/readMonthFacts';
import { readLastReport } from '../snapshots/run/readSnapshots';
import { ACTIVITY } from './domain/activityPart';
import { EarlierReports } from './domain/earlier/earlierReports';
import { LedgerIndex } from './domain/ledgerIndex';
import { completeLog } from './run/completeLog';
import { LOG, type LogPart } from './run/logPart';
import { paidDocuments } from './run/paidDocuments';
import { withPrivateNotes } from './run/privateNotes';
import { ACTIVITY_MEMORY, readActivity } from './run/readActivity';
import { readMoves } from './run/readMoves';
import { ACTIVITY_LOG } from './sheet/activityTable';
import { MOVES, planMoves, type DecidedMove } from './sheet/movesSheet';

async function readLog(
  run: ReportRun,
  { asOf, reading, setup }: ReportBase,
  { snapshots: { snapshots }, lists }: MonthFacts,
): Promise<LogPart> {
  const activity = withPrivateNotes(await readActivity(run), setup.customers);
  const { items, customers } = reading;
  const paid = paidDocuments(lists?.tables ?? [], asOf);
  const last = await readLastReport(run);
  const moves = await readMoves(run, last, { asOf, tables: items, customers }, paid);
  const earlier = new EarlierReports([...snapshots, ...(last ? [last] : [])]);
  const index = new LedgerIndex(items, customers, [], moves.book);
  return { ...completeLog(activity, { asOf, index, earlier, paid }), moves: moves.all };
}

/** Documents of which the user is to say whether they came back. */
function undecided(moves: readonly DecidedMove[]): readonly Problem[] {
  const { size } = new Set(moves.flatMap(({ follow, from }) => (follow === '' ? [from.document] : [])));
  if (size === 0) return [];
  return [problem(activityText('movesToDecide', { documents: size }), 'warning')];
}

/** What the activity log adds to each report. */
export const REPORT: ReportCode = {
  tables: [{ table: MOVES }, { table: ACTIVITY_LOG, saysLost: true }],
  parts: [
    reportPart({
      key: LOG,
      isPassing: true,
      order: 95,
      compute: (run, base, parts) => readLog(run, base, parts.get(MONTH_FACTS)),
      adds: ({ log, moves }, { problems }) => ({ problems: [...problems, ...log.problems, ...undecided(moves)] }),
      sheets: ({ moves }, { setup }, { say }) => (moves.length > 0 ? [planMoves(moves, setup.language, say)] : []),
      // How many entries the log had before this run: Restore takes away only what the run added, so the log is still missed when it goes.
      settings: ({ log }, _, { survey }) => {
        const count = log.entries.length;
        return new Map(count === 0 || survey.settings.get(ACTIVITY_MEMORY) === String(count) ? [] : [[ACTIVITY_MEMORY, String(count)]]);
      },
    }),
    reportPart({
      key: ACTIVITY,
      compute: (_run, _base, parts) => parts.get(LOG).desk,
      adds: ({ held }, { currencies }) => ({
        currencies: currencies.map((one) => (one.aged ? { ...one, aged: withHeldDisputes(one.aged, held[one.place] ?? null) } : one)),
      }),
    }),
  ],
};
