import fc from 'fast-check';
import { CellCursor } from '../../../src/adapters/xlsx/sheetXml/cellCursor';
import { CellTexts } from '../../../src/adapters/xlsx/sheetXml/cellTexts';
import { columnFromLetters } from '../../../src/kernel/sheet/cells';
import type { SheetWindow } from '../../../src/adapters/xlsx/sheetXml/sheetWindows';

interface Written {
  readonly column: string;
  readonly style: number | null;
  readonly type: string | null;
  readonly value: string | null;
}

const written = fc.record<Written>({
  column: fc.constantFrom('A', 'B', 'Z', 'AA', 'XFD'),
  style: fc.option(fc.nat(300)),
  type: fc.constantFrom(null, 's', 'b', 'e', 'd', 'n', 'str'),
  value: fc.option(fc.stringMatching(/^[0-9.E-]{0,12}$/)),
});

/** Cells of one row, each column once, from left to right: any other order is refused. */
const rowOf = <T extends { readonly column: string }>(cell: fc.Arbitrary<T>): fc.Arbitrary<T[]> =>
  fc
    .uniqueArray(cell, { selector: ({ column }) => column })
    .map((cells) => cells.sort((a, b) => columnFromLetters(a.column) - columnFromLetters(b.column)));

const attribute = (name: string, value: string | number | null): string => (value === null ? '' : ` ${name}="${value}"`);
const plain = ({ column, style, type, value }: Written): string =>
  `<c${attribute('r', `${column}7`)}${attribute('s', style)}${attribute('t', type)}>${value === null ? '' : `<v>${value}</v>`}</c>`;
/** The same cell with its attributes in another order, in other quotes, with blanks where they may stand. */
const unusual = ({ column, style, type, value }: Written): string =>
  `<c${attribute('t', type)}${attribute('s', style)} r='${column}7' >${value === null ? '' : `<v>${value}</v >`}<!-- --></c >`;

function cellsOf(xml: string): object[] {
  const bytes = new TextEncoder().encode(xml);
  const window: SheetWindow = { kind: 'rows', bytes, start: 0, end: bytes.length, prefix: '' };
  const cursor = new CellCursor('Aging');
  cursor.open(window);
  const cells: object[] = [];
  while (cursor.nextRow()) {
    while (cursor.nextCell()) {
      const { row, column, style, type, metadata, formulaTagStart, inlineStart, valueStart, valueEnd, cellStart, cellEnd } = cursor;
      const value = valueStart < 0 ? null : new TextDecoder().decode(bytes.subarray(valueStart, valueEnd));
      expect(xml.slice(cellStart, cellEnd)).toMatch(/^<c[^]*<\/c ?>$/);
      cells.push({ row, column, style, type, metadata, formulaTagStart, inlineStart, value });
    }
  }
  return cells;
}

test('cells are the same whether they are written as Excel writes them or in any other way', () => {
  fc.assert(
    fc.property(rowOf(written), (cells) => {
      const row = (write: (cell: Written) => string): string => `<row r="7" spans="1:3">${cells.map(write).join('')}</row><row/>`;
      const read = cellsOf(row(plain));
      expect(read).toEqual(cellsOf(row(unusual)));
      expect(read).toHaveLength(cells.length);
    }),
  );
});

const text = fc.record({
  column: fc.constantFrom('A', 'B', 'AA'),
  style: fc.option(fc.nat(300)),
  text: fc.option(fc.stringMatching(/^[a-z &;\n]{0,12}$/)),
  spaced: fc.boolean(),
});

test('texts in a cell and cells that only have a look are the same in any spelling', () => {
  const start = ({ column, style }: { column: string; style: number | null }): string => `<c r="${column}7"${attribute('s', style)}`;
  const escaped = (raw: string): string => raw.replace(/&/g, '&amp;');
  const open = (spaced: boolean): string => (spaced ? '<t xml:space="preserve">' : '<t>');
  fc.assert(
    fc.property(rowOf(text), (cells) => {
      const usual = cells
        .map(
          (one) => `${start(one)}${one.text === null ? '/>' : ` t="inlineStr"><is>${open(one.spaced)}${escaped(one.text)}</t></is></c>`}`,
        )
        .join('');
      const other = cells
        .map(
          (one) =>
            `${start(one)}${one.text === null ? ' />' : ` t='inlineStr' ><is >${open(one.spaced)}${escaped(one.text)}</t></is></c>`}`,
        )
        .join('');
      const read = (xml: string): object[] => {
        const bytes = new TextEncoder().encode(`<row r="7">${xml}</row>`);
        const cursor = new CellCursor('Aging');
        cursor.open({ kind: 'rows', bytes, start: 0, end: bytes.length, prefix: '' });
        const found: object[] = [];
        cursor.nextRow();
        while (cursor.nextCell()) {
          const { column, style, type, valueStart, inlineStart, inlineEnd, cellStart, cellEnd } = cursor;
          const cell = new TextDecoder().decode(bytes.subarray(cellStart, cellEnd));
          expect(cell).toMatch(/^<c[^]*(<\/c|\/)>$/);
          found.push({
            column,
            style,
            type,
            valueStart,
            text: inlineStart < 0 ? null : new CellTexts().readRich(bytes, inlineStart, inlineEnd),
          });
        }
        return found;
      };
      const found = read(usual);
      expect(found).toEqual(read(other));
      expect(found.map((cell) => (cell as { text: string | null }).text)).toEqual(cells.map((one) => one.text));
    }),
  );
});
