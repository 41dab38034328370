import { startOffice, type RunningOffice } from '../harness/officeHarness';

let office: RunningOffice | null = null;

afterEach(async () => {
  await office?.close();
  office = null;
});

test('a result that comes once its cell holds something else does not land there', async () => {
  office = await startOffice({ Sheet: [[1, '=A1*2', '=A1*3']] });
  await office.settle();
  await office.Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Sheet').getRange('B1').values = [[7]];
    await context.sync();
  });
  const { api } = office.grid;
  const workbook = api.getActiveWorkbook()!;
  const [sheet] = workbook.getSheets();
  // What a calculation brings that began before the cell was written over.
  const late = { [workbook.getId()]: { [sheet!.getSheetId()]: { 0: { 1: { v: 2, t: 2 }, 2: { v: 30, t: 2 } } } } };
  api.syncExecuteCommand('formula.mutation.set-formula-calculation-result', { unitData: late, unitOtherData: {} }, { onlyLocal: true });
  await office.settle();
  expect([sheet!.getRange('B1').getValue(), sheet!.getRange('C1').getValue()]).toEqual([7, 30]);
});
