import { FileWorkbook } from '../../src/adapters/xlsx/fileWorkbook';
import { fileOf, truthFileOf } from './caseFiles';
import { familyNamed } from './layouts/families';
import { makeLedger } from './ledger';
import { localeNamed } from './sheet/locale';
import { mess } from './sheet/mess';

describe('a made export as a file', () => {
  it.each(['teamBlocks', 'businessCentral', 'ukTextAgedDebt'])('%s opens with its cells, hidden rows and merged cells', async (name) => {
    const made = familyNamed(name).make(
      makeLedger({ seed: 9, items: 30 }),
      localeNamed('fr-FR'),
      mess({ hiddenEvery: 4, mergedTitle: true, startColumn: 1 }),
    );
    const workbook = await FileWorkbook.open(fileOf(made), 'made.xlsx');
    const sheets = (await workbook.outline()).sheets;
    expect(sheets.map((sheet) => sheet.name)).toEqual([made.name, ...made.otherSheets.map((sheet) => sheet.name)]);
    const span = { row: 0, column: 0, rowCount: made.cells.length, columnCount: made.cells[0]!.length };
    for await (const block of workbook.read([{ sheet: made.name, span, columns: null, withFormats: false, chunkRowsMax: 100_000 }], {
      signal: { aborted: false },
      onProgress: () => undefined,
    })) {
      expect(block.values).toEqual(made.cells);
    }
    const hidden = await workbook.hiddenRows(made.name);
    expect(hidden.flatMap(({ row, rowCount }) => Array.from({ length: rowCount }, (_, k) => row + k))).toEqual(made.hiddenRows);
    expect(workbook.document().sheets[0]!.merged).toEqual(made.merged);
  });

  it('has a truth whose buckets add up to its items', () => {
    const made = familyNamed('xeroDetail').make(makeLedger({ seed: 4, items: 50, duplicates: 1 }), localeNamed('en-US'), mess({}));
    const truth = truthFileOf(made, 'made.xlsx') as {
      items: { openBalance: number }[];
      duplicates: object[];
      expected: { totals: Record<string, Record<string, number>> };
    };
    const total = Math.round(truth.items.reduce((sum, item) => sum + item.openBalance, 0) * 100);
    const { total: said, ...buckets } = truth.expected.totals['USD']!;
    expect(Math.round(said! * 100)).toBe(total);
    expect(Math.round(Object.values(buckets).reduce((sum, amount) => sum + amount, 0) * 100)).toBe(total);
    expect(truth.duplicates).toHaveLength(1);
    expect(truth.items).toHaveLength(50);
  });
});
