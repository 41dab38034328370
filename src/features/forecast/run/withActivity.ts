import type { DayNumber } from '../../../kernel/calendar/dayNumber';
import { arrangedReceipts } from '../domain/arrangedReceipts';
import type { Desk } from '../../activity/domain/desk';
import type { ArrangedReceipt } from '../domain/cashForecast';
import type { OpenItems } from '../../../kernel/ledger/openItems';

/** Open items of one currency with the disputes of the log put in, and all that was arranged for them. */
interface ArrangedItems {
  readonly items: OpenItems;
  readonly arranged: readonly ArrangedReceipt[];
}

/** Items whose disputed amounts are those of the sheet and what the log holds beyond them. */
function withDisputes(items: OpenItems, held: Float64Array | undefined): OpenItems {
  if (!held || held.every((amount) => amount === 0)) return items;
  const disputedAmount = Float64Array.from(
    { length: items.length },
    (_, item) => Math.max(0, items.disputedAmount?.[item] ?? 0) + held[item]!,
  );
  return { ...items, disputedAmount };
}

/**
 * Puts what the activity log says of the items of one currency beside what was set by hand. An item that somebody set by hand is expected
 * as set, whatever the log says of it.
 *
 * @param table place of the currency in the report
 */
export function withActivity(
  items: OpenItems,
  desk: Desk | null,
  table: number,
  overrides: readonly ArrangedReceipt[],
  asOf: DayNumber,
): ArrangedItems {
  if (!desk || desk.entries.length === 0) return { items, arranged: overrides };
  const disputed = withDisputes(items, desk.held[table]?.disputed);
  const logged = arrangedReceipts(disputed, desk.states.values(), table, asOf);
  const set = new Set(overrides.map(({ item }) => item));
  return { items: disputed, arranged: [...overrides, ...logged.filter(({ item }) => !set.has(item))] };
}
