import type { Run } from '../../kernel/run/run';
import { standingTables } from '../../kernel/tables/standingTables';
import { readTable } from '../../kernel/tables/typedTable';
import { ENTITIES, readEntityRows, type SheetEntity } from './companySheetsTable';

/** The sheets that AR_Entities of the workbook names, in its order; none where it has no such table. */
export async function readEntities(run: Run): Promise<readonly SheetEntity[]> {
  const table = await readTable(run, standingTables(run.survey), ENTITIES);
  return table ? readEntityRows(table).rows : [];
}
