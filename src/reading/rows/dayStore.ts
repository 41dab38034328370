import type { DateEvidence } from '../../kernel/calendar/parseDate';
import { FIRST_DAY, LAST_DAY, NO_DAY } from '../../kernel/calendar/dayNumber';
import { isErrorCell, type Cell } from '../../kernel/sheet/cells';
import { dateOfText, dayOfBuddhistSerial, otherDate, type OtherCalendar } from '../evidence/otherCalendars';
import type { DateOrder } from '../result/readResult';
import { isNoDate, isNoSerial } from '../words/noDate';
import { grown } from './growingColumns';

/** A date as text, met one time or many; counted once for each cell. */
interface DateText {
  readonly text: string;
  readonly evidence: DateEvidence;
  cells: number;
  /** Candidate that had it first. */
  readonly first: number;
  readonly calendar: OtherCalendar | null;
}

/** A cell of a date column that holds no day. */
interface BadDate {
  readonly candidate: number;
  readonly text: string;
}

const BAD_MAX = 1000;

/**
 * Days of one date column. Numbers become days at once; texts are interned (code −2 − index) until `resolve` knows the order of day and
 * month for the whole column.
 */
export class DayStore {
  days: Int32Array;
  readonly texts: DateText[] = [];
  readonly bad: BadDate[] = [];
  badCount = 0;
  /** Cells in a calendar of another era, which were converted. */
  readonly otherCalendars = new Map<OtherCalendar, number>();
  /** Serial days 1 to 12 of a month against the others: numbers that a wrong locale may have swapped. */
  private readonly codes = new Map<string, number>();

  /** `dayOf` is asked first what day a cell means where it is no day by itself. */
  constructor(
    capacity: number,
    private readonly dayOf: (cell: Cell) => number | null = () => null,
  ) {
    this.days = new Int32Array(capacity);
  }

  take(values: readonly (readonly Cell[])[], column: number, picked: Uint32Array, count: number, from: number): void {
    const days = (this.days = grown(this.days, from + count));
    for (let i = 0; i < count; i++) {
      const cell = values[picked[i]!]![column];
      const known = cell === undefined || cell === '' ? null : this.dayOf(cell);
      if (known !== null) days[from + i] = known;
      else if (typeof cell === 'number') {
        const day = Math.floor(cell);
        days[from + i] = day >= FIRST_DAY && day <= LAST_DAY ? day : this.odd(cell, from + i);
      } else days[from + i] = cell === '' || cell === undefined ? NO_DAY : this.text(String(cell), from + i);
    }
  }

  /** A number that is no serial: 20260131, or nothing. */
  private odd(value: number, candidate: number): number {
    if (value > 1000000 && Number.isInteger(value)) return this.text(String(value).padStart(8, '0'), candidate);
    const converted = dayOfBuddhistSerial(value);
    if (converted !== null) {
      this.converted('Buddhist');
      return converted;
    }
    if (!isNoSerial(value)) this.report(candidate, String(value));
    return NO_DAY;
  }

  private converted(calendar: OtherCalendar): void {
    this.otherCalendars.set(calendar, (this.otherCalendars.get(calendar) ?? 0) + 1);
  }

  private text(text: string, candidate: number): number {
    const known = this.codes.get(text);
    if (known !== undefined) {
      if (known >= 0) {
        const met = this.texts[known]!;
        met.cells++;
        if (met.calendar !== null) this.converted(met.calendar);
      } else if (known === -2) this.report(candidate, text);
      return known >= 0 ? -2 - known : NO_DAY;
    }
    const evidence = dateOfText(text);
    if (evidence.kind === 'date') {
      const other = otherDate(text);
      if (other !== null) this.converted(other.calendar);
      this.texts.push({ text, evidence, cells: 1, first: candidate, calendar: other?.calendar ?? null });
      this.codes.set(text, this.texts.length - 1);
      return -2 - (this.texts.length - 1);
    }
    const empty = evidence.kind === 'empty' || /^\s*(-+|n\/?a|none|null|\.|0)\s*$/i.test(text) || isNoDate(text);
    this.codes.set(text, empty ? -1 : -2);
    if (!empty) this.report(candidate, text);
    return NO_DAY;
  }

  private report(candidate: number, text: string): void {
    this.badCount++;
    if (this.bad.length < BAD_MAX) this.bad.push({ candidate, text });
  }

  /** Day of one candidate under an order, NO_DAY where the text is no day in it. */
  dayAt(candidate: number, order: DateOrder): number {
    const day = this.days[candidate]!;
    return day >= 0 || day === NO_DAY ? day : this.dayOfText(this.texts[-2 - day]!, order);
  }

  private dayOfText(text: DateText, order: DateOrder): number {
    return text.evidence.kind === 'date' ? (text.evidence.days[order] ?? NO_DAY) : NO_DAY;
  }

  /** Turns the interned texts of the first `length` candidates into days of the order given; texts that are no day in it are reported as bad. */
  resolve(order: DateOrder, length: number): void {
    if (this.texts.length === 0) return;
    const days = this.texts.map((text) => this.dayOfText(text, order));
    for (let i = 0; i < length; i++) {
      const day = this.days[i]!;
      if (day >= 0 || day === NO_DAY) continue;
      const resolved = days[-2 - day]!;
      if (resolved === NO_DAY) this.report(i, this.texts[-2 - day]!.text);
      this.days[i] = resolved;
    }
  }
}

/** True for a cell that a date column may hold: a serial, or a text that reads as a day. */
export function looksDated(cell: Cell | undefined): boolean {
  if (typeof cell === 'number')
    return (cell >= FIRST_DAY && cell <= LAST_DAY) || (cell > 19000000 && cell < 22000000) || dayOfBuddhistSerial(cell) !== null;
  return (
    typeof cell === 'string' && cell !== '' && cell.length < 40 && !isErrorCell(cell) && /\d/.test(cell) && dateOfText(cell).kind === 'date'
  );
}
