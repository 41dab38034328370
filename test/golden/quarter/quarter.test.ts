import { writeFileSync } from 'node:fs';
import { refreshForecast } from '../../../src/features/forecast/jobs/refreshForecast';
import { closeMonth } from '../../../src/features/monthEnd/jobs/closeMonth';
import { DEFAULT_MONTH } from '../../../src/features/monthEnd/domain/monthRequest';
import { readCells } from '../../harness/readCells';
import type { Workbook } from '../../../src/kernel/run/workbook';
import type { Cell } from '../../../src/kernel/sheet/cells';
import { expectTexts } from '../expectTexts';
import { ANY_REQUEST, QUIET } from '../madeReport';
import { FRIDAYS, quarterEnd } from './quarter';

const SHEETS = ['AR Reconciliation', 'AR Metrics', 'AR Exposure', 'AR Management Summary'];

const shown = (cell: Cell): string => (typeof cell === 'number' ? String(Number(cell.toFixed(4))) : String(cell));

/** The rows of a sheet as a person reads them: filled cells, a bar between them, a blank line where the sheet has one. */
async function textOf(workbook: Workbook, sheet: string): Promise<string> {
  const used = (await workbook.outline()).sheets.find(({ name }) => name === sheet)!.used!;
  const lines = (await readCells(workbook, sheet, used, QUIET)).map((row) =>
    row
      .filter((cell) => cell !== '')
      .map(shown)
      .join(' | '),
  );
  return [`# ${sheet}`, ...lines].join('\n').replace(/\n{3,}/g, '\n\n');
}

test('thirteen weeks of snapshots give the month end, the metrics and the exposure that the expected text shows', async () => {
  const workbook = await quarterEnd();
  await refreshForecast(workbook, { ...ANY_REQUEST, sheet: 'open items', asOf: FRIDAYS[12]! }, null, QUIET);
  await closeMonth(workbook, { ...ANY_REQUEST, sheet: 'open items', asOf: FRIDAYS[12]! }, DEFAULT_MONTH, QUIET);
  const text = `${(await Promise.all(SHEETS.map((sheet) => textOf(workbook, sheet)))).join('\n\n')}\n`;
  if (process.env.SAVE_QUARTER) writeFileSync(process.env.SAVE_QUARTER, workbook.save());
  expectTexts('quarter', new Map([['quarter', text]]));
});
