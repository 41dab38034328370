import type { Cell, CellSpan } from '../cells';
import type { StyleName } from '../styles';
import { CONDITION_WORDS } from '../../core/priority/conditionWords';
import { PlanBuilder, spanAt } from './planBuilder';
import { BASIS_CHOICES, SCHEME_CHOICES, SETTINGS, SETUP_SHEET, type SetupContent, type SetupTableContent, type SetupTableName } from './setupContent';
import type { PlanCell, SheetPlan } from './sheetPlan';

const SETTINGS_ROW = 3;
const TABLES_ROW = 12;
const GAP_COLUMNS = 1;

const TITLES: Readonly<Record<SetupTableName, string>> = {
  AR_Buckets: 'Aging buckets and loss rates',
  AR_Strategy: 'Strategy: whom to call first',
  AR_Sales: 'Monthly credit sales',
  AR_Customers: 'Customers',
  AR_Rates: 'Exchange rates',
};

const CAPTIONS: Readonly<Record<SetupTableName, string>> = {
  AR_Buckets: 'Bounds count with "own bounds" above',
  AR_Strategy: 'Rules of a group exclude each other; the first that holds counts',
  AR_Sales: 'For DSO: one row a month',
  AR_Customers: 'What the open items do not say',
  AR_Rates: 'One From is so many To on the date',
};

/** How the cells below a heading look where text is not enough. */
const COLUMN_STYLES: Readonly<Record<string, StyleName>> = {
  'Up to days past due': 'inputNumber',
  'Loss rate': 'inputRate',
  Parameter: 'inputNumber',
  Points: 'inputNumber',
  Month: 'inputDate',
  'Credit sales': 'inputAmount',
  'Credit limit': 'inputAmount',
  'Specific reserve': 'inputAmount',
  Rate: 'inputNumber',
  Date: 'inputDate',
  Check: 'bad',
};

const WIDTHS: Readonly<Record<string, number>> = {
  Bucket: 24,
  Condition: 30,
  Reason: 56,
  Check: 40,
  Customer: 30,
  Note: 30,
  'Up to days past due': 16,
  'Credit sales': 16,
  'Credit limit': 15,
  'Customer number': 16,
  'Specific reserve': 15,
  Rule: 20,
};

/** Styles, lists and the table itself over a table that stands or will stand at `span`, header included. */
function dressTable(builder: PlanBuilder, table: SetupTableContent, span: CellSpan): void {
  const bodyRows = span.rowCount - 1;
  const right = new Set(table.headings.flatMap((heading, place) => (['inputNumber', 'inputRate', 'inputAmount', 'inputDate'].includes(COLUMN_STYLES[heading] ?? '') ? [place] : [])));
  builder.table(table.name, span, right);
  table.headings.forEach((heading, place) => {
    const body = spanAt(span.row + 1, span.column + place, bodyRows, 1);
    builder.style(body, COLUMN_STYLES[heading] ?? 'inputText');
    if (heading === 'Condition') builder.choose(body, Object.values(CONDITION_WORDS));
    if (heading === 'Stop') builder.choose(body, ['yes', 'no']);
  });
}

/** A table that the workbook does not have yet, with its title; returns the column after it. */
function addTable(builder: PlanBuilder, table: SetupTableContent, column: number, caption: string): number {
  const width = table.headings.length;
  builder.cell(TABLES_ROW - 2, column, TITLES[table.name], 'heading').cell(TABLES_ROW - 1, column, caption, 'remark');
  builder.cells(TABLES_ROW, column, [table.headings]).cells(TABLES_ROW + 1, column, table.rows);
  dressTable(builder, table, spanAt(TABLES_ROW, column, table.rows.length + 1, width));
  return column + width + GAP_COLUMNS;
}

/** A table that stands already: its typed cells stay, missing buckets are added below, and the Check column says what is wrong. */
function keepTable(builder: PlanBuilder, table: SetupTableContent, span: CellSpan): void {
  const check = table.headings.findIndex((heading) => heading.toLowerCase() === 'check');
  if (check >= 0 && table.checks.length > 0) {
    builder.cells(
      span.row + 1,
      span.column + check,
      table.checks.map((text): Cell[] => [text]),
    );
  }
  builder.cells(span.row + span.rowCount, span.column, table.addedRows);
  dressTable(builder, table, { ...span, rowCount: span.rowCount + table.addedRows.length });
}

function writeSettings(builder: PlanBuilder, content: SetupContent): void {
  builder.cells(
    SETTINGS_ROW,
    0,
    SETTINGS.map(({ name, label }) => [label, content.settings[name]]),
  );
  SETTINGS.forEach(({ name }, line) => {
    const cell = spanAt(SETTINGS_ROW + line, 1, 1, 1);
    const isShare = name.startsWith('AR_Class');
    builder.style(cell, isShare ? 'inputRate' : name === 'AR_MaximumPoints' ? 'inputNumber' : 'inputText', ...(isShare ? ['0%'] : []));
    builder.named(name, cell);
    if (name === 'AR_Scheme') builder.choose(cell, SCHEME_CHOICES);
    if (name === 'AR_Basis') builder.choose(cell, BASIS_CHOICES);
  });
}

function widthsOf(tables: readonly SetupTableContent[]): number[] {
  return tables.flatMap(({ headings }) => [...headings.map((heading) => WIDTHS[heading] ?? 13), 3]);
}

/**
 * AR Setup: settings and the tables that the user edits, side by side so that each can grow downwards.
 *
 * What stands on the sheet already is left as it is: only Check cells, rows for buckets that the chosen scheme lacks and missing
 * tables (to the right of everything) are written.
 */
export function planSetup(content: SetupContent): SheetPlan {
  const builder = new PlanBuilder(SETUP_SHEET);
  const { used, tables } = content;
  const captionOf = (name: SetupTableName): string => (name === 'AR_Sales' && content.salesFrom !== '' ? `Empty: sales are read from ${content.salesFrom}` : CAPTIONS[name]);
  const print = { landscape: true, titleRows: { first: 0, count: 2 }, area: null };
  let column = 0;
  if (used === null) {
    builder.cell(0, 0, 'Setup', 'title').cell(1, 0, 'The yellow cells are yours: type, then refresh. What you type is kept; the Check columns say what cannot be used.', 'subtitle');
    writeSettings(builder, content);
  } else {
    const row: PlanCell[] = new Array<PlanCell>(used.column + used.columnCount).fill(null);
    builder.cells(0, 0, new Array<PlanCell[]>(used.row + used.rowCount).fill(row));
    column = used.column + used.columnCount + GAP_COLUMNS;
  }
  for (const table of tables) {
    if (table.span) keepTable(builder, table, table.span);
    else column = addTable(builder, table, column, captionOf(table.name));
  }
  return builder.plan(used === null ? widthsOf(tables) : [], { rows: 2, columns: 0 }, print);
}

