import { startOffice, type RunningOffice } from '../harness/officeHarness';

describe('writing cells', () => {
  let office: RunningOffice;
  beforeAll(async () => {
    office = await startOffice({
      Aging: [
        ['a', 1],
        ['b', 2],
      ],
    });
  });
  afterAll(() => office.close());

  const inSheet = <T>(work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>): Promise<T> =>
    office.Excel.run((context) => work(context.workbook.worksheets.getItem('Aging'), context));

  it('keeps the formula of a cell that is formatted', async () => {
    const read = await inSheet(async (sheet, context) => {
      const cell = sheet.getRange('D1');
      cell.formulas = [['=SUM(B1:B2)']];
      await context.sync();
      cell.format.fill.color = '#E8F1FA';
      cell.numberFormat = [['0.00']];
      await context.sync();
      sheet.getRange('B1').values = [[5]];
      cell.load('formulas,values,text,numberFormat');
      await context.sync();
      return [cell.formulas, cell.values, cell.text, cell.numberFormat];
    });
    expect(read).toEqual([[['=SUM(B1:B2)']], [[7]], [['7.00']], [['0.00']]]);
  });

  it('makes of texts what Excel makes of them, and leaves texts in cells of text format', async () => {
    const read = await inSheet(async (sheet, context) => {
      const row = sheet.getRange('F1:L1');
      row.values = [['1-30', '007', '1,234.50', '5%', '2026-01-31', 'TRUE', "'007"]];
      const text = sheet.getRange('F2:G2');
      text.numberFormat = [['@', '@']];
      text.values = [['1-30', '007']];
      row.load('values,numberFormat');
      text.load('values,text');
      await context.sync();
      return { values: row.values[0]!, formats: row.numberFormat[0]!, text: text.values, shown: text.text };
    });
    const year = new Date().getFullYear();
    const thirtiethOfJanuary = Date.UTC(year, 0, 30) / 86_400_000 + 25_569;
    expect(read.values).toEqual([thirtiethOfJanuary, 7, 1234.5, 0.05, 46_053, true, '007']);
    expect(read.formats).toEqual(['d-mmm', 'General', '#,##0.00', '0%', 'm/d/yyyy', 'General', 'General']);
    expect([read.text, read.shown]).toEqual([[['1-30', '007']], [['1-30', '007']]]);
  });

  it('leaves cells alone where null is written, and empties them where an empty text is', async () => {
    const values = await inSheet(async (sheet, context) => {
      const range = sheet.getRange('A1:B2');
      range.values = [
        [null, 10],
        ['', null],
      ];
      range.load('values');
      await context.sync();
      return range.values;
    });
    expect(values).toEqual([
      ['a', 10],
      ['', 2],
    ]);
  });

  it('makes one mutation of 200,000 cells in one batch, and tells one change', async () => {
    const told: string[] = [];
    await inSheet(async (sheet, context) => {
      sheet.onChanged.add(async (event) => void told.push(event.address));
      await context.sync();
    });
    const before = office.grid.workbook.core.mutationCount;
    await inSheet(async (sheet, context) => {
      sheet.getRangeByIndexes(99, 0, 100_000, 2).values = Array.from({ length: 100_000 }, (_, i) => [i, `note ${i}`]);
      await context.sync();
    });
    expect(office.grid.workbook.core.mutationCount - before).toBe(1);
    await office.settle();
    expect(told).toEqual(['A100:B100099']);
    const last = await inSheet(async (sheet, context) => {
      const range = sheet.getRange('A100099:B100099').load('values');
      await context.sync();
      return range.values;
    });
    expect(last).toEqual([[99_999, 'note 99999']]);
  });
});
