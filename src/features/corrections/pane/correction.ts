import type { ReportOutcome } from '../../report';
import type { Currency } from '../../../kernel/money/currency';
import type { MinorUnits } from '../../../kernel/money/minorUnits';
import { columnLetters } from '../../../kernel/sheet/cells';
import type { ColumnRole, Layout, LayoutColumn, ReadingChoices } from '../../../reading/result/readResult';
import type { Report } from '../../report';
import { currencySums } from '../../summary/pane/keyFigureValues';
import type { Question } from '../../../kernel/words/problem';

/** The roles that a person may give a column, in the order in which they are offered. */
export const ROLES_OFFERED: readonly ColumnRole[] = [
  'customer',
  'customerId',
  'documentNo',
  'type',
  'documentDate',
  'dueDate',
  'terms',
  'openAmount',
  'originalAmount',
  'localAmount',
  'documentAmount',
  'bucketAmount',
  'debit',
  'credit',
  'side',
  'prepayment',
  'currency',
  'entity',
  'parent',
  'disputed',
  'collector',
  'promiseDate',
  'paidDate',
  'paidAmount',
  'closingDate',
  'daysPastDue',
  'status',
  'reference',
  'note',
  'ignored',
];

/** What names a column in ReadingChoices.roles: its heading, so that it follows a column that moves, else its letter. */
export function roleKey(layout: Layout, column: LayoutColumn): string {
  const { heading } = column;
  const isAlone = heading.trim() !== '' && layout.columns.filter((other) => other.heading === heading).length === 1;
  return isAlone ? heading : columnLetters(column.column);
}

/** The choices with one column's meaning laid down. */
export function withRole(choices: ReadingChoices, layout: Layout, column: LayoutColumn, role: ColumnRole): ReadingChoices {
  return { ...choices, roles: { ...choices.roles, [roleKey(layout, column)]: role } };
}

/** Sheet rows of a text such as `12, 15-18`, ascending, each once; `null` where it says something else. */
export function rowsFromText(text: string): number[] | null {
  const rows = new Set<number>();
  for (const part of text.split(/[,;\s]+/).filter((piece) => piece !== '')) {
    const match = /^(\d{1,7})(?:-(\d{1,7}))?$/.exec(part);
    if (!match) return null;
    const first = Number(match[1]);
    const last = Number(match[2] ?? match[1]);
    if (first < 1 || last < first || last > 1_048_576 || last - first > 10_000) return null;
    for (let row = first; row <= last; row++) rows.add(row);
  }
  return [...rows].sort((a, b) => a - b);
}

/** The text of rows as `rowsFromText` reads it: `12, 15-18`. */
export function textFromRows(rows: readonly number[]): string {
  const parts: string[] = [];
  for (let i = 0; i < rows.length;) {
    let end = i;
    while (rows[end + 1] === rows[end]! + 1) end++;
    parts.push(end > i ? `${rows[i]!}-${rows[end]!}` : `${rows[i]!}`);
    i = end + 1;
  }
  return parts.join(', ');
}

/** One currency's balance before and after a correction; `null` where it is not there. */
export interface BalanceEffect {
  readonly currency: Currency;
  readonly before: MinorUnits | null;
  readonly after: MinorUnits | null;
  /** Printed total − read, after; `null` where the sheet prints none. */
  readonly printedDifference: MinorUnits | null;
}

/** What a correction would change. */
export type CorrectionEffect =
  | { readonly kind: 'asks'; readonly questions: readonly Question[] }
  | { readonly kind: 'reads'; readonly rowsBefore: number | null; readonly rowsAfter: number; readonly balances: readonly BalanceEffect[] };

/** The effect of going from `before` (`null`: nothing was read yet) to the outcome of a run that wrote nothing. */
export function effectOf(before: Report | null, outcome: ReportOutcome): CorrectionEffect {
  if (outcome.kind === 'questions') return { kind: 'asks', questions: outcome.questions };
  const after = outcome.report;
  const codes = [...new Set([...(before?.currencies ?? []), ...after.currencies].map((one) => one.currency.code))];
  return {
    kind: 'reads',
    rowsBefore: before ? before.reading.receipt.read : null,
    rowsAfter: after.reading.receipt.read,
    balances: codes.map((code) => {
      const was = before?.currencies.find((one) => one.currency.code === code);
      const is = after.currencies.find((one) => one.currency.code === code);
      const printed = after.reading.printedTotals.find((total) => total.currency.code === code);
      return {
        currency: (is ?? was)!.currency,
        before: was ? currencySums(was).balance : null,
        after: is ? currencySums(is).balance : null,
        printedDifference: printed ? printed.difference : null,
      };
    }),
  };
}
