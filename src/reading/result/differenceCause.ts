import { NO_DAY, type DayNumber } from '../../kernel/calendar/dayNumber';
import type { OpenItems } from '../../kernel/ledger/openItems';
import type { Message } from '../../kernel/words/message';
import { readingText } from '../readingText';

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

/** Parts of the list that a total may leave out, the likeliest first; each with what says so. */
function partsLeftOut({ items, hiddenSum, repeatedSum, asOf }: DifferenceEvidence): readonly (readonly [number, Message])[] {
  const parts: (readonly [number, Message])[] = [
    [hiddenSum, readingText('causeHidden')],
    [repeatedSum, readingText('causeRepeated')],
  ];
  if (items === null) return parts;
  const credits = sumWhere(items, (row) => items.openAmount[row]! < 0);
  const notDue = asOf === null ? 0 : sumWhere(items, (row) => items.dueDay[row] !== NO_DAY && items.dueDay[row]! >= asOf);
  const undated = sumWhere(items, (row) => items.dueDay[row] === NO_DAY);
  const disputed = items.disputedAmount;
  return [
    ...parts,
    [credits, readingText('causeCredits')],
    [2 * credits, readingText('causeCreditsAdded')],
    [notDue, readingText('causeNotDue')],
    [undated, readingText('causeUndated')],
    [disputed === null ? 0 : sumWhere(items, (row) => disputed[row] !== 0), readingText('causeDisputed')],
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

/** The likely cause of a printed grand total that differs. `difference` = printed − read, minor units, not 0. */
export function causeOfDifference(difference: number, evidence: DifferenceEvidence): Message {
  const part = partsLeftOut(evidence).find(([sum]) => sum !== 0 && sum === -difference);
  if (part) return part[1];
  if (evidence.unreadableRows > 0) return readingText('causeUnreadable', { rows: evidence.unreadableRows });
  const row = onlyRowOf(evidence.items, -difference);
  if (row !== null) return readingText('causeRow', { row });
  const { items, asOf } = evidence;
  if (difference < 0) {
    const lists = items === null || sumWhere(items, (at) => items.openAmount[at]! < 0) !== 0;
    return readingText(lists ? 'causeListsMore' : 'causeListsMoreNoCredit');
  }
  const allDue = items !== null && asOf !== null && items.length > 0 && items.dueDay.every((day) => day === NO_DAY || day < asOf);
  return readingText(allDue ? 'causeListsLessAllDue' : 'causeListsLess');
}

/** The likely cause of a printed subtotal that differs. */
export function causeOfSubtotal(difference: number): Message {
  return readingText(difference < 0 ? 'causeSubtotalLess' : 'causeSubtotalMore');
}
