import type { PaneSession } from '../../../pane/state/paneSession';
import { lookAtActiveSheet } from '../../../pane/state/reportTasks';
import type { Task } from '../../../pane/state/task';

const code = () => import(/* webpackChunkName: "sample" */ '../run/insertSample');

const INSERTED = { en: 'The sample is in the workbook.', es: 'El ejemplo está en el libro.' };

/** Adds the sample sheets, then reads them. */
export async function insertSample(session: PaneSession): Promise<void> {
  const task: Task = {
    id: 'sample',
    doing: { en: 'Inserting the sample', es: 'Insertando el ejemplo' },
    stopped: { en: 'The sample was not inserted', es: 'El ejemplo no se insertó' },
    again: () => insertSample(session),
  };
  await session.run(task, code, async ({ insertSample: insert }, { workbook }, options) => {
    await insert(workbook, options);
    session.notice(({ t }) => INSERTED[t.language]);
  });
  if (session.current().notice?.isDone) await lookAtActiveSheet(session);
}
