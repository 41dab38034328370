import type { DateOrder } from '../result/readResult';
import type { ReadResult } from '../result/readResult';
import { asOfInCells, type StatedDay } from '../recognise/statedAsOf';
import type { RunOptions, Workbook } from '../../kernel/run/workbook';
import { isOurSheetName } from '../../kernel/sheet/ourSheets';

const ROWS_MAX = 40;
const COLUMNS_MAX = 12;

/** The as-of date that a sheet other than `sheets` of the workbook states, such as a sheet of parameters beside the data; `null` where none does. */
export async function asOfOfWorkbook(
  workbook: Workbook,
  sheets: readonly string[],
  order: DateOrder | null,
  options: RunOptions,
): Promise<ReadResult['asOf']> {
  const uses1904 = await workbook.uses1904();
  let best: StatedDay | null = null;
  for (const { name, used } of await workbook.sheets()) {
    if (sheets.includes(name) || !used || isOurSheetName(name)) continue;
    const span = { ...used, rowCount: Math.min(used.rowCount, ROWS_MAX), columnCount: Math.min(used.columnCount, COLUMNS_MAX) };
    for await (const block of workbook.read({ sheet: name, span, columns: null, withFormats: false, chunkRowsMax: ROWS_MAX }, options)) {
      for (const cells of block.values) {
        if (cells.filter((cell) => cell !== '').length > 4) continue;
        const found = asOfInCells(cells, uses1904);
        if (found && found.weight >= 2 && (best === null || found.weight > best.weight)) best = found;
      }
    }
  }
  if (best === null) return null;
  const { DMY, MDY } = best.days;
  const day = (order === null ? null : best.days[order]) ?? (DMY === MDY || MDY === null ? DMY : DMY === null ? MDY : null);
  return day === null ? null : { day, from: 'sheet' };
}
