import type { Cell, CellSpan } from '../../../kernel/sheet/cells';
import type { StyleName } from '../../../kernel/sheet/styles';
import { CONDITION_WORDS } from '../../worklist/domain/conditionWords';
import { PlanBuilder, spanAt } from '../../../kernel/sheet/planBuilder';
import {
  BASIS_CHOICES,
  KEEP_CHOICES,
  SCHEME_CHOICES,
  SETTINGS,
  SETUP_HEADINGS,
  SETUP_SHEET,
  SETUP_TABLES,
  TRIAL_SETTINGS,
  type SettingName,
  type SetupContent,
  type SetupTableContent,
  type SetupTableName,
} from './setupContent';
import type { PlanCell, SheetPlan } from '../../../kernel/sheet/sheetPlan';

const SETTINGS_ROW = 3;
const TABLES_ROW = 12;
/** The settings of a trial stand so many rows above the header of its table. */
const TRIAL_ROWS_ABOVE = 7;
const GAP_COLUMNS = 1;
const GAP_WIDTH = 3;
const COLUMN_WIDTH = 13;
const INDENTED_STYLES: ReadonlySet<StyleName> = new Set(['inputIndented', 'checkNote']);
const RIGHT_STYLES: ReadonlySet<StyleName> = new Set(['inputNumber', 'inputRate', 'inputAmount', 'inputDate']);

const TITLES: Readonly<Record<SetupTableName, string>> = {
  AR_Buckets: 'Aging buckets and loss rates',
  AR_Strategy: 'Strategy: whom to call first',
  AR_Sales: 'Monthly credit sales',
  AR_Customers: 'Customers',
  AR_Rates: 'Exchange rates',
  AR_Targets: 'Targets',
  AR_Ladder: 'Dunning ladder: what to do next',
  AR_StrategyTrial: 'Strategy on trial',
  AR_SegmentRates: 'Loss rates of segments',
  AR_DisputeReasons: 'Disputes: days to resolve',
  AR_Entities: 'Sheets of companies and branches',
};

const CAPTIONS: Readonly<Record<SetupTableName, string>> = {
  AR_Buckets: 'Bounds count with "own bounds" above',
  AR_Strategy: 'Rules of a group exclude each other; the first that holds counts',
  AR_Sales: 'For DSO: one row a month',
  AR_Customers: 'What the open items do not say',
  AR_Rates: 'One From is so many To on the date',
  AR_Targets: 'Figures by their names on AR Metrics; For names an entity, risk class, collector or parent',
  AR_Ladder: 'Letters are sent one after another, by their number; a call raises none',
  AR_StrategyTrial: 'Change it as you like: it ranks nobody before you take it over in the pane',
  AR_SegmentRates: 'By what AR Exposure parts the pool; no bucket means all',
  AR_DisputeReasons: 'For the forecast: reasons as AR Activity has them',
  AR_Entities: 'Sheets with yes under Include are read together',
};

/** How the cells below a heading look where text is not enough. */
const COLUMN_STYLES: Readonly<Record<string, StyleName>> = {
  'Up to days past due': 'inputNumber',
  'From days past due': 'inputNumber',
  Letter: 'inputNumber',
  'Days to resolve': 'inputNumber',
  'From amount': 'inputAmount',
  'Loss rate': 'inputRate',
  Parameter: 'inputNumber',
  Points: 'inputNumber',
  Month: 'inputDate',
  'Credit sales': 'inputAmount',
  'Credit limit': 'inputAmount',
  'Specific reserve': 'inputAmount',
  Rate: 'inputNumber',
  Target: 'inputNumber',
  Date: 'inputDate',
  Stop: 'inputIndented',
  Include: 'inputIndented',
  Currency: 'inputIndented',
  For: 'inputIndented',
  Check: 'checkNote',
};

const WIDTHS: Readonly<Record<string, number>> = {
  Figure: 34,
  Bucket: 28,
  Segment: 24,
  Condition: 32,
  Reason: 58,
  Check: 28,
  Customer: 28,
  Note: 28,
  'Up to days past due': 16,
  'From days past due': 16,
  Action: 34,
  'Credit sales': 16,
  'Credit limit': 15,
  'Customer number': 16,
  'Specific reserve': 15,
  Rule: 20,
  Parameter: 24,
  Stop: 9,
  Points: 9,
};

