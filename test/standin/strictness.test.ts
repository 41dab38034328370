import { refusalOf } from '../harness/refusal';
import { startOffice, type RunningOffice } from '../harness/officeHarness';

let office: RunningOffice;
beforeAll(async () => {
  office = await startOffice({
    Aging: [
      ['Customer', 'Open'],
      ['Ada', 1],
      ['Bob', 2],
    ],
    Other: [['x']],
  });
});
afterAll(() => office.close());

/** The code with which Excel refuses what `queue` asks for. */
async function refused(queue: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void): Promise<string> {
  const run = office.Excel.run(async (context) => {
    queue(context.workbook.worksheets.getItem('Aging'), context);
    await context.sync();
  });
  return (await refusalOf(run)).code;
}

const addSheet = (name: string) => (_sheet: Excel.Worksheet, context: Excel.RequestContext) => void context.workbook.worksheets.add(name);
const addName = (name: string) => (sheet: Excel.Worksheet, context: Excel.RequestContext) =>
  void context.workbook.names.add(name, sheet.getRange('A1'));
const nameTable = (name: string) => (_sheet: Excel.Worksheet, context: Excel.RequestContext) => {
  const table = context.workbook.worksheets.getItem('Other').tables.add('A1:A2', true);
  table.name = name;
};

describe('what Excel refuses, the stand-in refuses too', () => {
  it.each(['', 'a'.repeat(32), 'a/b', 'a?b', 'a*b', 'a[b', 'a]b', 'a:b', 'a\\b', "'a", "a'", 'Aging', 'AGING', 'History'])(
    'a sheet called %j',
    async (name) => {
      expect(await refused(addSheet(name))).toMatch(/InvalidArgument|ItemAlreadyExists/);
    },
  );

  it.each(['A1', 'XFD1048576', 'R1C1', 'R', 'C', '1a', 'a b', 'a-b', 'a'.repeat(256)])('a name called %j', async (name) => {
    expect(await refused(addName(name))).toBe('InvalidArgument');
  });

  it.each(['A1', 'a b', '1a', 'R1C1', 'a'.repeat(256)])('a table called %j', async (name) => {
    expect(await refused(nameTable(name))).toBe('InvalidArgument');
  });

  it('a text of more than 32,767 characters', async () => {
    expect(await refused((sheet) => (sheet.getRange('D1').values = [['x'.repeat(32_768)]]))).toBe('InvalidArgument');
  });

  it('a formula of more than 8,192 characters, or one that cannot be read', async () => {
    expect(await refused((sheet) => (sheet.getRange('D1').formulas = [[`=${'1+'.repeat(4100)}1`]]))).toBe('InvalidArgument');
    for (const formula of ['=SUM(', '=1+', '=A1:', '=(1', '=1)', '="a'])
      expect([formula, await refused((sheet) => (sheet.getRange('D1').formulas = [[formula]]))]).toEqual([formula, 'InvalidArgument']);
  });

  it('a list of choices of more than 255 characters', async () => {
    expect(
      await refused(
        (sheet) =>
          (sheet.getRange('D1').dataValidation.rule = {
            list: { inCellDropDown: true, source: Array.from({ length: 60 }, (_, i) => `choice ${i}`).join(',') },
          }),
      ),
    ).toBe('InvalidArgument');
  });

  it('a table over another one', async () => {
    expect(
      await refused((sheet) => {
        sheet.tables.add('A1:B3', true);
        sheet.tables.add('B2:C4', true);
      }),
    ).toBe('InvalidArgument');
  });

  it.each(['A1:D6', 'A2:B8', 'A1:B1'])('a table that is to cover %s, over another one or with another header', async (address) => {
    expect(
      await refused((_sheet, context) => {
        const place = context.workbook.worksheets.add();
        place.tables.add('D5:E6', true);
        place.tables.add('A1:B3', true).resize(address);
      }),
    ).toBe('InvalidArgument');
  });

  it('a filter of the sheet over a table', async () => {
    expect(
      await refused((_sheet, context) => {
        const place = context.workbook.worksheets.add();
        place.tables.add('A1:B3', true);
        place.autoFilter.apply('B2:D9');
      }),
    ).toBe('InvalidArgument');
  });

  it('to delete or hide the last sheet that is shown', async () => {
    const others = (context: Excel.RequestContext): void => void (context.workbook.worksheets.getItem('Other').visibility = 'Hidden');
    const alone = await startOffice({ Aging: [['x']], Other: [['y']] });
    const refusedAlone = async (queue: (sheet: Excel.Worksheet) => void): Promise<string> => {
      const run = alone.Excel.run(async (context) => {
        others(context);
        queue(context.workbook.worksheets.getItem('Aging'));
        await context.sync();
      });
      return (await refusalOf(run)).code;
    };
    expect(await refusedAlone((sheet) => sheet.delete())).toBe('InvalidOperation');
    expect(await refusedAlone((sheet) => (sheet.visibility = 'Hidden'))).toBe('InvalidOperation');
    await alone.close();
  });

  it.each([0, -1, 1_048_576])('to freeze %d rows', async (count) => {
    expect(await refused((sheet) => sheet.freezePanes.freezeRows(count))).toBe('InvalidArgument');
  });

  it.each<[string, (sheet: Excel.Worksheet, table: Excel.Table) => void]>([
    ['a number format', (sheet) => (sheet.getRange('A1').numberFormat = [['0.00']])],
    ['a fill', (sheet) => (sheet.getRange('A1').format.fill.color = '#FF0000')],
    ['a font', (sheet) => (sheet.getRange('A1').format.font.bold = true)],
    ['a border', (sheet) => (sheet.getRange('A1').format.borders.getItem('EdgeTop').style = 'Continuous')],
    ['a column width', (sheet) => (sheet.getRange('A:A').format.columnWidth = 50)],
    ['a hidden row', (sheet) => (sheet.getRange('2:2').rowHidden = true)],
    ['cells cleared', (sheet) => sheet.getRange('A1').clear()],
    ['merged cells', (sheet) => sheet.getRange('A5:B5').merge()],
    ['a new table', (sheet) => void sheet.tables.add('H1:I3', true)],
    ['the name of a table', (_sheet, table) => (table.name = 'Other_Name')],
    ['the style of a table', (_sheet, table) => (table.style = 'TableStyleLight1')],
    ['the bands of a table', (_sheet, table) => (table.showBandedRows = false)],
    ['rows of a table', (_sheet, table) => void table.rows.add(undefined, [['Cyd', 3]])],
    ['the size of a table', (_sheet, table) => table.resize('D1:E9')],
    ['a table made plain cells', (_sheet, table) => void table.convertToRange()],
    ['a filter', (sheet) => sheet.autoFilter.apply('A1:B3')],
    ['a conditional format', (sheet) => void sheet.getRange('A1').conditionalFormats.add('Custom')],
    [
      'a rule for what may be typed',
      (sheet) => (sheet.getRange('A1').dataValidation.rule = { list: { inCellDropDown: true, source: 'yes,no' } }),
    ],
    ['a chart', (sheet) => void sheet.charts.add('ColumnClustered', sheet.getRange('A1:B3'))],
  ])('on a protected sheet, %s', async (_what, change) => {
    const code = await refused((_sheet, context) => {
      const place = context.workbook.worksheets.add();
      place.getRange('D1:E3').values = [
        ['Name', 'Open'],
        ['Ada', 1],
        ['Bob', 2],
      ];
      const table = place.tables.add('D1:E3', true);
      place.protection.protect();
      change(place, table);
    });
    expect(code).toBe('AccessDenied');
  });
});

