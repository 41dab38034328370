import { writeFileSync } from 'node:fs';
import { readWorkbook } from '../../src/adapters/xlsx/readWorkbook';
import { partText, rawWorkbook, worksheet } from '../adapters/xlsx/rawPackage';
import { activeSheet, openWorkbook, saved, type GridSheet, type OpenedWorkbook } from './openedWorkbooks';

const SHEET = 'xl/worksheets/sheet1.xml';
const row = (number: number, name: string, amount: number | string, attributes = ''): string =>
  `<row r="${number}"${attributes}><c r="A${number}" t="inlineStr"><is><t>${name}</t></is></c>${amount === '' ? '' : `<c r="B${number}"><v>${amount}</v></c>`}</row>`;
const ROWS = [
  '<row r="1"><c r="A1" t="inlineStr"><is><t>Customer</t></is></c><c r="B1" t="inlineStr"><is><t>Open</t></is></c></row>',
  row(2, 'Ada', 10),
  row(3, 'Bob', 20),
  row(4, 'Cleo &amp; Co', 30),
  row(5, 'Ada', ''),
];
const file = (filter = '<autoFilter ref="A1:B5"/>', rows = ROWS, styles?: string): Uint8Array =>
  rawWorkbook({ Data: worksheet(rows.join(''), '', filter) }, styles === undefined ? {} : { styles });

function open(bytes: Uint8Array): {
  bench: OpenedWorkbook;
  sheet: GridSheet;
  out: () => number[] | undefined;
} {
  const bench = openWorkbook(bytes);
  const sheet = activeSheet(bench);
  return { bench, sheet, out: () => sheet.getFilter()?.getFilteredOutRows() };
}

const filterOf = (bytes: Uint8Array): string => /<autoFilter[\s\S]*<\/autoFilter>|<autoFilter[^>]*\/>/.exec(partText(bytes, SHEET))![0];
const hiddenRows = async (bytes: Uint8Array): Promise<number[]> =>
  [...(await readWorkbook(bytes, 'x')).sheets[0]!.rows()].filter(({ hidden }) => hidden).map((one) => one.row);

test('values and conditions that were chosen in a filter are in the file with the rows that they hide, and are there again when it is opened', async () => {
  const { bench, sheet, out } = open(file());
  const filter = sheet.getFilter()!;
  filter.setColumnFilterCriteria(0, { colId: 0, filters: { filters: ['Ada', 'Cleo & Co'] } });
  const between = {
    and: 1,
    customFilters: [
      { operator: 'greaterThan', val: 5 },
      { operator: 'lessThanOrEqual', val: 20 },
    ],
  };
  filter.setColumnFilterCriteria(1, { colId: 1, customFilters: between as never });
  expect(out()).toEqual([2, 3, 4]);
  const { bytes, leftOut } = await saved(bench);
  if (process.env['KEEP_FILTERS'] !== undefined) writeFileSync(process.env['KEEP_FILTERS'], bytes);
  expect(leftOut).toEqual([]);
  expect(filterOf(bytes)).toBe(
    '<autoFilter ref="A1:B5"><filterColumn colId="0"><filters><filter val="Ada"/><filter val="Cleo &amp; Co"/></filters></filterColumn>' +
      '<filterColumn colId="1"><customFilters and="1"><customFilter operator="greaterThan" val="5"/><customFilter operator="lessThanOrEqual" val="20"/></customFilters></filterColumn></autoFilter>',
  );
  expect(await hiddenRows(bytes)).toEqual([2, 3, 4]);

  const again = open(bytes);
  expect(again.bench.save().bytes).toBe(bytes);
  expect([again.out(), again.sheet.getFilter()!.getColumnFilterCriteria(0)?.filters?.filters]).toEqual([
    [2, 3, 4],
    ['Ada', 'Cleo & Co'],
  ]);
  again.sheet.getFilter()!.removeColumnFilterCriteria(1);
  expect(again.out()).toEqual([2]);
  again.sheet.getFilter()!.removeFilterCriteria();
  const cleared = (await saved(again.bench)).bytes;
  expect([filterOf(cleared), await hiddenRows(cleared)]).toEqual(['<autoFilter ref="A1:B5"/>', []]);
});

