import { dayFromSerial, type DayNumber } from '../../../kernel/calendar/dayNumber';
import { parseDate } from '../../../kernel/calendar/parseDate';
import { planRhythm } from '../domain/arrangedPlan';
import { kindFromWords, type ActivityEntry, type ActivityKind } from '../domain/activityEntry';
import { customerKey } from '../../../kernel/ledger/customers';
import { parseAmount } from '../../../kernel/money/parseAmount';
import { isErrorCell, type Cell } from '../../../kernel/sheet/cells';
import type { Message } from '../../../kernel/words/message';
import { activityText } from '../activityText';
import { ACTIVITY_HEADINGS, OWN_HEADINGS, type ActivityHeading } from './activityLayout';

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

/** Where each of our headings stands: by its name, else, where a heading was renamed in place, by the place between its neighbours. */
export function headingPlaces(headings: readonly string[]): ReadonlyMap<ActivityHeading, number> {
  const places = new Map<ActivityHeading, number>();
  const taken = new Set<number>();
  const keys = headings.map(customerKey);
  for (const heading of ACTIVITY_HEADINGS) {
    const place = keys.indexOf(customerKey(heading));
    if (place < 0) continue;
    places.set(heading, place);
    taken.add(place);
  }
  ACTIVITY_HEADINGS.forEach((heading, ours) => {
    if (places.has(heading)) return;
    const before = ours === 0 ? -1 : places.get(ACTIVITY_HEADINGS[ours - 1]!);
    if (before === undefined) return;
    const after = ours === ACTIVITY_HEADINGS.length - 1 ? headings.length : places.get(ACTIVITY_HEADINGS[ours + 1]!);
    const place = before + 1;
    if (after !== place + 1 || taken.has(place) || place >= headings.length) return;
    places.set(heading, place);
    taken.add(place);
  });
  return places;
}

/** Reads one row; what is wrong goes to `flag`, of which the first sentence counts. */
class RowReader {
  check: Message | '' = '';
  /** True where When holds something that is no day. */
  whenIsUnread = false;

  constructor(
    private readonly row: readonly Cell[],
    private readonly places: ReadonlyMap<ActivityHeading, number>,
  ) {}

  private flag(message: Message): void {
    if (this.check === '') this.check = message;
  }

  cell(heading: ActivityHeading): Cell {
    return this.row[this.places.get(heading) ?? -1] ?? '';
  }

  text(heading: ActivityHeading): string {
    const cell = this.cell(heading);
    if (cell === '') return '';
    return typeof cell === 'string' && !isErrorCell(cell) ? cell.trim() : String(cell);
  }

  day(heading: ActivityHeading): DayNumber | null {
    const cell = this.cell(heading);
    if (cell === '') return null;
    const parsed = typeof cell === 'string' ? parseDate(cell) : null;
    const day = typeof cell === 'number' ? dayFromSerial(cell) : parsed?.kind === 'date' ? parsed.day : null;
    if (day !== null || parsed?.kind === 'empty') return day;
    if (heading === 'When') this.whenIsUnread = true;
    const told = { heading, text: this.text(heading) };
    this.flag(parsed?.kind === 'ambiguous' ? activityText('dateAmbiguous', told) : activityText('dateWrong', told));
    return null;
  }

  amount(heading: ActivityHeading): number | null {
    const cell = this.cell(heading);
    if (typeof cell === 'number') return Number.isFinite(cell) ? cell : null;
    if (this.text(heading) === '') return null;
    const parsed = typeof cell === 'string' ? parseAmount(cell) : null;
    if (parsed?.kind === 'amount') return parsed.value;
    const told = { heading, text: this.text(heading) };
    this.flag(parsed?.kind === 'ambiguous' ? activityText('amountAmbiguous', told) : activityText('amountWrong', told));
    return null;
  }

  kind(): ActivityKind {
    const words = this.text('Kind');
    const kind = kindFromWords(words);
    if (kind === null && words !== '') this.flag(activityText('kindUnknown', { kind: words }));
    return kind ?? 'note';
  }

  entry(): ActivityEntry {
    const raw = this.cell('Text');
    const entry: ActivityEntry = {
      when: this.day('When'),
      who: this.text('Who'),
      entity: this.text('Entity'),
      customer: this.text('Customer'),
      customerId: this.text('Customer number'),
      document: this.text('Document'),
      kind: this.kind(),
      outcome: this.text('Outcome'),
      amount: this.amount('Amount'),
      currency: this.text('Currency'),
      day: this.day('Date promised or due'),
      reason: this.text('Reason'),
      owner: this.text('Owner'),
      nextAction: this.text('Next action'),
      nextDay: this.day('Next date'),
      // Kept to the letter: blanks around a note may be part of what was typed.
      text: String(raw),
      openThen: typeof this.cell('Open then') === 'number' ? (this.cell('Open then') as number) : null,
      state: this.text('State'),
      id: this.text('Id'),
    };
    this.judge(entry);
    return entry;
  }

  private judge({ customer, customerId, kind, day, outcome, nextDay }: ActivityEntry): void {
    if (customer === '' && customerId === '') this.flag(activityText('customerMissing'));
    if (kind === 'promise' && day === null) this.flag(activityText('promiseDayMissing'));
    if (kind === 'plan' && day === null) this.flag(activityText('planDayMissing'));
    if (kind === 'plan' && outcome !== '' && planRhythm(outcome) === null) this.flag(activityText('planRhythmWrong'));
    if (kind === 'snooze' && nextDay === null) this.flag(activityText('snoozeDayMissing'));
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
export function readActivityRows(headings: readonly string[], body: readonly (readonly Cell[])[]): ActivityRows {
  const places = headingPlaces(headings);
  const own = new Set([...places].filter(([heading]) => OWN_HEADINGS.has(heading)).map(([, place]) => place));
  const entries: ActivityEntry[] = [];
  const rows: number[] = [];
  const checks: (Message | '')[] = [];
  const unreadWhen = new Set<number>();
  const ids = new Set<string>();
  const checkPlace = places.get('Check') ?? -1;
  const standingChecks = body.map((row) => String(row[checkPlace] ?? ''));
  body.forEach((row, place) => {
    if (isBlank(row, own)) {
      checks.push('');
      return;
    }
    const reader = new RowReader(row, places);
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
