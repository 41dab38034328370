import type { Cell } from '../../../kernel/sheet/cells';
import type { StyleName } from '../../../kernel/sheet/styles';
import { COUNT_HEADINGS, countCells, COUNTS_ROW } from './activityLayout';
import type { ActivityContent, OwnCells } from './activitySheet';
import type { PlanCell, SideColumnsPlan } from '../../../kernel/sheet/sheetPlan';

const OWN_PICKS: Readonly<Record<string, { readonly of: (cells: OwnCells) => Cell | null; readonly style: StyleName }>> = {
  When: { of: ({ when }) => when, style: 'date' },
  'Customer number': { of: ({ customerId }) => customerId, style: 'asText' },
  Currency: { of: ({ currency }) => currency, style: 'asText' },
  'Open then': { of: ({ openThen }) => openThen, style: 'amount' },
  State: { of: ({ state }) => state, style: 'indented' },
  Id: { of: ({ id }) => id, style: 'label' },
  Check: { of: ({ check }) => check, style: 'checkNote' },
};

/** Columns of ours in which a cell changes, neighbours together: first place and number of columns. */
function changedRuns({ place, own }: ActivityContent): readonly { readonly first: number; readonly count: number }[] {
  const runs: { first: number; count: number }[] = [];
  (place?.columns ?? []).forEach((heading, column) => {
    const pick = OWN_PICKS[heading];
    if (!pick || !own.some((cells) => pick.of(cells) !== null)) return;
    const last = runs[runs.length - 1];
    if (last && last.first + last.count === column) last.count++;
    else runs.push({ first: column, count: 1 });
  });
  return runs;
}

/**
 * What a refresh changes in a log that stands and has no new rows: the counts at its top and our own columns. Everything else of the sheet
 * keeps its bytes, so that a log of 50,000 entries is not written anew because a dispute is a day older.
 */
export function patchActivity(content: ActivityContent): readonly SideColumnsPlan[] {
  const { place, own, asOf, counts, uses1904 } = content;
  if (!place) return [];
  const head: SideColumnsPlan = {
    sheet: place.sheet,
    column: 0,
    headerRow: COUNTS_ROW,
    headings: COUNT_HEADINGS,
    firstRow: COUNTS_ROW + 1,
    rowCount: 1,
    cells: () => [[...countCells(asOf, counts, uses1904)]],
    styles: ['date', 'integer', 'integer', 'integer', 'integer', 'integer', 'integer'],
    columnWidths: [],
  };
  const columns = changedRuns(content).map(({ first, count }): SideColumnsPlan => {
    const headings = place.headings.slice(first, first + count);
    const picks = place.columns.slice(first, first + count).map((heading) => OWN_PICKS[heading]!);
    return {
      sheet: place.sheet,
      column: place.column + first,
      headerRow: place.row,
      headings,
      firstRow: place.row + 1,
      rowCount: own.length,
      cells: (from, to) => own.slice(from, to).map((cells): PlanCell[] => picks.map(({ of }) => of(cells))),
      styles: picks.map(({ style }) => style),
      columnWidths: [],
    };
  });
  return [head, ...columns];
}
