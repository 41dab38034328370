import { contentFaultsOf } from './contentFaults';
import { rawWorkbook, worksheet } from './rawPackage';

const cell = (ref: string, inner: string, attributes = ''): string => `<c r="${ref}"${attributes}>${inner}</c>`;
const row = (number: number, ...cells: readonly string[]): string => `<row r="${number}">${cells.join('')}</row>`;
const faults = (rows: string, after = '', options = {}): string[] =>
  contentFaultsOf(rawWorkbook({ Data: worksheet(rows, '', after) }, options));

test('a plain workbook has no faults', () => {
  expect(faults(row(1, cell('A1', '<v>1</v>'), cell('B1', '<is><t>x</t></is>', ' t="inlineStr"')))).toEqual([]);
});

test.each<[string, string, string, RegExp]>([
  ['rows out of order', row(2) + row(1), '', /row 1 stands after row 2/],
  ['cells out of order', row(1, cell('B1', '<v>1</v>'), cell('A1', '<v>1</v>')), '', /cell A1 stands in row 1/],
  ['a look that is not there', row(1, cell('A1', '<v>1</v>', ' s="99"')), '', /has look 99/],
  ['a shared text that is not there', row(1, cell('A1', '<v>7</v>', ' t="s"')), '', /no shared text 7/],
  ['a number that is none', row(1, cell('A1', '<v>NaN</v>')), '', /is no number: NaN/],
  ['a formula with its sign', row(1, cell('A1', '<f>=A2</f>')), '', /a formula that Excel refuses/],
  [
    'merged cells that overlap',
    row(1),
    '<mergeCells count="2"><mergeCell ref="A1:B2"/><mergeCell ref="B2:C3"/></mergeCells>',
    /merged cells overlap/,
  ],
  [
    'rules of one priority',
    row(1),
    '<conditionalFormatting sqref="A1"><cfRule type="expression" priority="1"><formula>TRUE</formula></cfRule><cfRule type="expression" priority="1"><formula>TRUE</formula></cfRule></conditionalFormatting>',
    /priorities of conditional formats: 1 1/,
  ],
  [
    'a list that is too long',
    row(1),
    `<dataValidations count="1"><dataValidation type="list" sqref="A1"><formula1>"${'x'.repeat(256)}"</formula1></dataValidation></dataValidations>`,
    /a list of choices has 256 letters/,
  ],
])('%s', (_, rows, after, fault) => {
  expect(faults(rows, after)).toEqual([expect.stringMatching(fault)]);
});

test('names that Excel does not take, and names of sheets that are gone', () => {
  const names =
    '<definedNames><definedName name="R1C1">Data!$A$1</definedName><definedName name="Rates">Gone!$A$1</definedName><definedName name="rates">Data!$A$1</definedName></definedNames>';
  expect(faults(row(1), '', { names })).toEqual([
    expect.stringMatching(/R1C1 is no name/),
    expect.stringMatching(/Rates stands for a cell of "Gone"/),
    expect.stringMatching(/rates is given twice/),
  ]);
});
