import { nameKey, type EventLabel } from '../words/eventLabels';
import type { RowEvent } from '../rows/rowEvents';
import { textAt, type RowFacts } from './rowFacts';
import { equalSums } from './sumTrack';

/** The next row of another kind that is neither page furniture nor a row that could not be read. */
function nextEvent(facts: RowFacts, k: number): number {
  const { furniture, taken } = facts;
  let next = k + 1;
  while (next < taken.events.length && (furniture[next] === 1 || taken.events[next]!.unreadable)) next++;
  return next;
}

function endOfItemsBelow(facts: RowFacts, k: number): number {
  return facts.taken.events[nextEvent(facts, k)]?.at ?? facts.taken.count;
}

/** True where items follow before the next row of another kind. */
export function hasItemsBelow(facts: RowFacts, event: RowEvent, k: number): boolean {
  return endOfItemsBelow(facts, k) > event.candidate + 1;
}

/** True where the items up to the next row of another kind add up to the amount: the sum stands above its items. */
export function followingMatches(facts: RowFacts, event: RowEvent, k: number, amount: number): boolean {
  const end = endOfItemsBelow(facts, k);
  let sum = 0;
  for (let i = event.candidate + 1; i < end; i++) sum += facts.amounts[i]!;
  return end > event.candidate + 1 && equalSums(sum, amount);
}

/** True where a row that could not be read stands among the items that this row's sum would be of, after it or before it. */
export function missesItems(facts: RowFacts, k: number, isItem: (event: number) => boolean): boolean {
  const { events } = facts.taken;
  const next = nextEvent(facts, k);
  for (let e = k + 1; e < next; e++) if (events[e]!.unreadable) return true;
  for (let e = k - 1; e >= 0 && (events[e]!.candidate < 0 || isItem(e)); e--) if (events[e]!.unreadable) return true;
  return false;
}

export function inCustomerColumn(facts: RowFacts, event: RowEvent): boolean {
  return event.cells.some(({ column }) => column === facts.customerColumn);
}

/** True where a sum's label names the customer of the row above it. */
export function namesLastCustomer(facts: RowFacts, event: RowEvent, label: EventLabel): boolean {
  if (label.total === null || event.candidate === 0) return false;
  const { columns } = facts.taken;
  const rest = nameKey(label.total.rest);
  return (
    rest !== '' &&
    [columns.customer, columns.customerId].some((store) => {
      const name = nameKey(textAt(store, event.candidate - 1));
      return name !== '' && (rest.includes(name) || name.includes(rest));
    })
  );
}

/** True where the row says nothing but the name of the customer above it. */
export function repeatsCustomer(facts: RowFacts, event: RowEvent, label: EventLabel): boolean {
  if (event.candidate === 0 || !inCustomerColumn(facts, event)) return false;
  const { customer, customerId } = facts.taken.columns;
  return nameKey(textAt(customer ?? customerId, event.candidate - 1)) === nameKey(label.text);
}
