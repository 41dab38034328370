import type { AgedItems } from '../../aging/domain/agedItems';
import type { DayNumber } from '../../../kernel/calendar/dayNumber';
import type { CustomerDirectory } from '../../../kernel/ledger/customers';
import type { Currency } from '../../../kernel/money/currency';
import { exactTotal, type MinorUnits } from '../../../kernel/money/minorUnits';
import { matchItems, WENT_NOWHERE, type WentTo } from './matchItems';
import type { MergedCustomers } from './mergeCustomers';
import { MOVEMENTS, type Explained, type Movement, type MovementPart, type SettlementFacts } from './settlementFacts';
import { noMovement, partsOfChange, partsOfNewItem, settledParts, type MovementSums } from './movements';
import type { UnseenCause } from './settlementFacts';

/** What became of an item between two days. `moved` = it went to another customer; `billedAndSettled` = neither side has it. `reAged` = its due date was changed; `older` = it moved to another bucket as time went by. */
export type ItemFate = 'new' | 'moved' | 'billedAndSettled' | 'paid' | 'partPaid' | 'raised' | 'reAged' | 'older' | 'unchanged';

/** One item that is on either side, minor units; rows are those of the two sheets, `null` where it is not there. Buckets are indexes. */
export interface ItemChange {
  readonly customer: number;
  readonly document: string;
  readonly fate: ItemFate;
  readonly openingRow: number | null;
  readonly closingRow: number | null;
  /** Place of the closing row's sheet among those that were read together, from 0. */
  readonly closingPart: number;
  readonly opening: MinorUnits;
  readonly closing: MinorUnits;
  readonly openingBucket: number | null;
  readonly closingBucket: number | null;
  readonly parts: readonly MovementPart[];
  /** True where receipts are assumed because nothing is known of how the item was settled. */
  readonly isAssumed: boolean;
}

/** Opening + movements = closing, for one account. */
export interface AccountRollForward {
  readonly customer: number;
  readonly opening: MinorUnits;
  readonly movements: MovementSums;
  readonly closing: MinorUnits;
}

/** The roll-forward of one currency: opening + movements = closing, in sum and for every account. Accounts in code order. */
export interface RollForward {
  readonly currency: Currency;
  readonly openingDay: DayNumber;
  readonly closingDay: DayNumber;
  readonly customers: CustomerDirectory;
  readonly labels: readonly string[];
  readonly opening: MinorUnits;
  readonly movements: MovementSums;
  readonly closing: MinorUnits;
  readonly accounts: readonly AccountRollForward[];
  /** True where lists of payments cover the period: then billings and receipts are whole, else net of what came and went in between. */
  readonly isGross: boolean;
  /** All cash that these lists have in the period; `null` without them. */
  readonly receiptsListed: MinorUnits | null;
  /** What was logged in the period and no item shows. */
  readonly unseen: readonly UnseenCause[];
  /** Every item of either side, the closing report's order first, then what has left it. */
  readonly items: readonly ItemChange[];
}

interface Sums {
  opening: number;
  closing: number;
  readonly by: Record<Movement, number>;
}

const newSums = (): Sums => ({ opening: 0, closing: 0, by: noMovement() });

function exactMovements(by: Record<Movement, number>): MovementSums {
  const sums = noMovement() as Record<Movement, MinorUnits>;
  for (const movement of MOVEMENTS) sums[movement] = exactTotal(by[movement]);
  return sums;
}

/** Adds items up by account and in all. */
function addUp(items: readonly ItemChange[]): { readonly total: Sums; readonly accounts: readonly AccountRollForward[] } {
  const total = newSums();
  const byCustomer = new Map<number, Sums>();
  for (const { customer, opening, closing, parts } of items) {
    let own = byCustomer.get(customer);
    if (!own) byCustomer.set(customer, (own = newSums()));
    for (const sums of [own, total]) {
      sums.opening += opening;
      sums.closing += closing;
      for (const { movement, amount } of parts) sums.by[movement] += amount;
    }
  }
  const accounts = [...byCustomer]
    .sort(([a], [b]) => a - b)
    .map(([customer, sums]) => ({
      customer,
      opening: exactTotal(sums.opening),
      movements: exactMovements(sums.by),
      closing: exactTotal(sums.closing),
    }));
  return { total, accounts };
}

function fateOf(before: AgedItems, openingRow: number, after: AgedItems, row: number): ItemFate {
  const change = after.items.openAmount[row]! - before.items.openAmount[openingRow]!;
  if (change !== 0) return Math.sign(change) === Math.sign(before.items.openAmount[openingRow]!) ? 'raised' : 'partPaid';
  if (before.items.dueDay[openingRow] !== after.items.dueDay[row]) return 'reAged';
  return before.bucket[openingRow] === after.bucket[row] ? 'unchanged' : 'older';
}

/** The two sides of a roll-forward with their customers in one list. */
interface Sides {
  readonly before: AgedItems;
  readonly after: AgedItems;
  readonly openingCodes: ArrayLike<number>;
  readonly closingCodes: ArrayLike<number>;
  readonly facts: SettlementFacts;
  readonly wentTo: WentTo;
}

const documentAt = ({ items }: AgedItems, row: number): string => (items.documentNo ? items.documentNo.at(row) : '');

/** What explains the change of an opening row's item, under the name that it had then and under those that it has had since. */
function explained({ before, openingCodes, facts, wentTo }: Sides, openingRow: number, change: number): Explained {
  const first = { customer: openingCodes[openingRow]!, document: documentAt(before, openingRow) };
  const parts: MovementPart[] = [];
  let left = change;
  for (const { customer, document } of [first, ...wentTo(openingRow)]) {
    if (left === 0) break;
    const found = facts.explain(customer, document, left).parts;
    parts.push(...found);
    left -= found.reduce((sum, { amount }) => sum + amount, 0);
  }
  return { parts, receiptsAreKnown: facts.knowsReceipts() };
}

