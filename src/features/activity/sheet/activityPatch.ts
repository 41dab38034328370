import type { Language } from '../../../kernel/words/locale';
import type { StyleName } from '../../../kernel/sheet/styles';
import { COUNT_HEADINGS, countCells, COUNTS_ROW } from './activityLayout';
import { isFilled, type ActivityContent, type FilledColumn } from './activitySheet';
import type { PlanCell, SideColumnsPlan } from '../../../kernel/sheet/sheetPlan';

const STYLES: Readonly<Record<FilledColumn, StyleName>> = {
  when: 'date',
  customerId: 'asText',
  currency: 'asText',
  openThen: 'amount',
  state: 'indented',
  id: 'label',
  check: 'checkNote',
};

/** Columns of ours in which a cell changes, neighbours together: the first place, and the columns from there on. */
function changedRuns({ place, own }: ActivityContent): readonly { readonly first: number; readonly filled: readonly FilledColumn[] }[] {
  const runs: { first: number; filled: FilledColumn[] }[] = [];
  (place?.columns ?? []).forEach((id, column) => {
    if (!isFilled(id) || !own.some((cells) => cells[id] !== null)) return;
    const last = runs[runs.length - 1];
    if (last && last.first + last.filled.length === column) last.filled.push(id);
    else runs.push({ first: column, filled: [id] });
  });
  return runs;
}

/**
 * What a refresh changes in a log that stands and has no new rows: the counts at its top and our own columns. Everything else of the sheet
 * keeps its bytes, so that a log of 50,000 entries is not written anew because a dispute is a day older.
 */
export function patchActivity(content: ActivityContent, language: Language): readonly SideColumnsPlan[] {
  const { place, own, asOf, counts } = content;
  if (!place) return [];
  const head: SideColumnsPlan = {
    sheet: place.sheet,
    column: 0,
    headerRow: COUNTS_ROW,
    headings: COUNT_HEADINGS.map((heading) => heading[language]),
    firstRow: COUNTS_ROW + 1,
    rowCount: 1,
    cells: () => [[...countCells(asOf, counts)]],
    styles: ['date', 'integer', 'integer', 'integer', 'integer', 'integer', 'integer'],
    columnWidths: [],
  };
  const columns = changedRuns(content).map(({ first, filled }): SideColumnsPlan => ({
    sheet: place.sheet,
    column: place.column + first,
    headerRow: place.row,
    headings: place.headings.slice(first, first + filled.length),
    firstRow: place.row + 1,
    rowCount: own.length,
    cells: (from, to) => own.slice(from, to).map((cells): PlanCell[] => filled.map((id) => cells[id])),
    styles: filled.map((id) => STYLES[id]),
    columnWidths: [],
  }));
  return [head, ...columns];
}
