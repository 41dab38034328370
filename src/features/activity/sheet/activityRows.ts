import { dayFromSerial, type DayNumber } from '../../../kernel/calendar/dayNumber';
import { parseDate } from '../../../kernel/calendar/parseDate';
import { planRhythm } from '../domain/arrangedPlan';
import { kindFromWords, type ActivityEntry, type ActivityKind } from '../domain/activityEntry';
import { parseAmount } from '../../../kernel/money/parseAmount';
import { isErrorCell, type Cell } from '../../../kernel/sheet/cells';
import type { Message } from '../../../kernel/words/message';
import { activityText } from '../activityText';
import { secondNameFault } from '../domain/duties/secondName';
import { OWN_COLUMNS, type ActivityColumn } from './activityTable';

/**
 * The rows of a log, understood. `rows` holds the body row (from 0) of each entry; `checks` what is wrong with each body row, '' where it is right;
 * `standingChecks` what stands in the Check cells; `unreadWhen` the body rows whose When holds something that is no day.
 */
export interface ActivityRows {
  readonly entries: readonly ActivityEntry[];
  readonly rows: readonly number[];
  readonly checks: readonly (Message | '')[];
  readonly standingChecks: readonly string[];
  readonly unreadWhen: ReadonlySet<number>;
}

/** The heading of a column that people add to the log for a second name. */
const APPROVED_BY = /^\s*(approved by|aprobado por)\s*$/i;

/** Reads one row; what is wrong goes to `flag`, of which the first sentence counts. */
class RowReader {
  check: Message | '' = '';
  /** True where When holds something that is no day. */
  whenIsUnread = false;

  constructor(
    private readonly row: readonly Cell[],
    private readonly headings: readonly string[],
    private readonly places: ReadonlyMap<ActivityColumn, number>,
    private readonly secondNameFrom: number | null,
  ) {}

  private flag(message: Message): void {
    if (this.check === '') this.check = message;
  }

  cell(id: ActivityColumn): Cell {
    return this.row[this.places.get(id) ?? -1] ?? '';
  }

  text(id: ActivityColumn): string {
    const cell = this.cell(id);
    if (cell === '') return '';
    return typeof cell === 'string' && !isErrorCell(cell) ? cell.trim() : String(cell);
  }

  day(id: ActivityColumn): DayNumber | null {
    const cell = this.cell(id);
    if (cell === '') return null;
    const parsed = typeof cell === 'string' ? parseDate(cell) : null;
    const day = typeof cell === 'number' ? dayFromSerial(cell) : parsed?.kind === 'date' ? parsed.day : null;
    if (day !== null || parsed?.kind === 'empty') return day;
    if (id === 'when') this.whenIsUnread = true;
    const told = { heading: this.headings[this.places.get(id)!]!, text: this.text(id) };
    this.flag(parsed?.kind === 'ambiguous' ? activityText('dateAmbiguous', told) : activityText('dateWrong', told));
    return null;
  }

  amount(id: ActivityColumn): number | null {
    const cell = this.cell(id);
    if (typeof cell === 'number') return Number.isFinite(cell) ? cell : null;
    if (this.text(id) === '') return null;
    const parsed = typeof cell === 'string' ? parseAmount(cell) : null;
    if (parsed?.kind === 'amount') return parsed.value;
    const told = { heading: this.headings[this.places.get(id)!]!, text: this.text(id) };
    this.flag(parsed?.kind === 'ambiguous' ? activityText('amountAmbiguous', told) : activityText('amountWrong', told));
    return null;
  }

  kind(): ActivityKind {
    const words = this.text('kind');
    const kind = kindFromWords(words);
    if (kind === null && words !== '') this.flag(activityText('kindUnknown', { kind: words }));
    return kind ?? 'note';
  }

