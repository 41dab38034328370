import type { Cell, CellSpan } from '../../../kernel/sheet/cells';
import { PlanBuilder, spanAt, type Shown } from '../../../kernel/sheet/planBuilder';
import type { PlanCell, SheetPlan } from '../../../kernel/sheet/sheetPlan';
import type { AnyTable } from '../../../kernel/tables/defineTable';
import { withGivenRows, type GivenRow } from '../../../kernel/tables/givenRows';
import { layOut, type Layout } from '../../../kernel/tables/layOut';
import { leaveTable } from '../../../kernel/tables/leaveTable';
import { writeTable } from '../../../kernel/tables/writeTable';
import { SALES } from './salesTable';
import type { SetupContent, SetupTableContent } from './setupContent';
import { LANGUAGE_SETTING, SETTINGS, TRIAL_SETTINGS } from './setupSettings';
import { SETUP_SHEET } from '../../../kernel/sheet/setupSheet';
import { STRATEGY_TRIAL } from './strategyRulesTable';
import type { Say } from '../../../kernel/words/say';
import { setupText } from '../setupText';

const SETTINGS_ROW = 3;
const TABLES_ROW = 12;
/** The settings of a trial stand so many rows above the header of its table. */
const TRIAL_ROWS_ABOVE = 7;
/** Where the language stands, right of the settings: its label, and its value beside it. */
export const LANGUAGE_SPAN = spanAt(SETTINGS_ROW, 5, 1, 2);
const GAP_COLUMNS = 1;
const GAP_WIDTH = 3;
const COLUMN_WIDTH = 13;

type SetupLayout = Layout<GivenRow, undefined, string>;
type AnySetting = (typeof SETTINGS)[number] | typeof LANGUAGE_SETTING | (typeof TRIAL_SETTINGS)[number];

/** A table of the sheet and the columns that it takes. */
interface PlacedTable {
  readonly content: SetupTableContent;
  readonly layout: SetupLayout;
  readonly row: number;
}

function place(content: SetupTableContent, newColumn: number, { language }: SetupContent): PlacedTable {
  const { table, standing } = content;
  const first = standing?.info.span.column ?? newColumn;
  return {
    content,
    row: standing?.info.span.row ?? TABLES_ROW,
    layout: layOut(withGivenRows(table), undefined, { language, standing, first, isFixed: true, name: standing?.info.name ?? table.name }),
  };
}

/** A value and its name; `null` leaves what stands. */
function writeSetting(builder: PlanBuilder, { name, style, format, choices }: AnySetting, cell: CellSpan, value: PlanCell): void {
  const { language } = builder.say.locale;
  builder
    .cells(cell.row, cell.column, [[value]])
    .style(cell, style, format)
    .named(name, cell);
  if (choices)
    builder.choose(
      cell,
      choices.map((choice) => choice[language]),
    );
}

/** Labels and values; values that stand already are left, but for new ones. */
function writeSettings(builder: PlanBuilder, { settings, newSettings, used, languagePlace }: SetupContent): void {
  const valueOf = (name: AnySetting['name']): PlanCell => newSettings?.[name] ?? (used === null ? settings[name] : null);
  builder.cells(
    SETTINGS_ROW,
    0,
    SETTINGS.map(({ name }) => [setupText(name)]),
  );
  SETTINGS.forEach((setting, line) => writeSetting(builder, setting, spanAt(SETTINGS_ROW + line, 1, 1, 1), valueOf(setting.name)));
  if (languagePlace === 'taken') return;
  const { row, column } = LANGUAGE_SPAN;
  const value = languagePlace === 'new' ? settings[LANGUAGE_SETTING.name] : null;
  builder.cells(row, column, [[setupText(LANGUAGE_SETTING.name)]]);
  writeSetting(builder, LANGUAGE_SETTING, spanAt(row, column + 1, 1, 1), value);
}

/** The limits of the strategy that is tried, above its table; values that stand already are left. */
function writeTrialSettings(builder: PlanBuilder, { content, layout, row }: PlacedTable, { settings }: SetupContent): void {
  TRIAL_SETTINGS.forEach((setting, line) => {
    const at = row - TRIAL_ROWS_ABOVE + line;
    builder.cells(at, layout.first, [[setupText(setting.name)]]);
    writeSetting(builder, setting, spanAt(at, layout.first + 1, 1, 1), content.standing ? null : settings[setting.name]);
  });
}

