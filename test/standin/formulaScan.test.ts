import fc from 'fast-check';
import { loadHost } from '../harness/loadHost';
import { workbookData } from '../harness/workbookData';

jest.setTimeout(60_000);

/** What a user or the add-in may do to a sheet, as a number of the kind and places. */
const step = fc.tuple(fc.nat(8), fc.nat(5), fc.nat(3));

test('whatever is done to the sheets, the formulas known are those that stand in the cells', () => {
  const host = loadHost();
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 12 }), (steps) => {
      const grid = host.openHeadlessGrid(
        workbookData({
          A: [
            [1, '=B1+1'],
            ['=A1', 2],
            ['', '=SUM(A1:A2)'],
          ],
          B: [['=A!A1']],
        }),
      );
      const { workbook, api } = grid;
      try {
        for (const [kind, row, column] of steps) {
          const sheet = workbook.sheets()[0]!;
          const facade = api.getActiveWorkbook()!.getSheetBySheetId(sheet.id)!;
          const cell = { row, column, rowCount: 1, columnCount: 1 };
          if (kind === 0) sheet.write(cell, [[{ formula: `=${row}+${column}` }]]);
          else if (kind === 1) sheet.write(cell, [[row]]);
          else if (kind === 2) facade.insertRows(row, 1);
          else if (kind === 3) facade.deleteColumns(column, 1);
          else if (kind === 4) sheet.clear({ ...cell, rowCount: 2 }, 'all');
          else if (kind === 5)
            workbook.addSheet(
              `New ${workbook.sheets().length}-${row}-${column}-${
                workbook
                  .sheets()
                  .map((one) => one.id)
                  .join('').length
              }`,
            );
          else if (kind === 6 && workbook.sheets().length > 1) workbook.deleteSheet(workbook.sheets().at(-1)!.id);
          else if (kind === 7) facade.deleteRows(row, 1);
          else facade.moveRows(facade.getRange(row, 0), row + 2);
          workbook.flush();
          const standing = workbook.sheets().flatMap((one) => {
            const used = one.used(true);
            return used
              ? one
                  .formulas(used)
                  .flatMap((cells, i) =>
                    cells.flatMap((text, j) =>
                      typeof text === 'string' && text.startsWith('=') ? [`${one.id} ${used.row + i},${used.column + j} ${text}`] : [],
                    ),
                  )
              : [];
          });
          const known = workbook.formulaCells().map((one) => `${one.sheetId} ${one.row},${one.column} ${one.formula}`);
          expect(known.sort()).toEqual(standing.sort());
        }
      } finally {
        grid.close();
      }
    }),
    { numRuns: 25 },
  );
});