  entry(): ActivityEntry {
    const raw = this.cell('text');
    const entry: ActivityEntry = {
      when: this.day('when'),
      who: this.text('who'),
      entity: this.text('entity'),
      customer: this.text('customer'),
      customerId: this.text('customerId'),
      document: this.text('document'),
      kind: this.kind(),
      outcome: this.text('outcome'),
      amount: this.amount('amount'),
      currency: this.text('currency'),
      day: this.day('day'),
      reason: this.text('reason'),
      owner: this.text('owner'),
      nextAction: this.text('nextAction'),
      nextDay: this.day('nextDay'),
      // Kept to the letter: blanks around a note may be part of what was typed.
      text: String(raw),
      openThen: typeof this.cell('openThen') === 'number' ? (this.cell('openThen') as number) : null,
      state: this.text('state'),
      id: this.text('id'),
    };
    this.judge(entry);
    return entry;
  }

  /** What stands in the column that people add for a second name. */
  private approvedBy(): string {
    const place = this.headings.findIndex((heading) => APPROVED_BY.test(heading));
    return place < 0 ? '' : String(this.row[place] ?? '').trim();
  }

  private judge(entry: ActivityEntry): void {
    const { customer, customerId, kind, day, outcome, reason, nextDay } = entry;
    if (customer === '' && customerId === '') this.flag(activityText('customerMissing'));
    if (kind === 'promise' && day === null) this.flag(activityText('promiseDayMissing'));
    if (kind === 'plan' && day === null) this.flag(activityText('planDayMissing'));
    if (kind === 'plan' && outcome !== '' && planRhythm(outcome) === null) this.flag(activityText('planRhythmWrong'));
    if (kind === 'snooze' && nextDay === null) this.flag(activityText('snoozeDayMissing'));
    if (kind === 'terms' && (outcome === '' || reason === '')) this.flag(activityText('termsMissing'));
    if (kind === 'terms' && day === null) this.flag(activityText('termsDayMissing'));
    const fault = secondNameFault(entry, this.approvedBy(), this.secondNameFrom);
    if (fault === 'secondNameMissing') this.flag(activityText('secondNameMissing', { from: this.secondNameFrom! }));
    if (fault === 'secondNameSame') this.flag(activityText('secondNameSame'));
  }
}

/** True where nothing but our own columns holds anything. */
function isBlank(row: readonly Cell[], own: ReadonlySet<number>): boolean {
  for (let column = 0; column < row.length; column++) {
    const cell = row[column]!;
    if (cell !== '' && !own.has(column) && (typeof cell !== 'string' || cell.trim() !== '')) return false;
  }
  return true;
}

/**
 * Reads the body rows of a log below its headings. Every row with anything typed in it becomes an entry; blank rows are passed over. A row
 * with the id of one above it is a copy: it is as if newly typed, without the id, the verdict and the open amount of the other.
 */
export function readActivityRows(
  headings: readonly string[],
  places: ReadonlyMap<ActivityColumn, number>,
  body: readonly (readonly Cell[])[],
  secondNameFrom: number | null = null,
): ActivityRows {
  const own = new Set([...places].filter(([id]) => OWN_COLUMNS.has(id)).map(([, place]) => place));
  const entries: ActivityEntry[] = [];
  const rows: number[] = [];
  const checks: (Message | '')[] = [];
  const unreadWhen = new Set<number>();
  const ids = new Set<string>();
  const checkPlace = places.get('check') ?? -1;
  const standingChecks = body.map((row) => String(row[checkPlace] ?? ''));
  body.forEach((row, place) => {
    if (isBlank(row, own)) {
      checks.push('');
      return;
    }
    const reader = new RowReader(row, headings, places, secondNameFrom);
    const entry = reader.entry();
    const isCopy = entry.id !== '' && ids.has(entry.id);
    ids.add(entry.id);
    entries.push(isCopy ? { ...entry, id: '', state: '', openThen: null } : entry);
    rows.push(place);
    if (reader.whenIsUnread) unreadWhen.add(place);
    checks.push(reader.check);
  });
  return { entries, rows, checks, standingChecks, unreadWhen };
}
