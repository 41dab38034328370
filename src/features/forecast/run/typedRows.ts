import type { Cell } from '../../../kernel/sheet/cells';
import { readCells } from '../../../kernel/run/readCells';
import { typedText } from '../../../kernel/sheet/typedCells';
import type { Run } from '../../../kernel/run/run';
import { tableNamed } from '../../../kernel/run/survey';

/** The body rows of a workbook table with the cells below `headings`, wherever those columns were moved; '' for a lost one. Empty without the table. */
export async function readTypedRows(run: Run, table: string, headings: readonly string[]): Promise<readonly (readonly Cell[])[]> {
  const info = tableNamed(run.survey, table);
  if (!info || !info.hasHeader) return [];
  const cells = await readCells(run, info.sheet, info.span);
  const present = (cells[0] ?? []).map((cell) => typedText(cell).toLowerCase());
  const places = headings.map((heading) => present.indexOf(heading.toLowerCase()));
  return cells.slice(1, info.hasTotals ? -1 : undefined).map((row) => places.map((place) => row[place] ?? ''));
}
