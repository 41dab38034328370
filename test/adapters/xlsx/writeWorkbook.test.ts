import { saidRefusal } from '../../harness/say';
import fc from 'fast-check';
import type { DocumentRow } from '../../../src/adapters/xlsx/model/documentTypes';
import { readWorkbook } from '../../../src/adapters/xlsx/readWorkbook';
import { PLAIN_LOOK, type CellLook } from '../../../src/adapters/xlsx/styles/cellLook';
import { EMPTY_SHEET, type SheetContent } from '../../../src/adapters/xlsx/write/sheet/sheetContent';
import { writeWorkbook } from '../../../src/adapters/xlsx/writeWorkbook';
import { faultsOf } from './elementOrder';
import { PLAN } from './planExample';
import { CHART_KINDS, type ChartKind } from '../../../src/kernel/sheet/chartLooks';

const text = fc.string({
  unit: fc.oneof(
    { weight: 9, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 3 }) },
    fc.constantFrom('&', '<', '"', '\n', '\r', '\t', ' ', '_x0041_', '\u0001', '\ud800', '\uffff'),
  ),
});
const value = fc.oneof(
  text.filter((one) => one !== ''),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => n + 0),
  fc.integer(),
  fc.boolean(),
  fc.constantFrom('#N/A', '#DIV/0!'),
);
const look: fc.Arbitrary<CellLook> = fc.record({
  fontName: fc.constantFrom('Calibri', 'Arial & Co'),
  fontSize: fc.constantFrom(8, 11, 16.5),
  bold: fc.boolean(),
  italic: fc.boolean(),
  underline: fc.boolean(),
  strikethrough: fc.boolean(),
  color: fc.constantFrom('#123ABC', '#000000'),
  fill: fc.constantFrom(null, '#FFF9E5'),
  borderTop: fc.constantFrom(null, { style: 'thin' as const, color: '#242424' }),
  borderBottom: fc.constantFrom(null, { style: 'double' as const, color: null }),
  borderLeft: fc.constant(null),
  borderRight: fc.constantFrom(null, { style: 'medium' as const, color: '#FF0000' }),
  horizontal: fc.constantFrom('general' as const, 'right' as const, 'center' as const),
  vertical: fc.constantFrom('bottom' as const, 'top' as const),
  wrap: fc.boolean(),
  indent: fc.nat(3),
  rotation: fc.constantFrom(0, 45, -90, 255),
  numberFormat: fc.constantFrom('General', '0.00', '@', 'yyyy-mm-dd', '"€" #,##0.00;[Red]-0.00', '0 "<x>"'),
  locked: fc.boolean(),
});
const cells = fc.uniqueArray(
  fc.record({
    row: fc.nat(20),
    column: fc.oneof(fc.nat(30), fc.constant(16_383)),
    value,
    formula: fc.option(fc.constantFrom('=A1+1', '=SUM(B:B)&"<&>"', '=AR.DSO(1,2,3)', "='It''s'!A1"), { freq: 4 }),
    look: fc.option(fc.nat(3)),
  }),
  { selector: (cell) => cell.row * 20_000 + cell.column, maxLength: 60 },
);

