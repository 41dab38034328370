import type { DayNumber } from '../../../kernel/calendar/dayNumber';
import { isOurSheetName } from '../../../kernel/sheet/ourSheets';
import { findUnbilled } from '../sheet/unbilledAmounts';
import type { UnbilledReading } from '../domain/workInProgress';
import { readCells } from '../../../kernel/run/readCells';
import type { Run } from '../../../kernel/run/run';

/** Larger sheets list items or invoices. */
const ROWS_MAX = 2000;
const COLUMNS_MAX = 60;

/** Work in progress that is not invoiced yet: of the first sheet that names it, `null` where none does. */
export async function readUnbilled(run: Run, reportSheets: readonly string[], asOf: DayNumber): Promise<UnbilledReading | null> {
  for (const { name, used } of run.survey.sheets) {
    if (!used || reportSheets.includes(name) || isOurSheetName(name) || used.rowCount > ROWS_MAX || used.columnCount > COLUMNS_MAX)
      continue;
    const amounts = findUnbilled(await readCells(run, name, used), name, asOf);
    if (amounts) return { amounts, from: name };
  }
  return null;
}
