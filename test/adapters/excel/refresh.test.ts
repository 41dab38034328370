import { NO_CHOICES } from '../../../src/reading/result/readResult';
import type { ReportRequest } from '../../../src/reading/run/request';
import { refresh } from '../../../src/report/refresh';
import { restoreLast } from '../../../src/kernel/run/restoreLast';
import { sampleSheets, SAMPLE_AS_OF } from '../../../src/features/sample/domain/sampleSheets';
import type { Workbook } from '../../../src/kernel/run/workbook';
import { writeNoteColumns } from '../../../src/features/notes/run/writeNoteColumns';
import { FileWorkbook } from '../../../src/adapters/xlsx/fileWorkbook';
import { sampleWorkbook } from '../../../src/workbench/saving/sampleWorkbook';
import type { Cell } from '../../../src/kernel/sheet/cells';
import { openExcel, running, type OpenExcel } from './openExcel';

const request: ReportRequest = { sheet: null, range: null, asOf: SAMPLE_AS_OF, scheme: null, basis: null, choices: NO_CHOICES };
const AR_SHEETS = ['AR Summary', 'AR Worklist', 'AR Exposure', 'AR Metrics', 'AR Setup'];
let open: OpenExcel | null = null;

afterEach(async () => {
  await open?.office.close();
  open = null;
});

async function sampleInExcel(): Promise<OpenExcel> {
  open = await openExcel(Object.fromEntries(sampleSheets().map((s) => [s.name, s.cells])));
  return open;
}

function sampleInFile(): Promise<FileWorkbook> {
  return FileWorkbook.open(sampleWorkbook(), 'sample.xlsx');
}

async function cellsOf(workbook: Workbook, sheet: string): Promise<Cell[][]> {
  const used = (await workbook.outline()).sheets.find((s) => s.name === sheet)!.used!;
  const rows: Cell[][] = [];
  for await (const block of workbook.read([{ sheet, span: used, columns: null, withFormats: false, chunkRowsMax: 500 }], running()))
    rows.push(...block.values.map((row) => [...row]));
  return rows;
}

test('a refresh writes the same cells through Office.js as into a file', async () => {
  const { workbook } = await sampleInExcel();
  const file = await sampleInFile();
  expect((await refresh(workbook, request, running())).kind).toBe('report');
  expect((await refresh(file, request, running())).kind).toBe('report');
  for (const sheet of AR_SHEETS)
    expect({ sheet, cells: await cellsOf(workbook, sheet) }).toEqual({ sheet, cells: await cellsOf(file, sheet) });
}, 60_000);

test('pages are fitted to their width between narrow margins, as those of a file are', async () => {
  const { workbook, office } = await sampleInExcel();
  await refresh(workbook, request, running());
  const margins = await office.Excel.run(async (context) => {
    const { pageLayout } = context.workbook.worksheets.getItem('AR Worklist');
    pageLayout.load('leftMargin,rightMargin,zoom');
    await context.sync();
    return [pageLayout.leftMargin, pageLayout.rightMargin, pageLayout.zoom.horizontalFitToPages];
  });
  expect(margins).toEqual([18, 18, 1]);
}, 60_000);

test('refreshing twice writes the same, and Restore puts the first result back', async () => {
  const { workbook } = await sampleInExcel();
  const complaints = jest.spyOn(console, 'error');
  await refresh(workbook, request, running());
  const first = await Promise.all(AR_SHEETS.map((sheet) => cellsOf(workbook, sheet)));
  const again = await refresh(workbook, request, running());
  // Nobody coloured anything: every look on the sheets is known as written.
  expect(again).toMatchObject({ kind: 'report', receipt: { looksReplaced: [] } });
  expect(await Promise.all(AR_SHEETS.map((sheet) => cellsOf(workbook, sheet)))).toEqual(first);
  await restoreLast(workbook, running());
  expect(await Promise.all(AR_SHEETS.map((sheet) => cellsOf(workbook, sheet)))).toEqual(first);
  // The grid complains of formulas that it has lost; none is.
  expect(complaints).not.toHaveBeenCalled();
  complaints.mockRestore();
}, 60_000);

test('note columns stand beside the table, keep a typed note, and Restore takes them away', async () => {
  const { workbook, office } = await sampleInExcel();
  const before = await cellsOf(workbook, 'Open items');
  const outcome = await refresh(workbook, request, running());
  if (outcome.kind !== 'report') throw new Error('a question stood in the way');
  const receipt = await writeNoteColumns(workbook, outcome.report, null, running());
  expect(receipt.columnsWritten).toHaveLength(1);
  const after = await cellsOf(workbook, 'Open items');
  expect(after.some((row) => row.includes('Days past due'))).toBe(true);
  await restoreLast(workbook, running());
  expect(await cellsOf(workbook, 'Open items')).toEqual(before);
  expect(office).toBeDefined();
}, 60_000);
