import type { Run } from '../../../kernel/run/run';
import { standingTables } from '../../../kernel/tables/standingTables';
import { readTable } from '../../../kernel/tables/typedTable';
import type { LearnedName } from '../domain/register/learnedNames';
import { LEARNED_NAMES } from '../sheet/learnedTable';

/**
 * Reads the names and accounts that were learned, as people left them.
 *
 * @throws WorkbookError where the workbook refuses or the run is cancelled.
 */
export async function readLearned(run: Run): Promise<readonly LearnedName[]> {
  const typed = await readTable(run, standingTables(run.survey), LEARNED_NAMES);
  return (typed?.rows ?? []).flatMap((row): LearnedName[] => {
    const [customer, customerId] = [row.text('customer'), row.text('customerId')];
    if (customer === '' && customerId === '') return [];
    const [payer, account, use] = [row.text('payer'), row.text('account'), row.cell('use')];
    return [{ payer, account, customer, customerId, use, isUsed: row.yesNo('use') === true, standing: row.cells }];
  });
}
