import { isoFromDay, type DayNumber } from '../../src/kernel/calendar/dayNumber';
import { customerKey, numberKey } from '../../src/kernel/ledger/customers';
import { itemAt, type OpenItem } from '../../src/kernel/ledger/openItems';
import type { ReadResult } from '../../src/reading/result/readResult';
import type { MadeSheet, SheetTruth, TruthItem } from './sheet/madeSheet';

const shown = (day: DayNumber | null): string => (day === null ? 'none' : isoFromDay(day));

/** The due dates that a reader may give: the printed one; where none is printed, what the terms say, or the document date, or none of both. */
function rightDueDays(item: TruthItem): readonly (DayNumber | null)[] {
  if (item.dueDay !== null) return [item.dueDay];
  const days = /(\d+)$/.exec(item.terms)?.[1];
  if (days !== undefined && item.documentDay !== null) return [(item.documentDay + Number(days)) as DayNumber];
  return [item.documentDay];
}

function faultOfItem(truth: TruthItem, read: OpenItem | undefined, truths: SheetTruth, severalCurrencies: boolean): string {
  const at = `row ${truth.sheetRow}: `;
  if (!read) return `${at}not read`;
  if (read.openAmount !== truth.openAmount) return `${at}open ${read.openAmount}, should be ${truth.openAmount}`;
  if (numberKey(read.documentNo) !== numberKey(truth.documentNo)) return `${at}document ${read.documentNo}, should be ${truth.documentNo}`;
  const sameId = truth.customerId !== '' && numberKey(read.customer.id) === numberKey(truth.customerId);
  if (customerKey(read.customer.name) !== customerKey(truth.customer) && !sameId)
    return `${at}customer ${read.customer.name}, should be ${truth.customer}`;
  if (truth.documentDay !== null && read.documentDay !== truth.documentDay)
    return `${at}document date ${shown(read.documentDay)}, should be ${shown(truth.documentDay)}`;
  // Where days late are printed instead of a due date, the reader may also reckon the due date from them.
  const free = truth.dueDay === null && truths.asOfFrom !== 'none' && read.dueDateFrom !== 'document' && read.dueDateFrom !== 'terms';
  if (!free && !rightDueDays(truth).includes(read.dueDay))
    return `${at}due ${shown(read.dueDay)}, should be ${rightDueDays(truth).map(shown).join(' or ')}`;
  if (severalCurrencies && truth.currency !== '' && read.currency.code !== truth.currency)
    return `${at}currency ${read.currency.code}, should be ${truth.currency}`;
  return '';
}

function faultsOfItems(reading: ReadResult, truth: SheetTruth): string[] {
  const read = new Map<number, OpenItem>();
  for (const items of reading.items) for (let row = 0; row < items.length; row++) read.set(items.sheetRow[row]!, itemAt(items, row));
  const several = new Set(truth.items.map((item) => item.trueCurrency)).size > 1;
  const faults = truth.items.map((item) => faultOfItem(item, read.get(item.sheetRow), truth, several)).filter((fault) => fault !== '');
  const known = new Set(truth.items.map((item) => item.sheetRow));
  for (const row of read.keys())
    if (!known.has(row)) faults.push(`row ${row}: read, but it is a ${truth.rows[row - 1] ?? 'row of nothing'}`);
  const repeated = new Set(reading.problems.filter((problem) => problem.code === 'duplicateDocument').map((problem) => problem.row));
  for (const row of truth.duplicateRows) if (!repeated.has(row)) faults.push(`row ${row}: repeats a document, which is not said`);
  return faults;
}

function faultsOfSummary(reading: ReadResult, truth: SheetTruth): string[] {
  if (reading.level !== 'customer') return [`level ${reading.level}, should be customer`];
  const lines = new Map(reading.summaries.flatMap((summary) => summary.lines.map((line) => [line.sheetRow, line] as const)));
  const faults: string[] = [];
  for (const wanted of truth.summaries) {
    const line = lines.get(wanted.sheetRow);
    lines.delete(wanted.sheetRow);
    if (!line) faults.push(`row ${wanted.sheetRow}: ${wanted.customer} not read`);
    else if (line.amounts.join() !== wanted.amounts.join())
      faults.push(`row ${wanted.sheetRow}: ${line.amounts.join(' ')}, should be ${wanted.amounts.join(' ')}`);
  }
  for (const row of lines.keys()) faults.push(`row ${row}: read as a customer, but it is a ${truth.rows[row - 1] ?? 'row of nothing'}`);
  return faults;
}

function faultsOfReceipt(reading: ReadResult, sheet: MadeSheet): string[] {
  const { receipt } = reading;
  const skipped = Object.values(receipt.skippedByReason).reduce((sum, count) => sum + count, 0);
  const faults: string[] = [];
  if (receipt.inRange !== receipt.read + skipped)
    faults.push(`receipt: ${receipt.inRange} rows are not ${receipt.read} read and ${skipped} skipped`);
  if (receipt.inRange !== sheet.cells.length) faults.push(`receipt: ${receipt.inRange} rows in range, the sheet has ${sheet.cells.length}`);
  for (const total of sheet.truth.printedTotals) {
    if (!reading.printedTotals.some((found) => found.printed === total.amount))
      faults.push(`row ${total.row}: printed total ${total.amount} ${total.currency} not found`);
  }
  const { asOf, asOfFrom } = sheet.truth;
  if (reading.asOf && reading.asOf.day !== asOf) faults.push(`as-of date ${shown(reading.asOf.day)}, should be ${shown(asOf)}`);
  if (!reading.asOf && asOfFrom === 'sheet') faults.push('the as-of date on the sheet was not found');
  return faults;
}

/** What is wrong about a reading of a made sheet, one sentence a fault; none where everything that the sheet says was read. */
export function faultsOf(reading: ReadResult, sheet: MadeSheet): string[] {
  const ofRows = sheet.truth.level === 'customer' ? faultsOfSummary(reading, sheet.truth) : faultsOfItems(reading, sheet.truth);
  return [...ofRows, ...faultsOfReceipt(reading, sheet)];
}
