import { conceptsOf } from '../evidence/words/tokens';
import { columnOfRole } from '../recognise/recognition';
import type { RowEvent } from '../rows/rowEvents';
import type { TakenIn } from '../rows/takenIn';
import { cellText } from '../words/headingText';
import { totalLabel } from '../words/rowLabels';
import { textAt } from './rowFacts';
import { equalSums, thousandths } from './sumTrack';

const ROWS_MAX = 6;
const ITEMS_MIN = 2;

/** The words of a candidate: those of its event, else its customer. */
function wordsOf(taken: TakenIn, candidate: number, event: RowEvent | undefined): string {
  const text = event?.cells.find(({ cell }) => typeof cell === 'string' && /\p{L}/u.test(cell))?.cell;
  return text === undefined ? textAt(taken.columns.customer ?? taken.columns.customerId, candidate) : cellText(text);
}

/** The candidate of the last row that is called a total and adds up every item above it, or -1. */
function grandTotal(taken: TakenIn, byCandidate: ReadonlyMap<number, RowEvent>): number {
  let [sum, items, found] = [0, 0, -1];
  const from = Math.max(0, taken.count - ROWS_MAX - 1);
  for (let i = 0; i < taken.count; i++) {
    const amount = thousandths(taken.open[i]!);
    const event = byCandidate.get(i);
    const isSum = event !== undefined && event.cells.some(({ cell }) => typeof cell === 'string' && totalLabel(cell)?.bare);
    if (isSum && i >= from && items >= ITEMS_MIN && equalSums(amount, sum)) found = i;
    else if (found < 0 && !isSum) {
      sum += amount;
      items++;
    }
  }
  return found;
}

/**
 * The rows that are no plain items, with those below the grand total that are made of it marked as derived: a reserve by its words, and
 * whatever leads from the total to a row that is what is left ("Net").
 */
export function withDerivedRows(taken: TakenIn): readonly RowEvent[] {
  const { events, columns, count, recognition } = taken;
  const byCandidate = new Map(events.filter(({ candidate }) => candidate >= 0).map((event) => [event.candidate, event]));
  const total = byCandidate.size === 0 ? -1 : grandTotal(taken, byCandidate);
  if (total < 0 || total === count - 1) return events;
  const below = Array.from({ length: count - total - 1 }, (_, k) => total + 1 + k);
  if (below.some((i) => hasDay(taken, i))) return events;
  let [sum, proved] = [thousandths(taken.open[total]!), total];
  for (const i of below) {
    const amount = thousandths(taken.open[i]!);
    if (i > total + 1 && equalSums(amount, sum)) proved = i;
    else sum += amount;
  }
  const isDerived = (i: number): boolean => i <= proved || conceptsOf(wordsOf(taken, i, byCandidate.get(i))).has('reserve');
  const derived = below.filter(isDerived);
  if (derived.length === 0) return events;
  const column = Math.max(columnOfRole(recognition, 'customer'), columns.customer === null ? columnOfRole(recognition, 'customerId') : -1);
  const marked = derived.map((candidate): RowEvent => ({
    ...(byCandidate.get(candidate) ?? {
      row: taken.sheetRow[candidate]! - 1,
      candidate,
      at: candidate,
      unreadable: false,
      cells: [{ column, cell: wordsOf(taken, candidate, undefined) }],
    }),
    isDerived: true,
  }));
  const isMarked = new Set(derived);
  return [...events.filter(({ candidate }) => candidate < 0 || !isMarked.has(candidate)), ...marked].sort((a, b) => a.row - b.row);
}

/** True where a candidate has a day of its own. */
function hasDay({ columns }: TakenIn, candidate: number): boolean {
  return [columns.dueDate, columns.documentDate].some((store) => store !== null && store.days[candidate]! >= 0);
}
