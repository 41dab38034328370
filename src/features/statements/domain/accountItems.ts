import { NO_DAY, type DayNumber } from '../../../kernel/calendar/dayNumber';
import { DUE_DATE_SOURCES, itemAt, type OpenItems } from '../../../kernel/ledger/openItems';
import type { MinorUnits } from '../../../kernel/money/minorUnits';
import { promiseHolds } from './notices/promiseHolds';
import type { Desk } from '../../activity/domain/desk';
import type { AgedItems } from '../../aging/domain/agedItems';
import { ItemParts } from '../../aging/domain/itemParts';
import type { AccountItem } from './statement';

const FROM_DOCUMENT = DUE_DATE_SOURCES.indexOf('document');

/** True where some invoice has a due date of its own, so that one without is not due on its document date. */
function knowsDueDates({ length, openAmount, dueDateFrom }: OpenItems): boolean {
  for (let row = 0; row < length; row++) {
    const from = DUE_DATE_SOURCES[dueDateFrom[row]!];
    if (openAmount[row]! > 0 && (from === 'sheet' || from === 'terms')) return true;
  }
  return false;
}

interface Promised {
  readonly amount: number;
  readonly day: DayNumber;
}

/** What is openly promised of each row: by the log until its day and the grace days after it have passed, and by the sheet's own dates. */
function promisedByRow(items: OpenItems, table: number, { states, asOf, toleranceDays }: Desk): ReadonlyMap<number, Promised> {
  const byRow = new Map<number, Promised>();
  const isOpen = (day: DayNumber): boolean => promiseHolds(day, asOf, toleranceDays);
  const add = (row: number, amount: number, day: DayNumber): void => {
    const before = byRow.get(row);
    byRow.set(row, { amount: (before?.amount ?? 0) + amount, day: before && before.day < day ? before.day : day });
  };
  for (const { promises } of states.values()) {
    for (const { found, status, day, promised, paid } of promises) {
      if (found.items.table !== table || !isOpen(day)) continue;
      if (status === 'withdrawn' || status === 'replaced' || status === 'kept' || status === 'cleared') continue;
      const due = (row: number): number => (items.dueDay[row] === NO_DAY ? Infinity : items.dueDay[row]!);
      let left = promised - paid;
      for (const row of [...found.items.rows].sort((a, b) => due(a) - due(b) || a - b)) {
        const part = Math.min(left, items.openAmount[row]! - (byRow.get(row)?.amount ?? 0));
        if (part <= 0) continue;
        add(row, part, day);
        left -= part;
      }
    }
  }
  for (let row = 0; items.promiseDay && row < items.length; row++) {
    const day = items.promiseDay[row]! as DayNumber;
    const open = items.openAmount[row]!;
    if (day !== NO_DAY && open > 0 && isOpen(day) && !byRow.has(row)) add(row, open, day);
  }
  return byRow;
}

/** The open items of one currency as accounts are stated: each with what is disputed, promised, arranged and received of it. Items at zero are left out. */
export function accountItems(aged: AgedItems, table: number, desk: Desk): readonly AccountItem[] {
  const { items, bucket, scheme, received: cameIn } = aged;
  const parts = new ItemParts(aged, desk.held[table] ?? null);
  const promised = promisedByRow(items, table, desk);
  const hasDueDates = knowsDueDates(items);
  const list: AccountItem[] = [];
  for (let row = 0; row < items.length; row++) {
    const { openAmount, documentDay, documentNo, kind, dueDay, originalAmount, customer } = itemAt(items, row);
    if (openAmount === 0) continue;
    const isDueUnknown = openAmount > 0 && (dueDay === null || (hasDueDates && items.dueDateFrom[row] === FROM_DOCUMENT));
    // Nothing of a credit is disputed, arranged or promised; received is what a receipt has used up of it, below 0.
    const ofCredit = { disputed: 0, arranged: 0, received: Math.min(cameIn?.byItem[row] ?? 0, 0), free: 0 };
    const { disputed, arranged, received, free } = openAmount > 0 ? parts.split(row) : ofCredit;
    const promise = promised.get(row);
    list.push({
      party: customer.code,
      day: documentDay,
      documentNo,
      kind,
      dueDay: openAmount < 0 || isDueUnknown ? null : dueDay,
      bucket: isDueUnknown || bucket[row]! >= scheme.labels.length ? null : bucket[row]!,
      original: originalAmount,
      open: openAmount,
      disputed: disputed as MinorUnits,
      arranged: arranged as MinorUnits,
      received: received as MinorUnits,
      promised: Math.min(promise?.amount ?? 0, free) as MinorUnits,
      promisedDay: promise?.day ?? null,
    });
  }
  return list;
}
