import { isoFromDay } from '../../../kernel/calendar/dayNumber';
import { activityTotals, type WeekOfWork } from '../domain/activityTotals';
import type { Desk } from '../domain/desk';
import { currencyOf } from '../../../kernel/money/currency';
import { cellNumber, type MinorUnits } from '../../../kernel/money/minorUnits';
import { columnLetters } from '../../../kernel/sheet/cells';
import type { Report } from '../../report';
import { live } from '../../../kernel/sheet/formulas';
import { PlanBuilder, spanAt } from '../../../kernel/sheet/planBuilder';
import type { PlanCell, SheetPlan } from '../../../kernel/sheet/sheetPlan';

export const ACTIVITY_REPORT_SHEET = 'AR Activity Report';
const HEADINGS = [
  'Week from',
  'Collector',
  'Currency',
  'Contacts',
  'Promises made',
  'Kept',
  'Broken',
  'Promised',
  'Collected after contact',
  'Gone, cause unknown',
] as const;
const HEADER_ROW = 3;
const COUNT_COLUMNS = [3, 4, 5, 6] as const;

function rowOf(one: WeekOfWork): PlanCell[] {
  const currency = currencyOf(one.currency);
  const amount = (value: number): number => cellNumber(value as MinorUnits, currency);
  return [
    one.weekStart ?? '',
    one.who === '' ? 'Nobody named' : one.who,
    one.currency,
    one.contacts,
    one.promisesMade,
    one.promisesKept,
    one.promisesBroken,
    amount(one.promised),
    amount(one.collected),
    amount(one.unexplained),
  ];
}

/** Contacts, promises and what came in after a contact, by week and collector: for the manager. Counts have live totals; amounts are never added over currencies. */
export function planActivityReport(report: Report, desk: Desk): SheetPlan {
  const builder = new PlanBuilder(ACTIVITY_REPORT_SHEET);
  const weeks = activityTotals(desk);
  builder.cell(0, 0, 'Activity by collector and week', 'title').height(0, 1, 24);
  builder.cell(
    1,
    0,
    `As of ${isoFromDay(report.asOf)}, from AR Activity. Collected after contact: what was open at the first contact about it, less what is open now and the credits known. What has left the report counts as far as a list of paid invoices has it; the rest is gone for an unknown cause.`,
    'subtitle',
  );
  builder.cells(HEADER_ROW, 0, [HEADINGS]);
  const rows = weeks.length > 0 ? weeks.map(rowOf) : [HEADINGS.map((): PlanCell => '')];
  builder.cells(HEADER_ROW + 1, 0, rows);
  builder
    .table('AR_ActivityReport', spanAt(HEADER_ROW, 0, rows.length + 1, HEADINGS.length), new Set([3, 4, 5, 6, 7, 8, 9]))
    .height(HEADER_ROW, 1, 30);
  const body = (column: number, count: number) => spanAt(HEADER_ROW + 1, column, rows.length, count);
  builder.style(body(0, 1), 'date').style(body(1, 2), 'indented').style(body(3, 4), 'integer').style(body(7, 3), 'amount');
  const totalRow = HEADER_ROW + 1 + rows.length;
  const total = HEADINGS.map((_, column): PlanCell => {
    if (column === 0) return 'Total';
    if (!COUNT_COLUMNS.some((one) => one === column)) return '';
    const letters = columnLetters(column);
    return live(
      `=SUM(${letters}${HEADER_ROW + 2}:${letters}${totalRow})`,
      rows.reduce((sum, row) => sum + (typeof row[column] === 'number' ? row[column] : 0), 0),
    );
  });
  builder
    .cells(totalRow, 0, [total])
    .style(spanAt(totalRow, 0, 1, HEADINGS.length), 'textTotal')
    .style(spanAt(totalRow, 3, 1, 4), 'amountTotal', '#,##0');
  return builder.plan(
    [13, 18, 10, 11, 11, 9, 9, 15, 15, 15],
    { rows: HEADER_ROW + 1, columns: 0 },
    { landscape: true, titleRows: { first: HEADER_ROW, count: 1 }, area: null },
  );
}
