import { civilFromDay, isoFromDay, type DayNumber } from '../../../../kernel/calendar/dayNumber';
import { currencyOf } from '../../../../kernel/money/currency';
import { cellNumber, type MinorUnits } from '../../../../kernel/money/minorUnits';
import { columnLetters, type Cell } from '../../../../kernel/sheet/cells';
import type { PlanCell } from '../../../../kernel/sheet/sheetPlan';
import type { ColumnId, PracticeItem } from './practiceItem';
import type { Voice } from './voices';

/** A sheet of a practice workbook as a system exports it, from A1 on. */
export interface DataSheet {
  readonly name: string;
  readonly cells: readonly (readonly PlanCell[])[];
  /** Number format of each column below the headings. */
  readonly formats: readonly string[];
  readonly columnWidths: readonly number[];
  /** Row of the headings, from 0. */
  readonly headerRow: number;
}

/** A row of a list: an item, or a sum that stands among the items. */
export type Line = { readonly kind: 'item'; readonly item: PracticeItem } | { readonly kind: 'sum'; readonly from: number };

/** How the total below a list is wrong: typed and off by an amount, or a formula that ends a row early. */
export type TotalFault = { readonly kind: 'typed'; readonly offBy: number } | { readonly kind: 'short' } | null;

/** A list with everything that is planted in it. */
interface MadeList {
  readonly lines: readonly Line[];
  readonly total: TotalFault;
  /** Columns that the list has. */
  readonly has: (column: ColumnId) => boolean;
}

/** A list as a sheet, with the row (from 1) of each item by its key, of sums in their order, and of the total. */
interface ListSheet {
  readonly sheet: DataSheet;
  readonly rowOf: ReadonlyMap<number, number>;
  readonly sumRows: readonly number[];
  readonly totalRow: number;
  readonly letterOf: (column: ColumnId) => string;
}

const HEADER_ROW = 2;
const WIDTHS: Readonly<Record<ColumnId, number>> = {
  customerId: 13,
  customer: 32,
  documentNo: 15,
  type: 14,
  documentDate: 14,
  dueDate: 14,
  terms: 14,
  openAmount: 15,
  currency: 10,
  days: 10,
  disputed: 15,
  promise: 14,
  note: 36,
};

const amountCell = (minor: number, code: string): number => cellNumber(minor as MinorUnits, currencyOf(code));

function formatOf(column: ColumnId, { dateFormat }: Voice): string {
  if (column === 'documentDate' || column === 'dueDate' || column === 'promise') return dateFormat;
  return column === 'openAmount' || column === 'disputed' ? '#,##0.00' : 'General';
}

/** What a cell of an item shows; days past due are a formula. */
function cellOf(column: ColumnId, item: PracticeItem, { types }: Voice, asOf: DayNumber, dueCell: string): PlanCell {
  const shown = item.shown[column];
  if (shown !== undefined) return shown;
  switch (column) {
    case 'customerId':
      return item.customer.id;
    case 'customer':
      return item.customer.name;
    case 'type':
      return types[item.kind];
    case 'documentDate':
      return item.documentDay;
    case 'dueDate':
      return item.dueDay;
    case 'openAmount':
      return amountCell(item.amount, item.currency);
    case 'disputed':
      return item.disputed === 0 ? '' : amountCell(item.disputed, item.currency);
    case 'promise':
      return item.promise ?? '';
    case 'days': {
      const { year, month, day } = civilFromDay(asOf);
      const due = item.shown.dueDate ?? item.dueDay;
      const value: Cell = typeof due === 'number' ? asOf - due : due === '' ? asOf : '#VALUE!';
      return { formula: `=DATE(${year},${month},${day})-${dueCell}`, value };
    }
    default:
      return item[column];
  }
}

/** What a SUM over the amounts of lines gives: texts count for nothing. */
function sumOf(lines: readonly Line[]): number {
  return lines.reduce((sum, line) => {
    if (line.kind === 'sum') return sum;
    const shown = line.item.shown.openAmount;
    return sum + (shown === undefined ? line.item.amount : typeof shown === 'number' ? Math.round(shown * 100) : 0);
  }, 0);
}

/** Lays a list out as a sheet of a voice. */
export function listSheet(name: string, { lines, total, has }: MadeList, voice: Voice, asOf: DayNumber): ListSheet {
  const columns = voice.columns.filter(([id]) => has(id));
  const placeOf = (column: ColumnId): number => columns.findIndex(([id]) => id === column);
  const letterOf = (column: ColumnId): string => columnLetters(placeOf(column));
  const wide = (given: Partial<Record<ColumnId, PlanCell>>): PlanCell[] => columns.map(([id]) => given[id] ?? '');
  const first = HEADER_ROW + 2;
  const letter = letterOf('openAmount');
  const body = lines.map((line, k): PlanCell[] => {
    if (line.kind === 'item') return columns.map(([id]) => cellOf(id, line.item, voice, asOf, `${letterOf('dueDate')}${first + k}`));
    const value = amountCell(sumOf(lines.slice(line.from, k)), voice.currency);
    return wide({
      customer: voice.subtotal,
      openAmount: { formula: `=SUM(${letter}${first + line.from}:${letter}${first + k - 1})`, value },
    });
  });
  const last = first + lines.length - 1;
  const end = total?.kind === 'short' ? last - 1 : last;
  const sum = sumOf(total?.kind === 'short' ? lines.slice(0, -1) : lines);
  const totalCell: PlanCell =
    total?.kind === 'typed'
      ? amountCell(sum + total.offBy, voice.currency)
      : { formula: `=SUM(${letter}${first}:${letter}${end})`, value: amountCell(sum, voice.currency) };
  const blank = columns.map(() => '');
  return {
    sheet: {
      name,
      cells: [
        [voice.title(isoFromDay(asOf)), ...blank.slice(1)],
        blank,
        columns.map(([, heading]) => heading),
        ...body,
        blank,
        wide({ customer: voice.total, openAmount: totalCell }),
      ],
      formats: columns.map(([id]) => formatOf(id, voice)),
      columnWidths: columns.map(([id]) => WIDTHS[id]),
      headerRow: HEADER_ROW,
    },
    rowOf: new Map(lines.flatMap((line, k) => (line.kind === 'item' ? [[line.item.key, first + k] as const] : []))),
    sumRows: lines.flatMap((line, k) => (line.kind === 'sum' ? [first + k] : [])),
    totalRow: last + 2,
    letterOf,
  };
}
