import { assert } from '../../../kernel/assert';
import { addDays, NO_DAY, type DayNumber } from '../../../kernel/calendar/dayNumber';
import type { CodeArray } from '../../../kernel/ledger/dictionary';
import type { OpenItems } from '../../../kernel/ledger/openItems';
import { exactTotal } from '../../../kernel/money/minorUnits';
import { NO_DAYS, type AgedItems, type CustomerSums } from './agedItems';
import type { AgingBasis, AgingScheme } from './agingScheme';
import { disputedOf } from './disputedAmounts';
import { bucketOfDate } from './schemes';

/** The last day past due that the calendar-month scheme can tell apart: four months and their longest days are over by then. */
const MONTHS_SPAN_DAYS = 130;

/** Buckets by days past due: `table[days − lowest]`; what lies outside belongs with the nearest end. */
interface BucketTable {
  readonly lowest: number;
  readonly highest: number;
  readonly table: Uint8Array;
}

function bucketTable(scheme: AgingScheme, asOf: DayNumber): BucketTable {
  const bounds = scheme.upperBoundsDays;
  const lowest = bounds ? bounds[0]! : 0;
  const highest = bounds ? bounds[bounds.length - 1]! + 1 : MONTHS_SPAN_DAYS;
  const table = new Uint8Array(highest - lowest + 1);
  for (let days = lowest; days <= highest; days++) table[days - lowest] = bucketOfDate(scheme, addDays(asOf, -days), asOf);
  return { lowest, highest, table };
}

/** The date that each item is aged by: the document date where the basis asks for it and the sheet has it, else the due date or its stand-in. */
function daysOfBasis(items: OpenItems, basis: AgingBasis): Int32Array {
  if (basis === 'due') return items.dueDay;
  const { documentDay, dueDay, length } = items;
  const from = new Int32Array(length);
  for (let row = 0; row < length; row++) from[row] = documentDay[row] === NO_DAY ? dueDay[row]! : documentDay[row]!;
  return from;
}

interface ItemBuckets {
  readonly daysPastDue: Int32Array;
  readonly bucket: Uint8Array;
}

/** Days past due and bucket of every item. One lookup an item: the table replaces a walk over the bounds. */
function bucketItems(from: Int32Array, asOf: DayNumber, scheme: AgingScheme): ItemBuckets {
  const length = from.length;
  const { lowest, highest, table } = bucketTable(scheme, asOf);
  const noDate = scheme.labels.length;
  const daysPastDue = new Int32Array(length);
  const bucket = new Uint8Array(length);
  for (let row = 0; row < length; row++) {
    const day = from[row]!;
    if (day === NO_DAY) {
      daysPastDue[row] = NO_DAYS;
      bucket[row] = noDate;
      continue;
    }
    const days = asOf - day;
    daysPastDue[row] = days;
    bucket[row] = table[(days < lowest ? lowest : days > highest ? highest : days) - lowest]!;
  }
  return { daysPastDue, bucket };
}

/** Adds up `byCustomer` (row-major, `width` wide) by column; whole numbers, so any order of adding gives the same. */
function columnTotals(byCustomer: Float64Array, width: number): Float64Array {
  const totals = new Float64Array(width);
  for (let start = 0; start < byCustomer.length; start += width) {
    for (let column = 0; column < width; column++) totals[column]! += byCustomer[start + column]!;
  }
  return totals;
}

/** Balance by customer and bucket, and the other sums by customer. */
function addUp(
  items: OpenItems,
  { daysPastDue, bucket }: ItemBuckets,
  scheme: AgingScheme,
): { readonly byCustomer: Float64Array; readonly sums: CustomerSums } {
  const { customers, customer, openAmount, disputedAmount, length } = items;
  const noDate = scheme.labels.length;
  const { firstPastDueBucket } = scheme;
  const byCustomer = new Float64Array(customers.size * (noDate + 1));
  const [over90, disputed, credits, pastDueGross] = [
    new Float64Array(customers.size),
    new Float64Array(customers.size),
    new Float64Array(customers.size),
    new Float64Array(customers.size),
  ];
  for (let row = 0; row < length; row++) {
    const code = customer[row]!;
    const amount = openAmount[row]!;
    const itsBucket = bucket[row]!;
    byCustomer[code * (noDate + 1) + itsBucket]! += amount;
    if (amount < 0) credits[code]! += amount;
    else if (itsBucket >= firstPastDueBucket && itsBucket !== noDate) pastDueGross[code]! += amount;
    // NO_DAYS lies far below zero.
    if (daysPastDue[row]! > 90) over90[code]! += amount;
    if (disputedAmount && disputedAmount[row] !== 0) disputed[code]! += disputedOf(items, null, row);
  }
  return { byCustomer, sums: { over90, disputed, credits, pastDueGross } };
}

const totalOf = (sums: Float64Array): number => sums.reduce((total, sum) => total + sum, 0);

function codesPresent(customer: CodeArray, customerCount: number): Uint32Array {
  const present = new Uint8Array(customerCount);
  for (let row = 0; row < customer.length; row++) present[customer[row]!] = 1;
  const codes: number[] = [];
  for (let code = 0; code < customerCount; code++) if (present[code] === 1) codes.push(code);
  return Uint32Array.from(codes);
}

/**
 * Ages the open items of one currency at a day: days past due and bucket by item, balance by customer and bucket, and the totals.
 *
 * Linear in items, no allocation per item; sums of minor units, so that buckets and no date add up to the balance exactly.
 * Past due is what stands in the scheme's past-due buckets: under calendar-month an item of the as-of month is not yet past due.
 */
export function ageItems(items: OpenItems, asOf: DayNumber, scheme: AgingScheme, basis: AgingBasis): AgedItems {
  assert(scheme.labels.length < 255, 'a bucket fits in one byte');
  const buckets = bucketItems(daysOfBasis(items, basis), asOf, scheme);
  const { byCustomer, sums } = addUp(items, buckets, scheme);
  const totals = columnTotals(byCustomer, scheme.labels.length + 1);
  let pastDue = 0;
  let balance = 0;
  totals.forEach((total, index) => {
    balance += total;
    if (index >= scheme.firstPastDueBucket && index !== scheme.labels.length) pastDue += total;
  });
  return {
    items,
    asOf,
    scheme,
    basis,
    ...buckets,
    byCustomer,
    totals,
    balance: exactTotal(balance),
    pastDue: exactTotal(pastDue),
    pastDueGross: exactTotal(totalOf(sums.pastDueGross)),
    unappliedCredits: exactTotal(totalOf(sums.credits)),
    customerCodes: codesPresent(items.customer, items.customers.size),
    sums,
  };
}
