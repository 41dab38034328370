import { startOffice, type RunningOffice } from '../harness/officeHarness';

describe('the real library over the stand-in', () => {
  let office: RunningOffice;
  beforeAll(async () => {
    office = await startOffice({
      Aging: [
        ['Customer', 'Open'],
        ['Acme', 1200.5],
        ['Globex', 99.95],
        ['', '=SUM(B2:B3)'],
      ],
    });
  });
  afterAll(() => office.close());

  it('is in Excel on the web', async () => {
    expect(await office.Office.onReady()).toMatchObject({ host: 'Excel', platform: 'OfficeOnline' });
  });

  it('reads the used range of a sheet', async () => {
    const range = await office.Excel.run(async (context) => {
      const used = context.workbook.worksheets.getItem('aging').getUsedRangeOrNullObject();
      used.load('address,values,formulas,numberFormat,text');
      await context.sync();
      return used.toJSON();
    });
    expect(range.address).toBe('Aging!A1:B4');
    expect(range.values).toEqual([
      ['Customer', 'Open'],
      ['Acme', 1200.5],
      ['Globex', 99.95],
      ['', 1300.45],
    ]);
    expect(range.formulas?.[3]).toEqual(['', '=SUM(B2:B3)']);
  });

  it('adds a sheet, writes, formats and reads it back', async () => {
    const back = await office.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add('AR Summary');
      const range = sheet.getRange('A1:B2');
      range.values = [
        ['Bucket', 'Amount'],
        ['Current', 12.5],
      ];
      range.format.font.bold = true;
      range.format.fill.color = '#0f6cbd';
      sheet.getRange('B3').formulas = [['=SUM(B2:B2)*2']];
      const all = sheet.getRange('A1:B3');
      all.load('values,format/font/bold,format/fill/color');
      const first = sheet.getRange('A1:B1');
      first.load('format/font/bold,format/fill/color');
      await context.sync();
      return [all.values, all.format.font.bold, first.format.font.bold, first.format.fill.color];
    });
    expect(back).toEqual([
      [
        ['Bucket', 'Amount'],
        ['Current', 12.5],
        ['', 25],
      ],
      null,
      true,
      '#0F6CBD',
    ]);
  });
});
