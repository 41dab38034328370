import { problem, type Problem } from '../words/problem';
import { wordsText } from '../words/wordsText';
import { isInput } from './column';
import type { Table } from './defineTable';
import { columnOf } from './layOut';
import { findTable, type StandingTable, type StandingTables } from './standingTables';

/** A problem for each column in which people type and that cannot be found: what they typed there is left where it is. */
export function missingInputs<Row, Context, Id extends string>(
  table: Table<Row, Context, Id>,
  { info, missing }: StandingTable<Id>,
): readonly Problem[] {
  const lost = missing.map((id) => columnOf(table, id)).filter(isInput);
  return lost.map(({ heading }) => {
    const message = wordsText('inputColumnMissing', { sheet: info.sheet, table: info.name, heading });
    return problem(message, 'warning', { row: info.span.row + 1, sheet: info.sheet });
  });
}

/** The same for a table as it stands in the workbook; none where it does not. */
export function lostInputs<Row, Context, Id extends string>(standing: StandingTables, table: Table<Row, Context, Id>): readonly Problem[] {
  const found = findTable(standing, table);
  return found ? missingInputs(table, found) : [];
}
