import { TOLERANCE_DAYS } from '../domain/promiseState';
import type { ActivityEntry } from '../domain/activityEntry';
import { type Problem, problem } from '../../../kernel/words/problem';
import { columnLetters, type Cell, type CellSpan } from '../../../kernel/sheet/cells';
import { readActivityRows, type ActivityRows } from '../sheet/activityRows';
import { ACTIVITY_LOG, knownHeadings, logPlaces, type ActivityColumn } from '../sheet/activityTable';
import { placesIn } from '../../../kernel/tables/standingTables';
import { readMemory } from '../../../kernel/tables/tableMemory';
import { ACTIVITY_HEADER_ROW, ACTIVITY_SHEET, COUNT_HEADINGS, COUNTS_ROW, SECOND_NAME, TOLERANCE_NAME } from '../sheet/activityLayout';
import type { ActivityContent } from '../sheet/activitySheet';
import { readCells } from '../../../kernel/run/readCells';
import { isBlankRow, typedNumber } from '../../../kernel/sheet/typedCells';
import type { Run } from '../../../kernel/run/run';
import { nameValue, sheetNamed } from '../../../kernel/run/survey';
import type { Outline, TableColumn, TableInfo } from '../../../kernel/run/workbook';
import { wordsText } from '../../../kernel/words/wordsText';
import { activityText } from '../activityText';

/** The setting that remembers how many entries the log had, so that a lost log is noticed. */
export const ACTIVITY_MEMORY = 'activity';
const TOLERANCE_MAX_DAYS = 365;
/** So many of our headings side by side tell that a table is a log. */
const HEADINGS_MIN = 12;
const HEADING_ROWS_MAX = 40;
const HEADING_COLUMNS_MAX = 60;
const PROBLEMS_MAX = 50;

/** The activity log of a workbook as it stands. */
export interface ActivityLog extends ActivityRows {
  readonly place: ActivityContent['place'];
  /** The counts at the top of the log's sheet with their headings as they stand, `null` where it stands elsewhere. */
  readonly head: { readonly headings: readonly Cell[]; readonly counts: readonly Cell[] } | null;
  /** True where the table has every row that was typed and every column of ours, so that it need not grow. */
  readonly isWhole: boolean;
  /** Entries of copies of the log, as from last week's workbook, that the log itself does not have. */
  readonly imported: readonly ActivityEntry[];
  readonly toleranceDays: number;
  /** Entries that an earlier refresh knew of a log that is gone; 0 where it stands or never was. */
  readonly lostEntries: number;
  readonly problems: readonly Problem[];
}

interface LogTable {
  readonly sheet: string;
  readonly table: string;
  readonly span: CellSpan;
  /** The columns of the table, `null` for plain cells. */
  readonly columns: readonly TableColumn[] | null;
}

/** Tables that are a log: the one of our name first, then copies and one that was renamed. */
function logTables({ tables }: Outline): LogTable[] {
  const found: { readonly info: TableInfo; readonly order: number }[] = [];
  for (const info of tables) {
    if (!info.hasHeader) continue;
    const order = info.name.toLowerCase() === ACTIVITY_LOG.name.toLowerCase() ? 0 : /^ar_activity/i.test(info.name) ? 1 : 2;
    // A table of ours that is no log is not looked into.
    if (order === 2 && (/^ar_/i.test(info.name) || info.span.columnCount < HEADINGS_MIN)) continue;
    if (order === 0 || knownHeadings(info.columns.map(({ heading }) => heading)) >= HEADINGS_MIN) found.push({ info, order });
  }
  found.sort((a, b) => a.order - b.order);
  return found.map(({ info }) => ({ sheet: info.sheet, table: info.name, span: info.span, columns: info.columns }));
}

/** A log on our sheet whose table was turned into plain cells. */
async function logWithoutTable(run: Run): Promise<LogTable | null> {
  const used = sheetNamed(run.survey, ACTIVITY_SHEET)?.used;
  if (!used) return null;
  const top = {
    row: 0,
    column: 0,
    rowCount: Math.min(HEADING_ROWS_MAX, used.row + used.rowCount),
    columnCount: Math.min(HEADING_COLUMNS_MAX, used.column + used.columnCount),
  };
  const cells = await readCells(run, ACTIVITY_SHEET, top);
  const row = cells.findIndex((line) => knownHeadings(line.map(String)) >= HEADINGS_MIN);
  if (row < 0) return null;
  const first = cells[row]!.findIndex((cell) => cell !== '');
  const width = cells[row]!.length - first;
  return { columns: null, sheet: ACTIVITY_SHEET, table: ACTIVITY_LOG.name, span: { row, column: first, rowCount: 1, columnCount: width } };
}

