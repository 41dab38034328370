import { isCodeLike, nameKey } from '../words/eventLabels';
import { totalLabel } from '../words/rowLabels';
import { columnOfRole } from '../recognise/recognition';
import type { TakenIn } from '../rows/takenIn';
import type { RowEvent } from '../rows/rowEvents';
import { textAt } from './rowFacts';
import { equalSums, thousandths } from './sumTrack';

/** Rows below a parent that are tried as its parts. */
const PARTS_MAX = 200;

/** The amounts of one row, thousandths of a unit: each bucket and the whole. */
function amountsOf(taken: TakenIn, candidate: number): readonly number[] {
  const { columns, open } = taken;
  return [open[candidate]!, ...columns.buckets.map(({ values }) => values[candidate]!)].map((value) =>
    Number.isNaN(value) ? 0 : thousandths(value),
  );
}

const depthOf = (name: string): number => name.length - name.trimStart().length;

/** "Acme:North" and "Acme - North" belong to "Acme". */
const isPartOf = (name: string, parent: string): boolean =>
  name.length > parent.length && name.startsWith(parent) && /^\s*[:>/-]/.test(name.slice(parent.length));

/** How many rows below a candidate are its parts by their indentation or their names; 0 for none. */
function partsBelow(names: readonly string[], at: number): number {
  const depth = depthOf(names[at]!);
  const parent = names[at]!.trim();
  let count = 0;
  for (let i = at + 1; i < names.length && (depthOf(names[i]!) > depth || isPartOf(names[i]!.trim(), parent)); i++) count++;
  return count;
}

/** True where the rows from … to (half-open) that are no parents themselves add up to the amounts, bucket by bucket. */
function addUp(taken: TakenIn, amounts: readonly number[], from: number, to: number, parents: ReadonlySet<number>): boolean {
  const sums = amounts.map(() => 0);
  for (let i = from; i < to; i++) if (!parents.has(i)) amountsOf(taken, i).forEach((amount, b) => (sums[b]! += amount));
  return amounts.some((amount) => amount !== 0) && amounts.every((amount, b) => equalSums(amount, sums[b]!));
}

/** How many rows below add up to a candidate's amounts, two at least; 0 for none. */
function runBelow(taken: TakenIn, at: number): number {
  const amounts = amountsOf(taken, at);
  const sums = amounts.map(() => 0);
  const end = Math.min(taken.count, at + 1 + PARTS_MAX);
  for (let i = at + 1; i < end; i++) {
    amountsOf(taken, i).forEach((amount, b) => (sums[b]! += amount));
    if (i > at + 1 && amounts.every((amount, b) => equalSums(amount, sums[b]!))) return i - at;
  }
  return 0;
}

/** Names that have a line "Total …" of their own: what stands above such a line is the parent's own balance. */
function namesOfSums(events: readonly RowEvent[]): ReadonlySet<string> {
  const labels = events.flatMap(({ cells }) => cells.map(({ cell }) => (typeof cell === 'string' ? totalLabel(cell) : null)));
  return new Set(labels.flatMap((label) => (label === null ? [] : [nameKey(label.rest), nameKey(label.shortRest)])));
}

/** The parents that amounts alone give away: taken only where the printed total is met without them and missed with them. */
function parentsByTotal(taken: TakenIn, known: Set<number>): void {
  const total = [...taken.events]
    .reverse()
    .find((event) => event.candidate >= 0 && event.cells.some(({ cell }) => typeof cell === 'string' && totalLabel(cell)?.bare));
  if (!total) return;
  const sums = new Set(taken.events.map((event) => event.candidate));
  let read = 0;
  for (let i = 0; i < taken.count; i++) if (!sums.has(i) && !known.has(i)) read += thousandths(taken.open[i]!);
  const printed = thousandths(taken.open[total.candidate]!);
  if (equalSums(read, printed)) return;
  const found = new Set<number>();
  for (let i = 0; i < taken.count; i++) {
    const parts = sums.has(i) || known.has(i) || taken.open[i] === 0 ? 0 : runBelow(taken, i);
    if (parts === 0) continue;
    found.add(i);
    read -= thousandths(taken.open[i]!);
    i += parts;
  }
  if (equalSums(read, printed)) for (const i of found) known.add(i);
}

/**
 * The events of a customer summary with one more for each parent whose line adds up the customers below it (a head office above its
 * branches): by indentation or name with equal amounts in every bucket, or by equal amounts where the printed total proves it.
 */
export function withRolledUpParents(taken: TakenIn): readonly RowEvent[] {
  const { recognition, columns, events, count } = taken;
  const store = columns.customer ?? columns.customerId;
  if (recognition.level !== 'customer' || store === null || count > 100_000) return events;
  const names = Array.from({ length: count }, (_, i) => textAt(store, i));
  const sums = new Set(events.map((event) => event.candidate));
  const ownSums = namesOfSums(events);
  const parents = new Set<number>();
  for (let i = count - 1; i >= 0; i--) {
    const parts = sums.has(i) || ownSums.has(nameKey(names[i]!)) ? 0 : partsBelow(names, i);
    if (parts > 0 && addUp(taken, amountsOf(taken, i), i + 1, i + 1 + parts, new Set([...parents, ...sums]))) parents.add(i);
  }
  parentsByTotal(taken, parents);
  if (parents.size === 0) return events;
  const column = Math.max(columnOfRole(recognition, 'customer'), columns.customer === null ? columnOfRole(recognition, 'customerId') : -1);
  const parts = names.map((_, i) => i).filter((i) => !parents.has(i) && !sums.has(i));
  // Document numbers below names, as in a pivot copied as values: the names are the customers, and their lines are read.
  const areDocuments =
    parents.size >= 2 && parts.every((i) => isCodeLike(names[i]!.trim())) && ![...parents].some((i) => isCodeLike(names[i]!.trim()));
  const extra = areDocuments ? parts : [...parents];
  const added = extra.map((i): RowEvent => ({
    row: taken.sheetRow[i]! - 1,
    candidate: i,
    at: i,
    unreadable: false,
    ...(areDocuments ? { isPart: true } : { rolledUp: true }),
    cells: [
      { column, cell: names[i]! },
      { column: column + 1, cell: taken.open[i]! },
    ],
  }));
  return [...events, ...added].sort((a, b) => a.row - b.row);
}
