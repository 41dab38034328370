import { startOffice, type RunningOffice } from '../harness/officeHarness';
import { refusalOf } from '../harness/refusal';

describe('what Excel refuses', () => {
  let office: RunningOffice;
  beforeEach(async () => {
    office = await startOffice({
      Aging: [
        ['Customer', 'Open'],
        ['Acme', 100],
      ],
    });
  });
  afterEach(() => office.close());

  const run = (work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void): Promise<unknown> =>
    office.Excel.run(async (context) => {
      work(context.workbook.worksheets.getItem('Aging'), context);
      await context.sync();
    });

  it('refuses a sheet that is not there, and says at which statement', async () => {
    const refused = await refusalOf(run((_, context) => void context.workbook.worksheets.getItem('Nope').load('name')));
    expect(refused).toMatchObject({ code: 'ItemNotFound', location: 'WorksheetCollection.getItem' });
    expect(refused.statement).toContain('worksheets.getItem(...)');
  });

  it('refuses arrays of another shape, addresses that are none and members that it does not have', async () => {
    expect(await refusalOf(run((sheet) => void (sheet.getRange('A1:B2').values = [[1, 2, 3]])))).toMatchObject({
      code: 'InvalidArgument',
      location: 'Range.values',
    });
    expect(await refusalOf(run((sheet) => void sheet.getRange('no address').load('values')))).toMatchObject({
      code: 'InvalidArgument',
      location: 'Worksheet.getRange',
    });
    expect(await refusalOf(run((sheet) => void sheet.comments.load('items')))).toMatchObject({
      code: 'ApiNotFound',
      location: 'Worksheet.comments',
    });
  });

  it('leaves done what came before the action that failed', async () => {
    await refusalOf(
      run((sheet) => {
        sheet.getRange('A5').values = [['done']];
        sheet.getRange('A6:B6').values = [['not', 'done', 'at all']];
        sheet.getRange('A7').values = [['never reached']];
      }),
    );
    const values = await office.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Aging').getRange('A5:A7').load('values');
      await context.sync();
      return range.values;
    });
    expect(values).toEqual([['done'], [''], ['']]);
  });

  it('does not know an object that was not tracked once its run is over, nor a property that was not loaded', async () => {
    const sheet = await office.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Aging').getRange('A1');
      await context.sync();
      return range;
    });
    const late = async (): Promise<void> => {
      sheet.load('values');
      await sheet.context.sync();
    };
    expect((await refusalOf(late())).code).toBe('InvalidObjectPath');
    expect(await refusalOf(run((aging) => aging.name.length))).toMatchObject({ code: 'PropertyNotLoaded' });
  });

  it('refuses more than 5 MB either way, and gives no values of more than 5,000,000 cells', async () => {
    const text = 'x'.repeat(30_000);
    const rows = Array.from({ length: 200 }, () => [text]);
    expect((await refusalOf(run((sheet) => void (sheet.getRange('A1:A200').values = rows)))).code).toBe('RequestPayloadSizeLimitExceeded');
    for (const part of [0, 100]) await run((sheet) => void (sheet.getRangeByIndexes(part, 0, 100, 1).values = rows.slice(0, 100)));
    expect((await refusalOf(run((sheet) => void sheet.getRange('A1:A200').load('values')))).code).toBe('ResponsePayloadSizeLimitExceeded');
    const values = await office.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Aging').getRange('A:F').load('values');
      await context.sync();
      return range.values as unknown;
    });
    expect(values).toBeNull();
  });

  it('refuses while the user edits a cell, or waits where the add-in asked to', async () => {
    office.host.setEditingCell(true);
    expect((await refusalOf(run((sheet) => void sheet.load('name')))).code).toBe('InvalidOperationInCellEditMode');
    const waiting = office.Excel.run({ delayForCellEdit: true }, async (context) => {
      const sheet = context.workbook.worksheets.getItem('Aging').load('name');
      await context.sync();
      return sheet.name;
    });
    expect(await Promise.race([waiting, new Promise((resolve) => setTimeout(() => resolve('still waiting'), 50))])).toBe('still waiting');
    office.host.setEditingCell(false);
    expect(await waiting).toBe('Aging');
  });

  it('refuses to change a protected sheet', async () => {
    await run((sheet) => sheet.protection.protect({}, 'secret'));
    expect(await refusalOf(run((sheet) => void (sheet.getRange('A1').values = [['x']])))).toMatchObject({
      code: 'AccessDenied',
      location: 'Range.values',
    });
  });

  it('lets unlocked cells of a protected sheet change, and what its options allow, and nothing else', async () => {
    const aging = office.grid.workbook.active();
    aging.setStyle({ row: 1, column: 1, rowCount: 4, columnCount: 1 }, { locked: false });
    await run((sheet) => {
      sheet.protection.protect({ allowFormatCells: true });
      sheet.getRange('B2:B3').values = [[5], [7]];
      sheet.getRange('A1').format.font.bold = true;
    });
    const refused: readonly ((sheet: Excel.Worksheet) => unknown)[] = [
      (sheet) => (sheet.getRange('A2:B2').values = [['x', 1]]),
      (sheet) => sheet.getRange('A2').clear('Contents'),
      (sheet) => (sheet.getRange('A:A').format.columnWidth = 90),
    ];
    const codes: unknown[] = [];
    for (const change of refused) codes.push((await refusalOf(run((sheet) => void change(sheet)))).code);
    expect(codes).toEqual(refused.map(() => 'AccessDenied'));
    expect(aging.values({ row: 1, column: 1, rowCount: 1, columnCount: 1 })).toEqual([[5]]);
  });

  it('refuses to add, delete, rename, hide and colour sheets while the structure is protected, and lets cells change', async () => {
    await run((sheet, context) => {
      context.workbook.worksheets.add('Other');
      sheet.getRange('A5').values = [['free']];
    });
    office.host.state.structure = { password: null };
    const refused: readonly ((sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown)[] = [
      (_, context) => context.workbook.worksheets.add('AR Summary'),
      (sheet) => sheet.delete(),
      (sheet) => (sheet.name = 'Renamed'),
      (sheet) => (sheet.visibility = 'Hidden'),
      (sheet) => (sheet.tabColor = '#FF0000'),
    ];
    const codes: unknown[] = [];
    for (const change of refused) codes.push((await refusalOf(run((sheet, context) => void change(sheet, context)))).code);
    expect(codes).toEqual(refused.map(() => 'AccessDenied'));
    office.host.state.structure = null;
    await run((sheet) => void (sheet.tabColor = '#FF0000'));
  });

  it('fails where a test asks it to: the n-th action, a whole batch, a sheet lost between two steps', async () => {
    office.host.faults.failActionWhere((action) => action.Name === 'Values', 'GeneralException');
    expect((await refusalOf(run((sheet) => void (sheet.getRange('A1').values = [[1]])))).code).toBe('GeneralException');
    office.host.faults.failBatch(1, 'tooBusy');
    expect((await refusalOf(run((sheet) => void sheet.load('name')))).code).toBe('ActivityLimitReached');
    await office.Excel.run(async (context) => {
      context.workbook.worksheets.add('AR Summary');
      await context.sync();
    });
    const lost = office.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('AR Summary').load('name');
      await context.sync();
      office.host.faults.beforeBatch(1, () => office.grid.workbook.deleteSheet(office.grid.workbook.sheets()[1]!.id));
      sheet.getRange('A1').values = [['too late']];
      await context.sync();
    });
    expect((await refusalOf(lost)).code).toBe('ItemNotFound');
  });
});

describe('the floor of the manifest', () => {
  it('hides what a later Excel brought', async () => {
    const office = await startOffice({ Aging: [['x']] }, { apiLevel: 6 });
    const refused = await refusalOf(
      office.Excel.run(async (context) => {
        context.workbook.worksheets.getItem('Aging').freezePanes.freezeRows(1);
        await context.sync();
      }),
    );
    expect(refused.code).toBe('ApiNotFound');
    expect(office.Office.context.requirements.isSetSupported('ExcelApi', '1.7')).toBe(false);
    expect(office.Office.context.requirements.isSetSupported('ExcelApi', '1.6')).toBe(true);
    await office.close();
  });
});
