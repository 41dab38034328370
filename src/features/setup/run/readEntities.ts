import type { RunOptions, Workbook } from '../../../kernel/run/workbook';
import { standingTables } from '../../../kernel/tables/standingTables';
import { readTable } from '../../../kernel/tables/typedTable';
import { ENTITIES, readEntityRows, type SheetEntity } from '../sheet/companySheetsTable';

/** The sheets that AR_Entities of the workbook names, in its order; none where it has no such table. */
export async function readEntities(workbook: Workbook, options: RunOptions): Promise<readonly SheetEntity[]> {
  const table = await readTable(workbook, await standingTables(workbook), ENTITIES, options);
  return table ? readEntityRows(table).rows : [];
}
