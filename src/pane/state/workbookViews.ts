import { tableNamed } from '../../kernel/run/survey';
import type { Cell, CellSpan } from '../../kernel/sheet/cells';
import { isOurSheetName } from '../../kernel/sheet/ourSheets';
import { layoutOfPart, sheetsRead } from '../../reading/result/readResult';
import { spansOfRows } from '../view/rowSpans';
import { NO_CODE, type PaneSession } from './paneSession';

/** Wide enough for the widest table of AR Setup. */
const WIDE: CellSpan = { row: 0, column: 0, rowCount: 1, columnCount: 12 };

const OPEN_SETUP = {
  id: 'setup',
  doing: { en: 'Opening AR Setup', es: 'Abriendo AR Setup' },
  stopped: { en: 'AR Setup was not opened', es: 'AR Setup no se abrió' },
  isQuiet: true,
} as const;

/** Shows a table of AR Setup; the first refresh adds that sheet, so before it there is nothing to show. */
export function openSetup(session: PaneSession, table: string): Promise<void> {
  return session.run(OPEN_SETUP, NO_CODE, async (_, { workbook, window }) => {
    const found = tableNamed(await workbook.outline(), table);
    if (found) await window.select(found.sheet, [found.span]);
    else session.notice(({ t }) => t.notices.setupMissing, false);
  });
}

/** Shows rows (from 1) of the report's table on the sheet of that place or name, or of another sheet of the workbook. */
export async function showRows(session: PaneSession, rows: readonly number[], of: number | string = 0): Promise<void> {
  const { report, partialReading } = session.current();
  const reading = report?.reading ?? partialReading;
  if (!reading || rows.length === 0) return;
  const part = typeof of === 'number' ? of : sheetsRead(reading).indexOf(of);
  const { sheet, range } = typeof of === 'string' && part < 0 ? { sheet: of, range: WIDE } : layoutOfPart(reading, part);
  await session.show(sheet, spansOfRows(rows, range));
}

/** Names of the visible sheets that are not ours, in tab order; empty where the workbook refuses. */
export async function sheetsToRead(session: PaneSession): Promise<readonly string[]> {
  const outline = await session.quietly(({ workbook }) => workbook.outline());
  return (outline?.sheets ?? []).filter((sheet) => sheet.visible && !isOurSheetName(sheet.name)).map((sheet) => sheet.name);
}

/** What is selected in the workbook, or `null` where the workbook refuses. */
export function selection(session: PaneSession): Promise<{ readonly sheet: string; readonly span: CellSpan } | null> {
  return session.quietly(({ window }) => window.selection());
}

/** All cells of a small span; empty where the workbook refuses. */
export async function cellsAt(session: PaneSession, sheet: string, span: CellSpan): Promise<readonly (readonly Cell[])[]> {
  if (span.rowCount <= 0) return [];
  const rows = await session.quietly(async ({ workbook }) => {
    const read: (readonly Cell[])[] = [];
    const request = { sheet, span, columns: null, withFormats: false, chunkRowsMax: span.rowCount };
    for await (const block of workbook.read([request], session.atOnce)) read.push(...block.values);
    return read;
  });
  return rows ?? [];
}