/** Styles, lists and the table itself over a table that stands or will stand at `span`, header included. */
function dressTable(builder: PlanBuilder, table: SetupTableContent, span: CellSpan): void {
  const bodyRows = span.rowCount - 1;
  const right = new Set(
    table.headings.flatMap((heading, place) => (RIGHT_STYLES.has(COLUMN_STYLES[heading] ?? 'inputText') ? [place] : [])),
  );
  builder.table(table.name, span, right).height(span.row, 1, 30);
  table.headings.forEach((heading, place) => {
    const body = spanAt(span.row + 1, span.column + place, bodyRows, 1);
    builder.style(body, COLUMN_STYLES[heading] ?? 'inputText');
    if (INDENTED_STYLES.has(COLUMN_STYLES[heading] ?? 'inputText'))
      builder.style(spanAt(span.row, span.column + place, 1, 1), 'headerIndented');
    if (heading === 'Condition') builder.choose(body, Object.values(CONDITION_WORDS));
    if (heading === 'Stop' || heading === 'Include') builder.choose(body, ['yes', 'no']);
  });
}

/** The body of a table: default rows where it is new; where it stands, what was typed is left and only the Check cells are written, or a new body takes its place. */
function writeBody(builder: PlanBuilder, table: SetupTableContent, span: CellSpan): void {
  if (!table.span) {
    builder.cells(span.row + 1, span.column, table.rows);
    return;
  }
  builder.leave(spanAt(span.row + 1, span.column, table.span.rowCount - 1, span.columnCount));
  if (table.newBody) {
    const left = Math.max(0, table.span.rowCount - 1 - table.newBody.length);
    builder.cells(span.row + 1, span.column, table.newBody);
    builder.cells(
      span.row + 1 + table.newBody.length,
      span.column,
      new Array<PlanCell[]>(left).fill(table.headings.map((heading) => (SETUP_HEADINGS[table.name].includes(heading) ? '' : null))),
    );
    return;
  }
  builder.cells(table.span.row + table.span.rowCount, span.column, table.addedRows);
  const check = table.headings.findIndex((heading) => heading.toLowerCase() === 'check');
  if (check < 0) return;
  builder.cells(
    span.row + 1,
    span.column + check,
    table.checks.map((text): Cell[] => [text]),
  );
}

/** Where a table stands or will stand, header and added rows included. */
function spanOf(table: SetupTableContent, column: number): CellSpan {
  if (table.span)
    return { ...table.span, rowCount: table.newBody ? table.newBody.length + 1 : table.span.rowCount + table.addedRows.length };
  return spanAt(TABLES_ROW, column, table.rows.length + 1, table.headings.length);
}

function writeTable(builder: PlanBuilder, table: SetupTableContent, span: CellSpan, caption: string | null, content: SetupContent): void {
  if (caption !== null && table.name === 'AR_StrategyTrial') writeTrialSettings(builder, table, span, content);
  if (caption !== null)
    builder.cell(span.row - 2, span.column, TITLES[table.name], 'heading').cell(span.row - 1, span.column, caption, 'remark');
  builder.cells(span.row, span.column, [table.headings]);
  writeBody(builder, table, span);
  dressTable(builder, table, span);
}

/** The limits of the strategy that is tried, above its table; values that stand already are left. */
function writeTrialSettings(builder: PlanBuilder, table: SetupTableContent, span: CellSpan, content: SetupContent): void {
  TRIAL_SETTINGS.forEach(({ name, label, inUse }, line) => {
    const row = span.row - TRIAL_ROWS_ABOVE + line;
    builder.cells(row, span.column, [[label, table.span === null ? content.settings[name] : null]]);
    styleLimit(builder, inUse, spanAt(row, span.column + 1, 1, 1));
    builder.named(name, spanAt(row, span.column + 1, 1, 1));
  });
}

function styleLimit(builder: PlanBuilder, name: SettingName, cell: CellSpan): void {
  const isShare = name.startsWith('AR_Class');
  builder.style(cell, isShare ? 'inputRate' : name === 'AR_MaximumPoints' ? 'inputNumber' : 'inputText', ...(isShare ? ['0%'] : []));
}

