import { CustomerDirectory } from '../../kernel/ledger/customers';
import { joinItems, type JoinedItems } from '../../kernel/ledger/joinItems';
import type { OpenItems } from '../../kernel/ledger/openItems';
import { exactTotal } from '../../kernel/money/minorUnits';
import { type Problem, problem } from '../../kernel/words/problem';
import type { ReadPart, ReadReceipt, ReadResult, SkippedRow, SkipReason } from '../result/readResult';
import { sheetOverlaps } from './sheetOverlaps';
import { readingText } from '../readingText';

/** A sheet that was read, and the company or branch whose items it lists. */
export interface EntityReading {
  readonly entity: string;
  readonly reading: ReadResult;
}

const LISTED_MAX = 1000;

/** What a sheet has to tell, with its name. */
const onSheet = <T>(list: readonly T[], { layout }: ReadResult): readonly (T & { readonly sheet: string })[] =>
  list.map((one) => ({ ...one, sheet: layout.sheet }));

/** The customers of all sheets as one list, told apart by entity, and the joint code of each sheet's own codes. */
function joinCustomers(readings: readonly EntityReading[]): {
  readonly customers: CustomerDirectory;
  readonly codes: readonly Uint32Array[];
} {
  const customers = new CustomerDirectory();
  const codes = readings.map(({ entity, reading }) => {
    const own = Uint32Array.from(reading.customers, ({ name, id, entity: named }) => customers.intern(name, id, named || entity).code);
    for (const [code, variants] of reading.customers.variants) {
      const known = customers.variants.get(own[code]!) ?? new Set<string>();
      for (const variant of variants) known.add(variant);
      customers.variants.set(own[code]!, known);
    }
    return own;
  });
  return { customers, codes };
}

function joinReceipts(readings: readonly EntityReading[]): ReadReceipt {
  const counts: Partial<Record<SkipReason, number>> = {};
  const skipped: SkippedRow[] = [];
  let [inRange, read, amountsSkipped, hiddenRowsRead] = [0, 0, 0, 0];
  for (const { reading } of readings) {
    const { receipt, layout } = reading;
    inRange += receipt.inRange;
    read += receipt.read;
    amountsSkipped += receipt.amountsSkipped;
    hiddenRowsRead += receipt.hiddenRowsRead;
    for (const [reason, count] of Object.entries(receipt.skippedByReason) as [SkipReason, number][])
      counts[reason] = (counts[reason] ?? 0) + count;
    for (const row of receipt.skipped) if (skipped.length < LISTED_MAX) skipped.push({ ...row, sheet: layout.sheet });
  }
  return { inRange, read, skippedByReason: counts, skipped, amountsSkipped, hiddenRowsRead };
}

function partOf({ entity, reading }: EntityReading): ReadPart {
  const { layout, receipt, items } = reading;
  const totals = items.map(({ currency, openAmount, length }) => ({
    currency,
    read: exactTotal(openAmount.reduce((sum, amount) => sum + amount, 0)),
    itemCount: length,
  }));
  return { sheet: layout.sheet, entity, layout, receipt, totals, printedTotals: onSheet(reading.printedTotals, reading) };
}

/** The latest as-of day that a sheet states, and a warning for each one that states an earlier day. */
function joinAsOf(readings: readonly EntityReading[]): { readonly asOf: ReadResult['asOf']; readonly problems: readonly Problem[] } {
  const stated = readings.flatMap(({ reading }) => (reading.asOf ? [{ sheet: reading.layout.sheet, ...reading.asOf }] : []));
  const [latest] = [...stated].sort((a, b) => b.day - a.day || (a.from === 'sheet' ? -1 : 1));
  if (!latest) return { asOf: null, problems: [] };
  const earlier = stated.filter(({ day }) => day < latest.day);
  return {
    asOf: { day: latest.day, from: latest.from },
    problems: earlier.map(({ sheet, day }) =>
      problem(readingText('sheetOlder', { sheet, day, latest: latest.sheet, latestDay: latest.day }), 'warning'),
    ),
  };
}

/** Items that stand on two sheets, and sheets without a currency beside each other: what would make the sum of the sheets wrong. */
function doubtsOf(readings: readonly EntityReading[]): readonly Problem[] {
  const unnamed = readings
    .filter(({ reading }) => reading.items.some(({ currency }) => currency.code === ''))
    .map(({ reading }) => reading.layout.sheet);
  const sheets = readings.map(({ reading }) => ({ sheet: reading.layout.sheet, items: reading.items }));
  return [
    ...sheetOverlaps(sheets).map((overlap) => problem(readingText('sheetsOverlap', overlap), 'warning')),
    ...(unnamed.length > 1 ? [problem(readingText('currencyUnnamed', { sheets: unnamed }), 'warning')] : []),
  ];
}

/** One table a currency, in the order in which the sheets first have it. */
function joinTables(readings: readonly EntityReading[], codes: readonly Uint32Array[], customers: CustomerDirectory): readonly OpenItems[] {
  const byCurrency = new Map<string, JoinedItems[]>();
  readings.forEach(({ reading }, part) => {
    for (const items of reading.items)
      byCurrency.set(items.currency.code, [...(byCurrency.get(items.currency.code) ?? []), { items, part, customerCodes: codes[part]! }]);
  });
  return [...byCurrency.values()].map((lists) => joinItems(lists, lists[0]!.items.currency, customers));
}

/**
 * Several sheets of open items as one reading: every row keeps its sheet and row, customers are told apart by entity, currencies stay apart,
 * and the receipt and the totals of each sheet stand in `parts`. All readings list items.
 */
export function joinReadings(readings: readonly EntityReading[]): ReadResult {
  const { customers, codes } = joinCustomers(readings);
  const { asOf, problems } = joinAsOf(readings);
  const told = readings.flatMap(({ reading }) => onSheet(reading.problems, reading));
  const questions = readings.flatMap(({ reading }) => onSheet(reading.questions, reading));
  return {
    level: 'item',
    layout: readings[0]!.reading.layout,
    customers,
    items: joinTables(readings, codes, customers),
    summaries: [],
    ...(readings.some(({ reading }) => reading.settled) ? { settled: readings.flatMap(({ reading }) => reading.settled ?? []) } : {}),
    asOf,
    receipt: joinReceipts(readings),
    printedTotals: readings.flatMap(({ reading }) => onSheet(reading.printedTotals, reading)),
    printedSubtotals: readings.flatMap(({ reading }) => onSheet(reading.printedSubtotals, reading)),
    problems: [...problems, ...doubtsOf(readings), ...told],
    questions: questions.filter(({ code }, place) => questions.findIndex((other) => other.code === code) === place),
    parts: readings.map(partOf),
  };
}
