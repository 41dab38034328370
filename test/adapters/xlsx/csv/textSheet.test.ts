import fc from 'fast-check';
import { FileWorkbook } from '../../../../src/adapters/xlsx/fileWorkbook';
import type { CellSpan } from '../../../../src/kernel/sheet/cells';
import { RUN } from '../reading';

const field = fc.string({ unit: fc.constantFrom('a', '7', ',', '"', '\n', '\r', ' ', 'é', '&', '_x0041_', '\u001a', '<', '日') });
const texts = fc
  .array(fc.array(field, { maxLength: 4 }), { maxLength: 12 })
  .map((records) =>
    records.map((record) => record.map((one) => (/[",\r\n]/.test(one) ? `"${one.replaceAll('"', '""')}"` : one)).join(',')).join('\n'),
  );

/** The same workbook as a text file gives it, and as the file that it becomes gives it. */
async function bothWays(text: string): Promise<readonly [FileWorkbook, FileWorkbook]> {
  const direct = await FileWorkbook.open(Buffer.from(`Customer,Amount\n${text}`), 'x.csv');
  return [direct, await FileWorkbook.open(direct.save(), 'x.xlsx')];
}

async function blocksOf(
  workbook: FileWorkbook,
  span: CellSpan,
  columns: readonly number[] | null,
  chunkRowsMax: number,
): Promise<unknown[]> {
  const blocks: unknown[] = [];
  for await (const block of workbook.read([{ sheet: 'x', span, columns, withFormats: true, chunkRowsMax }], RUN)) blocks.push(block);
  return blocks;
}

test('a text is read as the workbook that it becomes, whatever part of it is asked for', async () => {
  await fc.assert(
    fc.asyncProperty(texts, fc.nat(14), fc.integer({ min: 1, max: 6 }), fc.subarray([0, 1, 2, 3]), async (text, row, rowsMax, columns) => {
      const [direct, written] = await bothWays(text);
      const { used } = (await direct.outline()).sheets[0]!;
      expect((await written.outline()).sheets[0]!.used).toEqual(used);
      for (const span of [used!, { row, column: 0, rowCount: 5, columnCount: 4 }]) {
        expect(await blocksOf(direct, span, null, rowsMax)).toEqual(await blocksOf(written, span, null, rowsMax));
        expect(await blocksOf(direct, span, columns, rowsMax)).toEqual(await blocksOf(written, span, columns, rowsMax));
      }
      const [one, other] = [direct, written].map((workbook) => [...workbook.document().sheets[0]!.rows()]);
      expect(one).toEqual(other);
    }),
    { numRuns: 150 },
  );
});

test('rows far down are found without those above them', async () => {
  const lines = Array.from({ length: 3000 }, (_, row) => `C${row},"a\nb",${row}`);
  const workbook = await FileWorkbook.open(Buffer.from(lines.join('\r\n')), 'x.csv');
  for (const row of [0, 511, 512, 1023, 2999])
    expect(await blocksOf(workbook, { row, column: 0, rowCount: 1, columnCount: 3 }, [0, 2], 10)).toMatchObject([
      { span: { row, rowCount: 1, columnCount: 2 }, values: [[`C${row}`, String(row)]] },
    ]);
  expect(await workbook.formulas('x', { row: 7, column: 0, rowCount: 1, columnCount: 3 })).toEqual([['', '', '']]);
});

test('a cell that is written turns the text into a sheet, and nothing else of it changes', async () => {
  const lines = Array.from({ length: 1500 }, (_, row) => `C${row},=1+1,007`);
  const workbook = await FileWorkbook.open(Buffer.from(lines.join('\n')), 'x.csv');
  const all = { row: 0, column: 0, rowCount: 1500, columnCount: 3 };
  const before = await blocksOf(workbook, all, null, 1500);
  const saved = workbook.save();
  expect(saved).toEqual((await FileWorkbook.open(saved, 'x.xlsx')).save());
  expect(await blocksOf(await FileWorkbook.open(saved, 'x.xlsx'), all, null, 1500)).toEqual(before);
});

test('a text that no cell can hold is refused by its place', async () => {
  const long = 'x'.repeat(32_768);
  await expect(FileWorkbook.open(Buffer.from(`a,b\n1,"${long}"\n`), 'x.csv')).rejects.toMatchObject({
    code: 'tooLarge',
    what: { params: { cell: 'B2', characters: 32_768 } },
  });
  const most = 'x'.repeat(32_767);
  const workbook = await FileWorkbook.open(Buffer.from(`a,b\n1,"${most}"\n`), 'x.csv');
  expect(await blocksOf(workbook, { row: 1, column: 1, rowCount: 1, columnCount: 1 }, null, 1)).toMatchObject([{ values: [[most]] }]);
});
