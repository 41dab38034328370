import { cellNumber, type MinorUnits } from '../../../kernel/money/minorUnits';
import type { CellSpan } from '../../../kernel/sheet/cells';
import { spanAddress } from '../../../kernel/sheet/cells';
import { amountFormat, at, live } from '../../../kernel/sheet/formulas';
import { PlanBuilder, spanAt } from '../../../kernel/sheet/planBuilder';
import type { FormulaCell } from '../../../kernel/sheet/sheetPlan';
import type { Message } from '../../../kernel/words/message';
import type { Say } from '../../../kernel/words/say';
import { agingText } from '../../aging/agingText';
import { NO_DATE } from '../../aging/domain/bucketLabels';
import type { Statement } from '../domain/statement';
import { statementsText } from '../statementsText';

/** The columns of the lines that the foot adds up; `null` on a statement without such lines. */
export interface FootColumns {
  readonly open: CellSpan;
  readonly days: CellSpan;
  readonly age: CellSpan;
  readonly disputed: CellSpan | null;
}

type Cell = FormulaCell | number;

/** What the foot shows, as live formulas over the lines where there are lines. */
function figures(
  { openItem, currency }: Statement,
  columns: FootColumns | null,
  labels: readonly string[],
  labelAt: (place: number) => string,
) {
  const cell = (formula: string, amount: MinorUnits): Cell =>
    columns === null ? cellNumber(amount, currency) : live(`=${formula}`, cellNumber(amount, currency));
  const open = columns === null ? '' : spanAddress(columns.open);
  const days = columns === null ? '' : spanAddress(columns.days);
  const amounts = [...openItem.buckets, openItem.noDate];
  return {
    buckets: labels.map((_, place) =>
      cell(`SUMIFS(${open},${columns === null ? '' : spanAddress(columns.age)},${labelAt(place)})`, amounts[place]!),
    ),
    pastDue: cell(`SUMIFS(${open},${days},">0")`, openItem.pastDueInvoices),
    credits: cell(`SUMIFS(${open},${open},"<0")`, openItem.creditsNotApplied),
    disputed: !columns?.disputed
      ? cellNumber(openItem.inDispute, currency)
      : cell(`SUMIFS(${spanAddress(columns.disputed)},${days},">0")`, openItem.inDispute),
  };
}

/** The balance by age, and what of it is to be paid now. Gives the row behind it. */
export function writeFoot(
  builder: PlanBuilder,
  statement: Statement,
  columns: FootColumns | null,
  labels: readonly string[],
  row: number,
  say: Say,
): number {
  const { currency, openItem } = statement;
  const shown = [...labels, NO_DATE].map((label) => say(agingText('bucket', { label })));
  const figure = figures(statement, columns, shown, (place) => at(row, place));
  builder
    .cells(row, 0, [shown])
    .style(spanAt(row, 0, 1, shown.length), 'columnLabelRight')
    .cells(row + 1, 0, [figure.buckets])
    .style(spanAt(row + 1, 0, 1, shown.length), 'amount', amountFormat(currency));
  const lines: readonly (readonly [Message, Cell])[] = [
    [statementsText('st.pastDue'), figure.pastDue],
    [statementsText('st.credits'), figure.credits],
    [statementsText('st.inDispute'), figure.disputed],
    ...(openItem.received === 0 ? [] : [[statementsText('st.received'), cellNumber(openItem.received, currency)] as const]),
  ];
  const first = row + 3;
  lines.forEach(([label, amount], place) =>
    builder.cell(first + place, 0, say(label), 'text').cell(first + place, 3, amount, 'amount', amountFormat(currency)),
  );
  const end = first + lines.length;
  const inCredit = openItem.total < 0;
  const [pastDue, credits, ...less] = lines.map((_, place) => at(first + place, 3));
  const pay = live(`=MAX(0,${pastDue}+${credits}-${less.join('-')})`, cellNumber(openItem.payNow, currency));
  builder
    .cell(end, 0, say(statementsText('st.payNow')), 'textTotal')
    .style(spanAt(end, 1, 1, 2), 'textTotal')
    .cell(end, 3, pay, 'amountTotal', amountFormat(currency));
  if (!inCredit) return end + 1;
  const balance = { amount: Math.abs(openItem.total) as MinorUnits, currency };
  builder.cell(end + 1, 0, say(statementsText('st.inFavor', { balance })), 'text');
  return end + 2;
}
