import { startOffice, type RunningOffice } from '../harness/officeHarness';

describe('events and settings', () => {
  let office: RunningOffice;
  beforeEach(async () => {
    office = await startOffice(
      {
        Aging: [
          ['Customer', 'Open'],
          ['Acme', 100],
        ],
        Other: [['x']],
      },
      { settings: new Map([['scheme', '"30-60-90"']]) },
    );
  });
  afterEach(() => office.close());

  it('tells changes of the user, of the add-in and of a co-author apart', async () => {
    const told: unknown[] = [];
    await office.Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add(
        async ({ address, source, triggerSource, changeType }) => void told.push([address, source, triggerSource, changeType]),
      );
      await context.sync();
      context.workbook.worksheets.getItem('Aging').getRange('B2').values = [[5]];
      await context.sync();
    });
    await office.settle();
    office.grid.api
      .getActiveWorkbook()
      ?.getSheetByName('Aging')
      ?.getRange('A2:B3')
      .setValues([
        ['Globex', 1],
        ['Hooli', 2],
      ]);
    await office.settle();
    office.host.editRemotely('Aging', 'C1', [['remote']]);
    await office.settle();
    expect(told).toEqual([
      ['B2', 'Local', 'ThisLocalAddin', 'RangeEdited'],
      ['A2:B3', 'Local', 'Unknown', 'RangeEdited'],
      ['C1', 'Remote', 'Unknown', 'RangeEdited'],
    ]);
  });

  it('tells nothing while the add-in has switched events off, nor after a handler was taken off', async () => {
    const told: string[] = [];
    const handler = await office.Excel.run(async (context) => {
      const added = context.workbook.worksheets.getItem('Aging').onChanged.add(async ({ address }) => void told.push(address));
      await context.sync();
      context.runtime.enableEvents = false;
      context.workbook.worksheets.getItem('Aging').getRange('A5').values = [[1]];
      await context.sync();
      context.runtime.enableEvents = true;
      context.workbook.worksheets.getItem('Aging').getRange('A6').values = [[1]];
      await context.sync();
      return added;
    });
    await office.settle();
    await office.Excel.run(handler.context, async (context) => {
      handler.remove();
      await context.sync();
      context.workbook.worksheets.getItem('Aging').getRange('A7').values = [[1]];
      await context.sync();
    });
    await office.settle();
    expect(told).toEqual(['A6']);
  });

  it('tells selections, and sheets that are added, shown and deleted', async () => {
    const told: unknown[] = [];
    await office.Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.onSelectionChanged.add(async ({ address }) => void told.push(['selected', address]));
      worksheets.onAdded.add(async () => void told.push('added'));
      worksheets.onActivated.add(async () => void told.push('activated'));
      worksheets.onDeleted.add(async ({ source }) => void told.push(['deleted', source]));
      await context.sync();
      const sheet = worksheets.add('AR Summary');
      await context.sync();
      sheet.activate();
      await context.sync();
      worksheets.getItem('AR Summary').getRange('B2:C3').select();
      await context.sync();
      sheet.delete();
      await context.sync();
    });
    await office.settle();
    expect(told).toEqual(expect.arrayContaining(['added', 'activated', ['selected', 'B2:C3'], ['deleted', 'Local']]));
  });

  it('keeps settings of the document, whichever way they are written', async () => {
    const { settings } = office.Office.context.document;
    expect(settings.get('scheme')).toBe('30-60-90');
    settings.set('asOf', { serial: 46_053 });
    await new Promise((resolve) => settings.saveAsync(resolve));
    expect(office.host.state.settings.get('asOf')).toBe('{"serial":46053}');
    const read = await office.Excel.run(async (context) => {
      const own = context.workbook.settings.getItemOrNullObject('asOf').load('value');
      const none = context.workbook.settings.getItemOrNullObject('nothing');
      context.workbook.settings.add('basis', 'due');
      await context.sync();
      return [own.value as unknown, none.isNullObject];
    });
    expect(read).toEqual([{ serial: 46_053 }, true]);
    expect([...office.host.state.settings.keys()]).toEqual(['scheme', 'asOf', 'basis']);
  });

  it('runs ribbon commands until they are completed, and actions', async () => {
    office.window.eval(`
      window.done = [];
      Office.actions.associate('refresh', (event) => setTimeout(() => { done.push(event.source.id); event.completed(); }, 5));
      Office.actions.associate('OPEN', () => { done.push('opened'); });
    `);
    await office.host.invokeCommand('refresh', 'RefreshButton');
    await office.host.invokeAction('OPEN');
    await office.settle();
    expect((office.window as unknown as { done: string[] }).done).toEqual(['RefreshButton', 'opened']);
    await expect(office.host.invokeCommand('nothing', 'NoButton')).rejects.toThrow('no command of this name');
  });

  it('calculates by hand where the add-in asked for it', async () => {
    const read = await office.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Aging');
      const cell = sheet.getRange('D1');
      cell.formulas = [['=B2*2']];
      cell.load('values');
      await context.sync();
      context.application.calculationMode = 'Manual';
      sheet.getRange('B2').values = [[7]];
      cell.load('values');
      await context.sync();
      const before = cell.values[0]![0] as unknown;
      context.application.calculate('Full');
      cell.load('values');
      await context.sync();
      return [before, cell.values[0]![0] as unknown];
    });
    expect(read).toEqual([200, 14]);
  });
});
