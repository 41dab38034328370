import type { DateOrder } from '../result/readResult';
import type { ReadResult } from '../result/readResult';
import { asOfInCells, type StatedDay } from '../recognise/statedAsOf';
import { readBlocks } from '../../kernel/run/readCells';
import type { Run } from '../../kernel/run/run';
import { isOurSheetName } from '../../kernel/sheet/ourSheets';

const ROWS_MAX = 40;
const COLUMNS_MAX = 12;

/** The as-of date that a sheet other than `sheets` of the workbook states, such as a sheet of parameters beside the data; `null` where none does. */
export async function asOfOfWorkbook(run: Run, sheets: readonly string[], order: DateOrder | null): Promise<ReadResult['asOf']> {
  let best: StatedDay | null = null;
  for (const { name, used } of run.survey.sheets) {
    if (sheets.includes(name) || !used || isOurSheetName(name)) continue;
    const span = { ...used, rowCount: Math.min(used.rowCount, ROWS_MAX), columnCount: Math.min(used.columnCount, COLUMNS_MAX) };
    for await (const block of readBlocks(run, { sheet: name, span, columns: null, withFormats: false, chunkRowsMax: ROWS_MAX })) {
      for (const cells of block.values) {
        if (cells.filter((cell) => cell !== '').length > 4) continue;
        const found = asOfInCells(cells);
        if (found && found.weight >= 2 && (best === null || found.weight > best.weight)) best = found;
      }
    }
  }
  if (best === null) return null;
  const { DMY, MDY } = best.days;
  const day = (order === null ? null : best.days[order]) ?? (DMY === MDY || MDY === null ? DMY : DMY === null ? MDY : null);
  return day === null ? null : { day, from: 'sheet' };
}
