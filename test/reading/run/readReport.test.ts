import { startRun } from '../../../src/reading/run/startRun';
import { readReport } from '../../../src/reading/run/readReport';
import type { ReportRequest } from '../../../src/reading/run/request';
import { WorkbookError } from '../../../src/kernel/run/workbook';
import type { Cell } from '../../../src/kernel/sheet/cells';
import { NO_CHOICES } from '../../../src/reading/result/readResult';
import { NOTE_COLUMN_HEADINGS } from '../../../src/kernel/sheet/noteColumns';
import { plainText } from '../../../src/reading/words/headingText';
import { GridWorkbook } from '../../report/gridWorkbook';
import { wordsText } from '../../../src/kernel/words/wordsText';
import { readingText } from '../../../src/reading/readingText';

const HEADER = ['Customer', 'Invoice', 'Invoice date', 'Due date', 'Open balance'];
const OPEN: Cell[][] = [HEADER, ['Acme', 'A1', 45000, 45030, 10], ['Birch', 'B1', 45001, 45031, 20]];
const PAID: Cell[][] = [
  ['Customer', 'Invoice', 'Invoice date', 'Due date', 'Paid date', 'Amount'],
  ['Acme', 'Z1', 44000, 44030, 44040, 9],
  ['Birch', 'Z2', 44001, 44031, 44041, 8],
];
const SALES: Cell[][] = [
  ['Month', 'Credit sales'],
  [44986, 1000],
  [45017, 2000],
];

const request = (asked: Partial<ReportRequest> = {}): ReportRequest => ({
  sheet: null,
  range: null,
  asOf: null,
  scheme: null,
  basis: null,
  choices: NO_CHOICES,
  ...asked,
});
const options = { signal: { aborted: false }, onProgress: () => undefined };
const codes = (list: readonly { readonly code: string }[]): string[] => list.map(({ code }) => code);

