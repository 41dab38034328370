import { partsWithoutPrefix, prefixedArchive, textParts } from '../adapters/xlsx/prefixedParts';
import { archiveOf } from '../adapters/xlsx/rawPackage';
import { richParts } from '../adapters/xlsx/richWorkbook';
import { openWorkbook, saved } from './openedWorkbooks';

const span = (row: number, column: number, rowCount = 1, columnCount = 1) => ({ row, column, rowCount, columnCount });

/** Changes of every kind, before, in and behind the rows. */
async function changed(bytes: Uint8Array): Promise<Uint8Array> {
  const bench = openWorkbook(bytes);
  const { workbook } = bench.grid;
  const data = workbook.sheets().find((one) => one.name() === 'Data')!;
  data.write(span(1, 1, 1, 2), [['Ada', 7]]);
  data.write(span(12, 0, 1, 2), [['Customer', 'Open']]);
  data.setStyle(span(1, 1), { bold: true, fill: '#FFEB9C', numberFormat: '0.000' });
  data.setRowHeights(1, 1, 30);
  data.setColumnWidths(1, 1, 105);
  data.freeze(1, 1);
  data.setTabColor('#FF0000');
  data.merge(span(8, 0, 2, 2));
  data.setFilter(span(0, 0, 5, 2));
  data.setValidation({
    id: 'mine',
    span: span(9, 2),
    source: 'a,b',
    inCellDropDown: true,
  });
  data.setConditionalFormat({
    id: 'cf',
    span: span(9, 3, 4),
    formula: '=$D10>5',
    fill: '#FFEB9C',
  });
  workbook.addTable({
    name: 'New',
    sheetId: data.id,
    span: span(12, 0, 3, 2),
    hasHeader: true,
    hasTotals: false,
    style: 'TableStyleMedium2',
  });
  return (await saved(bench)).bytes;
}

test('a workbook whose elements carry a prefix is saved as its plain twin is', async () => {
  const plain = archiveOf(richParts());
  expect(partsWithoutPrefix(await changed(prefixedArchive(plain)))).toEqual(textParts(await changed(plain)));
});
