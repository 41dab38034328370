import { FEATURES } from '../../../src/features';
import type { Workbook } from '../../../src/kernel/run/workbook';
import type { Cell } from '../../../src/kernel/sheet/cells';

/** Options of a run that nobody cancels. */
export const RUN = { signal: { aborted: false }, onProgress: () => undefined, features: FEATURES };

/** All values of a sheet's used rectangle. */
export async function valuesOf(workbook: Workbook, sheet: string): Promise<Cell[][]> {
  const used = (await workbook.outline()).sheets.find((one) => one.name === sheet)!.used;
  if (!used) return [];
  const values: Cell[][] = [];
  for await (const block of workbook.read([{ sheet, span: used, columns: null, withFormats: false, chunkRowsMax: 3 }], RUN))
    values.push(...block.values.map((row) => [...row]));
  return values;
}
