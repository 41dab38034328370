import { refusalOf } from '../harness/refusal';
import { startOffice, type RunningOffice } from '../harness/officeHarness';

let office: RunningOffice;
beforeAll(async () => {
  office = await startOffice({ Aging: [['Customer', 'Open'], ['Ada', 1], ['Bob', 2]], Other: [['x']] });
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
const addName = (name: string) => (sheet: Excel.Worksheet, context: Excel.RequestContext) => void context.workbook.names.add(name, sheet.getRange('A1'));
const nameTable = (name: string) => (_sheet: Excel.Worksheet, context: Excel.RequestContext) => {
  const table = context.workbook.worksheets.getItem('Other').tables.add('A1:A2', true);
  table.name = name;
};

describe('what Excel refuses, the stand-in refuses too', () => {
  it.each(['', 'a'.repeat(32), 'a/b', 'a?b', 'a*b', 'a[b', 'a]b', 'a:b', 'a\\b', "'a", "a'", 'Aging', 'AGING', 'History'])('a sheet called %j', async (name) => {
    expect(await refused(addSheet(name))).toMatch(/InvalidArgument|ItemAlreadyExists/);
  });

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
    for (const formula of ['=SUM(', '=1+', '=A1:', '=(1', '=1)', '="a']) expect([formula, await refused((sheet) => (sheet.getRange('D1').formulas = [[formula]]))]).toEqual([formula, 'InvalidArgument']);
  });

  it('a list of choices of more than 255 characters', async () => {
    expect(await refused((sheet) => (sheet.getRange('D1').dataValidation.rule = { list: { inCellDropDown: true, source: Array.from({ length: 60 }, (_, i) => `choice ${i}`).join(',') } }))).toBe('InvalidArgument');
  });

  it('a table over another one, or over merged cells', async () => {
    expect(
      await refused((sheet) => {
        sheet.tables.add('A1:B3', true);
        sheet.tables.add('B2:C4', true);
      }),
    ).toBe('InvalidArgument');
  });
});