function writeSetupTable(builder: PlanBuilder, { content, layout, row }: PlacedTable): void {
  const { standing, added, checks, newBody } = content;
  if (!standing) writeTable(builder, layout, { row, rows: added });
  else {
    const rowCount = standing.info.span.rowCount - 1;
    leaveTable(builder, layout, { row, rowCount, checks, added, ...(newBody && { newBody }) });
  }
  builder.height(row, 1, 30);
}

/** The columns at which a new sheet has its tables. */
function newColumns(tables: readonly AnyTable[]): ReadonlyMap<AnyTable, number> {
  let column = 0;
  return new Map(
    tables.map((table) => {
      const own = column;
      column += table.columns.length + GAP_COLUMNS;
      return [table, own];
    }),
  );
}

/** True where every table that stands is where a new sheet has it, so that the labels around them stand where they did. */
export function isInPlace({ tables, all }: Pick<SetupContent, 'tables' | 'all'>): boolean {
  const columns = newColumns(all);
  return tables.every(({ table, standing }) => {
    if (!standing) return true;
    const { row, column, columnCount } = standing.info.span;
    return row === TABLES_ROW && column === columns.get(table) && columnCount === table.columns.length;
  });
}

function widthsOf(places: readonly PlacedTable[]): number[] {
  const widths = new Array<number>(Math.max(0, ...places.map(({ layout }) => layout.first + layout.width))).fill(GAP_WIDTH);
  for (const { layout } of places) layout.widths(COLUMN_WIDTH).forEach((width, k) => (widths[layout.first + k] = width));
  return widths;
}

function writeHead(builder: PlanBuilder): void {
  builder.cell(0, 0, setupText('title'), 'title').height(0, 1, 24).cell(1, 0, setupText('subtitle'), 'subtitle');
}

/**
 * AR Setup: settings and the tables that the user edits, side by side so that each can grow downwards.
 *
 * What was typed is left as it stands: only labels, Check cells, rows for buckets that the chosen scheme lacks and missing tables are
 * written. On a sheet whose tables the user has moved, missing tables go to the right of everything.
 */
export function planSetup(content: SetupContent, say: Say): SheetPlan {
  const builder = new PlanBuilder(SETUP_SHEET, say);
  const { used, tables, all, language, removed, salesFrom } = content;
  const columns = newColumns(all);
  const inPlace = isInPlace(content);
  const captionOf = (table: AnyTable): Shown =>
    table === SALES && salesFrom !== null ? setupText('salesReadFrom', { from: salesFrom }) : table.caption[language];
  if (inPlace) {
    writeHead(builder);
    writeSettings(builder, content);
  } else if (used) builder.leave(spanAt(0, 0, used.row + used.rowCount, used.column + used.columnCount));
  if (removed)
    builder.cells(removed.row, removed.column, new Array<Cell[]>(removed.rowCount).fill(new Array<Cell>(removed.columnCount).fill('')));
  let right = inPlace || !used ? 0 : used.column + used.columnCount + GAP_COLUMNS;
  const places = tables.map((one) => {
    const { table, standing } = one;
    const placed = place(one, inPlace ? columns.get(table)! : right, content);
    if (!standing && !inPlace) right += table.columns.length + GAP_COLUMNS;
    const { row, layout } = placed;
    if (inPlace || !standing) {
      if (table === STRATEGY_TRIAL) writeTrialSettings(builder, placed, content);
      builder.cell(row - 2, layout.first, table.title[language], 'heading').cell(row - 1, layout.first, captionOf(table), 'remark');
    }
    writeSetupTable(builder, placed);
    return placed;
  });
  // A page takes what describes the method; lists of customers and months would make it unreadable.
  const printed = spanAt(0, 0, TABLES_ROW + 40, columns.get(SALES)! - GAP_COLUMNS);
  return builder.plan(
    widthsOf(places),
    { rows: 2, columns: 0 },
    { landscape: true, titleRows: { first: 0, count: 2 }, area: inPlace ? printed : null },
  );
}
