import { startOffice, type RunningOffice } from '../harness/officeHarness';

describe('what stands on a sheet beside cells', () => {
  let office: RunningOffice;
  beforeEach(async () => {
    office = await startOffice({
      Aging: [
        ['Bucket', 'USD'],
        ['Current', 10],
        ['1-30 days', 20],
      ],
    });
  });
  afterEach(() => office.close());

  const sheetOf = (context: Excel.RequestContext): Excel.Worksheet => context.workbook.worksheets.getItem('Aging');

  it('puts a sheet at a place among the others, and refuses one that there is not', async () => {
    const names = await office.Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const [, last] = ['Second', 'Third'].map((name) => worksheets.add(name));
      last!.position = 1;
      worksheets.load('items/name,items/position');
      await context.sync();
      return worksheets.items.map(({ name, position }) => [name, position]);
    });
    expect(names).toEqual([
      ['Aging', 0],
      ['Third', 1],
      ['Second', 2],
    ]);
    const beyond = office.Excel.run(async (context) => {
      sheetOf(context).position = 3;
      await context.sync();
    });
    await expect(beyond).rejects.toMatchObject({ code: 'InvalidArgument' });
  });

  it('keeps charts: made, placed over cells, listed and deleted', async () => {
    await office.Excel.run(async (context) => {
      const chart = sheetOf(context).charts.add('ColumnClustered', sheetOf(context).getRange('A1:B3'), 'Columns');
      chart.name = 'Aging';
      chart.title.text = 'Open balance';
      chart.series.getItemAt(0).format.fill.setSolidColor('#0f6cbd');
      chart.axes.valueAxis.numberFormat = '#,##0';
      chart.setPosition('D2', 'H10');
      await context.sync();
    });
    const sheetId = office.grid.workbook.active().id;
    const { charts } = office.host.state.extrasOf(sheetId);
    const cells = (column: number) => ({ sheetId, span: { row: 1, column, rowCount: 2, columnCount: 1 } });
    expect(charts).toEqual([
      expect.objectContaining({
        name: 'Aging',
        kind: 'ColumnClustered',
        title: 'Open balance',
        valueFormat: '#,##0',
        anchor: { row: 1, column: 3, rowCount: 9, columnCount: 5 },
        series: [
          expect.objectContaining({ name: 'USD', values: cells(1), categories: cells(0), color: '#0F6CBD', lineStyle: 'Continuous' }),
        ],
      }),
    ]);
    const names = await office.Excel.run(async (context) => {
      const listed = sheetOf(context).charts.load('items/name');
      await context.sync();
      sheetOf(context).charts.getItem('aging').delete();
      await context.sync();
      return listed.items.map(({ name }) => name);
    });
    expect(names).toEqual(['Aging']);
    expect(charts).toEqual([]);
  });

  it('hands conditional formats to the grid when they are complete, and takes them off', async () => {
    await office.Excel.run(async (context) => {
      const custom = sheetOf(context).getRange('A2:B3').conditionalFormats.add('Custom');
      custom.custom.rule.formula = '=$B2>15';
      custom.custom.format.font.color = '#b10e1c';
      custom.custom.format.fill.color = '#ffeeee';
      const bold = sheetOf(context).getRange('B2:B3').conditionalFormats.add('Custom');
      bold.custom.rule.formula = '=B2>15';
      bold.custom.format.font.bold = true;
      await context.sync();
    });
    const rules = office.grid.api.getActiveWorkbook()?.getActiveSheet().getConditionalFormattingRules() ?? [];
    expect(rules.map(({ rule }) => rule)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ subType: 'formula', value: '=$B2>15', style: { cl: { rgb: '#B10E1C' }, bg: { rgb: '#FFEEEE' } } }),
        expect.objectContaining({ subType: 'formula', value: '=B2>15', style: { bl: 1 } }),
      ]),
    );
    const left = await office.Excel.run(async (context) => {
      const formats = sheetOf(context).getRange().conditionalFormats;
      formats.load('items/type');
      await context.sync();
      const types = formats.items.map((format) => format.type);
      formats.clearAll();
      formats.load('items/type');
      await context.sync();
      return [...types, formats.items.length];
    });
    expect(left).toEqual(['Custom', 'Custom', 0]);
  });

  it('lets cells take only the choices of a list', async () => {
    const read = await office.Excel.run(async (context) => {
      const range = sheetOf(context).getRange('C2:C3');
      range.dataValidation.rule = { list: { inCellDropDown: true, source: 'Call,Write,Wait' } };
      await context.sync();
      range.dataValidation.load('rule');
      await context.sync();
      return range.dataValidation.rule;
    });
    expect(read).toEqual({ list: { inCellDropDown: true, source: 'Call,Write,Wait' } });
    expect(office.grid.api.getActiveWorkbook()?.getActiveSheet().getDataValidations()).toHaveLength(1);
  });

  it('keeps the page layout, panes, gridlines, tab colour and column widths', async () => {
    const read = await office.Excel.run(async (context) => {
      const sheet = sheetOf(context);
      sheet.pageLayout.orientation = 'Landscape';
      sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
      sheet.pageLayout.setPrintTitleRows('$1:$1');
      sheet.pageLayout.headersFooters.defaultForAllPages.leftFooter = '&A';
      sheet.freezePanes.freezeAt(sheet.getRange('A1:B1'));
      sheet.showGridlines = false;
      sheet.tabColor = '#0f6cbd';
      sheet.getRange('A:B').format.columnWidth = 90;
      await context.sync();
      sheet.load('showGridlines,tabColor');
      sheet.pageLayout.load('orientation,zoom');
      const width = sheet.getRange('B1').format.load('columnWidth');
      await context.sync();
      return [sheet.showGridlines, sheet.tabColor, sheet.pageLayout.orientation, sheet.pageLayout.zoom, width.columnWidth];
    });
    expect(read).toEqual([false, '#0F6CBD', 'Landscape', { horizontalFitToPages: 1 }, 90]);
    const sheet = office.grid.workbook.active();
    expect(sheet.frozen()).toEqual({ rows: 1, columns: 2 });
    expect(office.host.state.extrasOf(sheet.id).pageLayout.titleRows).toMatchObject({ row: 0, rowCount: 1 });
  });

  it('keeps names of the workbook and of a sheet apart, and finds their cells', async () => {
    const read = await office.Excel.run(async (context) => {
      context.workbook.names.add('AR_AsOf', sheetOf(context).getRange('B2'));
      sheetOf(context).names.add('Local', sheetOf(context).getRange('A1:A2'));
      context.workbook.names.add('Rate', '=0.25');
      await context.sync();
      const asOf = context.workbook.names.getItem('ar_asof').load('name,type,value,formula,scope');
      const range = asOf.getRange().load('address,values');
      const local = context.workbook.names.getItemOrNullObject('Local');
      const ofSheet = sheetOf(context).names.getItem('Local').load('scope');
      const rate = context.workbook.names.getItem('Rate').load('type,value');
      await context.sync();
      asOf.delete();
      const gone = context.workbook.names.getItemOrNullObject('AR_AsOf');
      await context.sync();
      return [
        asOf.type,
        asOf.value,
        asOf.formula,
        range.values,
        local.isNullObject,
        ofSheet.scope,
        rate.type,
        rate.value,
        gone.isNullObject,
      ];
    });
    expect(read).toEqual(['Range', 'Aging!B2', '=Aging!$B$2', [[10]], true, 'Worksheet', 'Double', 0.25, true]);
  });

  it('shows only filtered rows', async () => {
    const read = await office.Excel.run(async (context) => {
      const { autoFilter } = sheetOf(context);
      autoFilter.apply(sheetOf(context).getRange('A1:B3'), 0, { filterOn: 'Values', values: ['Current'] });
      await context.sync();
      const hidden = sheetOf(context).getRange('A1:A3').load('rowHidden');
      const third = sheetOf(context).getRange('A3').load('rowHidden');
      await context.sync();
      return [hidden.rowHidden, third.rowHidden];
    });
    expect(read).toEqual([null, true]);
  });
});