/** The log's rows with those that were typed below its table; blank rows at the end are left out. */
async function readLog(
  run: Run,
  log: LogTable,
): Promise<{
  readonly place: NonNullable<ActivityLog['place']>;
  readonly places: ReadonlyMap<ActivityColumn, number>;
  readonly body: readonly (readonly Cell[])[];
}> {
  const used = sheetNamed(run.survey, log.sheet)?.used ?? log.span;
  const end = Math.max(log.span.row + log.span.rowCount, used.row + used.rowCount);
  const cells = await readCells(run, log.sheet, { ...log.span, rowCount: end - log.span.row });
  let count = cells.length;
  while (count > 1 && isBlankRow(cells[count - 1]!)) count--;
  const body = cells.slice(1, count);
  const headings = (cells[0] ?? []).map((cell) => String(cell).trim());
  const places = log.columns
    ? placesIn(ACTIVITY_LOG, log.columns, readMemory(run.survey).get(log.table) ?? null).places
    : logPlaces(headings);
  const columns = new Array<ActivityColumn | null>(headings.length).fill(null);
  for (const [id, column] of places) columns[column] = id;
  return {
    places,
    place: {
      sheet: log.sheet,
      table: log.table,
      row: log.span.row,
      column: log.span.column,
      headings,
      columns,
      rowCount: body.length,
      used,
    },
    body,
  };
}

function logProblems(place: NonNullable<ActivityLog['place']>, rows: ActivityRows): Problem[] {
  const problems: Problem[] = [];
  rows.checks.forEach((message, body) => {
    if (message === '') return;
    const row = place.row + 2 + body;
    problems.push({
      code: 'activityRowWrong',
      severity: 'warning',
      row,
      column: null,
      read: null,
      message: wordsText('inRow', { sheet: place.sheet, row, what: message }),
    });
  });
  const lost = ACTIVITY_LOG.columns.filter(({ id }) => !place.columns.includes(id)).map(({ heading }) => heading.en);
  if (lost.length > 0) {
    const column = columnLetters(place.column + place.headings.length);
    const message = activityText('columnMissing', { sheet: place.sheet, columns: lost, column });
    problems.unshift({ ...problem(message, 'warning', { row: place.row + 1 }), code: 'activityColumnMissing' });
  }
  return problems.slice(0, PROBLEMS_MAX);
}

/** The counts at the top of our own sheet, or `null`. */
async function readHead(run: Run, place: NonNullable<ActivityLog['place']>): Promise<ActivityLog['head']> {
  if (place.row !== ACTIVITY_HEADER_ROW || place.column !== 0) return null;
  const head = { row: COUNTS_ROW, column: 0, rowCount: 2, columnCount: COUNT_HEADINGS.length };
  const [headings, counts] = await readCells(run, place.sheet, head);
  return headings && counts ? { headings, counts } : null;
}

function lostEntries({ settings }: Outline): number {
  const json = settings.get(ACTIVITY_MEMORY);
  const count = json === undefined ? NaN : Number(json);
  return Number.isInteger(count) && count > 0 ? count : 0;
}

/** Reads the activity log and its copies; a workbook without one gives an empty log. Nothing is written. */
export async function readActivity(run: Run): Promise<ActivityLog> {
  const { sheets } = run.survey;
  const [first, ...copies] = logTables(run.survey);
  const home = first ?? (await logWithoutTable(run));
  if (!home) {
    // An empty sheet of our name is how a user asks for a new log.
    const isAskedFor = sheets.some(({ name, used }) => name === ACTIVITY_SHEET && used === null);
    const lost = isAskedFor ? 0 : lostEntries(run.survey);
    const message = activityText('logGoneFromFigures', { entries: lost });
    const problems: Problem[] = lost > 0 ? [{ ...problem(message, 'error'), code: 'activityLogGone' }] : [];
    return {
      entries: [],
      rows: [],
      checks: [],
      standingChecks: [],
      unreadWhen: new Set(),
      head: null,
      isWhole: false,
      place: null,
      imported: [],
      toleranceDays: TOLERANCE_DAYS,
      lostEntries: lost,
      problems,
    };
  }
  const { place, places, body } = await readLog(run, home);
  const second = typedNumber(nameValue(run.survey, SECOND_NAME) ?? '');
  const rows = readActivityRows(place.headings, places, body, second !== null && second > 0 ? second : null);
  const ids = new Set(rows.entries.map(({ id }) => id));
  const imported: ActivityEntry[] = [];
  for (const copy of copies) {
    const { place: from, places: found, body: cells } = await readLog(run, copy);
    for (const entry of readActivityRows(from.headings, found, cells).entries) {
      if (entry.id === '' || ids.has(entry.id)) continue;
      ids.add(entry.id);
      imported.push(entry);
    }
  }
  const typed = typedNumber(nameValue(run.survey, TOLERANCE_NAME) ?? '');
  const toleranceDays = typed !== null && Number.isInteger(typed) && typed >= 0 && typed <= TOLERANCE_MAX_DAYS ? typed : TOLERANCE_DAYS;
  const head = await readHead(run, place);
  const isWhole = place.rowCount <= home.span.rowCount - 1 && places.size === ACTIVITY_LOG.columns.length;
  return { ...rows, place, head, isWhole, imported, toleranceDays, lostEntries: 0, problems: logProblems(place, rows) };
}
