import type { MonthRequest } from '../run/monthRequest';
import type { KeptSnapshot } from '../../snapshots/run/snapshotList';
import type { OtherWorkbook } from '../../../kernel/run/otherWorkbook';
import type { DayNumber } from '../../../kernel/calendar/dayNumber';
import type { PaneSession } from '../../../pane/state/paneSession';

const WITHOUT_PROGRESS = { signal: { aborted: false }, onProgress: () => undefined };

/** Refreshes everything, closes the month on it and shows what came out. */
export function closeMonth(session: PaneSession, month: MonthRequest): Promise<void> {
  return session.run('month', async ({ workbook, useCases }, options) => {
    const outcome = await useCases.closeMonth(workbook, session.current().request, month, options);
    session.tell({ type: 'answered', outcome });
    if (outcome.reconciliation) session.tell({ type: 'month', month: outcome.reconciliation });
    session.tell({ type: 'wrote', task: 'month', receipt: outcome.receipt, notes: outcome.notes ?? null });
  });
}

/** Deletes the snapshot of a day. */
export function deleteSnapshot(session: PaneSession, day: DayNumber): Promise<void> {
  return session.run('snapshot', async ({ workbook, useCases }, options) => {
    session.tell({ type: 'wrote', task: 'snapshot', receipt: await useCases.deleteSnapshot(workbook, day, options) });
  });
}

/** The snapshots that the workbook keeps, the latest first; none where the workbook refuses. */
export async function keptSnapshots(session: PaneSession): Promise<readonly KeptSnapshot[]> {
  const snapshots = await session.quietly(({ workbook, useCases }) => useCases.listSnapshots(workbook, WITHOUT_PROGRESS));
  return [...(snapshots ?? [])].reverse();
}

/** Opens a workbook file that the user picked and hands it over; what cannot be read is told as a failure. */
export async function openFile(session: PaneSession, file: File, onOpen: (other: OtherWorkbook) => Promise<void> | void): Promise<void> {
  await session.run('openFile', async ({ openFile: open }) => {
    const workbook = await open(new Uint8Array(await file.arrayBuffer()), file.name);
    await onOpen({ name: file.name, workbook });
  });
}

/** Brings the log and the notes of a workbook file over. */
export function bringNotes(session: PaneSession, file: File): Promise<void> {
  return session.run('bringNotes', async ({ workbook, useCases, openFile: open }, options) => {
    const { report } = session.current();
    if (!report) return;
    const other = { name: file.name, workbook: await open(new Uint8Array(await file.arrayBuffer()), file.name) };
    const { found, added, isLogOnly, report: ranked } = await useCases.importActivity(workbook, report, other, options);
    if (added > 0) session.tell({ type: 'logged', report: ranked });
    session.tell({ type: 'brought', found, added, isLogOnly });
  });
}
