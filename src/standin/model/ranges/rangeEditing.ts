import type { Arguments } from '../../richapi/arguments';
import type { Method } from '../../richapi/hostClass';
import type { CellRange } from './cellRange';
import { intersection } from '../../../kernel/sheet/spans';

const CLEAR = ['All', 'Formats', 'Contents'] as const;

function clear(range: CellRange, args: Arguments): void {
  const what = args.word(0, CLEAR, 'All');
  if (what !== 'Formats') range.state.requireUnlocked(range.sheet, range.span, args.location);
  if (what !== 'Contents') range.state.requireAllowed(range.sheet.id, 'allowFormatCells', args.location);
  range.sheet.clear(range.span, what === 'Formats' ? 'formats' : what === 'All' ? 'all' : 'contents');
  if (what !== 'Formats') range.state.events.noteChange(range.state.guidOf(range.sheet.id), range.span);
}

/** Refused on a protected sheet, whatever stays allowed on it. */
function merge(range: CellRange, args: Arguments): void {
  range.state.requireUnprotected(range.sheet.id, args.location);
  if (range.state.grid.tables().some((table) => table.sheetId === range.sheet.id && intersection(table.span, range.span))) args.refuse();
  range.sheet.merge(range.span);
}

/** Everything that a range does beside being read and written. */
export const RANGE_EDITING: Readonly<Record<string, Method<CellRange>>> = {
  Clear: { since: 1, call: clear },
  Merge: { since: 2, call: merge },
  Select: { since: 1, call: (range) => range.state.grid.select(range.sheet.id, range.span) },
};
