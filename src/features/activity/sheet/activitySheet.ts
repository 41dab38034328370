import { ACTIVITY_KINDS, KIND_WORDS, type ActivityEntry } from '../domain/activityEntry';
import type { NoteCounts } from '../domain/notes/noteThreads';
import type { DayNumber } from '../../../kernel/calendar/dayNumber';
import { spanAddress, type Cell, type CellSpan } from '../../../kernel/sheet/cells';
import type { StyleName } from '../../../kernel/sheet/styles';
import {
  ACTIVITY_HEADER_ROW,
  ACTIVITY_HEADINGS,
  ACTIVITY_SHEET,
  ACTIVITY_TABLE,
  COUNT_HEADINGS,
  countCells,
  COUNTS_ROW,
  entryCell,
  OWN_HEADINGS,
  TOLERANCE_COLUMN,
  TOLERANCE_NAME,
} from './activityLayout';
import { VERDICTS } from '../domain/verdicts';
import { activityText } from '../activityText';
import { PlanBuilder, spanAt } from '../../../kernel/sheet/planBuilder';
import type { PlanCell, SheetPlan } from '../../../kernel/sheet/sheetPlan';
import type { Say } from '../../../kernel/words/say';

/** Columns that a refresh fills in rows that stand: our own, and those that a user may leave empty because the day or the document tells. */
const FILLED_HEADINGS = ['When', 'Customer number', 'Currency', 'Open then', 'State', 'Id', 'Check'] as const;
export type FilledHeading = (typeof FILLED_HEADINGS)[number];

/** What a refresh fills in in a body row, by heading: `null` leaves the cell as it stands. */
export type OwnCells = Readonly<Record<FilledHeading, Cell | null>>;

export function isFilled(heading: string): heading is FilledHeading {
  return FILLED_HEADINGS.some((one) => one === heading);
}

/** AR Activity as a refresh leaves it. */
export interface ActivityContent {
  readonly asOf: DayNumber;
  /**
   * Where the log stands, its headings as they are, the heading of ours that each column has the part of although it may be renamed, and how
   * many rows it has below them; `null` where there is none yet.
   */
  readonly place: {
    readonly sheet: string;
    readonly table: string;
    readonly row: number;
    readonly column: number;
    readonly headings: readonly string[];
    readonly columns: readonly string[];
    readonly rowCount: number;
    readonly used: CellSpan;
  } | null;
  /** One for each row of the log that stands. */
  readonly own: readonly OwnCells[];
  readonly added: readonly ActivityEntry[];
  readonly counts: NoteCounts;
  readonly toleranceDays: number;
}

const STYLES: Readonly<Record<string, StyleName>> = {
  When: 'inputDate',
  Amount: 'inputAmount',
  'Date promised or due': 'inputDate',
  'Next date': 'inputDate',
  'Open then': 'amount',
  State: 'indented',
  Id: 'label',
  Check: 'checkNote',
};
const WIDTHS: Readonly<Record<string, number>> = {
  When: 11,
  Who: 11,
  Entity: 11,
  Customer: 24,
  'Customer number': 11,
  Document: 13,
  Kind: 13,
  Outcome: 13,
  Amount: 12,
  Currency: 9,
  'Date promised or due': 14,
  Reason: 13,
  Owner: 11,
  'Next action': 19,
  'Next date': 11,
  Text: 46,
  'Open then': 12,
  State: 23,
  Id: 17,
  Check: 24,
};

/** Beginnings of a State, in each language, that ask for a look. */
const ALARMS = [VERDICTS.broken.en, VERDICTS.broken.es, 'conflict', 'en conflicto'];

const KIND_CHOICES = ACTIVITY_KINDS.map((kind) => KIND_WORDS[kind]);

function dress(builder: PlanBuilder, headings: readonly string[], row: number, column: number, rowCount: number): void {
  headings.forEach((heading, place) => {
    const body = spanAt(row + 1, column + place, rowCount, 1);
    const style = STYLES[heading];
    if (style) builder.style(body, style);
    // Text format keeps leading zeros and a leading = as they were typed.
    else builder.style(body, 'inputText', '@');
    if (heading === 'Kind' && rowCount > 0) builder.choose(body, KIND_CHOICES);
  });
}

/** The cells of the rows that stand: everything typed is left, only our own columns, a missing day, customer number and currency are written. */
function writeStanding(builder: PlanBuilder, headings: readonly string[], row: number, column: number, own: readonly OwnCells[]): void {
  headings.forEach((heading, place) => {
    if (isFilled(heading) && own.some((cells) => cells[heading] !== null))
      builder.cells(
        row + 1,
        column + place,
        own.map((cells): PlanCell[] => [cells[heading]]),
      );
  });
}

