import { wordsText } from '../../../kernel/words/wordsText';
import type { ActivityEntry } from '../domain/activityEntry';
import type { NoteCounts } from '../domain/notes/noteThreads';
import type { DayNumber } from '../../../kernel/calendar/dayNumber';
import { spanAddress, type Cell, type CellSpan } from '../../../kernel/sheet/cells';
import {
  ACTIVITY_HEADER_ROW,
  ACTIVITY_SHEET,
  COUNT_HEADINGS,
  countCells,
  COUNTS_ROW,
  SECOND_NAME,
  SECOND_NAME_COLUMN,
  TOLERANCE_COLUMN,
  TOLERANCE_NAME,
} from './activityLayout';
import { VERDICTS } from '../domain/verdicts';
import { activityText } from '../activityText';
import { ACTIVITY_LOG, entryCell, logColumn, OWN_COLUMNS, type ActivityColumn } from './activityTable';
import type { Choice } from '../../../kernel/tables/column';
import { PlanBuilder, spanAt, type Shown } from '../../../kernel/sheet/planBuilder';
import type { SheetPlan } from '../../../kernel/sheet/sheetPlan';
import type { Say } from '../../../kernel/words/say';

/** Columns that a refresh fills in rows that stand: our own, and those that a user may leave empty because the day or the document tells. */
const FILLED_COLUMNS = ['when', 'customerId', 'currency', 'openThen', 'state', 'id', 'check'] as const;
export type FilledColumn = (typeof FILLED_COLUMNS)[number];

/** What a refresh fills in in a body row, by column: `null` leaves the cell as it stands. */
export type OwnCells = Readonly<Record<FilledColumn, Cell | null>>;

export function isFilled(id: ActivityColumn | null): id is FilledColumn {
  return FILLED_COLUMNS.some((one) => one === id);
}

type LogColumns = readonly (ActivityColumn | null)[];

/** AR Activity as a refresh leaves it. */
export interface ActivityContent {
  readonly asOf: DayNumber;
  /**
   * Where the log stands, its headings as they are, which column of ours each is (`null` for one that people added), and how many rows it has
   * below them; `null` where there is none yet.
   */
  readonly place: {
    readonly sheet: string;
    readonly table: string;
    readonly row: number;
    readonly column: number;
    readonly headings: readonly string[];
    readonly columns: readonly (ActivityColumn | null)[];
    readonly rowCount: number;
    readonly used: CellSpan;
  } | null;
  /** One for each row of the log that stands. */
  readonly own: readonly OwnCells[];
  readonly added: readonly ActivityEntry[];
  readonly counts: NoteCounts;
  readonly toleranceDays: number;
}

/** Beginnings of a State, in each language, that ask for a look. */
const ALARMS = [VERDICTS.broken.en, VERDICTS.broken.es, 'conflict', 'en conflicto'];

/** How the body of a column looks, and what may be chosen in it; columns that people added look as text that is typed. */
function dress(builder: PlanBuilder, columns: LogColumns, row: number, column: number, rowCount: number): void {
  columns.forEach((id, place) => {
    const body = spanAt(row + 1, column + place, rowCount, 1);
    const { style, choices } = id === null ? { style: 'inputText' as const, choices: undefined } : logColumn(id);
    if (style === 'inputText') builder.style(body, style, '@');
    else builder.style(body, style);
    if (choices) builder.choose(body, offered(choices, builder.say));
  });
}

const offered = (choices: readonly Choice[], { locale }: Say): readonly string[] => [
  ...new Set(choices.map((choice) => choice[locale.language])),
];

/** The cells of the rows that stand: everything typed is left, only our own columns, a missing day, customer number and currency are written. */
function writeStanding(builder: PlanBuilder, columns: LogColumns, row: number, column: number, own: readonly OwnCells[]): void {
  columns.forEach((id, place) => {
    if (isFilled(id) && own.some((cells) => cells[id] !== null))
      builder.cells(
        row + 1,
        column + place,
        own.map((cells): Shown[] => [cells[id]]),
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
  builder.footer(wordsText('footer', { day: content.asOf, entity: '' }));
  const row = place?.row ?? ACTIVITY_HEADER_ROW;
  const column = place?.column ?? 0;
  const known = new Set(place?.columns);
  const lost = ACTIVITY_LOG.columns.filter(({ id }) => !known.has(id));
  const columns: LogColumns = [...(place?.columns ?? []), ...lost.map(({ id }) => id)];
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
  builder.cells(row, column, [[...(place?.headings ?? []), ...lost.map(({ heading }) => heading[say.locale.language])]]);
  if (isOurSheet) builder.height(row, 1, 30);
  const standing = place?.rowCount ?? 0;
  writeStanding(builder, columns, row, column, own);
  builder.cells(
    row + 1 + standing,
    column,
    added.map((entry) => columns.map((id) => entryCell(entry, id))),
  );
  // A table has at least one row below its headings.
  const rowCount = Math.max(1, standing + added.length);
  if (standing + added.length === 0) builder.cells(row + 1, column, [columns.map(() => '')]);
  const span = spanAt(row, column, rowCount + 1, columns.length);
  builder.asTable({ name: place?.table ?? ACTIVITY_LOG.name, span, ids: columns, isTyped: true });
  const amounts = columns.flatMap((id, index) => (id === 'amount' || id === 'openThen' ? [index] : []));
  builder.header(row, column, columns.length, new Set(amounts));
  // Rows that stand keep their looks; in Excel a row typed below a table takes them over from the one above.
  dress(builder, columns, row + (place ? standing : 0), column, place ? added.length : rowCount);
  columns.forEach((id, index) => {
    if (!place || id === null) return;
    const isWritten = OWN_COLUMNS.has(id) || (id === 'when' && own.some(({ when }) => when !== null));
    const { style, choices } = logColumn(id);
    if (isWritten) builder.style(spanAt(row + 1, column + index, standing, 1), style);
    if (choices) builder.choose(spanAt(row + 1, column + index, rowCount, 1), offered(choices, say));
  });
  const state = spanAt(row + 1, column + columns.indexOf('state'), rowCount, 1);
  const first = spanAddress({ ...state, rowCount: 1 });
  builder.when(state, `=OR(${ALARMS.map((text) => `LEFT(${first},${text.length})="${text}"`).join(',')})`, 'bad');
  const widths = [...new Array<number>(column).fill(10), ...columns.map((id) => (id === null ? undefined : logColumn(id).width) ?? 14)];
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
  const second = spanAt(COUNTS_ROW + 1, SECOND_NAME_COLUMN, 1, 1);
  builder
    .cells(COUNTS_ROW, SECOND_NAME_COLUMN, [[activityText('secondNameFrom')]])
    .header(COUNTS_ROW, SECOND_NAME_COLUMN, 1, new Set([0]))
    .cells(COUNTS_ROW + 1, SECOND_NAME_COLUMN, [[place ? null : '']])
    .style(second, 'inputAmount')
    .named(SECOND_NAME, second);
}
