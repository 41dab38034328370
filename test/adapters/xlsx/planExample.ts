import type { SheetPlan, SideColumnsPlan } from '../../../src/kernel/sheet/sheetPlan';

/** A small AR sheet with one of everything that a plan can ask for. */
export const PLAN: SheetPlan = {
  name: 'AR Summary',
  blocks: [
    { row: 0, column: 0, cells: [['Aging <summary> & more'], ['As of', 41455]] },
    {
      row: 4,
      column: 0,
      cells: [
        ['Bucket', 'Amount', 'Note'],
        ['Current', 100.25, null],
        ['1-30 days', -50, null],
      ],
    },
    { row: 7, column: 0, cells: [['Total', { formula: '=SUM(B6:B7)', value: 50.25 }, { formula: '=AR.DSO(B8,1000,90)', value: 4.5225 }]] },
  ],
  styles: [
    { span: { row: 0, column: 0, rowCount: 1, columnCount: 1 }, style: 'title' },
    { span: { row: 1, column: 1, rowCount: 1, columnCount: 1 }, style: 'date' },
    { span: { row: 4, column: 0, rowCount: 1, columnCount: 3 }, style: 'header' },
    { span: { row: 5, column: 1, rowCount: 2, columnCount: 1 }, style: 'amount', numberFormat: '"€"#,##0.00' },
    { span: { row: 7, column: 0, rowCount: 1, columnCount: 3 }, style: 'amountTotal' },
  ],
  tables: [{ name: 'AR_Summary', span: { row: 4, column: 0, rowCount: 3, columnCount: 3 } }],
  names: [{ name: 'AR_AsOf', span: { row: 1, column: 1, rowCount: 1, columnCount: 1 } }],
  charts: [
    {
      name: 'AR Buckets',
      kind: 'columnClustered',
      title: 'Open balance by bucket',
      categories: { row: 5, column: 0, rowCount: 2, columnCount: 1 },
      series: [{ name: 'Amount', values: { row: 5, column: 1, rowCount: 2, columnCount: 1 } }],
      anchor: { row: 3, column: 5, rowCount: 12, columnCount: 6 },
      numberFormat: '#,##0',
    },
  ],
  conditionalFormats: [{ span: { row: 5, column: 1, rowCount: 2, columnCount: 1 }, formula: '=B6<0', style: 'bad' }],
  choices: [{ span: { row: 5, column: 2, rowCount: 2, columnCount: 1 }, choices: ['Call', 'Say "now"'] }],
  columnWidths: [22, 16, 30],
  frozenRows: 5,
  frozenColumns: 1,
  print: {
    landscape: true,
    titleRows: { first: 4, count: 1 },
    area: { row: 0, column: 0, rowCount: 20, columnCount: 11 },
    footer: 'As of Jun 30, 2013',
  },
};

/** Two columns at E and F beside the rich workbook's list. */
export const SIDE_COLUMNS: SideColumnsPlan = {
  sheet: 'Data',
  column: 4,
  headerRow: 0,
  headings: ['Days past due', 'Note'],
  firstRow: 1,
  rowCount: 5,
  cells: (from, to) =>
    [
      [5, 'a'],
      [null, null],
      [{ formula: '=AR.DAYSPASTDUE(B4,1)', value: 7 }, ''],
      [8, 'd'],
      [9, 'beyond the last row'],
    ].slice(from, to),
  styles: ['integer', 'text'],
  columnWidths: [12, 40],
};
