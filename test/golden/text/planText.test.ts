import { PlanBuilder } from '../../../src/kernel/sheet/planBuilder';
import type { PlanCell, SheetPlan } from '../../../src/kernel/sheet/sheetPlan';
import { planText } from './planText';
import { english } from '../../harness/say';

/** A list of amounts with a share each and a sum below them. */
function listOf(customers: readonly string[]): SheetPlan {
  const first = 4;
  const last = first + customers.length - 1;
  const rows = customers.map((name, place): PlanCell[] => [
    name,
    place * 10,
    { formula: `=IF(B$${last + 1}=0,0,B${first + place}/B$${last + 1})`, value: 0 },
  ]);
  const builder = new PlanBuilder('AR List', english);
  builder.cells(0, 0, [
    ['List'],
    [],
    ['Customer', 'Balance', 'Share'],
    ...rows,
    ['Total', { formula: `=SUM(B${first}:B${last})`, value: 0 }, ''],
  ]);
  const span = { row: 2, column: 0, rowCount: customers.length + 1, columnCount: 3 };
  builder.style({ ...span, row: 3, rowCount: customers.length, column: 1, columnCount: 1 }, 'amount');
  builder.asTable({ name: 'AR_List', span }).header(span.row, span.column, span.columnCount, new Set([1, 2]));
  return builder.plan([20, 12, 8], { rows: 3, columns: 1 }, { landscape: false, titleRows: null, area: null });
}

test('a plan reads as a sheet: a line a row, then formulas, styles and layout by the names of the rows', () => {
  expect(planText(listOf(['Alder', '0017', 'Cedar'])).split('\n')).toEqual([
    '# AR List',
    'List',
    '',
    'Customer | Balance | Share',
    'Alder | 0 | 0',
    '"0017" | 10 | 0',
    'Cedar | 20 | 0',
    'Total | 0',
    '',
    '## formulas',
    'C ‹Alder› … ‹Cedar›  =IF(B$‹Total›=0,0,[B]/B$‹Total›)',
    'B ‹Total›  =SUM([‹Alder›]:[‹Cedar›])',
    '',
    '## styles',
    '‹List› … ‹List +1›  A text',
    '‹Customer›  A header, B:C headerRight',
    '‹Alder› … ‹Cedar›  A text, B amount',
    '‹Total›  A text',
    'amount is #,##0.00',
    '',
    '## layout',
    'table AR_List A‹Customer›:C‹Cedar›',
    'widths 20 12 8',
    'frozen 3 rows, 1 columns',
    'page portrait',
    '',
  ]);
});

test('a row that comes in between changes its own line and no other', () => {
  const before = planText(listOf(['Alder', 'Birch', 'Cedar'])).split('\n');
  const after = planText(listOf(['Alder', 'Ash', 'Birch', 'Cedar'])).split('\n');
  const strip = (line: string): string => line.replace(/ \| \d+ \| 0$/, '');
  expect(after.map(strip).filter((line) => !before.map(strip).includes(line))).toEqual(['Ash']);
  expect(after.length).toBe(before.length + 1);
});

test('cells of another sheet that is written too are named by that sheet’s rows; a sheet of the user’s keeps its addresses', () => {
  const builder = new PlanBuilder('AR Sums', english);
  const sum = (formula: string): PlanCell => ({ formula, value: 0 });
  builder.cells(0, 0, [['Sums', sum("=SUM('AR Sums'!A1:B2)"), sum('=Data!$C$7+LOG10(A2)+AR_List[B2]&"B2"')], ['Below']]);
  const text = planText(builder.plan([], { rows: 0, columns: 0 }, { landscape: false, titleRows: null, area: null }));
  expect(text).toContain("B ‹Sums›  =SUM('AR Sums'!A‹Sums›:B‹Below›)");
  expect(text).toContain('C ‹Sums›  =Data!$C$7+LOG10(A‹Below›)+AR_List[B2]&"B2"');
});
