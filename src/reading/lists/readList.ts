import { NO_DAY, type DayNumber } from '../../kernel/calendar/dayNumber';
import { readCells } from '../../kernel/run/readCells';
import type { Run } from '../../kernel/run/run';
import type { Cell } from '../../kernel/sheet/cells';
import { orderOfTexts } from '../items/dateOrderVote';
import { MarkVotes } from '../recognise/decimalMark';
import type { DateOrder, DecimalMark } from '../result/readResult';
import { AmountText } from '../rows/amountStore';
import { DayStore } from '../rows/dayStore';
import { cellText, isBlank } from '../words/headingText';
import { totalLabel } from '../words/rowLabels';
import type { FoundList } from './findList';
import { fieldIds, type ListField } from './listForm';

/** One row of a list. A field that the list does not have, and a cell that does not hold what it should, are '' or `null`. */
export interface ListRow<Id extends string> {
  /** The row's number on its sheet, from 1. */
  readonly row: number;
  text(id: Id): string;
  /** In currency units, as the cell has it. */
  amount(id: Id): number | null;
  day(id: Id): DayNumber | null;
  /** What the columns of running text say that no field has, with blanks between them; '' for nothing. */
  others(): string;
}

/** A cell that should hold an amount or a day and does not. */
interface UnreadCell<Id extends string> {
  readonly row: number;
  readonly id: Id;
  readonly text: string;
}

export interface ListReading<Id extends string> {
  readonly sheet: string;
  readonly rows: readonly ListRow<Id>[];
  readonly has: (id: Id) => boolean;
  readonly unread: readonly UnreadCell<Id>[];
  /** True where day and month of its dates can be exchanged and nothing tells which is which; they were read month first. */
  readonly isOrderOpen: boolean;
}

/** What was chosen for the report: an order of day and month and a decimal mark hold for every list of the workbook. */
export interface ListConventions {
  readonly dateOrder: DateOrder | null;
  readonly decimalMark: DecimalMark | null;
}

/**
 * False for a row with nothing in any needed field, and for a line of totals: it begins with a word for a sum and leaves most fields empty.
 * A row whose needed fields are all filled is an entry where that word stands in another field.
 */
function isEntry<Id extends string>({ form, columns, used }: FoundList<Id>, cells: readonly Cell[]): boolean {
  const isFilled = (id: Id): boolean => columns.has(id) && !isBlank(cells[columns.get(id)! - used.column]);
  const telling = form.oneOf ?? fieldIds(form).filter((id) => form.fields[id].isNeeded);
  if (!telling.some(isFilled)) return false;
  const firstPlace = cells.findIndex((cell) => !isBlank(cell));
  const first = cells[firstPlace];
  if (typeof first !== 'string' || totalLabel(first) === null) return true;
  // In the place of a day or an amount the word names no entry.
  if (fieldIds(form).some((id) => form.fields[id].kind !== 'text' && columns.get(id) === used.column + firstPlace)) return false;
  const needed = fieldIds(form).filter((id) => form.fields[id].isNeeded);
  if (needed.every((id) => isFilled(id) && columns.get(id)! - used.column !== firstPlace)) return true;
  return [...columns.keys()].filter(isFilled).length > columns.size / 2;
}

function decimalMarkOf<Id extends string>(found: FoundList<Id>, rows: readonly (readonly Cell[])[]): DecimalMark {
  const votes = new MarkVotes();
  for (const id of fieldIds(found.form)) {
    const column = found.columns.get(id);
    if (column === undefined || found.form.fields[id].kind !== 'amount') continue;
    for (const cells of rows) {
      const cell = cells[column - found.used.column];
      if (typeof cell === 'string' && cell !== '') votes.count(cell);
    }
  }
  return votes.decided() ?? '.';
}

const WORDS_MIN = 0.5;

/** Places of the columns that no field has and in which most filled cells are running text: a word of letters and another one. */
function textPlaces<Id extends string>({ columns, used }: FoundList<Id>, rows: readonly (readonly Cell[])[]): readonly number[] {
  const taken = new Set([...columns.values()].map((column) => column - used.column));
  return Array.from({ length: used.columnCount }, (_, place) => place).filter((place) => {
    if (taken.has(place)) return false;
    const filled = rows.flatMap((cells) => (isBlank(cells[place]) ? [] : [cells[place]!]));
    const running = filled.filter((cell) => typeof cell === 'string' && /\p{L}{3}/u.test(cell) && /\S\s+\S/.test(cell));
    return filled.length > 0 && running.length >= WORDS_MIN * filled.length;
  });
}

/** Reads every row of a list that was found. */
export async function readList<Id extends string>(run: Run, found: FoundList<Id>, given: ListConventions): Promise<ListReading<Id>> {
  const { form, sheet, used, headerRow, columns } = found;
  const from = headerRow + 1;
  const span = { ...used, row: from, rowCount: used.row + used.rowCount - from };
  const all = span.rowCount > 0 ? await readCells(run, sheet, span) : [];
  const kept = all.flatMap((cells, k) => (isEntry(found, cells) ? [{ cells, row: from + k + 1 }] : []));
  const rows = kept.map(({ cells }) => cells);
  const picked = Uint32Array.from(rows, (_, k) => k);
  const unread: UnreadCell<Id>[] = [];
  const otherPlaces = textPlaces(found, rows);

  const ofKind = (kind: ListField['kind']): Id[] => fieldIds(form).filter((id) => columns.has(id) && form.fields[id].kind === kind);
  const placeOf = (id: Id): number => columns.get(id)! - used.column;

  const stores = new Map<Id, DayStore>();
  for (const id of ofKind('day')) {
    const store = new DayStore(rows.length);
    store.take(rows, placeOf(id), picked, rows.length, 0);
    stores.set(id, store);
  }
  const voted = given.dateOrder === null ? orderOfTexts([...stores.values()]) : { order: given.dateOrder, isOpen: false };
  for (const [id, store] of stores) {
    store.resolve(voted.order, rows.length);
    for (const { candidate, text } of store.bad) unread.push({ row: kept[candidate]!.row, id, text });
  }

  const texts = new AmountText(given.decimalMark ?? decimalMarkOf(found, rows));
  const amounts = new Map<Id, readonly (number | null)[]>();
  for (const id of ofKind('amount')) {
    amounts.set(
      id,
      kept.map(({ cells, row }) => {
        const cell = cells[placeOf(id)];
        if (typeof cell === 'number') return cell;
        const text = cellText(cell);
        if (text === '') return null;
        const state = texts.read(text);
        if (state === 'unreadable') unread.push({ row, id, text });
        return state === 'amount' ? texts.value : null;
      }),
    );
  }

  return {
    sheet,
    has: (id) => columns.has(id),
    unread,
    isOrderOpen: voted.isOpen,
    rows: kept.map(({ cells, row }, k) => ({
      row,
      text: (id) => (columns.has(id) ? cellText(cells[placeOf(id)]) : ''),
      amount: (id) => amounts.get(id)?.[k] ?? null,
      day: (id) => {
        const day = stores.get(id)?.days[k] ?? NO_DAY;
        return day === NO_DAY ? null : (day as DayNumber);
      },
      others: () =>
        otherPlaces
          .map((place) => cellText(cells[place]))
          .filter((text) => text !== '')
          .join(' '),
    })),
  };
}
