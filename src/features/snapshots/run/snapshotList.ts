import { applyTables } from '../../../kernel/tables/tableMemory';
import { type DayNumber } from '../../../kernel/calendar/dayNumber';
import { snapshotRowCount } from '../domain/snapshot';
import { planSnapshots } from '../sheet/planSnapshots';
import { CLOSINGS } from '../sheet/snapshotTable';
import type { Run } from '../../../kernel/run/run';
import { takeSurvey } from '../../../kernel/run/survey';
import { WorkbookError, type ChangeReceipt, type RunOptions, type Workbook } from '../../../kernel/run/workbook';
import { readSnapshots } from './readSnapshots';
import { sheetSay } from '../../speak';
import { snapshotsText } from '../snapshotsText';

/** A snapshot that the workbook keeps. */
export interface KeptSnapshot {
  readonly asOf: DayNumber;
  /** True where only the balances by customer and bucket are left of it. */
  readonly isCondensed: boolean;
  readonly rowCount: number;
}

/** A run that needs no cells but those of the one table. */
async function runOf(workbook: Workbook, options: RunOptions): Promise<Run> {
  return { workbook, request: null, survey: await takeSurvey(workbook, () => [], options), options };
}

/** The snapshots of AR Snapshots, the earliest first. @throws WorkbookError where the workbook refuses. */
export async function listSnapshots(workbook: Workbook, options: RunOptions): Promise<readonly KeptSnapshot[]> {
  const { snapshots } = await readSnapshots(await runOf(workbook, options));
  return snapshots.map((snapshot) => ({ asOf: snapshot.asOf, isCondensed: snapshot.isCondensed, rowCount: snapshotRowCount(snapshot) }));
}

/**
 * Takes the snapshot of a day out of AR Snapshots; the others stay. Restore brings it back.
 *
 * @throws WorkbookError where there is none of that day, or rows of the table make no sense and would be lost.
 */
export async function deleteSnapshot(workbook: Workbook, day: DayNumber, options: RunOptions): Promise<ChangeReceipt> {
  const { snapshots, problems, isOrdered } = await readSnapshots(await runOf(workbook, options));
  const [problem] = problems;
  if (problem) throw new WorkbookError('unsupported', problem.message, snapshotsText('notDeleted'), snapshotsText('fixRow'));
  const place = snapshots.findIndex(({ asOf }) => asOf === day);
  if (place < 0)
    throw new WorkbookError('unsupported', snapshotsText('nothingOf', { day }), snapshotsText('notDeleted'), snapshotsText('openAgain'));
  const left = snapshots.filter(({ asOf }) => asOf !== day);
  const plan = planSnapshots({ snapshots: left, standing: isOrdered ? place : 0 }, await sheetSay(null, options));
  return applyTables(workbook, { sheets: [plan], sideColumns: [], activate: CLOSINGS.sheet }, options);
}