describe('what Excel makes of a write, the stand-in makes too', () => {
  /** Values of `address` on a new sheet once `queue` has run. */
  const valuesAfter = (queue: (sheet: Excel.Worksheet) => void, address: string): Promise<unknown[][]> =>
    office.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add();
      queue(sheet);
      const range = sheet.getRange(address).load('values');
      await context.sync();
      return range.values as unknown[][];
    });

  it('cells that a merged area covers take nothing', async () => {
    const written = await valuesAfter((sheet) => {
      sheet.getRange('A1:B2').merge();
      sheet.getRange('A1:C3').values = [
        [1, 2, 3],
        [4, 5, 6],
        [7, 8, 9],
      ];
      sheet.getRange('B2').values = [['lost']];
    }, 'A1:C3');
    expect(written).toEqual([
      [1, '', 3],
      ['', '', 6],
      [7, 8, 9],
    ]);
  });

  it('what is written over the header of a table becomes a text that no other column has', async () => {
    const table = (sheet: Excel.Worksheet): void => {
      sheet.getRange('A1:C1').values = [['Name', 'Open', 'Note']];
      sheet.tables.add('A1:C3', true);
    };
    const written = (values: unknown[][], address: string): Promise<unknown[][]> =>
      valuesAfter((sheet) => {
        table(sheet);
        sheet.getRange(address).values = values;
      }, 'A1:C1');
    expect(await written([[2026]], 'B1')).toEqual([['Name', '2026', 'Note']]);
    expect(await written([['open']], 'A1')).toEqual([['open2', 'Open', 'Note']]);
    expect(await written([['', 'Note']], 'A1:B1')).toEqual([['Column1', 'Note2', 'Note']]);
    expect(await written([['=1+1', '="no"&"te"']], 'A1:B1')).toEqual([['2', 'note2', 'Note']]);
  });

  it('columns of a new table are named apart, and merged cells under it are taken apart', async () => {
    const names = await valuesAfter((sheet) => {
      sheet.getRange('A1:D1').values = [['Open', 'Open', '', 'OPEN']];
      sheet.getRange('A2:B2').merge();
      sheet.tables.add('A1:D3', true);
      sheet.getRange('A2:B2').values = [[1, 2]];
    }, 'A1:D2');
    expect(names).toEqual([
      ['Open', 'Open2', 'Column3', 'OPEN3'],
      [1, 2, '', ''],
    ]);
  });

  it('a table takes in the cells that it grows over', async () => {
    const values = await office.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add();
      sheet.getRange('A1:B3').values = [
        ['Name', ''],
        ['Ada', 5],
        ['Bob', 6],
      ];
      const table = sheet.tables.add('A1:A2', true);
      table.resize('A1:B3');
      const range = table.getRange().load('values');
      await context.sync();
      return range.values as unknown[][];
    });
    expect(values).toEqual([
      ['Name', 'Column2'],
      ['Ada', 5],
      ['Bob', 6],
    ]);
  });

  it('whole columns freeze no rows', async () => {
    await office.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add();
      sheet.freezePanes.freezeAt(sheet.getRange('A:B'));
      await context.sync();
    });
    expect(office.grid.workbook.sheets().at(-1)!.frozen()).toEqual({ rows: 0, columns: 2 });
  });
});