test('any cells in any looks are read back as they were written', async () => {
  await fc.assert(
    fc.asyncProperty(cells, fc.array(look, { minLength: 4, maxLength: 4 }), async (list, looks) => {
      const bytes = writeWorkbook((styleOf) => [
        { ...EMPTY_SHEET, name: 'S', rows: rowsOf(list, (n) => (n === null ? 0 : styleOf(looks[n]!))) },
      ]);
      const document = await readWorkbook(bytes, 'x');
      const found = [...document.sheets[0]!.rows()].flatMap((row) =>
        row.cells.map((cell) => ({
          row: row.row,
          column: cell.column,
          value: cell.value,
          formula: cell.formula,
          look: document.styles.look(cell.style),
        })),
      );
      const expected = [...list]
        .sort((a, b) => a.row - b.row || a.column - b.column)
        .map((cell) => ({
          row: cell.row,
          column: cell.column,
          value: cell.value,
          formula: cell.formula,
          look: cell.look === null ? expect.anything() : looks[cell.look]!,
        }));
      expect(found).toEqual(expected);
      expect(faultsOf(bytes)).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

function rowsOf(
  list: readonly { row: number; column: number; value: string | number | boolean; formula: string | null; look: number | null }[],
  style: (n: number | null) => number,
): DocumentRow[] {
  const rows = [...new Set(list.map((cell) => cell.row))].sort((a, b) => a - b);
  return rows.map((row) => ({
    row,
    heightPoints: null,
    hidden: false,
    style: null,
    cells: list
      .filter((cell) => cell.row === row)
      .sort((a, b) => a.column - b.column)
      .map((cell) => ({
        column: cell.column,
        value: cell.value,
        formula: cell.formula,
        style: style(cell.look),
        arraySpan: null,
        isDynamic: false,
      })),
  }));
}

test('a look is numbered once, and a plain one as Excel has it', async () => {
  const numbers: number[] = [];
  writeWorkbook((styleOf) => {
    numbers.push(
      styleOf({ ...PLAIN_LOOK, bold: true }),
      styleOf({ ...PLAIN_LOOK, numberFormat: '0.000' }),
      styleOf({ ...PLAIN_LOOK, bold: true }),
    );
    return [{ ...EMPTY_SHEET, name: 'S' }];
  });
  expect(numbers[0]).toBe(numbers[2]);
  expect(numbers[1]).not.toBe(numbers[0]);
});

test('a whole sheet is read back: widths, heights, merged cells, panes, visibility and the date system', async () => {
  const sheet: SheetContent = {
    ...EMPTY_SHEET,
    name: 'It\'s "R&D"',
    visibility: 'hidden',
    merged: [{ row: 0, column: 0, rowCount: 2, columnCount: 3 }],
    frozen: { rows: 0, columns: 2 },
    showsGridlines: false,
    tabColor: '#0F6CBD',
    rows: [{ row: 1, heightPoints: 22.5, hidden: true, style: null, cells: [] }],
    columns: [
      { first: 0, count: 2, width: 20, hidden: false, style: null },
      { first: 4, count: 1, width: null, hidden: true, style: null },
    ],
  };
  const bytes = writeWorkbook(() => [sheet, { ...EMPTY_SHEET, name: 'Shown' }], true);
  const document = await readWorkbook(bytes, 'x');
  const read = document.sheets[0]!;
  expect(document.uses1904).toBe(true);
  expect([read.name, read.visibility, read.tabColor, read.showsGridlines]).toEqual([sheet.name, 'hidden', '#0F6CBD', false]);
  expect([read.merged, read.frozen]).toEqual([sheet.merged, sheet.frozen]);
  expect(read.columns()).toEqual([sheet.columns[0], { ...sheet.columns[1], width: 9.140625 }]);
  expect([...read.rows()]).toEqual(sheet.rows);
});

test('a chart of each kind follows the schema, and is read as it was written', async () => {
  const data = { span: { row: 0, column: 0, rowCount: 2, columnCount: 1 }, values: ['a', 3] };
  const kinds = Object.keys(CHART_KINDS) as ChartKind[];
  const charts = kinds.map((kind) => ({
    name: kind,
    kind,
    title: 'T & t',
    categories: data,
    series: [
      { name: 'lifts', data, color: null },
      { name: 'labelled', data, color: '#123F6B', hasLabels: true },
      { name: 'over', data, color: '#8AB8E6', isLine: kind === 'columnStacked' },
    ],
    hasLegend: kind !== 'line',
    anchor: PLAN.charts[0]!.anchor,
    numberFormat: '0.0',
  }));
  const bytes = writeWorkbook(() => [{ ...EMPTY_SHEET, name: 'S', charts }]);
  expect(faultsOf(bytes)).toEqual([]);
  const read = (await readWorkbook(bytes, 'x')).sheets[0]!.charts();
  expect(read.map(({ kind, hasLegend, numberFormat }) => ({ kind, hasLegend, numberFormat }))).toEqual(
    charts.map(({ kind, hasLegend, numberFormat }) => ({ kind, hasLegend, numberFormat })),
  );
  const looks = read.map(({ series }) => series.map(({ name, color, isLine, hasLabels }) => ({ name, color, isLine, hasLabels })));
  expect(looks).toEqual(
    charts.map(({ series }) => series.map(({ name, color, isLine = false, hasLabels = false }) => ({ name, color, isLine, hasLabels }))),
  );
});

test('a table without items covers an empty row, as Excel wants it', async () => {
  const bytes = writeWorkbook(() => [
    {
      ...EMPTY_SHEET,
      name: 'S',
      tables: [{ name: 'AR_Empty', span: { row: 0, column: 0, rowCount: 1, columnCount: 2 }, columns: ['A\nb', 'C'], hasTotals: false }],
    },
  ]);
  const [table] = (await readWorkbook(bytes, 'x')).sheets[0]!.tables();
  expect(table).toMatchObject({ name: 'AR_Empty', span: { row: 0, column: 0, rowCount: 2, columnCount: 2 } });
});

test('a text that no cell can hold is refused', async () => {
  const cell = { column: 0, value: 'x'.repeat(32_768), formula: null, style: 0, arraySpan: null, isDynamic: false };
  const rows = [{ row: 0, heightPoints: null, hidden: false, style: null, cells: [cell] }];
  const writing = Promise.resolve().then(() => writeWorkbook(() => [{ ...EMPTY_SHEET, name: 'S', rows }]));
  expect((await saidRefusal(writing)).what).toContain('Cell A1 would hold a text of 32,768 characters');
});