/** Labels and values; values that stand already are left, but for new ones. */
function writeSettings(builder: PlanBuilder, content: SetupContent): void {
  builder.cells(
    SETTINGS_ROW,
    0,
    SETTINGS.map(({ name, label }): PlanCell[] => [
      label,
      content.newSettings?.[name] ?? (content.used === null ? content.settings[name] : null),
    ]),
  );
  SETTINGS.forEach(({ name }, line) => {
    const cell = spanAt(SETTINGS_ROW + line, 1, 1, 1);
    styleLimit(builder, name, cell);
    builder.named(name, cell);
    if (name === 'AR_Scheme') builder.choose(cell, SCHEME_CHOICES);
    if (name === 'AR_Basis') builder.choose(cell, BASIS_CHOICES);
    if (name === 'AR_KeepSnapshots') builder.choose(cell, KEEP_CHOICES);
  });
}

/** The columns at which a new sheet has its tables. */
function newColumns(): ReadonlyMap<SetupTableName, number> {
  let column = 0;
  return new Map(
    SETUP_TABLES.map((name) => {
      const own = column;
      column += SETUP_HEADINGS[name].length + GAP_COLUMNS;
      return [name, own];
    }),
  );
}

/** True where every table that stands is where a new sheet has it, so that the labels around them stand where they did. */
export function isInPlace(tables: readonly SetupTableContent[], columns: ReadonlyMap<SetupTableName, number> = newColumns()): boolean {
  return tables.every(
    ({ name, span, headings }) =>
      !span || (span.row === TABLES_ROW && span.column === columns.get(name) && headings.length === SETUP_HEADINGS[name].length),
  );
}

function widthsOf(places: readonly { readonly table: SetupTableContent; readonly span: CellSpan }[]): number[] {
  const widths = new Array<number>(Math.max(0, ...places.map(({ span }) => span.column + span.columnCount))).fill(GAP_WIDTH);
  for (const { table, span } of places)
    table.headings.forEach((heading, place) => (widths[span.column + place] = WIDTHS[heading] ?? COLUMN_WIDTH));
  return widths;
}

/**
 * AR Setup: settings and the tables that the user edits, side by side so that each can grow downwards.
 *
 * What was typed is left as it stands: only labels, Check cells, rows for buckets that the chosen scheme lacks and missing tables are
 * written. On a sheet whose tables the user has moved, missing tables go to the right of everything.
 */
export function planSetup(content: SetupContent): SheetPlan {
  const builder = new PlanBuilder(SETUP_SHEET);
  const { used, tables } = content;
  const columns = newColumns();
  const inPlace = isInPlace(tables, columns);
  const captionOf = (name: SetupTableName): string =>
    name === 'AR_Sales' && content.salesFrom !== '' ? `Empty: sales are read from ${content.salesFrom}` : CAPTIONS[name];
  if (inPlace) {
    builder
      .cell(0, 0, 'Setup', 'title')
      .height(0, 1, 24)
      .cell(
        1,
        0,
        'The yellow cells are yours: type, then refresh. What you type is kept; the Check columns say what cannot be used.',
        'subtitle',
      );
    writeSettings(builder, content);
  } else if (used) builder.leave(spanAt(0, 0, used.row + used.rowCount, used.column + used.columnCount));
  let right = inPlace || !used ? 0 : used.column + used.columnCount + GAP_COLUMNS;
  const { removed } = content;
  if (removed)
    builder.cells(removed.row, removed.column, new Array<Cell[]>(removed.rowCount).fill(new Array<Cell>(removed.columnCount).fill('')));
  const places = tables.map((table) => {
    const span = spanOf(table, inPlace ? columns.get(table.name)! : right);
    if (!table.span && !inPlace) right += table.headings.length + GAP_COLUMNS;
    writeTable(builder, table, span, inPlace || !table.span ? captionOf(table.name) : null, content);
    return { table, span };
  });
  // A page takes what describes the method; lists of customers and months would make it unreadable.
  const printed = spanAt(0, 0, TABLES_ROW + 40, columns.get('AR_Sales')! - GAP_COLUMNS);
  return builder.plan(
    widthsOf(places),
    { rows: 2, columns: 0 },
    { landscape: true, titleRows: { first: 0, count: 2 }, area: inPlace ? printed : null },
  );
}
