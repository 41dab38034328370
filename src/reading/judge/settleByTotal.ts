import type { JudgedRow, JudgedRows } from './judgedRows';
import { isPercentLabel } from '../words/rowLabels';
import type { RowFacts } from './rowFacts';
import { equalSums } from './sumTrack';

/** Rows that are tried one by one; with more, hitting the total would be chance. */
const UNCERTAIN_MAX = 40;

/** Sum of what was judged an item, thousandths of a unit. */
function sumOfItems(facts: RowFacts, judged: JudgedRows): number {
  const { events, count } = facts.taken;
  const dropped = new Set(
    events.filter((event, k) => event.candidate >= 0 && judged.rows[k]!.reason !== 'item').map((event) => event.candidate),
  );
  let sum = 0;
  for (let i = 0; i < count; i++) if (!dropped.has(i)) sum += facts.amounts[i]!;
  return sum;
}

/** The last row that heads the sum of everything, or -1. */
function grandTotal(facts: RowFacts, judged: JudgedRows): number {
  const { events } = facts.taken;
  for (let k = events.length - 1; k >= 0; k--) {
    const total = facts.labels[k]!.total;
    if (events[k]!.candidate >= 0 && judged.rows[k]!.reason === 'total' && (total?.bare || total?.grand)) return k;
  }
  return -1;
}

/** Rows with an amount that neither their own cells nor any sum decided: an item that may be a sum, or a sum that may be an item. */
function isUncertain(facts: RowFacts, judged: JudgedRows, k: number): boolean {
  const { reason, basis } = judged.rows[k]!;
  const event = facts.taken.events[k]!;
  if (event.candidate < 0 || event.rolledUp === true || facts.amounts[event.candidate] === 0 || isPercentLabel(facts.labels[k]!.text))
    return false;
  return (
    reason === 'item' || ((reason === 'subtotal' || reason === 'total' || reason === 'group' || reason === 'footer') && basis === 'none')
  );
}

function turned(facts: RowFacts, judged: JudgedRows, turn: readonly number[]): JudgedRows {
  const rows = judged.rows.map((row, k): JudgedRow =>
    !turn.includes(k)
      ? row
      : row.reason === 'item'
        ? { ...row, reason: 'subtotal', measured: facts.amounts[facts.taken.events[k]!.candidate]! }
        : { ...row, reason: 'item' },
  );
  return { ...judged, rows };
}

/**
 * The same judgement, or the one in which an uncertain row (or all uncertain rows of one kind) counts the other way, where the printed
 * grand total is missed by the first and met exactly by the other, and by no third. Sheets in several currencies are left as they are.
 */
export function settleByTotal(facts: RowFacts, judged: JudgedRows): JudgedRows {
  const { events } = facts.taken;
  const grand = grandTotal(facts, judged);
  if (grand < 0 || judged.currencies.filter((code) => code !== '').length > 1) return judged;
  const missing = facts.amounts[events[grand]!.candidate]! - sumOfItems(facts, judged);
  if (equalSums(missing, 0)) return judged;
  const uncertain = events.map((_, k) => k).filter((k) => k !== grand && isUncertain(facts, judged, k));
  if (uncertain.length === 0 || uncertain.length > UNCERTAIN_MAX) return judged;
  const change = (k: number): number => (judged.rows[k]!.reason === 'item' ? -1 : 1) * facts.amounts[events[k]!.candidate]!;
  const items = uncertain.filter((k) => judged.rows[k]!.reason === 'item');
  const sums = uncertain.filter((k) => judged.rows[k]!.reason !== 'item');
  const sets = [...uncertain.map((k) => [k]), ...[items, sums].filter((set) => set.length > 1)];
  const hits = sets.filter((set) =>
    equalSums(
      set.reduce((sum, k) => sum + change(k), 0),
      missing,
    ),
  );
  return hits.length === 1 ? turned(facts, judged, hits[0]!) : judged;
}
