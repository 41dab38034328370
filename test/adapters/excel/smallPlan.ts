import type { PlanCell, SheetPlan } from '../../../src/kernel/sheet/sheetPlan';

/** A small AR sheet with everything that a sheet may have: table, live total, name, chart, conditional format, choices, frozen rows. */
export function smallPlan(rows: readonly (readonly [string, number])[], name = 'AR Summary'): SheetPlan {
  const body: PlanCell[][] = rows.map(([customer, amount]) => [customer, amount]);
  const total = rows.reduce((sum, [, amount]) => sum + amount, 0);
  const last = rows.length + 3;
  return {
    name,
    blocks: [
      { row: 0, column: 0, cells: [['Aging summary', 46053]] },
      { row: 2, column: 0, cells: [['Customer', 'Open amount'], ...body] },
      { row: last, column: 0, cells: [['Total', { formula: `=SUM(B4:B${last})`, value: total }]] },
    ],
    styles: [
      { span: { row: 0, column: 0, rowCount: 1, columnCount: 1 }, style: 'title' },
      { span: { row: 0, column: 1, rowCount: 1, columnCount: 1 }, style: 'date' },
      { span: { row: 2, column: 0, rowCount: 1, columnCount: 2 }, style: 'header' },
      { span: { row: 3, column: 1, rowCount: rows.length, columnCount: 1 }, style: 'amount' },
      { span: { row: last, column: 1, rowCount: 1, columnCount: 1 }, style: 'amountTotal' },
    ],
    tables: [{ name: 'AR_Summary', span: { row: 2, column: 0, rowCount: rows.length + 1, columnCount: 2 } }],
    names: [{ name: 'AR_AsOf', span: { row: 0, column: 1, rowCount: 1, columnCount: 1 } }],
    charts: [
      {
        name: 'AR buckets',
        kind: 'columnClustered',
        title: 'Open amount',
        categories: { row: 3, column: 0, rowCount: rows.length, columnCount: 1 },
        series: [{ name: 'Open amount', values: { row: 3, column: 1, rowCount: rows.length, columnCount: 1 } }],
        anchor: { row: 2, column: 4, rowCount: 12, columnCount: 6 },
      },
    ],
    conditionalFormats: [{ span: { row: 3, column: 1, rowCount: rows.length, columnCount: 1 }, formula: '=B4<0', style: 'bad' }],
    choices: [],
    columnWidths: [30, 16],
    frozenRows: 3,
    frozenColumns: 0,
    print: { landscape: true, titleRows: { first: 2, count: 1 }, area: null },
  };
}
