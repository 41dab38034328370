import type { MonthlySales, Setup } from '../../setupFacts';
import { spanAddress } from '../../../kernel/sheet/cells';
import { findMonthlySales, type FoundSales } from '../sheet/monthlySales';
import type { Message } from '../../../kernel/words/message';
import { metricsText } from '../metricsText';
import { readCells } from '../../../kernel/run/readCells';
import { partKey } from '../../../kernel/run/parts';
import type { Run } from '../../../kernel/run/run';
import { isOurSheetName } from '../../../kernel/sheet/ourSheets';

/** Sheets larger than this list items, not months. */
const SALES_ROWS_MAX = 2000;
const SALES_COLUMNS_MAX = 60;

/** Monthly credit sales and where they were read, `null` for nowhere. */
interface SalesReading {
  readonly sales: readonly MonthlySales[];
  readonly from: Message | null;
}

export const SALES_READING = partKey<SalesReading>('sales');

/** Credit sales by month: those of AR_Sales where it has any, else of the sheet that names them best; later sheets lose a tie. */
export async function readSales(run: Run, setup: Setup, reportSheets: readonly string[]): Promise<SalesReading> {
  if (setup.sales.length > 0) return { sales: setup.sales, from: metricsText('salesTable') };
  let best: (FoundSales & { readonly from: Message }) | null = null;
  for (const { name, used } of run.survey.sheets) {
    if (!used || reportSheets.includes(name) || isOurSheetName(name)) continue;
    if (used.rowCount > SALES_ROWS_MAX || used.columnCount > SALES_COLUMNS_MAX) continue;
    const found = findMonthlySales(await readCells(run, name, used));
    if (found && (!best || found.certainty > best.certainty))
      best = { ...found, from: metricsText('salesSheet', { sheet: name, range: spanAddress(used) }) };
  }
  return best ?? { sales: [], from: null };
}
