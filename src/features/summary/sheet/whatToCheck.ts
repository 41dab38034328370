import { exactTotal } from '../../../kernel/money/minorUnits';
import { amountFormat, amountOrEmpty, at } from '../../../kernel/sheet/formulas';
import { linkTo } from '../../../kernel/sheet/linkTo';
import { spanAt, type PlanBuilder, type Shown } from '../../../kernel/sheet/planBuilder';
import { layOutOurs, type Layout } from '../../../kernel/tables/layOut';
import { writeList } from '../../../kernel/tables/writeTable';
import { remarkGroups, type Remark, type RemarkGroup } from '../../aging/domain/remarks';
import { CHECKED_FIRST, type SummaryLayout } from '../../aging/sheet/summaryLayout';
import { SUMMARY_SHEET } from '../../aging/sheet/summarySheet';
import type { Report } from '../../report';
import { summaryText } from '../summaryText';
import { FEW_ROWS_NAMED, REMARKS, rowsLink } from './remarksTable';

/** What all remarks of a group have alike, `null` where they differ. */
function alike<Value>(remarks: readonly Remark[], valueOf: (remark: Remark) => Value): Value | null {
  const values = new Set(remarks.map(valueOf));
  return values.size === 1 ? valueOf(remarks[0]!) : null;
}

function customerOf(remarks: readonly Remark[]): Shown {
  const named = new Set(remarks.map(({ customer }) => customer).filter((name) => name !== ''));
  if (named.size > 1) return summaryText('customers', { count: named.size });
  return [...named][0] ?? '';
}

/** One kind: its name, how many, where, of whom, how much where all is in one currency, and what was done. */
function line({ code, weight, remarks }: RemarkGroup, builder: PlanBuilder): Shown[] {
  const [first] = remarks;
  const { sheet, what } = first!;
  const rows = [...new Set(remarks.filter((one) => one.sheet === sheet).flatMap((one) => one.rows))].sort((a, b) => a - b);
  const currency = alike(remarks, (one) => one.currency?.code ?? null) === null ? null : first!.currency;
  const amount = remarks.reduce((sum, one) => sum + (one.amount ?? 0), 0);
  return [
    summaryText('kind', { code, weight }),
    remarks.length,
    rowsLink(sheet, rows, FEW_ROWS_NAMED),
    customerOf(remarks),
    currency ? amountOrEmpty(exactTotal(amount), currency) : '',
    currency?.code ?? '',
    alike(remarks, (one) => builder.say(one.what)) === null ? summaryText('suchAs', { what }) : what,
  ];
}

function lastLine(builder: PlanBuilder, row: number, shown: number, kinds: number, layout: SummaryLayout): void {
  builder
    .cell(row, 0, kinds > shown ? summaryText('firstOf', { shown, all: kinds }) : summaryText('allBelow'), 'remark')
    .cell(row, 2, linkTo(SUMMARY_SHEET, at(layout.remarksRow, 0), REMARKS.name), 'link');
}

function writeFirst(
  builder: PlanBuilder,
  groups: readonly RemarkGroup[],
  layout: SummaryLayout,
  table: Layout<Remark, undefined, string>,
): void {
  const row = layout.checkRow;
  builder.cell(row, 0, summaryText('whatToCheck'), 'heading');
  if (groups.length === 0) {
    builder.cell(row + 1, 0, summaryText('nothingToCheck'), 'text');
    return;
  }
  const heading = (id: 'kind' | 'rows' | 'customer' | 'amount' | 'currency' | 'what'): string =>
    REMARKS.columns.find((column) => column.id === id)!.heading[table.language];
  const shown = groups.slice(0, CHECKED_FIRST);
  const headings = [heading('kind'), summaryText('places'), heading('rows'), heading('customer')];
  builder
    .cells(row + 1, 0, [[...headings, heading('amount'), heading('currency'), heading('what')]])
    .style(spanAt(row + 1, 0, 1, 7), 'columnLabel')
    .style(spanAt(row + 1, 1, 1, 1), 'columnLabelRight')
    .style(spanAt(row + 1, 4, 1, 1), 'columnLabelRight');
  builder
    .cells(
      row + 2,
      0,
      shown.map((group) => line(group, builder)),
    )
    .style(spanAt(row + 2, 1, shown.length, 1), 'integer')
    .style(spanAt(row + 2, 2, shown.length, 2), 'asText')
    .style(spanAt(row + 2, 2, shown.length, 1), 'link')
    .style(spanAt(row + 2, 5, shown.length, 1), 'indented');
  shown.forEach(({ remarks }, place) => {
    const { currency } = remarks[0]!;
    if (currency) builder.style(spanAt(row + 2 + place, 4, 1, 1), 'amount', amountFormat(currency));
  });
  lastLine(builder, row + 2 + shown.length, shown.length, groups.length, layout);
}

/** What to check: the first kinds at the top, and the table of all remarks below everything else. */
export function writeWhatToCheck(builder: PlanBuilder, report: Report, layout: SummaryLayout): void {
  const groups = remarkGroups(report);
  const table = layOutOurs(REMARKS, undefined, report.tables);
  writeFirst(builder, groups, layout, table);
  writeList(
    builder,
    table,
    groups.flatMap(({ remarks }) => remarks),
    layout.remarksRow,
  );
}
