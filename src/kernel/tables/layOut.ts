import { assert } from '../assert';
import { spanAt, type Shown } from '../sheet/planBuilder';
import type { CellSpan } from '../sheet/cells';
import { isInput, type Column } from './column';
import type { Table } from './defineTable';
import { LANGUAGES, type Language } from '../words/locale';
import { headingKey } from './heading';
import { findTable, type OurTables, type StandingTable } from './standingTables';

/** A column that is written: one of ours, or one that people added, known by its place in the table that stands. */
interface LaidColumn<Id extends string> {
  readonly id: Id | null;
  /** Counts the columns of one that is repeated, from 0. */
  readonly part: number;
  readonly heading: string;
  /** Place in the table that stands, `null` where it is new. */
  readonly stood: number | null;
}

/** The columns of a table in the order in which a run writes them, and where on the sheet each is. */
export class Layout<Row, Context, Id extends string> {
  private readonly places: ReadonlyMap<string, number>;

  constructor(
    readonly table: Table<Row, Context, Id>,
    /** Name of the table in the workbook. */
    readonly name: string,
    readonly context: Context,
    readonly columns: readonly LaidColumn<Id>[],
    readonly language: Language,
    /** The first column on the sheet, from 0. */
    readonly first: number,
  ) {
    this.places = new Map(columns.flatMap(({ id, part }, place) => (id === null ? [] : [[`${id} ${part}`, first + place]])));
  }

  get width(): number {
    return this.columns.length;
  }

  has(id: Id): boolean {
    return this.places.has(`${id} 0`);
  }

  /** Column of the sheet, from 0. */
  at(id: Id, part = 0): number {
    const place = this.places.get(`${id} ${part}`);
    assert(place !== undefined, `${this.table.name} has a column ${id}`);
    return place;
  }

  /** The cells of one column in so many rows from `row` on. */
  span(id: Id, row: number, rowCount: number, part = 0): CellSpan {
    return spanAt(row, this.at(id, part), rowCount, 1);
  }

  /** A row of cells of which only some are given; the others are empty. */
  cells(given: Readonly<Partial<Record<Id, Shown>>>): Shown[] {
    return this.columns.map(({ id, part }) => (id === null || part > 0 ? '' : (given[id] ?? '')));
  }

  /** Widths in characters, `usual` for columns that say none. */
  widths(usual: number): number[] {
    return this.columns.map(({ id }) => (id === null ? undefined : columnOf(this.table, id).width) ?? usual);
  }
}

/** The column of an id. */
export function columnOf<Row, Context, Id extends string>({ columns }: Table<Row, Context, Id>, id: Id): Column<Row, Context, Id> {
  return columns.find((column) => column.id === id)!;
}

/** What a column is headed by: as it stands, but for a heading of ours in another language than the table is to be in. */
function headingOf(heading: Readonly<Record<Language, string>>, standing: string | undefined, language: Language): string {
  if (standing === undefined) return heading[language];
  const isOurs = LANGUAGES.some((one) => headingKey(heading[one]) === headingKey(standing));
  return isOurs ? heading[language] : standing;
}

/** How a table is laid out. */
interface LayoutChoices<Id extends string> {
  readonly language: Language;
  /** As it stands, where it does. */
  readonly standing?: StandingTable<Id> | null;
  /** The first column on the sheet, from 0. */
  readonly first?: number;
  /** True where no column is added to those that stand. */
  readonly isFixed?: boolean;
  /** Name in the workbook, where it is not the table's own. */
  readonly name?: string;
}

/**
 * The columns that a run writes. Where people type in the table they stay in the order in which they stand, and those that people added stay
 * where they are; a column that is new comes behind the one that it follows in the declaration. Renamed headings stay renamed.
 */
export function layOut<Row, Context, Id extends string>(
  table: Table<Row, Context, Id>,
  context: Context,
  { language, standing = null, first = 0, isFixed = false, name = table.name }: LayoutChoices<Id>,
): Layout<Row, Context, Id> {
  const needed = table.columns.filter(
    ({ id, isNeeded }) => (isNeeded?.(context) ?? true) && !(isFixed && standing && !standing.places.has(id)),
  );
  const laid = needed.flatMap(({ id, heading, parts }): LaidColumn<Id>[] => {
    if (parts) return parts(context).map((one, part) => ({ id, part, heading: one[language], stood: null }));
    const stood = standing?.places.get(id);
    return [
      {
        id,
        part: 0,
        heading: headingOf(heading, stood === undefined ? undefined : standing!.info.columns[stood]!.heading, language),
        stood: stood ?? null,
      },
    ];
  });
  const isTyped = table.columns.some(isInput);
  const columns = standing && isTyped ? inStandingOrder(laid, standing) : laid;
  return new Layout(table, name, context, withOwnHeadings(columns), language, first);
}

function inStandingOrder<Id extends string>(laid: readonly LaidColumn<Id>[], { info, places }: StandingTable<Id>): LaidColumn<Id>[] {
  const ours = new Map([...places].map(([id, place]) => [place, id]));
  const ordered = info.columns.flatMap(({ heading }, place): LaidColumn<Id>[] => {
    if (!ours.has(place)) return [{ id: null, part: 0, heading, stood: place }];
    return laid.filter((column) => column.stood === place);
  });
  laid.forEach((column, place) => {
    if (column.stood !== null) return;
    const before = laid[place - 1];
    ordered.splice(before === undefined ? 0 : ordered.indexOf(before) + 1, 0, column);
  });
  return ordered;
}

/** The columns with headings that are all different, as a table of Excel needs them: the second of a kind is numbered. */
function withOwnHeadings<Id extends string>(columns: readonly LaidColumn<Id>[]): readonly LaidColumn<Id>[] {
  const taken = new Set<string>();
  return columns.map((column) => {
    let { heading } = column;
    for (let n = 2; taken.has(heading.toLowerCase()); n++) heading = `${column.heading}${n}`;
    taken.add(heading.toLowerCase());
    return heading === column.heading ? column : { ...column, heading };
  });
}

/** The columns of a table that a run writes, laid out as it stands in the workbook. */
export function layOutOurs<Row, Context, Id extends string>(
  table: Table<Row, Context, Id>,
  context: Context,
  tables: OurTables,
  name = table.name,
): Layout<Row, Context, Id> {
  return layOut(table, context, { language: tables.language, standing: findTable(tables, table, name), name });
}
