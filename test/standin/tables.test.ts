import { startOffice, type RunningOffice } from '../harness/officeHarness';

describe('tables', () => {
  let office: RunningOffice;
  beforeEach(async () => {
    office = await startOffice({
      Aging: [
        ['Customer', 'Open', ''],
        ['Acme', 100, ''],
        ['Globex', 250, ''],
        ['', '', ''],
        ['below', '', ''],
      ],
    });
  });
  afterEach(() => office.close());

  const add = (name: string): Promise<string> =>
    office.Excel.run(async (context) => {
      const table = context.workbook.worksheets.getItem('Aging').tables.add('A1:B3', true);
      table.name = name;
      table.load('name');
      await context.sync();
      return table.name;
    });

  it('renames a table in the grid, not only in its own books', async () => {
    expect(await add('AR_Top')).toBe('AR_Top');
    expect(
      office.grid.api
        .getActiveWorkbook()
        ?.getTableList()
        .map((table) => table.name),
    ).toEqual(['AR_Top']);
  });

  it('is found by its name in formulas', async () => {
    await add('AR_Top');
    const sum = await office.Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getItem('Aging').getRange('D1');
      cell.formulas = [['=SUM(AR_Top[Open])']];
      cell.load('values');
      await context.sync();
      return cell.values[0]![0] as unknown;
    });
    expect(sum).toBe(350);
  });

  it('gives its parts, grows by rows and moves down what stands below', async () => {
    await add('AR_Top');
    const found = await office.Excel.run(async (context) => {
      const table = context.workbook.tables.getItem('ar_top');
      table.rows.add(undefined, [
        ['Initech', 7],
        ['Hooli', 8],
      ]);
      const header = table.getHeaderRowRange().load('values');
      const body = table.getDataBodyRange().load('address,values');
      const moved = context.workbook.worksheets.getItem('Aging').getRange('A7').load('values');
      table.columns.load('items/name');
      await context.sync();
      return {
        header: header.values,
        address: body.address,
        last: body.values[3],
        moved: moved.values,
        columns: table.columns.items.map((column) => column.name),
      };
    });
    expect(found).toEqual({
      header: [['Customer', 'Open']],
      address: 'Aging!A2:B5',
      last: ['Hooli', 8],
      moved: [['below']],
      columns: ['Customer', 'Open'],
    });
  });

  it('is resized and turned into a range again', async () => {
    await add('AR_Top');
    const found = await office.Excel.run(async (context) => {
      const table = context.workbook.tables.getItem('AR_Top');
      table.resize('A1:C3');
      const range = table.getRange().load('address,values');
      await context.sync();
      table.convertToRange();
      context.workbook.tables.load('items/name');
      await context.sync();
      return { address: range.address, header: range.values[0], left: context.workbook.tables.items.length };
    });
    expect(found).toEqual({ address: 'Aging!A1:C3', header: ['Customer', 'Open', 'Column3'], left: 0 });
  });

  it('adds a column beside and renames it', async () => {
    await add('AR_Top');
    const values = await office.Excel.run(async (context) => {
      const table = context.workbook.tables.getItem('AR_Top');
      const column = table.columns.add(undefined, [['Note'], ['called'], ['wrote']]);
      column.name = 'Remark';
      const range = table.getRange().load('values');
      await context.sync();
      return range.values;
    });
    expect(values).toEqual([
      ['Customer', 'Open', 'Remark'],
      ['Acme', 100, 'called'],
      ['Globex', 250, 'wrote'],
    ]);
  });

  it('keeps the number of a column that is renamed or stands elsewhere by now', async () => {
    await add('AR_Top');
    const columns = (edit: (table: Excel.Table, sheet: Excel.Worksheet) => void): Promise<[string, number][]> =>
      office.Excel.run(async (context) => {
        const table = context.workbook.tables.getItem('AR_Top');
        edit(table, context.workbook.worksheets.getItem('Aging'));
        await context.sync();
        table.columns.load('items/name,items/id');
        await context.sync();
        return table.columns.items.map(({ name, id }) => [name, id]);
      });
    expect(await columns(() => undefined)).toEqual([
      ['Customer', 1],
      ['Open', 2],
    ]);
    await columns((_, sheet) => (sheet.getRange('B1').values = [['Balance']]));
    await columns((table) => void table.columns.add(0, [['Note'], ['called'], ['wrote']]));
    expect(await columns((table) => (table.columns.getItem(2).name = 'Left open'))).toEqual([
      ['Note', 3],
      ['Customer', 1],
      ['Left open', 2],
    ]);
    expect(await columns((table) => table.columns.getItem('Customer').delete())).toEqual([
      ['Note', 3],
      ['Left open', 2],
    ]);
    await columns((_, sheet) => (sheet.getRange('A1:B1').values = [['Left open', 'Note']]));
    expect(await columns(() => undefined)).toEqual([
      ['Left open', 2],
      ['Note', 3],
    ]);
  });

  it('refuses a taken name, no name at all and a table over a table', async () => {
    await add('AR_Top');
    const attempt = (run: (context: Excel.RequestContext) => void): Promise<unknown> =>
      office.Excel.run(async (context) => {
        run(context);
        await context.sync();
      }).then(
        () => null,
        (error: unknown) => (error as { code?: string }).code,
      );
    expect(await attempt((context) => void context.workbook.worksheets.getItem('Aging').tables.add('A2:B4', true))).toBe('InvalidArgument');
    expect(await attempt((context) => void (context.workbook.tables.getItem('AR_Top').name = '1st'))).toBe('InvalidArgument');
    expect(await attempt((context) => void context.workbook.tables.getItem('Nope').load('name'))).toBe('ItemNotFound');
  });
});
