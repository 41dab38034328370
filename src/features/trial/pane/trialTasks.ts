import type { StrategyComparison } from '../run/compareStrategies';
import type { Problem } from '../../../kernel/words/problem';
import { spanFromAddress } from '../../../kernel/sheet/cells';
import type { PaneSession } from '../../../pane/state/paneSession';

const WITHOUT_PROGRESS = { signal: { aborted: false }, onProgress: () => undefined };
const TRIAL = 'AR_StrategyTrial';

/** Lays a copy of the strategy in use beside it, and shows it. */
export function startTrial(session: PaneSession): Promise<void> {
  return session.run('trial', async ({ workbook, window, useCases }, options) => {
    const { report } = session.current();
    if (!report) return;
    await useCases.startTrial(workbook, report, options);
    const table = (await workbook.tables()).find(({ name }) => name === TRIAL);
    if (table) await window.select(table.sheet, [table.span]);
  });
}

/** Who moves under the strategy on trial; `null` where there is none, or where the workbook cannot be read now. */
export function compareTrial(session: PaneSession): Promise<StrategyComparison | null> {
  const { report } = session.current();
  return report
    ? session.quietly(({ workbook, useCases }) => useCases.compareTrial(workbook, report, WITHOUT_PROGRESS))
    : Promise.resolve(null);
}

/** Makes the strategy on trial the one in use and ranks everybody by it. */
export async function adoptTrial(session: PaneSession): Promise<void> {
  await session.run('adopt', async ({ workbook, useCases }, options) => {
    const { report, request } = session.current();
    if (!report) return;
    const receipt = await useCases.adoptTrial(workbook, report, options);
    session.tell({ type: 'answered', outcome: await useCases.computeReport(workbook, request, options) });
    session.tell({ type: 'wrote', task: 'adopt', receipt });
  });
}

/** Takes the trial away. */
export function dropTrial(session: PaneSession): Promise<void> {
  return session.run('trial', async ({ workbook, useCases }, options) => {
    const { report } = session.current();
    if (report) await useCases.dropTrial(workbook, report, options);
  });
}

/** Shows the cell of the trial that a problem is about. */
export async function showFault(session: PaneSession, { row, column }: Problem): Promise<void> {
  await session.quietly(async ({ workbook, window }) => {
    const table = (await workbook.tables()).find(({ name }) => name === TRIAL);
    const span = row === null ? null : spanFromAddress(`${column ?? 'A'}${row}`);
    if (table)
      await window.select(table.sheet, [
        span && column !== null ? span : row === null ? table.span : { ...table.span, row: row - 1, rowCount: 1 },
      ]);
  });
}
