import { startOffice, type RunningOffice } from '../harness/officeHarness';

/** What a pane's bundle does: associates its functions with the library. */
const PANE = `
  CustomFunctions.associate('BUCKET', (days) => { if (typeof days !== 'number') throw new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, 'days must be a number'); return days <= 30 ? '1-30 days' : '31-60 days'; });
  CustomFunctions.associate('GRID', () => [['a', 1], ['b', 2], ['c', 3]]);
  CustomFunctions.associate('SHAPE', (matrix, scalar) => JSON.stringify([matrix, scalar]));
  CustomFunctions.associate('NOTAVAILABLE', () => { throw new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, 'no sales in the period'); });
  CustomFunctions.associate('THROWS', () => { throw new TypeError('boom'); });
  CustomFunctions.associate('LATER', (n) => new Promise((resolve) => setTimeout(() => resolve(n * 2), 30)));
  CustomFunctions.associate('NEVER', () => new Promise(() => undefined));
  CustomFunctions.associate('ASKSEXCEL', () => Excel.run(async (context) => { const r = context.workbook.worksheets.getItem('Aging').getRange('A1'); r.load('values'); await context.sync(); return r.values[0][0] + 1; }));
`;

const scalar = (name: string) => ({ name, type: 'any', dimensionality: 'scalar' });
const FUNCTIONS = {
  functions: [
    { id: 'BUCKET', name: 'BUCKET', parameters: [scalar('days')] },
    { id: 'GRID', name: 'GRID', result: { dimensionality: 'matrix' } },
    {
      id: 'SHAPE',
      name: 'SHAPE',
      parameters: [
        { name: 'm', dimensionality: 'matrix' },
        { name: 's', dimensionality: 'scalar', optional: true },
      ],
    },
    { id: 'NOTAVAILABLE', name: 'NOTAVAILABLE' },
    { id: 'THROWS', name: 'THROWS' },
    { id: 'LATER', name: 'LATER', parameters: [scalar('n')] },
    { id: 'NEVER', name: 'NEVER' },
    { id: 'ASKSEXCEL', name: 'ASKSEXCEL' },
  ],
};

describe("the add-in's functions in cells", () => {
  let office: RunningOffice;
  beforeAll(async () => {
    office = await startOffice(
      {
        Aging: [
          [45, 'x'],
          [10, ''],
        ],
      },
      { script: PANE, functions: FUNCTIONS },
    );
    await office.host.functionsReady;
  });
  afterAll(() => office.close());

  /** Writes a formula and reads cells around it in the same batch. */
  const calculated = (cell: string, formula: string, read = cell): Promise<{ values: unknown[][]; text: string[][] }> =>
    office.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Aging');
      sheet.getRange(cell).formulas = [[formula]];
      const range = sheet.getRange(read).load('values,text');
      await context.sync();
      return { values: range.values, text: range.text };
    });

  it('answers at once, with a value or the error that the function threw', async () => {
    expect((await calculated('D1', '=AR.BUCKET(A1)')).values).toEqual([['31-60 days']]);
    expect((await calculated('D2', '=AR.BUCKET("soon")')).values).toEqual([['#VALUE!']]);
    expect((await calculated('D4', '=AR.BUCKET()')).values).toEqual([['#VALUE!']]);
    expect((await calculated('D3', '=AR.NOTAVAILABLE()')).values).toEqual([['#N/A']]);
    expect((await calculated('D4', '=IFERROR(AR.THROWS(),"caught")')).values).toEqual([['caught']]);
    expect(office.host.functions?.lastMessages.get('AR.NOTAVAILABLE')).toBe('no sales in the period');
  });

  it('spills an array of three rows and two columns, seen in values and in texts', async () => {
    const { values, text } = await calculated('F1', '=AR.GRID()', 'F1:H4');
    expect(values).toEqual([
      ['a', 1, ''],
      ['b', 2, ''],
      ['c', 3, ''],
      ['', '', ''],
    ]);
    expect(text).toEqual([
      ['a', '1', ''],
      ['b', '2', ''],
      ['c', '3', ''],
      ['', '', ''],
    ]);
    expect((await calculated('I1', '=SUM(G1:G3)')).values).toEqual([[6]]);
  });

  it('hands over a matrix where the function asked for one, else a single value, and null for what is left out', async () => {
    expect((await calculated('D5', '=AR.SHAPE(A1:B2)')).values).toEqual([
      [
        JSON.stringify([
          [
            [45, 'x'],
            [10, ''],
          ],
          null,
        ]),
      ],
    ]);
    expect((await calculated('D6', '=AR.SHAPE(A1,A2)')).values).toEqual([[JSON.stringify([[[45]], 10])]]);
  });

  it('shows an answer that comes later when it is there', async () => {
    expect((await calculated('D7', '=AR.LATER(21)')).values).toEqual([['#BUSY!']]);
    await new Promise((resolve) => setTimeout(resolve, 80));
    await office.settle();
    expect((await calculated('D8', '=D7+1', 'D7:D8')).values).toEqual([[42], [43]]);
  });

  it('is held up neither by a function that never answers nor by one that asks Excel', async () => {
    expect((await calculated('D9', '=AR.NEVER()')).values).toEqual([['#BUSY!']]);
    expect((await calculated('D10', '=AR.ASKSEXCEL()')).values).toEqual([['#BUSY!']]);
    await new Promise((resolve) => setTimeout(resolve, 100));
    await office.settle();
    expect((await calculated('D11', '=1+1', 'D9:D11')).values).toEqual([['#BUSY!'], [46], [2]]);
  });
});
