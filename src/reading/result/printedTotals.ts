import { currencyOf, type Currency } from '../../kernel/money/currency';
import { exactTotal, type MinorUnits } from '../../kernel/money/minorUnits';
import { isCurrencyCode } from '../words/currencySigns';
import { causeOfDifference, causeOfSubtotal, type DifferenceEvidence } from './differenceCause';
import { shownText } from '../rows/rowEvents';
import type { JudgedRow, JudgedRows } from '../judge/judgedRows';
import type { RowFacts } from '../judge/rowFacts';
import type { PrintedTotal } from './readResult';
import { equalSums } from '../judge/sumTrack';

interface PrintedSums {
  readonly totals: readonly PrintedTotal[];
  readonly subtotals: readonly PrintedTotal[];
}

/** A row of sums: its event, its amount in thousandths of a unit, and whether that is all that was read of its currency. */
interface FoundSum {
  readonly k: number;
  readonly row: JudgedRow;
  readonly currency: number;
  readonly printed: number;
  readonly covers: boolean;
}

const LISTED_MAX = 2000;

/** Thousandths of a currency unit as minor units of the currency, rounded half up. */
export function minorUnitsOfThousandths(thousandths: number, currency: Currency): MinorUnits {
  return exactTotal(Math.round(thousandths / (currency.decimals === 2 ? 10 : currency.decimals === 0 ? 1000 : 1)));
}

/**
 * The sums that the sheet prints: of each currency the last one that covers all its items, or else the last one below the items, is the
 * grand total; the others are subtotals. `openByCurrency` has what is open of the rows that were read. Printed and read sums stand side by side, with a likely cause where they differ.
 */
export function printedSums(
  facts: RowFacts,
  judged: JudgedRows,
  readByCurrency: ReadonlyMap<number, number>,
  openByCurrency: ReadonlyMap<number, number>,
  evidenceOf: (currency: number) => DifferenceEvidence,
): PrintedSums {
  const { events } = facts.taken;
  const sums: FoundSum[] = [];
  const only = readByCurrency.size === 1 ? [...readByCurrency.keys()][0]! : -1;
  judged.rows.forEach((row, k) => {
    const candidate = events[k]!.candidate;
    if (candidate < 0 || (row.reason !== 'total' && row.reason !== 'subtotal')) return;
    const currency = only >= 0 ? only : row.currency >= 0 ? row.currency : judged.currency[candidate]!;
    const read = readByCurrency.get(currency) ?? 0;
    sums.push({
      k,
      row,
      currency,
      printed: facts.amounts[candidate]!,
      covers: equalSums(facts.amounts[candidate]!, read) || equalSums(facts.amounts[candidate]!, openByCurrency.get(currency) ?? 0),
    });
  });
  const grand = new Set<number>();
  for (const currency of readByCurrency.keys()) {
    const own = sums.filter((sum) => sum.currency === currency);
    const covering = own.filter(
      (sum) => sum.covers && (sum.row.reason === 'total' || sum.row.basis === 'all' || sum.row.basis === 'section' || isBare(facts, sum.k)),
    );
    const below = own.filter(
      (sum) =>
        (sum.row.reason === 'total' && (isBare(facts, sum.k) || facts.labels[sum.k]!.text === '' || facts.labels[sum.k]!.total?.grand)) ||
        (isBare(facts, sum.k) && !facts.labels[sum.k]!.total!.bare),
    );
    // A single sum below all items is the total, whatever it is called.
    const last =
      covering[covering.length - 1] ??
      below.filter((sum) => !closesBlock(facts, sum, own)).at(-1) ??
      (own.length === 1 && own[0]!.row.reason === 'total' ? own[0] : undefined);
    if (last) grand.add(last.k);
  }
  const totals: PrintedTotal[] = [];
  const subtotals: PrintedTotal[] = [];
  for (const { k, row, currency, printed } of sums) {
    const code = currencyOf(judged.currencies[currency] ?? '');
    const isGrand = grand.has(k);
    const read = isGrand
      ? grandRead(printed, readByCurrency.get(currency) ?? 0, openByCurrency.get(currency) ?? 0)
      : row.basis === 'none'
        ? row.measured
        : printed;
    const difference = minorUnitsOfThousandths(printed, code) - minorUnitsOfThousandths(read, code);
    const total: PrintedTotal = {
      row: events[k]!.row + 1,
      label: facts.labels[k]!.text || shownText(events[k]!),
      currency: code,
      printed: minorUnitsOfThousandths(printed, code),
      read: minorUnitsOfThousandths(read, code),
      difference: exactTotal(difference),
      cause: difference === 0 ? null : isGrand ? causeOfDifference(difference, evidenceOf(currency)) : causeOfSubtotal(difference),
    };
    if (isGrand) totals.push(total);
    else if (subtotals.length < LISTED_MAX) subtotals.push(total);
  }
  return { totals, subtotals };
}

/** What a grand total is held against: all rows of the list where it adds up those, else what is open of them. */
const grandRead = (printed: number, all: number, open: number): number => (equalSums(printed, all) ? all : open);

/** True for the sum of a last block whose blocks before it end in a sum of the same words: it adds up its own items only. */
function closesBlock(facts: RowFacts, sum: FoundSum, own: readonly FoundSum[]): boolean {
  const isOfBlock = ({ row }: FoundSum): boolean => row.basis === 'run' || row.basis === 'group';
  return (
    isOfBlock(sum) && own.some((other) => other.k < sum.k && isOfBlock(other) && facts.labels[other.k]!.text === facts.labels[sum.k]!.text)
  );
}

/** "Total", or "Total EUR": a label that names nothing but a currency. */
function isBare(facts: RowFacts, k: number): boolean {
  const total = facts.labels[k]!.total;
  return total !== null && (total.bare || isCurrencyCode(total.rest.toUpperCase()));
}
