import { closeMonth } from '../../../../src/features/monthEnd/jobs/closeMonth';
import { DEFAULT_MONTH } from '../../../../src/features/monthEnd/domain/monthRequest';
import { readCells } from '../../../harness/readCells';
import { sampleSheets, SAMPLE_AS_OF } from '../../../../src/features/sample/domain/sampleSheets';
import type { Workbook } from '../../../../src/kernel/run/workbook';
import { FileWorkbook } from '../../../../src/adapters/xlsx/fileWorkbook';
import { sampleWorkbook } from '../../../../src/workbench/saving/sampleWorkbook';
import type { Cell } from '../../../../src/kernel/sheet/cells';
import { openExcel, running, type OpenExcel } from '../../../adapters/excel/openExcel';
import { addDays } from '../../../../src/kernel/calendar/dayNumber';
import { ANY_REQUEST } from '../../../golden/madeReport';

const SHEETS = ['AR Reconciliation', 'AR Snapshots', 'AR Metrics', 'AR Exposure', 'AR Management Summary'];
let open: OpenExcel | null = null;

afterEach(async () => {
  await open?.office.close();
  open = null;
});

async function cellsOf(workbook: Workbook, sheet: string): Promise<Cell[][]> {
  const used = (await workbook.outline()).sheets.find(({ name }) => name === sheet)!.used!;
  return readCells(workbook, sheet, used, running());
}

test('two month ends write the same cells through Office.js as into a file', async () => {
  open = await openExcel(Object.fromEntries(sampleSheets().map(({ name, cells }) => [name, cells])));
  const file = await FileWorkbook.open(sampleWorkbook(), 'sample.xlsx');
  for (const workbook of [open.workbook, file]) {
    for (const asOf of [SAMPLE_AS_OF, addDays(SAMPLE_AS_OF, 7)])
      await closeMonth(workbook, { ...ANY_REQUEST, asOf }, DEFAULT_MONTH, running());
  }
  for (const sheet of SHEETS)
    expect({ sheet, cells: await cellsOf(open.workbook, sheet) }).toEqual({ sheet, cells: await cellsOf(file, sheet) });
}, 120_000);
