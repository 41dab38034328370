import type { Report } from '../../report';
import { remarkKinds } from '../domain/remarks';
import { agingTable, customerColumns, type AgingTable } from './agingTable';
import { skippedByReason } from './receiptWords';
import { sheetRows } from './summarySheets';

export const TOP_ACCOUNTS = 10;

/** Where the parts of one currency stand; rows from 0. */
export interface CurrencyPlace {
  readonly table: AgingTable;
  /** Row of the bucket block's heading. */
  readonly bucketsRow: number;
  /** Row of the heading of the largest accounts. */
  readonly topRow: number;
  /** Header row of the aging table; its heading stands one row above. */
  readonly headerRow: number;
  readonly firstRow: number;
  readonly totalRow: number;
}

/** Where everything stands on AR Summary, so that formulas can point at each other. */
export interface SummaryLayout {
  readonly keyRow: number;
  readonly receiptRow: number;
  /** Heading of the open credits, `null` where there are none. */
  readonly creditsRow: number | null;
  /** Heading of what to check. */
  readonly checkRow: number;
  /** Where the sheets stand that were read together, if several were. */
  readonly sheetsRow: number;
  readonly currencies: readonly CurrencyPlace[];
  /** Heading of the table of all remarks, below everything else. */
  readonly remarksRow: number;
}

/** Kinds of remarks that stand at the top; all of them are in AR_Remarks. */
export const CHECKED_FIRST = 10;

/** Below the totals of the customers: their shares, and what a filter leaves. */
const ROWS_BELOW_TOTALS = 2;

/** Rows that a chart needs to be readable. */
const CHART_ROWS = 20;

/** Heading, column labels, the first kinds, how many more there are, and a blank row; a sentence where there are none. */
function checkRows(report: Report): number {
  const kinds = remarkKinds(report);
  return kinds === 0 ? 3 : 4 + Math.min(kinds, CHECKED_FIRST);
}

/** Heading, column labels, three kinds, their sum, what is set off, what is left, and a blank row; none where nothing is open to a customer's credit. */
const CREDIT_ROWS = 9;

/** Lays AR Summary out from top to bottom: title, key figures, receipt and tie-out, open credits, what to check, then buckets, largest accounts and table by currency; all remarks last. */
export function layOutSummary(report: Report): SummaryLayout {
  const columns = customerColumns(report);
  const keyRow = 3;
  const receiptRow = keyRow + 3 + report.currencies.length + (report.goneCurrencies ?? []).length;
  const receiptRows = Math.max(5 + skippedByReason(report.reading.receipt).length + 1, 9);
  const belowReceipt = receiptRow + receiptRows + 1;
  const hasCredits = report.currencies.some(({ aged }) => aged !== null && aged.unappliedCredits !== 0);
  const checkRow = belowReceipt + (hasCredits ? CREDIT_ROWS : 0);
  const sheetsRow = checkRow + checkRows(report);
  let row = sheetsRow + sheetRows(report);
  const places = report.currencies.map((one) => {
    const table = agingTable(report, one, columns);
    const bucketsRow = row;
    const topRow = bucketsRow + table.labels.length + 4;
    const topEnd = topRow + 2 + Math.min(TOP_ACCOUNTS, table.lines.length);
    row = Math.max(topEnd, bucketsRow + CHART_ROWS + 1) + 1;
    return { table, bucketsRow, topRow };
  });
  const currencies = places.map(({ table, bucketsRow, topRow }) => {
    const headerRow = row + 1;
    const firstRow = headerRow + 1;
    const totalRow = firstRow + table.lines.length;
    row = totalRow + 2 + ROWS_BELOW_TOTALS;
    return { table, bucketsRow, topRow, headerRow, firstRow, totalRow };
  });
  return { keyRow, receiptRow, creditsRow: hasCredits ? belowReceipt : null, checkRow, sheetsRow, currencies, remarksRow: row + 1 };
}
