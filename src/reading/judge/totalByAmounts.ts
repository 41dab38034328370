import { columnOfRole } from '../recognise/recognition';
import type { RowEvent } from '../rows/rowEvents';
import type { TakenIn } from '../rows/takenIn';
import { textAt } from './rowFacts';
import { equalSums, thousandths } from './sumTrack';

const ITEMS_MIN = 2;

/** The amounts of one row, thousandths of a unit: the whole and each bucket. */
const amountsOf = ({ columns, open }: TakenIn, candidate: number): readonly number[] =>
  [open[candidate]!, ...columns.buckets.map(({ values }) => values[candidate]!)].map((value) =>
    Number.isNaN(value) ? 0 : thousandths(value),
  );

/**
 * The rows that are no plain items, with the last row among them where it is the sum of all others, column by column: in a list without
 * dates a name proves an item, and a total may be called by a word that nobody knows.
 */
export function withTotalByAmounts(taken: TakenIn): readonly RowEvent[] {
  const { events, columns, count, recognition } = taken;
  const last = count - 1;
  if (columns.dueDate !== null || columns.documentDate !== null || last < ITEMS_MIN) return events;
  const doubtful = new Set(events.map(({ candidate }) => candidate));
  if (doubtful.has(last)) return events;
  const printed = amountsOf(taken, last);
  const isSumOf = (counts: (candidate: number) => boolean): boolean => {
    const sums = printed.map(() => 0);
    for (let i = 0; i < last; i++) if (counts(i)) amountsOf(taken, i).forEach((amount, b) => (sums[b]! += amount));
    return printed.every((amount, b) => equalSums(amount, sums[b]!));
  };
  // A customer may be called by a word for a sum, so the rows in doubt count or they do not.
  if (printed[0] === 0 || !(isSumOf((i) => !doubtful.has(i)) || isSumOf(() => true))) return events;
  const roles = ['customer', 'customerId', 'documentNo'] as const;
  const role = roles.find((one) => columns[one] !== null) ?? 'customer';
  const text = role === 'documentNo' ? '' : textAt(columns[role], last);
  const sum: RowEvent = {
    row: taken.sheetRow[last]! - 1,
    candidate: last,
    at: last,
    unreadable: false,
    cells: [{ column: columnOfRole(recognition, role), cell: text }],
  };
  return [...events, sum].sort((a, b) => a.row - b.row);
}
