import { saidRefusal } from '../../../harness/say';
import fc from 'fast-check';
import { OpenWorkbook } from '../../../../src/adapters/xlsx/model/openWorkbook';
import { readWorkbook } from '../../../../src/adapters/xlsx/readWorkbook';
import { listedEdits } from '../../../../src/adapters/xlsx/write/sheet/cellEdits';
import { dynamicArrays } from '../../../../src/adapters/xlsx/write/sheet/dynamicArrays';
import { patchSheet } from '../../../../src/adapters/xlsx/write/sheet/patchSheet';
import type { RowEdit } from '../../../../src/adapters/xlsx/write/sheet/rowEdits';
import { arrangeSheets, editSheetList } from '../../../../src/adapters/xlsx/write/sheetList';
import { writeArchive } from '../../../../src/adapters/xlsx/zip/archive';
import { Parts } from '../../../../src/adapters/xlsx/zip/parts';
import { faultsOf } from '../elementOrder';
import { archiveOf, partText, rawWorkbook, worksheet } from '../rawPackage';
import { richParts } from '../richWorkbook';

const RICH = archiveOf(richParts());
const SHEET = 'xl/worksheets/sheet1.xml';

type EditedCell = readonly [row: number, column: number, value: string | number, formula?: string];

/** The rich workbook with some cells and rows of its list written over; values only. */
async function edited(cells: readonly EditedCell[], bytes = RICH, rows: ReadonlyMap<number, RowEdit> = new Map()): Promise<Uint8Array> {
  const workbook = new OpenWorkbook(Parts.open(bytes));
  const parts = workbook.parts.fork();
  const edits = listedEdits(
    cells.map(([row, column, value, formula]) => ({ row, column, cell: { value, formula: formula ?? null }, style: null })),
  );
  const pieces = [
    ...patchSheet(parts.pieces(SHEET), SHEET, {
      edits,
      rows,
      editHead: (head) => head,
      dynamicMetadata: dynamicArrays(parts, workbook.book.workbookPart),
    }),
  ];
  parts.set(SHEET, pieces);
  return Promise.resolve(writeArchive(parts));
}

async function formulasOf(bytes: Uint8Array): Promise<Record<string, string>> {
  const sheet = (await readWorkbook(bytes, 'x')).sheets[0]!;
  return Object.fromEntries(
    [...sheet.rows()].flatMap((row) =>
      row.cells.flatMap((cell) => (cell.formula === null ? [] : [[`${row.row},${cell.column}`, cell.formula]])),
    ),
  );
}

test('a changed cell keeps its look and nothing around it changes', async () => {
  const after = await edited([[3, 1, 31.5]]);
  const tidy = (text: string): string => text.replace(/ spans="1:4"/g, '');
  expect(partText(after, SHEET)).toBe(
    tidy(partText(RICH, SHEET))
      .replace('<c r="B4"><v>30</v></c>', '<c r="B4"><v>31.5</v></c>')
      .replace('<row r="2">', '<row r="2" spans="1:4">')
      .replace('<row r="1"', '<row r="1" spans="1:4"'),
  );
  expect(partText(await edited([[3, 2, 'x']]), SHEET)).toContain('<c r="C4" s="2" t="inlineStr"><is><t>x</t></is></c>');
});

test('followers of a shared formula keep their formulas when its first cell is written over', async () => {
  const after = await edited([[1, 2, 'gone']]);
  expect(await formulasOf(after)).toEqual({ '2,2': '=B3*2', '3,2': '=B4*2', '4,2': '=B5*2', '3,3': '=B4:B5*2' });
  expect(faultsOf(after)).toEqual([]);
});

test('a cell inside an array formula is refused, and so is its first one', async () => {
  expect(await saidRefusal(edited([[4, 3, 1]]))).toMatchObject({
    code: 'workbookRefused',
    what: 'Cell D5 belongs to the array formula in D4:D5.',
  });
  await expect(edited([[3, 3, 1]])).rejects.toMatchObject({ code: 'workbookRefused' });
});

test('cells are put in their places before, between and behind those of the file', async () => {
  const bytes = rawWorkbook({ Data: worksheet('<row r="3"><c r="B3"><v>1</v></c><c r="D3"><v>2</v></c></row><row r="5"/>') });
  const after = await edited(
    [
      [2, 0, 'a'],
      [2, 2, 'c'],
      [2, 4, 'e'],
      [0, 0, 'first'],
      [4, 1, 5],
      [9, 0, 'last'],
    ],
    bytes,
  );
  expect(partText(after, SHEET)).toContain(
    '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>first</t></is></c></row><row r="3"><c r="A3" t="inlineStr"><is><t>a</t></is></c><c r="B3"><v>1</v></c><c r="C3" t="inlineStr"><is><t>c</t></is></c><c r="D3"><v>2</v></c>' +
      '<c r="E3" t="inlineStr"><is><t>e</t></is></c></row><row r="5"><c r="B5"><v>5</v></c></row><row r="10"><c r="A10" t="inlineStr"><is><t>last</t></is></c></row></sheetData>',
  );
});

