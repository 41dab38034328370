import { dayFromIso } from '../../../src/kernel/calendar/dayNumber';
import type { ReportRequest } from '../../../src/reading/run/request';
import { refresh, type RefreshOutcome } from '../../../src/report/refresh';
import { restoreLast } from '../../../src/kernel/run/restoreLast';
import { sampleSheets, SAMPLE_AS_OF } from '../../../src/features/sample/domain/sampleSheets';
import type { Workbook, WorkbookError } from '../../../src/kernel/run/workbook';
import type { Cell } from '../../../src/kernel/sheet/cells';
import { NO_CHOICES } from '../../../src/reading/result/readResult';
import { openExcel, running, type OpenExcel } from './openExcel';

/** Faults that come in the middle of a refresh, and rows that the user has hidden or filtered away. */
const request: ReportRequest = { sheet: 'Open items', range: null, asOf: SAMPLE_AS_OF, scheme: null, basis: null, choices: NO_CHOICES };
const AR_SHEETS = ['AR Summary', 'AR Worklist', 'AR Exposure', 'AR Metrics', 'AR Setup'];
let excel: OpenExcel;

beforeEach(async () => {
  excel = await openExcel(Object.fromEntries(sampleSheets().map((s) => [s.name, s.cells])));
});
afterEach(() => excel.office.close());

async function cellsOf(workbook: Workbook, sheet: string): Promise<Cell[][]> {
  const used = (await workbook.outline()).sheets.find((s) => s.name === sheet)!.used!;
  const rows: Cell[][] = [];
  for await (const block of workbook.read([{ sheet, span: used, columns: null, withFormats: false, chunkRowsMax: 500 }], running()))
    rows.push(...block.values.map((row) => [...row]));
  return rows;
}

const written = (): Promise<Cell[][][]> => Promise.all(AR_SHEETS.map((sheet) => cellsOf(excel.workbook, sheet)));

function reportOf(outcome: RefreshOutcome): Extract<RefreshOutcome, { kind: 'report' }>['report'] {
  if (outcome.kind !== 'report') throw new Error('a question stood in the way');
  return outcome.report;
}

const openItems = (work: (sheet: Excel.Worksheet) => void): Promise<void> =>
  excel.office.Excel.run(async (context) => {
    work(context.workbook.worksheets.getItem('Open items'));
    await context.sync();
  });

test.each<[string, (sheet: Excel.Worksheet) => void, number]>([
  ['hidden rows', (sheet) => (sheet.getRange('10:19').rowHidden = true), 10],
  ['a filter that leaves nothing', (sheet) => sheet.autoFilter.apply('A4:J60', 0, { filterOn: 'Values', values: ['nobody'] }), 50],
])(
  '%s on the source are read like all others, and the receipt says so',
  async (_what, hide, atLeast) => {
    const all = reportOf(await refresh(excel.workbook, request, running())).reading.receipt;
    const before = await written();
    await openItems(hide);
    const { receipt } = reportOf(await refresh(excel.workbook, request, running())).reading;
    expect(all.hiddenRowsRead).toBe(0);
    expect(receipt.hiddenRowsRead).toBeGreaterThanOrEqual(atLeast);
    expect({ ...receipt, hiddenRowsRead: 0 }).toEqual(all);
    expect((await written()).slice(1, 4)).toEqual(before.slice(1, 4));
  },
  60_000,
);

test('an AR sheet that the user filtered is refreshed whole', async () => {
  await refresh(excel.workbook, request, running());
  const before = await written();
  const workbook = excel.office.grid.api.getActiveWorkbook()!;
  const table = workbook.getTableList().find(({ name }) => name === 'AR_Worklist')!;
  workbook.setTableFilter(table.id, 1, { filterType: 'manual', values: ['nobody'] } as never);
  await excel.office.settle();
  expect((await excel.workbook.hiddenRows('AR Worklist')).length).toBeGreaterThan(0);
  await refresh(excel.workbook, request, running());
  expect(await written()).toEqual(before);
}, 60_000);

test('a cell that the user begins to edit in the middle of a refresh holds it up until it is left', async () => {
  const { host } = excel.office;
  let edits = 0;
  host.faults.beforeBatch(5, () => {
    edits += 1;
    host.setEditingCell(true);
    setTimeout(() => host.setEditingCell(false), 200);
  });
  reportOf(await refresh(excel.workbook, request, running()));
  expect(edits).toBe(1);
  const held = await written();
  await refresh(excel.workbook, request, running());
  expect(await written()).toEqual(held);
}, 60_000);

test('a refusal in the middle of a refresh leaves the last result, which Restore still takes back', async () => {
  await refresh(excel.workbook, request, running());
  const first = await written();
  const later = { ...request, asOf: dayFromIso('2026-11-30') };
  excel.office.host.faults.failActionWhere((action) => action.Name === 'Values' || action.Name === 'Formulas', 'GeneralException', 9);
  const error = await refresh(excel.workbook, later, running()).then(
    () => null,
    (refusal: unknown) => refusal as WorkbookError,
  );
  excel.office.host.faults.clear();
  expect(error?.name).toBe('WorkbookError');
  expect(await written()).toEqual(first);
  await refresh(excel.workbook, later, running());
  expect((await written())[0]).not.toEqual(first[0]);
  await restoreLast(excel.workbook, running());
  expect(await written()).toEqual(first);
}, 60_000);
