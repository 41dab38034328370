import type { Cell, CellBlock } from '../sheet/cells';
import { isOurName, isOurSheetName } from '../sheet/ourSheets';
import { boundingSpan, sameSpan } from '../sheet/spans';
import type { Outline, ReadRequest, RunOptions, SheetInfo, TableInfo, Workbook } from './workbook';

/** What a workbook told at the beginning of a run: its outline, and the cells that nearly every run needs. Plain data; nothing in it changes. */
export interface Survey extends Outline {
  /** Blocks by sheet, as they were asked for. */
  readonly cells: ReadonlyMap<string, readonly CellBlock[]>;
}

/**
 * Asks a workbook once for what a run needs. `spansOf` says which cells, once the outline is known; what it leaves out is read later by who
 * needs it.
 *
 * @throws WorkbookError where the workbook refuses or the run is cancelled.
 */
export async function takeSurvey(
  workbook: Workbook,
  spansOf: (outline: Outline) => readonly ReadRequest[],
  options: RunOptions,
): Promise<Survey> {
  const outline = await workbook.outline();
  const requests = spansOf(outline);
  const cells = new Map<string, CellBlock[]>();
  if (requests.length > 0) {
    for await (const { sheet, ...block } of workbook.read(requests, options)) {
      const known = cells.get(sheet);
      if (known) known.push(block);
      else cells.set(sheet, [block]);
    }
  }
  return { ...outline, cells };
}

/** Sheets that may hold data of the user's: not ours, and not filled by tables of ours that people put there. */
export function sheetsOfUser({ sheets, tables }: Pick<Outline, 'sheets' | 'tables'>): readonly SheetInfo[] {
  return sheets.filter(({ name, used }) => {
    if (used === null || isOurSheetName(name)) return false;
    const ours = tables.filter((table) => table.sheet === name && isOurName(table.name)).map(({ span }) => span);
    return ours.length === 0 || !sameSpan(ours.reduce(boundingSpan, used), ours.reduce(boundingSpan));
  });
}

export function sheetNamed(outline: Outline, name: string): SheetInfo | null {
  return outline.sheets.find((sheet) => sheet.name === name) ?? null;
}

/** The table of that name, in any case of letters. */
export function tableNamed(outline: Outline, name: string): TableInfo | null {
  return outline.tables.find((table) => table.name.toLowerCase() === name.toLowerCase()) ?? null;
}

/** The first cell of a name of ours, `null` where the workbook has no such name. */
export function nameValue(outline: Outline, name: string): Cell | null {
  return outline.names.get(name.toLowerCase()) ?? null;
}