/**
 * AR Activity: the log, oldest entry first. Rows that stand are left as they were typed; new entries are added below them, and headings
 * that got lost to the right.
 */
export function planActivity(content: ActivityContent, say: Say): SheetPlan {
  const { place, own, added } = content;
  const builder = new PlanBuilder(place?.sheet ?? ACTIVITY_SHEET, say);
  const row = place?.row ?? ACTIVITY_HEADER_ROW;
  const column = place?.column ?? 0;
  const known = new Set((place?.columns ?? []).map((heading) => heading.toLowerCase()));
  const lost = ACTIVITY_HEADINGS.filter((heading) => !known.has(heading.toLowerCase()));
  const headings = [...(place?.columns ?? []), ...lost];
  const isOurSheet = place === null || (place.row === ACTIVITY_HEADER_ROW && place.column === 0);
  if (place)
    builder.leave(
      spanAt(
        0,
        0,
        Math.max(place.used.row + place.used.rowCount, row + 1 + place.rowCount),
        Math.max(place.used.column + place.used.columnCount, column + place.headings.length),
      ),
    );
  if (isOurSheet) writeHead(builder, content);
  builder.cells(row, column, [[...(place?.headings ?? []), ...lost]]);
  if (isOurSheet) builder.height(row, 1, 30);
  const standing = place?.rowCount ?? 0;
  writeStanding(builder, headings, row, column, own);
  builder.cells(
    row + 1 + standing,
    column,
    added.map((entry) => headings.map((heading): PlanCell => entryCell(entry, heading))),
  );
  // A table has at least one row below its headings.
  const rowCount = Math.max(1, standing + added.length);
  if (standing + added.length === 0) builder.cells(row + 1, column, [headings.map((): PlanCell => '')]);
  builder.table(
    place?.table ?? ACTIVITY_TABLE,
    spanAt(row, column, rowCount + 1, headings.length),
    new Set(headings.flatMap((heading, index) => (heading === 'Amount' || heading === 'Open then' ? [index] : []))),
  );
  // Rows that stand keep their looks; in Excel a row typed below a table takes them over from the one above.
  dress(builder, headings, row + (place ? standing : 0), column, place ? added.length : rowCount);
  headings.forEach((heading, index) => {
    const isWritten = OWN_HEADINGS.has(heading) || (heading === 'When' && own.some(({ When }) => When !== null));
    const style = place && isWritten ? STYLES[heading] : undefined;
    if (style) builder.style(spanAt(row + 1, column + index, standing, 1), style);
    if (place && heading === 'Kind') builder.choose(spanAt(row + 1, column + index, rowCount, 1), KIND_CHOICES);
  });
  const state = spanAt(row + 1, column + headings.indexOf('State'), rowCount, 1);
  const first = spanAddress({ ...state, rowCount: 1 });
  builder.when(state, `=OR(${ALARMS.map((text) => `LEFT(${first},${text.length})="${text}"`).join(',')})`, 'bad');
  const widths = [...new Array<number>(column).fill(10), ...headings.map((heading) => WIDTHS[heading] ?? 14)];
  return builder.plan(
    widths,
    { rows: isOurSheet ? row + 1 : 0, columns: 0 },
    { landscape: true, titleRows: isOurSheet ? { first: row, count: 1 } : null, area: null },
  );
}

function writeHead(builder: PlanBuilder, { asOf, counts, toleranceDays, place }: ActivityContent): void {
  const tolerance = spanAt(COUNTS_ROW + 1, TOLERANCE_COLUMN, 1, 1);
  builder.cell(0, 0, activityText('title'), 'title').height(0, 1, 24);
  builder.cell(1, 0, activityText('howTo'), 'subtitle');
  builder
    .cells(COUNTS_ROW, 0, [COUNT_HEADINGS.map((heading) => heading[builder.say.locale.language])])
    .header(COUNTS_ROW, 0, COUNT_HEADINGS.length, new Set([0, 1, 2, 3, 4, 5, 6]));
  builder
    .cells(COUNTS_ROW + 1, 0, [countCells(asOf, counts)])
    .style(spanAt(COUNTS_ROW + 1, 0, 1, 1), 'date')
    .style(spanAt(COUNTS_ROW + 1, 1, 1, COUNT_HEADINGS.length - 1), 'integer');
  builder
    .cells(COUNTS_ROW, TOLERANCE_COLUMN, [[activityText('graceDays')]])
    .header(COUNTS_ROW, TOLERANCE_COLUMN, 1, new Set([0]))
    .height(COUNTS_ROW, 1, 30);
  builder
    .cells(COUNTS_ROW + 1, TOLERANCE_COLUMN, [[place ? null : toleranceDays]])
    .style(tolerance, 'inputNumber')
    .named(TOLERANCE_NAME, tolerance);
}
