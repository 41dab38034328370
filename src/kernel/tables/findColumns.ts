import type { TableColumn } from '../run/workbook';
import { headingKey } from './heading';
import type { WrittenColumn } from './tableMemory';

/** A column that is looked for: its id, the folded headings that it may have, and whether a table may do without it. */
export interface SoughtColumn<Id extends string> {
  readonly id: Id;
  readonly keys: readonly string[];
  readonly isOptional: boolean;
}

/** Where the columns of ours stand in a table, from 0, and which it should have and has not. */
export interface FoundColumns<Id extends string> {
  readonly places: ReadonlyMap<Id, number>;
  readonly missing: readonly Id[];
}

/** Takes up the columns of a table one after the other; none is taken twice. */
class ColumnSearch<Id extends string> {
  readonly places = new Map<Id, number>();
  private readonly taken = new Set<number>();

  constructor(private readonly present: readonly TableColumn[]) {}

  isFree(place: number): boolean {
    return place >= 0 && place < this.present.length && !this.taken.has(place);
  }

  take(id: Id, place: number): void {
    if (this.places.has(id) || !this.isFree(place)) return;
    this.places.set(id, place);
    this.taken.add(place);
  }

  /** Takes a run of columns that stand between two that were found, where as many unknown ones stand there and nothing else. */
  takeBetween(run: readonly Id[], before: Id | undefined, after: Id | undefined): void {
    const from = before === undefined ? 0 : (this.places.get(before) ?? NaN) + 1;
    const to = after === undefined ? this.present.length : (this.places.get(after) ?? NaN);
    if (to - from === run.length && run.every((_, k) => this.isFree(from + k))) run.forEach((id, k) => this.take(id, from + k));
  }
}

/** A heading without the code of a currency that earlier versions wrote behind it. */
const withoutCurrency = (key: string): string => key.replace(/ [a-z]{3}$/, '');

/**
 * Finds the columns of a table: by heading, as it was written last or in any language and version; else by the number that Excel keeps for a
 * column through renaming and moving; else, where no numbers are known, by standing in the place of the one heading that is missing. Where
 * the numbers tell, a column of the user is never taken for one of ours that was not written, whatever it is called.
 *
 * @param present the columns of the table as they stand
 * @param written what was written of them last, `null` where that is not known
 */
export function findColumns<Id extends string>(
  sought: readonly SoughtColumn<Id>[],
  present: readonly TableColumn[],
  written: readonly WrittenColumn[] | null,
): FoundColumns<Id> {
  const search = new ColumnSearch<Id>(present);
  const keys = present.map(({ heading }) => headingKey(heading));
  const bare = keys.map(withoutCurrency);
  const last = new Map((written ?? []).map(([id, number, heading]) => [id, { number, key: headingKey(heading) }]));
  const takeByHeading = (columns: readonly SoughtColumn<Id>[]): void => {
    for (const { id } of columns) search.take(id, keys.indexOf(last.get(id)?.key ?? ''));
    for (const texts of [keys, bare])
      for (const column of columns) for (const key of column.keys) search.take(column.id, texts.indexOf(key));
  };
  takeByHeading(written ? sought.filter(({ id }) => last.has(id)) : sought);
  // A program that numbers columns anew gives others' numbers to most of them.
  const hasNumbers = written !== null && [...search.places].every(([id, place]) => last.get(id)!.number === present[place]!.id);
  const isExpected = ({ id, isOptional }: SoughtColumn<Id>): boolean => (written ? last.has(id) : !isOptional);
  if (hasNumbers)
    for (const { id } of sought)
      search.take(
        id,
        present.findIndex((column) => column.id === last.get(id)?.number),
      );
  else {
    takeByHeading(sought);
    takeByPlace(search, inOrder(sought.filter(isExpected), written));
  }
  const missing = sought.filter((column) => isExpected(column) && !search.places.has(column.id)).map(({ id }) => id);
  return { places: search.places, missing };
}

/** The ids in the order in which they were written last. */
function inOrder<Id extends string>(sought: readonly SoughtColumn<Id>[], written: readonly WrittenColumn[] | null): readonly Id[] {
  const order = new Map((written ?? []).map(([id], place) => [id, place]));
  return sought.map(({ id }) => id).sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
}

function takeByPlace<Id extends string>(search: ColumnSearch<Id>, ids: readonly Id[]): void {
  for (let from = 0; from < ids.length; from++) {
    let to = from;
    while (to < ids.length && !search.places.has(ids[to]!)) to++;
    if (to > from) search.takeBetween(ids.slice(from, to), ids[from - 1], ids[to]);
    from = to;
  }
}