test('a colour and blanks are saved; several colours at once hide their rows and are told', async () => {
  const { bench, sheet, out } = open(file());
  sheet.getRange('A3').setBackground('#FFEB9C');
  sheet.getFilter()!.setColumnFilterCriteria(0, { colId: 0, colorFilters: { cellFillColors: ['rgb(255,235,156)'] } });
  expect(out()).toEqual([1, 3, 4]);
  const { bytes, leftOut } = await saved(bench);
  expect([leftOut, await hiddenRows(bytes)]).toEqual([[], [1, 3, 4]]);
  const again = open(bytes);
  expect(again.sheet.getFilter()!.getColumnFilterCriteria(0)?.colorFilters?.cellFillColors).toEqual(['rgb(255,235,156)']);
  again.sheet.getFilter()!.setColumnFilterCriteria(0, { colId: 0, colorFilters: { cellFillColors: ['rgb(255,235,156)', null] } });
  again.sheet.getFilter()!.setColumnFilterCriteria(1, { colId: 1, filters: { blank: true, filters: ['20'] } });
  const more = await saved(again.bench);
  expect(more.leftOut).toEqual([
    'The filter on "Data" chooses several colours, or cells without one, which Excel cannot; its rows are hidden in the file, the choice is not in it.',
  ]);
  expect(filterOf(more.bytes)).toBe(
    '<autoFilter ref="A1:B5"><filterColumn colId="1"><filters blank="1"><filter val="20"/></filters></filterColumn></autoFilter>',
  );
  expect(await hiddenRows(more.bytes)).toEqual([1, 3]);
});

test('a filter of a kind that the grid does not have keeps its rows hidden and its bytes', async () => {
  const kept = '<autoFilter ref="A1:B5"><filterColumn colId="1"><top10 val="1"/></filterColumn></autoFilter>';
  const rows = [
    ROWS[0]!,
    row(2, 'Ada', 10, ' hidden="1"'),
    row(3, 'Bob', 20, ' hidden="1"'),
    row(4, 'Cleo', 30),
    row(5, 'Ada', '', ' hidden="1"'),
  ];
  const { bench, sheet } = open(file(kept, rows));
  sheet.getRange('D9').setValue('note');
  const { bytes } = await saved(bench);
  expect([filterOf(bytes), await hiddenRows(bytes)]).toEqual([kept, [1, 2, 4]]);
});

test('a filter on a new sheet is in the file, and each filter under the name by which programs find it', async () => {
  const { bench, sheet: data } = open(file());
  data.getFilter()!.remove();
  const sheet = bench.grid.workbook.addSheet('Mine');
  sheet.write({ row: 0, column: 0, rowCount: 3, columnCount: 1 }, [['Name'], ['x'], ['y']]);
  sheet.setFilter({ row: 0, column: 0, rowCount: 3, columnCount: 1 });
  sheet.filterByValues(0, ['y']);
  const { bytes } = await saved(bench);
  const mine = (await readWorkbook(bytes, 'x')).sheets[1]!;
  expect([mine.filteredColumns(), [...mine.rows()].filter(({ hidden }) => hidden).map((one) => one.row)]).toEqual([
    [{ index: 0, criteria: { kind: 'values', texts: ['y'], blanks: false } }],
    [1],
  ]);
  expect(partText(bytes, 'xl/workbook.xml')).toContain(
    '<definedName name="_xlnm._FilterDatabase" localSheetId="1" hidden="1">Mine!$A$1:$A$3</definedName>',
  );
  const again = open(bytes);
  again.bench.grid.workbook.sheets()[1]!.setFilter(null);
  expect(partText((await saved(again.bench)).bytes, 'xl/workbook.xml')).not.toContain('_FilterDatabase');
});
