import fc from 'fast-check';
import { FileWorkbook } from '../../../src/adapters/xlsx/fileWorkbook';
import { CoveredCells } from '../../../src/adapters/xlsx/model/coveredCells';
import { spanAddress, type CellSpan } from '../../../src/kernel/sheet/cells';
import { rawWorkbook, worksheet } from './rawPackage';
import { valuesOf } from './reading';

/** Areas that do not overlap: each in a square of its own of a board. */
const areas = fc
  .uniqueArray(
    fc.record({
      place: fc.nat(15),
      row: fc.nat(3),
      column: fc.nat(3),
      rowCount: fc.integer({ min: 1, max: 4 }),
      columnCount: fc.integer({ min: 1, max: 4 }),
    }),
    { selector: ({ place }) => place },
  )
  .map((list) =>
    list.map(({ place, row, column, rowCount, columnCount }): CellSpan => ({
      row: Math.floor(place / 4) * 8 + row,
      column: (place % 4) * 8 + column,
      rowCount,
      columnCount,
    })),
  );

test('a cell is covered where it lies in a merged area and is not its first', () => {
  fc.assert(
    fc.property(areas, fc.nat(20), (merged, firstRow) => {
      const covered = new CoveredCells(merged);
      for (let row = firstRow; row < 32; row += 1) {
        covered.advance(row);
        const columns = Array.from({ length: 32 }, (_, column) => column);
        const isUnder = (column: number): boolean =>
          merged.some(
            (area) =>
              row >= area.row &&
              row < area.row + area.rowCount &&
              column >= area.column &&
              column < area.column + area.columnCount &&
              (row !== area.row || column !== area.column),
          );
        expect(columns.filter((column) => covered.has(column))).toEqual(columns.filter(isUnder));
      }
    }),
  );
});

test('20,000 rows, each merged over all columns, take no time', async () => {
  const count = 20_000;
  const rows = Array.from(
    { length: count },
    (_, i) => `<row r="${i + 1}"><c r="A${i + 1}"><v>${i}</v></c><c r="B${i + 1}"><v>9</v></c></row>`,
  );
  const merges = Array.from(
    { length: count },
    (_, row) => `<mergeCell ref="${spanAddress({ row, column: 0, rowCount: 1, columnCount: 16_384 })}"/>`,
  );
  const bytes = rawWorkbook({ S: worksheet(rows.join(''), '', `<mergeCells>${merges.join('')}</mergeCells>`) });
  const before = process.cpuUsage();
  const values = await valuesOf(await FileWorkbook.open(bytes, 'x.xlsx'), 'S');
  expect(process.cpuUsage(before).user / 1e6).toBeLessThan(5);
  expect(values.map((row) => row[0])).toEqual(Array.from({ length: count }, (_, i) => i));
  expect(values.every((row) => row[1] === '')).toBe(true);
});
