import { DEFAULT_MONTH, type MonthRequest } from '../domain/monthRequest';
import type { KeptSnapshot } from '../../snapshots/run/snapshotList';
import type { OtherWorkbook } from '../../../kernel/run/otherWorkbook';
import type { DayNumber } from '../../../kernel/calendar/dayNumber';
import type { KeptKey } from '../../../pane/state/kept';
import { NO_CODE, type PaneSession } from '../../../pane/state/paneSession';
import { tellWritten } from '../../../pane/state/reportTasks';
import type { Task } from '../../../pane/state/task';
import type { Reconciliation } from '../sheet/reconciliationContent';

const code = {
  month: () => import(/* webpackChunkName: "month" */ '../jobs/closeMonth'),
  snapshots: () => import(/* webpackChunkName: "month" */ '../../snapshots/run/snapshotList'),
  bringing: () => import(/* webpackChunkName: "desk" */ '../../notes/jobs/importActivity'),
};

/** The month end of the last run that made one. */
export const MONTH: KeptKey<Reconciliation> = { id: 'monthEnd', isOfSheets: true };

const CLOSE: Task = {
  id: 'month',
  doing: { en: 'Closing the month', es: 'Cerrando el mes' },
  stopped: { en: 'The month was not closed', es: 'El mes no se cerró' },
};
const DELETE: Task = {
  id: 'snapshot',
  doing: { en: 'Deleting the snapshot', es: 'Eliminando la instantánea' },
  stopped: { en: 'The snapshot was not deleted', es: 'La instantánea no se eliminó' },
};
const OPEN: Task = {
  id: 'openFile',
  doing: { en: 'Opening the file', es: 'Abriendo el archivo' },
  stopped: { en: 'The file was not opened', es: 'El archivo no se abrió' },
};
const BRING: Task = {
  id: 'bringNotes',
  doing: { en: 'Bringing over notes', es: 'Trayendo notas' },
  stopped: { en: 'No notes were brought over', es: 'No se trajeron notas' },
};
const DELETED = {
  en: 'The snapshot is deleted. Restore on Home brings it back.',
  es: 'La instantánea se eliminó. Restaurar, en Inicio, la recupera.',
};
const BROUGHT = {
  en: (added: string, found: string): string =>
    `${added} of the ${found} entries found there were new and are in AR Activity now. Refresh to see them beside their items.`,
  es: (added: string, found: string): string =>
    `De las ${found} anotaciones encontradas, ${added} eran nuevas y ya están en AR Activity. Actualice para verlas junto a sus partidas.`,
};
const LOG_ONLY = {
  en: 'Only its log could be read: notes typed since its last refresh are still there.',
  es: 'Solo se pudo leer su registro: las notas escritas desde su última actualización siguen allí.',
};

/** Refreshes everything, closes the month on it and shows what came out. */
export function closeMonth(session: PaneSession, month: MonthRequest): Promise<void> {
  return session.run(CLOSE, code.month, async ({ closeMonth: close }, { workbook }, options) => {
    const outcome = await close(workbook, session.current().request, month, options);
    session.tell({ type: 'answered', outcome });
    if (outcome.reconciliation) session.tell({ type: 'kept', key: MONTH, value: outcome.reconciliation });
    tellWritten(session, outcome);
  });
}

/** Closes the month as nobody asked for anything in particular. */
export const closeUsualMonth = (session: PaneSession): Promise<void> => closeMonth(session, DEFAULT_MONTH);

/** Deletes the snapshot of a day. */
export function deleteSnapshot(session: PaneSession, day: DayNumber): Promise<void> {
  return session.run(DELETE, code.snapshots, async ({ deleteSnapshot: remove }, { workbook }, options) => {
    await remove(workbook, day, options);
    session.notice(({ t }) => DELETED[t.language]);
  });
}

/** The snapshots that the workbook keeps, the latest first; none where the workbook refuses. */
export async function keptSnapshots(session: PaneSession): Promise<readonly KeptSnapshot[]> {
  const snapshots = await session.quietly(async ({ workbook }) => (await code.snapshots()).listSnapshots(workbook, session.atOnce));
  return [...(snapshots ?? [])].reverse();
}

/** Opens a workbook file that the user picked and hands it over; what cannot be read is told as a failure. */
export async function openFile(session: PaneSession, file: File, onOpen: (other: OtherWorkbook) => Promise<void> | void): Promise<void> {
  await session.run(OPEN, NO_CODE, async (_, { openFile: open }) => {
    const workbook = await open(new Uint8Array(await file.arrayBuffer()), file.name);
    await onOpen({ name: file.name, workbook });
  });
}

/** Brings the log and the notes of a workbook file over. */
export function bringNotes(session: PaneSession, file: File): Promise<void> {
  return session.run(BRING, code.bringing, async ({ importActivity }, { workbook, openFile: open }, options) => {
    const { report } = session.current();
    if (!report) return;
    const other = { name: file.name, workbook: await open(new Uint8Array(await file.arrayBuffer()), file.name) };
    const { found, added, isLogOnly, report: ranked } = await importActivity(workbook, report, other, options);
    if (added > 0) session.tell({ type: 'computed', report: ranked, isWritten: false });
    session.notice(({ t, f }) => {
      const brought = BROUGHT[t.language](f.count(added), f.count(found));
      return isLogOnly ? `${brought} ${LOG_ONLY[t.language]}` : brought;
    }, false);
  });
}
