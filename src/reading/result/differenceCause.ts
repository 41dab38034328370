import { NO_DAY, type DayNumber } from '../../kernel/calendar/dayNumber';
import type { OpenItems } from '../../kernel/ledger/openItems';

/** What is known about the items that a printed total should count; sums in minor units. */
export interface DifferenceEvidence {
  /** `null` for a summary without items. */
  readonly items: OpenItems | null;
  readonly hiddenSum: number;
  /** Sum of the rows that repeat a document. */
  readonly repeatedSum: number;
  /** Rows whose amount could not be read. */
  readonly unreadableRows: number;
  readonly asOf: DayNumber | null;
}

function sumWhere(items: OpenItems, isWanted: (row: number) => boolean): number {
  let sum = 0;
  for (let row = 0; row < items.length; row++) if (isWanted(row)) sum += items.openAmount[row]!;
  return sum;
}

/** Parts of the list that a total may leave out, the likeliest first; each with the sentence that says so. */
function partsLeftOut({ items, hiddenSum, repeatedSum, asOf }: DifferenceEvidence): readonly (readonly [number, string])[] {
  const parts: (readonly [number, string])[] = [
    [hiddenSum, 'The hidden rows add up to the difference: the printed total leaves them out.'],
    [repeatedSum, 'The documents that stand twice add up to the difference: the printed total counts them once.'],
  ];
  if (items === null) return parts;
  const credits = sumWhere(items, (row) => items.openAmount[row]! < 0);
  const notDue = asOf === null ? 0 : sumWhere(items, (row) => items.dueDay[row] !== NO_DAY && items.dueDay[row]! >= asOf);
  const undated = sumWhere(items, (row) => items.dueDay[row] === NO_DAY);
  const disputed = items.disputedAmount;
  return [
    ...parts,
    [credits, 'The credits and payments add up to the difference: the printed total leaves them out.'],
    [2 * credits, 'Twice the credits and payments is the difference: the printed total adds them instead of taking them off.'],
    [notDue, 'The items that are not due yet add up to the difference: the printed total leaves them out.'],
    [undated, 'The items without a date add up to the difference: the printed total leaves them out.'],
    [
      disputed === null ? 0 : sumWhere(items, (row) => disputed[row] !== 0),
      'The items in dispute add up to the difference: the printed total leaves them out.',
    ],
  ];
}

/** The sheet row of the only item with this open amount, or `null`. */
function onlyRowOf(items: OpenItems | null, amount: number): number | null {
  let found: number | null = null;
  for (let row = 0; row < (items?.length ?? 0); row++) {
    if (items!.openAmount[row] !== amount) continue;
    if (found !== null) return null;
    found = items!.sheetRow[row]!;
  }
  return found;
}

/** The likely cause of a printed grand total that differs, in a sentence. `difference` = printed − read, minor units, not 0. */
export function causeOfDifference(difference: number, evidence: DifferenceEvidence): string {
  const part = partsLeftOut(evidence).find(([sum]) => sum !== 0 && sum === -difference);
  if (part) return part[1];
  if (evidence.unreadableRows > 0)
    return `${evidence.unreadableRows} ${evidence.unreadableRows === 1 ? 'row has an amount that' : 'rows have amounts that'} could not be read and so ${evidence.unreadableRows === 1 ? 'is' : 'are'} missing here.`;
  const row = onlyRowOf(evidence.items, -difference);
  if (row !== null) return `Row ${row} has exactly the amount of the difference: the printed total may leave it out.`;
  const { items, asOf } = evidence;
  if (difference < 0) {
    const lists = items === null || sumWhere(items, (at) => items.openAmount[at]! < 0) !== 0;
    return lists
      ? 'The sheet lists more than its total counts: receipts that are not listed may be taken off, or a line was added by hand.'
      : 'The sheet lists more than its total counts, and no credit at all: credits and receipts that are not listed may be taken off.';
  }
  const allDue = items !== null && asOf !== null && items.length > 0 && items.dueDay.every((day) => day === NO_DAY || day < asOf);
  return allDue
    ? 'The total counts more than the sheet lists, and everything listed is past due: the items that are not due yet seem to be left out of the list.'
    : 'The total counts more than the sheet lists: items that are not due yet, or filtered out before the export, may be left out.';
}

/** The likely cause of a printed subtotal that differs. */
export function causeOfSubtotal(difference: number): string {
  return difference < 0
    ? 'The rows above add up to more than their subtotal: credits that are not listed may be taken off, or a line was added by hand.'
    : 'The subtotal counts more than the rows above add up to: some of its items may be left out of the list.';
}
