import type { StrategyComparison } from '../run/compareStrategies';
import type { Problem } from '../../../kernel/words/problem';
import { tableNamed } from '../../../kernel/run/survey';
import { spanFromAddress } from '../../../kernel/sheet/cells';
import { type PaneSession } from '../../../pane/state/paneSession';
import { computeCode } from '../../../pane/state/reportTasks';
import type { Task } from '../../../pane/state/task';

const TRIAL = 'AR_StrategyTrial';

const code = () => import(/* webpackChunkName: "trial" */ '../run/strategyTrial');

const CHANGE: Task = {
  id: 'trial',
  doing: { en: 'Opening the trial', es: 'Abriendo la prueba' },
  stopped: { en: 'The trial was not changed', es: 'La prueba no cambió' },
};
const ADOPT: Task = {
  id: 'adopt',
  doing: { en: 'Applying the strategy', es: 'Adoptando la estrategia' },
  stopped: { en: 'The strategy was not changed', es: 'La estrategia no se adoptó' },
};
const ADOPTED = {
  en: 'The strategy is in use. Press Refresh on Home to update the AR sheets.',
  es: 'La estrategia está en uso. Pulse Actualizar en Inicio para actualizar las hojas AR.',
};

/** Lays a copy of the strategy in use beside it, and shows it. */
export function startTrial(session: PaneSession): Promise<void> {
  return session.run(CHANGE, code, async ({ startTrial: start }, { workbook, window }, options) => {
    const { report } = session.current();
    if (!report) return;
    await start(workbook, report, options);
    const table = tableNamed(await workbook.outline(), TRIAL);
    if (table) await window.select(table.sheet, [table.span]);
  });
}

/** Who moves under the strategy on trial; `null` where there is none, or where the workbook cannot be read now. */
export function compareTrial(session: PaneSession): Promise<StrategyComparison | null> {
  const { report } = session.current();
  return report
    ? session.quietly(async ({ workbook }) => (await code()).compareTrial(workbook, report, session.atOnce))
    : Promise.resolve(null);
}

/** Makes the strategy on trial the one in use and ranks everybody by it. */
export async function adoptTrial(session: PaneSession): Promise<void> {
  await session.run(
    ADOPT,
    () => Promise.all([code(), computeCode()]),
    async ([{ adoptTrial: adopt }, { computeReport }], { workbook }, options) => {
      const { report, request } = session.current();
      if (!report) return;
      await adopt(workbook, report, options);
      session.tell({ type: 'answered', outcome: await computeReport(workbook, request, options) });
      session.notice(({ t }) => ADOPTED[t.language]);
    },
  );
}

/** Takes the trial away. */
export function dropTrial(session: PaneSession): Promise<void> {
  return session.run(CHANGE, code, async ({ dropTrial: drop }, { workbook }, options) => {
    const { report } = session.current();
    if (report) await drop(workbook, report, options);
  });
}

/** Shows the cell of the trial that a problem is about. */
export async function showFault(session: PaneSession, { row, column }: Problem): Promise<void> {
  await session.quietly(async ({ workbook, window }) => {
    const table = tableNamed(await workbook.outline(), TRIAL);
    const span = row === null ? null : spanFromAddress(`${column ?? 'A'}${row}`);
    if (table)
      await window.select(table.sheet, [
        span && column !== null ? span : row === null ? table.span : { ...table.span, row: row - 1, rowCount: 1 },
      ]);
  });
}
