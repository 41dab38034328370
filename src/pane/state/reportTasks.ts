import type { ReportRequest } from '../../reading/run/request';
import { isOurSheetName } from '../../kernel/sheet/ourSheets';
import type * as restoreModule from '../../kernel/run/restoreLast';
import type * as computeModule from '../../report/computeReport';
import type * as refreshModule from '../../report/refresh';
import { writtenText } from '../view/writtenText';
import type { PaneSession } from './paneSession';
import type { Task } from './task';
import { selection } from './workbookViews';

// What reads, computes and writes is as large as the pane: it is loaded when the pane reads its first sheet.
export const computeCode = (): Promise<typeof computeModule> => import(/* webpackChunkName: "report" */ '../../report/computeReport');
const refreshCode = (): Promise<typeof refreshModule> => import(/* webpackChunkName: "report" */ '../../report/refresh');
const restoreCode = (): Promise<typeof restoreModule> => import(/* webpackChunkName: "report" */ '../../kernel/run/restoreLast');

/** Reading and computing, with nothing written. */
export const lookTask = (session: PaneSession): Task => ({
  id: 'look',
  doing: { en: 'Reading the sheet', es: 'Leyendo la hoja' },
  stopped: { en: 'The sheet was not read', es: 'La hoja no se leyó' },
  again: () => look(session),
});

/** Reads and computes with what is asked for now, and writes nothing. */
export function look(session: PaneSession, changes: Partial<ReportRequest> = {}): Promise<void> {
  session.ask(changes);
  return session.run(lookTask(session), computeCode, async ({ computeReport }, { workbook }, options) =>
    session.tell({ type: 'answered', outcome: await computeReport(workbook, session.current().request, options) }),
  );
}

/** Reads the sheet that the user looks at; one of our own leaves it to be found which sheet holds the report. */
export async function lookAtActiveSheet(session: PaneSession): Promise<void> {
  const sheet = await session.quietly(({ window }) => window.activeSheet());
  await look(session, { sheet: sheet === null || isOurSheetName(sheet) ? null : sheet, range: null, withEntities: true });
}

/** Reads, computes and writes the AR sheets. */
export function refresh(session: PaneSession, changes: Partial<ReportRequest> = {}): Promise<void> {
  session.ask(changes);
  const task: Task = {
    id: 'refresh',
    doing: { en: 'Refreshing', es: 'Actualizando' },
    stopped: { en: 'The refresh stopped', es: 'La actualización se detuvo' },
    again: () => refresh(session),
  };
  return session.run(task, refreshCode, async ({ refresh: run }, { workbook }, options) => {
    const outcome = await run(workbook, session.current().request, options);
    session.tell({ type: 'answered', outcome });
    tellWritten(session, outcome);
  });
}

/** Tells that the AR sheets show the report of a refresh, unless a cell shows something else; nothing where a question stood in its way. */
export function tellWritten(session: PaneSession, outcome: refreshModule.RefreshOutcome): void {
  const { receipt, notes } = outcome;
  if (!receipt || outcome.kind !== 'report') return;
  if (!outcome.report.problems.some(({ code }) => code === 'cellDiffers')) session.tell({ type: 'written' });
  session.notice(writtenText(receipt, notes));
}

/** Refreshes from what is selected in the workbook. */
export async function refreshSelection(session: PaneSession): Promise<void> {
  const selected = await selection(session);
  await refresh(session, selected ? { sheet: selected.sheet, range: selected.span } : {});
}

/** Puts back what the last write changed. */
export function restore(session: PaneSession): Promise<void> {
  const task: Task = {
    id: 'restore',
    doing: { en: 'Restoring', es: 'Restaurando' },
    stopped: { en: 'Nothing was restored', es: 'No se restauró nada' },
    again: () => restore(session),
  };
  return session.run(task, restoreCode, async ({ restoreLast }, { workbook }, options) => {
    await restoreLast(workbook, options);
    session.tell({ type: 'restored' });
    session.notice(({ t }) => t.notices.restored);
  });
}
