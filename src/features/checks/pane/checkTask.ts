import type { PaneSession } from '../../../pane/state/paneSession';
import type { Task } from '../../../pane/state/task';

const code = () => import(/* webpackChunkName: "check" */ '../jobs/refreshCheck');

const FOUND = {
  en: (count: string, open: string): string => `AR Check: ${count} findings, ${open} to decide.`,
  es: (count: string, open: string): string => `AR Check: ${count} hallazgos, ${open} por decidir.`,
};

/** Checks the open items and the master data, writes AR Check and shows it. */
export function runCheck(session: PaneSession): Promise<void> {
  const task: Task = {
    id: 'check',
    doing: { en: 'Checking the open items', es: 'Comprobando las partidas abiertas' },
    stopped: { en: 'The check was not finished', es: 'La comprobación no terminó' },
    again: () => runCheck(session),
  };
  return session.run(task, code, async ({ refreshCheck }, { workbook }, options) => {
    const outcome = await refreshCheck(workbook, session.current().request, options);
    if (outcome.kind === 'questions') {
      session.tell({ type: 'answered', outcome });
      return;
    }
    const all = [...outcome.check.findings, ...outcome.check.master];
    const open = all.filter(({ decision }) => decision === '').length;
    session.notice(({ t, f }) => FOUND[t.language](f.count(all.length), f.count(open)));
  });
}
