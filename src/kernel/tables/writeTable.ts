import type { Cell } from '../sheet/cells';
import { at } from '../sheet/formulas';
import { spanAt, type PlanBuilder, type Shown } from '../sheet/planBuilder';
import { STYLES, type StyleName } from '../sheet/styles';
import { isInput } from './column';
import { columnOf, type Layout } from './layOut';

/** Where a table is written, and what its rows are. */
export interface TableContent<Row> {
  /** Row of the headings on the sheet, from 0. */
  readonly row: number;
  readonly rows: readonly Row[];
  /** How many rows stand above these and are left as they are. */
  readonly kept?: number;
  /** What stands of a row in the columns that people added; nothing where the row is new. */
  readonly standing?: (row: Row) => readonly Cell[] | undefined;
}

/** How a heading stands over cells of a style: right over numbers, set in over texts that are. */
function headingStyle(style: StyleName): StyleName {
  const { horizontal, indent } = STYLES[style];
  return horizontal === 'Right' ? 'headerRight' : indent > 0 ? 'headerIndented' : 'header';
}

/** Runs of neighbours that are the same: first place and number of them. */
function* runs<T>(items: readonly T[]): Generator<{ readonly from: number; readonly count: number; readonly item: T }> {
  for (let from = 0; from < items.length;) {
    let to = from + 1;
    while (to < items.length && items[from] === items[to]) to++;
    yield { from, count: to - from, item: items[from]! };
    from = to;
  }
}

function bodyCells<Row, Context, Id extends string>(
  layout: Layout<Row, Context, Id>,
  { row: header, rows, kept = 0, standing }: TableContent<Row>,
): Shown[][] {
  // A table has at least one row below its headings.
  if (rows.length === 0 && kept > 0) return [];
  if (rows.length === 0) return [layout.columns.map(() => '')];
  const columns = layout.columns.map(({ id }) => (id === null ? null : columnOf(layout.table, id)));
  return rows.map((row, r) => {
    const stood = standing?.(row);
    const cellAt = (id: Id, part?: number): string => at(header + 1 + kept + r, layout.at(id, part));
    return layout.columns.map(({ part, stood: place }, c): Shown => {
      const column = columns[c];
      return column ? column.cell(row, layout.context, cellAt, part) : (stood?.[place!] ?? '');
    });
  });
}

/** Makes the cells a table of the workbook. What people may type in is remembered, so that it is found again whatever its headings become. */
export function asTable<Row, Context, Id extends string>(
  builder: PlanBuilder,
  layout: Layout<Row, Context, Id>,
  row: number,
  rowCount: number,
): void {
  const span = spanAt(row, layout.first, rowCount + 1, layout.width);
  const ids = layout.columns.map(({ id, part }) => (part === 0 ? id : null));
  builder.asTable({ name: layout.name, span, ids, ...(layout.table.columns.some(isInput) && { isTyped: true }) });
}

/** Writes the headings of a table, each standing as its cells do. */
export function putHeadings<Row, Context, Id extends string>(builder: PlanBuilder, layout: Layout<Row, Context, Id>, row: number): void {
  builder.cells(row, layout.first, [layout.columns.map(({ heading }) => heading)]);
}

/** How the headings and so many rows below them look, and what may be chosen in them; cells of columns that people added keep their looks. */
export function dressColumns<Row, Context, Id extends string>(
  builder: PlanBuilder,
  layout: Layout<Row, Context, Id>,
  row: number,
  rowCount: number,
): void {
  const styles = layout.columns.map(({ id }) => (id === null ? null : columnOf(layout.table, id).style));
  for (const { from, count, item } of runs(styles.map((style) => headingStyle(style ?? 'text'))))
    builder.style(spanAt(row, layout.first + from, 1, count), item);
  for (const { from, count, item } of runs(styles))
    if (item !== null && item !== 'text') builder.style(spanAt(row + 1, layout.first + from, rowCount, count), item);
  layout.columns.forEach(({ id }, place) => {
    const choices = id === null ? undefined : columnOf(layout.table, id).choices;
    if (!choices) return;
    builder.choose(
      spanAt(row + 1, layout.first + place, rowCount, 1),
      choices.map((choice) => choice[layout.language]),
    );
  });
}

/** Number formats of columns that change from row to row. */
function formatRows<Row, Context, Id extends string>(
  builder: PlanBuilder,
  layout: Layout<Row, Context, Id>,
  { row: header, rows, kept = 0 }: TableContent<Row>,
): void {
  layout.columns.forEach(({ id }, place) => {
    const column = id === null ? null : columnOf(layout.table, id);
    if (!column?.format) return;
    const formats = rows.map((row) => column.format!(row, layout.context));
    for (const { from, count, item } of runs(formats))
      builder.style(spanAt(header + 1 + kept + from, layout.first + place, count, 1), column.style, item);
  });
}

/** Writes a table: its headings, its rows, how they look and what may be chosen in them. */
export function writeTable<Row, Context, Id extends string>(
  builder: PlanBuilder,
  layout: Layout<Row, Context, Id>,
  content: TableContent<Row>,
): void {
  const { row, rows, kept = 0 } = content;
  const rowCount = Math.max(1, kept + rows.length);
  putHeadings(builder, layout, row);
  builder.leave(spanAt(row + 1, layout.first, kept, layout.width));
  builder.cells(row + 1 + kept, layout.first, bodyCells(layout, content));
  asTable(builder, layout, row, rowCount);
  dressColumns(builder, layout, row, rowCount);
  formatRows(builder, layout, content);
}

/** How a list is written: its caption, where it is not the table's own, and what stands in columns that people added. */
interface ListChoices<Row> extends Pick<TableContent<Row>, 'standing'> {
  readonly caption?: Shown;
}

/**
 * Writes a list as our sheets have it: its title at `row`, its caption below, then the table. Gives the row behind the last one; nothing is
 * written, and `row` given, where there are no rows.
 */
export function writeList<Row, Context, Id extends string>(
  builder: PlanBuilder,
  layout: Layout<Row, Context, Id>,
  rows: readonly Row[],
  row: number,
  { caption = layout.table.caption[layout.language], standing }: ListChoices<Row> = {},
): number {
  if (rows.length === 0) return row;
  builder.cell(row, 0, layout.table.title[layout.language], 'heading').cell(row + 1, 0, caption, 'remark');
  writeTable(builder, layout, { row: row + 2, rows, ...(standing && { standing }) });
  return row + 3 + rows.length;
}
