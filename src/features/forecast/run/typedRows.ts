import type { Cell } from '../../../kernel/sheet/cells';
import { readCells } from '../../../kernel/run/readCells';
import { typedText } from '../../../kernel/sheet/typedCells';
import type { RunOptions, Workbook } from '../../../kernel/run/workbook';

/** The body rows of a workbook table with the cells below `headings`, wherever those columns were moved; '' for a lost one. Empty without the table. */
export async function readTypedRows(
  workbook: Workbook,
  table: string,
  headings: readonly string[],
  options: RunOptions,
): Promise<readonly (readonly Cell[])[]> {
  const info = (await workbook.tables()).find(({ name }) => name.toLowerCase() === table.toLowerCase());
  if (!info || !info.hasHeader) return [];
  const cells = await readCells(workbook, info.sheet, info.span, options);
  const present = (cells[0] ?? []).map((cell) => typedText(cell).toLowerCase());
  const places = headings.map((heading) => present.indexOf(heading.toLowerCase()));
  return cells.slice(1, info.hasTotals ? -1 : undefined).map((row) => places.map((place) => row[place] ?? ''));
}
