import type { NewEntry } from '../../../activity/domain/activityEntry';
import type { CurrencyReport } from '../../../report';
import { type PaneSession } from '../../../../pane/state/paneSession';
import type { Task } from '../../../../pane/state/task';
import { sheetText } from '../../../../pane/view/writtenText';
import type { RankedCustomer } from '../../domain/rankedCustomer';
import { RecentEntries } from './recentEntries';

const code = {
  log: () => import(/* webpackChunkName: "desk" */ '../../run/logActivity'),
  brief: () => import(/* webpackChunkName: "desk" */ '../../run/writeBrief'),
  reload: () => import(/* webpackChunkName: "report" */ '../../run/reloadActivity'),
};

const LOG: Task = {
  id: 'log',
  doing: { en: 'Logging', es: 'Registrando' },
  stopped: { en: 'The entry was not logged', es: 'La anotación no se registró' },
  isSure: true,
};
const BRIEF: Task = {
  id: 'brief',
  doing: { en: 'Writing the sheet', es: 'Escribiendo la hoja' },
  stopped: { en: 'The sheet was not written', es: 'La hoja no se escribió' },
};

/** What each open pane has logged a short time ago. */
const recent = new WeakMap<PaneSession, RecentEntries>();

function recentOf(session: PaneSession): RecentEntries {
  const found = recent.get(session) ?? new RecentEntries();
  recent.set(session, found);
  return found;
}

/** Appends entries to the activity log and shows the accounts as it ranks them now; false where they were not written. */
export async function log(session: PaneSession, entries: readonly NewEntry[]): Promise<boolean> {
  let isLogged = false;
  await session.run(LOG, code.log, async ({ logActivity }, { workbook }, options) => {
    const { report } = session.current();
    if (!report) return;
    const logged = await logActivity(workbook, report, entries, options);
    recentOf(session).add(logged.entries, session.nowMs());
    session.tell({ type: 'computed', report: logged.report, isWritten: false });
    isLogged = true;
  });
  return isLogged;
}

/**
 * Reads the log again after it was changed by other hands; does nothing while a task runs. Where somebody else's rows came to stand on
 * those that this pane has just logged, as when two people append at the same moment, these are appended once more.
 */
export async function reloadLog(session: PaneSession, isRemote: boolean): Promise<void> {
  const { report, run } = session.current();
  if (!report || run) return;
  const fresh = await session.quietly(async ({ workbook }) => (await code.reload()).reloadActivity(workbook, report, session.atOnce));
  if (!fresh || session.current().report !== report) return;
  session.tell({ type: 'computed', report: fresh, isWritten: false });
  const mine = recentOf(session);
  const lost = mine.lost(fresh, session.nowMs());
  if (!isRemote) mine.forget(lost);
  else if (lost.length > 0)
    await session.run(LOG, code.log, async ({ logAgain }, { workbook }, options) =>
      session.tell({ type: 'computed', report: (await logAgain(workbook, fresh, lost, options)).report, isWritten: false }),
    );
}

/** Writes the escalation brief of an account and shows that sheet. */
export async function writeBrief(session: PaneSession, one: CurrencyReport, ranked: RankedCustomer): Promise<void> {
  const { report } = session.current();
  if (!report) return;
  await session.run(BRIEF, code.brief, async ({ writeBrief: write }, { workbook }, options) =>
    session.notice(sheetText(await write(workbook, report, one, ranked, options))),
  );
}

/** Writes the work of each collector by week and shows that sheet. */
export async function writeActivityReport(session: PaneSession): Promise<void> {
  const { report } = session.current();
  if (!report) return;
  await session.run(BRIEF, code.brief, async ({ writeActivityReport: write }, { workbook }, options) =>
    session.notice(sheetText(await write(workbook, report, options))),
  );
}