describe('reading the report of a workbook', () => {
  test('takes the sheet of open items, not the paid history, the sales or an AR sheet', async () => {
    const workbook = new GridWorkbook({ Paid: PAID, 'Monthly sales': SALES, Data: OPEN, 'AR Summary': OPEN });
    const reading = await readReport(await startRun(workbook, request(), options));
    expect(reading.layout.sheet).toBe('Data');
    expect(codes(reading.questions)).toEqual(['asOfMissing']);
  });

  test('asks which of two sheets that are equally good', async () => {
    const reading = await readReport(
      await startRun(new GridWorkbook({ North: OPEN, South: OPEN }), request({ asOf: 45040 as never }), options),
    );
    expect(reading.questions).toMatchObject([{ code: 'severalSheets', answerWith: '--sheet', choices: ['North', 'South', '*'] }]);
  });

  test('asks which of two tables on one sheet, and reads one of them wholly', async () => {
    const both = OPEN.map((row, k) => [
      ...row,
      '',
      ...(k === 0 ? ['Customer', 'Invoice', 'Due date', 'Open balance'] : ['Cedar', `C${k}`, 45010, k]),
    ]);
    const reading = await readReport(await startRun(new GridWorkbook({ Data: both }), request({ asOf: 45040 as never }), options));
    expect(codes(reading.questions)).toEqual(['severalTables']);
    expect(reading.questions[0]!.choices).toHaveLength(2);
    expect(reading.items[0]!.length).toBe(2);
  });

  test('reads again with the other decimal mark where rows beyond the sample show it', async () => {
    const rows = (count: number, amount: string): Cell[][] =>
      Array.from({ length: count }, (_, k) => ['Acme', `A${k}`, 45000, 45030, amount]);
    const sheet = [HEADER, ...rows(310, '1234'), ...rows(20, '1.234,50'), ...rows(20, '3.750'), ...rows(600, '1234')];
    const reading = await readReport(await startRun(new GridWorkbook({ Data: sheet }), request({ asOf: 45040 as never }), options));
    expect([0, 315, 335].map((row) => reading.items[0]!.openAmount[row])).toEqual([123400, 123450, 375000]);
    expect(reading.receipt.skippedByReason).toEqual({ header: 1 });
  });

  test('a range given is read alone', async () => {
    const reading = await readReport(
      await startRun(
        new GridWorkbook({ Data: [...OPEN, ['Total', '', '', '', 99]] }),
        request({ range: { row: 0, column: 0, rowCount: 3, columnCount: 5 } }),
        options,
      ),
    );
    expect(reading.receipt).toMatchObject({ inRange: 3, read: 2 });
  });

  test('finds the as-of date on another sheet', async () => {
    const workbook = new GridWorkbook({
      Data: OPEN,
      Information: [
        ['Report', 'Aged receivables'],
        ['Aged as of', 45040],
      ],
    });
    const reading = await readReport(await startRun(workbook, request(), options));
    expect(reading.asOf).toEqual({ day: 45040, from: 'sheet' });
    expect(reading.questions).toEqual([]);
  });

  test('names documents dated after the as-of date', async () => {
    const reading = await readReport(await startRun(new GridWorkbook({ Data: OPEN }), request({ asOf: 45000 as never }), options));
    expect(reading.problems.filter(({ code }) => code === 'futureDated').map(({ row }) => row)).toEqual([3]);
  });

  test.each<[string, Cell[][]]>([
    ['an empty sheet', [['', '']]],
    ['a sheet without amounts', [HEADER.slice(0, 4), ['Acme', 'A1', 45000, 45030]]],
    ['a letter', [['Dear Sir,'], ['please find enclosed our cheque.'], ['Yours']]],
  ])('refuses %s with what, where and what to do', async (_what, grid) => {
    const refused = readReport(await startRun(new GridWorkbook({ Data: grid }), request({ sheet: 'Data' }), options));
    await expect(refused).rejects.toBeInstanceOf(WorkbookError);
    await expect(refused).rejects.toMatchObject({
      what: { code: 'notRecognised', params: { sheet: 'Data' } },
      unchanged: wordsText('nothingChanged'),
      whatToDo: { code: expect.stringMatching(/^chooseOther/) },
    });
  });

  test('refuses a list pasted into one column with the way to part it, and names no option in the sentence', async () => {
    const lines = ['| Customer | No. | Due date | Amount |', '| Acme | 1 | 31.01.2026 | 100,00 |', '| Birch | 2 | 31.01.2026 | 50,00 |'];
    const refused = readReport(await startRun(new GridWorkbook({ Data: lines.map((line) => [line]) }), request(), options));
    await expect(refused).rejects.toMatchObject({ whatToDo: readingText('splitColumn', { mark: '|' }), answerWith: [] });
    const empty = readReport(await startRun(new GridWorkbook({ Data: [['a letter']] }), request(), options));
    await expect(empty).rejects.toMatchObject({ whatToDo: readingText('chooseOtherRange'), answerWith: ['--sheet', '--range'] });
  });

  test('days past due count to the as-of date of another sheet, or the one asked for', async () => {
    const aged: Cell[][] = [
      ['Customer', 'Invoice', 'Days past due', 'Open balance'],
      ['Acme', 'A1', 12, 10],
      ['Birch', 'B1', 5, 20],
    ];
    const stated = await readReport(
      await startRun(new GridWorkbook({ Data: aged, Information: [['Aged as of', 45040]] }), request({ sheet: 'Data' }), options),
    );
    const asked = await readReport(await startRun(new GridWorkbook({ Data: aged }), request({ asOf: 45040 as never }), options));
    for (const reading of [stated, asked]) expect([...reading.items[0]!.dueDay]).toEqual([45028, 45035]);
  });

  test('a sheet that is not there is refused by name', async () => {
    await expect(readReport(await startRun(new GridWorkbook({ Data: OPEN }), request({ sheet: 'Datta' }), options))).rejects.toMatchObject({
      code: 'sheetMissing',
    });
  });

  test('a cancelled run ends with nothing changed', async () => {
    await expect(
      readReport(await startRun(new GridWorkbook({ Data: OPEN }), request(), { ...options, signal: { aborted: true } })),
    ).rejects.toMatchObject({
      code: 'cancelled',
    });
  });

  test('corrections are remembered for the same headings, even when columns have moved', async () => {
    const odd: Cell[][] = [
      ['Kunde', 'Betreff', 'Fälligkeit', 'Offen'],
      ['Acme', 'X7', 45000, 5],
    ];
    const first = new GridWorkbook({ Data: odd });
    await readReport(await startRun(first, request({ choices: { ...NO_CHOICES, roles: { Betreff: 'documentNo' } } }), options));
    const next = new GridWorkbook({ Data: odd.map((row) => [...row].reverse()) });
    for (const [key, json] of first.settings) await next.saveSettings(new Map([[key, json]]));
    const reading = await readReport(await startRun(next, request(), options));
    expect(reading.layout.columns.find(({ heading }) => heading === 'Betreff')?.role).toBe('documentNo');
    expect(reading.items[0]!.documentNo!.at(0)).toBe('X7');
  });

  describe('with our own columns beside the table', () => {
    const odd: Cell[][] = [
      ['Kunde', 'Betreff', 'Fälligkeit', 'Offen'],
      ['Acme', 'X7', 45000, 5],
    ];
    const beside = odd.map((row, k) => [...row, ...(k === 0 ? NOTE_COLUMN_HEADINGS : [31, '31-60 days', 1, 'B', 'Call', 'mine', 'X7'])]);
    const CORRECTED = { choices: { ...NO_CHOICES, roles: { Betreff: 'documentNo' } } } as const;
    const documentOf = async (workbook: GridWorkbook): Promise<string | undefined> =>
      (await readReport(await startRun(workbook, request(), options))).items[0]!.documentNo?.at(0);

    test('a correction that was made before they were there is remembered', async () => {
      const first = new GridWorkbook({ Data: odd });
      await readReport(await startRun(first, request(CORRECTED), options));
      const next = new GridWorkbook({ Data: beside });
      for (const [key, json] of first.settings) await next.saveSettings(new Map([[key, json]]));
      expect(await documentOf(next)).toBe('X7');
    });

    test('so is one that an earlier version remembered by their headings too', async () => {
      const headings = [...odd[0]!, ...NOTE_COLUMN_HEADINGS].map((heading) => plainText(String(heading)));
      const next = new GridWorkbook({ Data: odd });
      await next.saveSettings(
        new Map([['reading', JSON.stringify({ [headings.sort().join('|')]: { roles: { Betreff: 'documentNo' } } })]]),
      );
      expect(await documentOf(next)).toBe('X7');
    });

    test('what they say is no part of the report', async () => {
      const { layout } = await readReport(await startRun(new GridWorkbook({ Data: beside }), request(), options));
      expect(layout.columns.map(({ heading }) => heading)).toEqual(odd[0]);
    });
  });
});