/** What became of the item at a closing row; `openingRow` is -1 where the opening lacks it. */
function changeOfPresent(sides: Sides, row: number, openingRow: number): ItemChange {
  const { before, after, closingCodes, facts } = sides;
  const isNew = openingRow < 0;
  const customer = closingCodes[row]!;
  const document = documentAt(after, row);
  const closing = exactTotal(after.items.openAmount[row]!);
  const opening = exactTotal(isNew ? 0 : before.items.openAmount[openingRow]!);
  const { parts, isAssumed } = isNew
    ? { parts: partsOfNewItem(after.items, row, before.asOf, facts.settledOfNew(customer, document)), isAssumed: false }
    : partsOfChange(opening, closing, (change) => explained(sides, openingRow, change));
  return {
    customer,
    document,
    fate: isNew ? 'new' : fateOf(before, openingRow, after, row),
    openingRow: isNew ? null : before.items.sheetRow[openingRow]!,
    closingRow: after.items.sheetRow[row]!,
    closingPart: after.items.part?.[row] ?? 0,
    opening,
    closing,
    openingBucket: isNew ? null : before.bucket[openingRow]!,
    closingBucket: after.bucket[row]!,
    parts,
    isAssumed,
  };
}

/** An item that went from one customer to another: what it was leaves the one and comes to the other, where it changed. */
function changesOfMoved(sides: Sides, row: number, openingRow: number): readonly ItemChange[] {
  const { before, openingCodes } = sides;
  const now = changeOfPresent(sides, row, openingRow);
  const was: ItemChange = {
    ...now,
    customer: openingCodes[openingRow]!,
    document: documentAt(before, openingRow),
    fate: 'moved',
    closingRow: null,
    closing: exactTotal(0),
    closingBucket: null,
    parts: [{ movement: 'moved', amount: 0 - now.opening }],
    isAssumed: false,
  };
  return [
    {
      ...now,
      fate: 'moved',
      openingRow: null,
      opening: exactTotal(0),
      openingBucket: null,
      parts: [{ movement: 'moved', amount: now.opening }, ...now.parts],
    },
    was,
  ];
}

/** Documents that were billed and settled between the two reports. */
function changesBetween(facts: SettlementFacts): readonly ItemChange[] {
  return facts.billedBetween().map((settled) => ({
    customer: settled.customer,
    document: settled.document,
    fate: 'billedAndSettled',
    openingRow: null,
    closingRow: null,
    closingPart: 0,
    opening: exactTotal(0),
    closing: exactTotal(0),
    openingBucket: null,
    closingBucket: null,
    parts: settledParts('invoices', settled),
    isAssumed: false,
  }));
}

/** What became of an item that the closing lacks. */
function changeOfGone(sides: Sides, row: number): ItemChange {
  const { before, openingCodes } = sides;
  const customer = openingCodes[row]!;
  const document = documentAt(before, row);
  const opening = exactTotal(before.items.openAmount[row]!);
  const { parts, isAssumed } = partsOfChange(opening, 0, (change) => explained(sides, row, change));
  return {
    customer,
    document,
    fate: 'paid',
    openingRow: before.items.sheetRow[row]!,
    closingRow: null,
    closingPart: 0,
    opening,
    closing: exactTotal(0),
    openingBucket: before.bucket[row]!,
    closingBucket: null,
    parts,
    isAssumed,
  };
}

/**
 * Rolls one currency's open items forward from one aging to another of the same scheme: what is new, paid, part-paid, raised and re-aged, and
 * opening + invoices + debit memos − receipts − credit memos − write-offs ± adjustments = closing. What facts do not explain is named item
 * by item as `unexplained`; what was logged and no item shows is named too. Documents that were billed and settled in between are on both
 * sides where lists of payments show them. Source of the identity: ledgersummit.com.
 */
export function rollForward(
  before: AgedItems,
  after: AgedItems,
  merged: MergedCustomers,
  facts: SettlementFacts,
  wentTo: WentTo = WENT_NOWHERE,
): RollForward {
  const openingCodes = Uint32Array.from(before.items.customer, (code) => merged.ofOpening[code]!);
  const closingCodes = Uint32Array.from(after.items.customer, (code) => merged.ofClosing[code]!);
  const sides: Sides = { before, after, openingCodes, closingCodes, facts, wentTo };
  const { closingOf, openingOf } = matchItems(before.items, openingCodes, after.items, closingCodes, wentTo);
  const items: ItemChange[] = [];
  for (let row = 0; row < after.items.length; row++) {
    const from = openingOf[row]!;
    if (from >= 0 && openingCodes[from] !== closingCodes[row]) items.push(...changesOfMoved(sides, row, from));
    else items.push(changeOfPresent(sides, row, from));
  }
  for (let row = 0; row < before.items.length; row++) if (closingOf[row]! < 0) items.push(changeOfGone(sides, row));
  items.push(...changesBetween(facts));
  const { total, accounts } = addUp(items);
  const listed = facts.receiptsListed();
  return {
    currency: after.items.currency,
    openingDay: before.asOf,
    closingDay: after.asOf,
    customers: merged.customers,
    labels: after.scheme.labels,
    opening: exactTotal(total.opening),
    movements: exactMovements(total.by),
    closing: exactTotal(total.closing),
    accounts,
    isGross: facts.knowsReceipts(),
    receiptsListed: listed === null ? null : exactTotal(listed),
    unseen: facts.unseen(),
    items,
  };
}
