import type { PaneSession } from '../../../pane/state/paneSession';
import { look } from '../../../pane/state/reportTasks';
import type { Task } from '../../../pane/state/task';
import type { ChangeReceipt } from '../../../kernel/run/workbook';
import { OtherPlace } from './OtherPlace';

const code = () => import(/* webpackChunkName: "report" */ '../run/writeNoteColumns');

const WRITTEN = {
  en: (addresses: string): string => `Note columns written in ${addresses}.`,
  es: (addresses: string): string => `Columnas de notas escritas en ${addresses}.`,
};

const task = (session: PaneSession): Task => ({
  id: 'noteColumns',
  doing: { en: 'Writing note columns', es: 'Escribiendo las columnas de notas' },
  stopped: { en: 'The note columns were not written', es: 'Las columnas de notas no se escribieron' },
  again: () => writeNoteColumns(session, null),
  wayRound: {
    code: 'placeTaken',
    show: () => <OtherPlace propose={() => nextFreeColumn(session)} onPlace={(column) => void writeNoteColumns(session, column)} />,
  },
});

/** Writes our columns beside the table, reading it first where nothing was read yet; `place` counts from 0, `null` takes the column right of the table. */
export async function writeNoteColumns(session: PaneSession, place: number | null): Promise<void> {
  if (!session.current().report) await look(session);
  const { report } = session.current();
  if (!report) return;
  await session.run(task(session), code, async ({ writeNoteColumns: write }, { workbook }, options) =>
    told(session, await write(workbook, report, place, options)),
  );
}

function told(session: PaneSession, { columnsWritten }: ChangeReceipt): void {
  session.notice(({ t, f }) => WRITTEN[t.language](f.list(columnsWritten.map(({ sheet, address }) => `${sheet}!${address}`))));
}

/** The first column (from 0) with nothing to its right; `null` before a report. */
async function nextFreeColumn(session: PaneSession): Promise<number | null> {
  const { report } = session.current();
  return report ? session.quietly(async ({ workbook }) => (await code()).nextFreeColumn(workbook, report)) : null;
}