test('an empty sheet takes cells', async () => {
  const bytes = rawWorkbook({ Data: worksheet('').replace('<sheetData></sheetData>', '<sheetData/>') });
  expect(partText(await edited([[1, 0, 7]], bytes), SHEET)).toContain(
    '<sheetData><row r="2"><c r="A2"><v>7</v></c></row></sheetData></worksheet>',
  );
});

test('rows get heights and are hidden or shown, and their cells keep every byte', async () => {
  const bytes = rawWorkbook({
    Data: worksheet(
      '<row r="1" spans="1:2" ht="30" customHeight="1"><c r="A1"><v>1</v></c></row><row r="2" hidden="1"><c r="A2"><v>2</v></c></row><row r="4"/>',
    ),
  });
  const after = await edited(
    [[3, 0, 4]],
    bytes,
    new Map([
      [0, { heightPoints: null }],
      [1, { hidden: false, heightPoints: 21.75 }],
      [2, { hidden: true }],
      [3, { heightPoints: 40 }],
      [9, { heightPoints: 50 }],
    ]),
  );
  expect(partText(after, SHEET)).toContain(
    '<sheetData><row r="1" spans="1:2"><c r="A1"><v>1</v></c></row><row r="2" ht="21.75" customHeight="1"><c r="A2"><v>2</v></c></row><row r="3" hidden="1"></row>' +
      '<row r="4" ht="40" customHeight="1"><c r="A4"><v>4</v></c></row><row r="10" ht="50" customHeight="1"></row></sheetData>',
  );
});

test('sheets are renamed, removed and put in order; names of later sheets still point at them', async () => {
  const bytes = rawWorkbook(
    { Data: worksheet('<row r="1"><c r="A1"><f>Last!A1+Middle!B2+"Last!"</f></c></row>'), Middle: worksheet(''), Last: worksheet('') },
    {
      names:
        '<definedNames><definedName name="a" localSheetId="1">1</definedName><definedName name="b" localSheetId="2">Last!$A$1</definedName><definedName name="third">Middle!$A$1</definedName></definedNames>',
    },
  );
  const parts = Parts.open(bytes);
  editSheetList(parts, { renamed: new Map([['xl/worksheets/sheet3.xml', 'R&D']]), removed: new Set(['xl/worksheets/sheet2.xml']) });
  expect(
    arrangeSheets(parts, ['xl/worksheets/sheet3.xml', 'xl/worksheets/sheet1.xml'], new Map([['xl/worksheets/sheet1.xml', 'hidden']])),
  ).toBe(true);
  const after = writeArchive(parts);
  const document = await readWorkbook(after, 'x');
  expect(document.sheets.map((sheet) => [sheet.name, sheet.visibility])).toEqual([
    ['R&D', 'visible'],
    ['Data', 'hidden'],
  ]);
  expect(document.names).toEqual([
    { name: 'b', sheet: 0, formula: "'R&D'!$A$1", hidden: false },
    { name: 'third', sheet: null, formula: '#REF!$A$1', hidden: false },
  ]);
  expect([...document.sheets[1]!.rows()][0]!.cells[0]!.formula).toBe(`='R&D'!A1+#REF!B2+"Last!"`);
  expect(Parts.open(after).has('xl/worksheets/sheet2.xml')).toBe(false);
  expect(faultsOf(after)).toEqual([]);
});

test('cells and rows that are new in a sheet whose elements carry a prefix carry it too', async () => {
  const before = '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData>';
  const sheet = `${before}<x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row><x:row r="3"/></x:sheetData></x:worksheet>`;
  const after = await edited(
    [
      [0, 0, 2],
      [1, 1, 'x'],
      [2, 0, 3, '=A1+1'],
    ],
    rawWorkbook({ Data: sheet }),
  );
  expect(partText(after, SHEET)).toBe(
    `${before}<x:row r="1"><x:c r="A1"><x:v>2</x:v></x:c></x:row><x:row r="2"><x:c r="B2" t="inlineStr"><x:is><x:t>x</x:t></x:is></x:c></x:row>` +
      '<x:row r="3"><x:c r="A3"><x:f>A1+1</x:f><x:v>3</x:v></x:c></x:row></x:sheetData></x:worksheet>',
  );
});

test('any cells written over any others are read back, and all others stay', async () => {
  const cell = fc.tuple(
    fc.nat(8),
    fc.nat(6),
    fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.string({ unit: 'binary' }).filter((text) => text !== '' && !text.startsWith('#')),
    ),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(cell, { maxLength: 15 }), fc.array(cell, { maxLength: 15 }), async (first, second) => {
      const expected = new Map([...first, ...second].map(([row, column, value]) => [`${row},${column}`, value === 0 ? 0 : value]));
      const bytes = await edited(second, await edited(first, rawWorkbook({ Data: worksheet('') })));
      const sheet = (await readWorkbook(bytes, 'x')).sheets[0]!;
      const found = new Map([...sheet.rows()].flatMap((row) => row.cells.map((one) => [`${row.row},${one.column}`, one.value] as const)));
      expect([...found].sort()).toEqual([...expected].sort());
    }),
    { numRuns: 60 },
  );
});
