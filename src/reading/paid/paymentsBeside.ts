import { NO_DAY, type DayNumber } from '../../kernel/calendar/dayNumber';
import { exactTotal } from '../../kernel/money/minorUnits';
import type { Run } from '../../kernel/run/run';
import { columnLetters } from '../../kernel/sheet/cells';
import { isOurSheetName } from '../../kernel/sheet/ourSheets';
import { problem } from '../../kernel/words/problem';
import { evidenceText } from '../evidence/evidenceText';
import { findHeaders } from '../recognise/headerSearch';
import { recognised } from '../recognise/recognised';
import { columnOfRole, type Recognition } from '../recognise/recognition';
import { NO_CHOICES, type ReadingChoices, type ReadResult } from '../result/readResult';
import type { ReportRequest } from '../run/request';
import { readSample } from '../survey/readSample';
import { kindsOfRow, type SheetSample } from '../survey/sheetSample';
import { amountHeading } from '../words/amountHeading';
import { roleGuesses } from '../words/headingRoles';
import { withSettled } from './rowsSettled';
import { takeOffPayments, type AfterPayments, type ListedPayment } from './takeOffPayments';

/** Reads a recognised table of another sheet as it stands, every row an item. */
export type ReadAsItems = (recognition: Recognition, choices: ReadingChoices) => Promise<ReadResult>;

/** True where the amounts are what was invoiced, and nothing on the sheet says what was paid of it. */
function listsInvoicesOnly({ level, layout, items, receipt }: ReadResult): boolean {
  const open = layout.columns.find(({ role }) => role === 'openAmount');
  const { kind } = amountHeading(open?.heading ?? '');
  const tells = layout.columns.some(({ role }) => role === 'paidDate' || role === 'paidAmount' || role === 'bucketAmount');
  const leftOut = (receipt.skippedByReason.paid ?? 0) > 0;
  return level === 'item' && items.length > 0 && open !== undefined && kind !== 'open' && kind !== 'balance' && !tells && !leftOut;
}

/** True where most filled cells of a column of the sample are amounts, whatever heads them. */
function holdsAmounts({ rows }: SheetSample, k: number): boolean {
  const kinds = rows.map((row) => kindsOfRow(row)[k]).filter((kind) => kind !== 'blank');
  return kinds.filter((kind) => kind === 'number' || kind === 'amountText').length > 0.5 * kinds.length;
}

/** A sheet of payments as a table whose amounts are what was paid; `null` for any other sheet. */
function asPayments(sample: SheetSample): { readonly recognition: Recognition; readonly choices: ReadingChoices } | null {
  const [header] = findHeaders(sample);
  const at = header?.headings.findIndex((heading, k) => roleGuesses(heading)[0]?.role === 'paidAmount' && holdsAmounts(sample, k)) ?? -1;
  const roles = at < 0 ? {} : { [columnLetters(sample.used.column + at)]: 'openAmount' as const };
  const choices: ReadingChoices = { ...NO_CHOICES, rows: 'item', roles };
  const recognition = recognised(sample, choices);
  if ('kind' in recognition || recognition.level !== 'item' || columnOfRole(recognition, 'documentNo') < 0) return null;
  return at >= 0 || columnOfRole(recognition, 'paidDate') >= 0 ? { recognition, choices } : null;
}

function paymentsOf({ items }: ReadResult, currency: string): readonly ListedPayment[] {
  const tables = items.filter((table) => table.currency.code === currency || table.currency.code === '' || currency === '');
  return tables.flatMap((table) => {
    const hashes = table.documentNo?.numberHashes();
    const days = table.paidDay ?? table.documentDay;
    return Array.from(table.openAmount, (amount, row): ListedPayment => ({
      numberHash: hashes?.[row] ?? 0,
      amount: Math.abs(amount),
      day: days[row] ?? NO_DAY,
    }));
  });
}

/**
 * A list of invoices less the payments that another sheet of the workbook lists for them, up to the as-of date; the reading as it is where
 * the amounts are open already, or no sheet names the invoices' numbers beside what was paid.
 */
export async function withPaymentsBeside(
  run: Run<ReportRequest>,
  reading: ReadResult,
  asOf: DayNumber | null,
  read: ReadAsItems,
): Promise<ReadResult> {
  if (run.request.choices.rows === 'item' || !listsInvoicesOnly(reading)) return reading;
  for (const { name, used } of run.survey.sheets) {
    if (name === reading.layout.sheet || used === null || isOurSheetName(name)) continue;
    const found = asPayments(await readSample(run, name, used));
    if (found === null) continue;
    const payments = await read(found.recognition, found.choices);
    const after = reading.items.map((items) => takeOffPayments(items, paymentsOf(payments, items.currency.code), asOf));
    if (after.every((one) => one === null)) continue;
    // A list of what is still open names no invoice that is paid in full: its amounts may be less these payments already.
    if (after.every((one) => one === null || one.paid.length === 0)) return withDoubt(reading, name, after);
    return lessPayments(reading, name, after);
  }
  return reading;
}

/** The reading as it is, and that payments beside it were not taken off. */
function withDoubt(reading: ReadResult, sheet: string, after: readonly (AfterPayments | null)[]): ReadResult {
  const count = after.reduce((sum, one) => sum + (one?.count ?? 0), 0);
  return { ...reading, problems: [...reading.problems, problem(evidenceText('paymentsNotTakenOff', { sheet, count }), 'warning')] };
}

function lessPayments(reading: ReadResult, sheet: string, after: readonly (AfterPayments | null)[]): ReadResult {
  const { items, receipt } = reading;
  const closed = after.reduce((sum, one) => sum + (one?.paid.length ?? 0), 0);
  const sums = after.flatMap((one, k) => (one === null ? [] : [{ currency: items[k]!.currency, amount: exactTotal(one.sum) }]));
  const count = after.reduce((sum, one) => sum + (one?.count ?? 0), 0);
  return {
    ...reading,
    items: items.map((table, k) => after[k]?.open ?? table),
    receipt: withSettled(
      receipt,
      after.flatMap((one, k) => (one === null ? [] : [{ items: items[k]!, rows: one.paid }])),
    ),
    problems: [...reading.problems, problem(evidenceText('paymentsTakenOff', { sheet, count, closed, sums }), 'info')],
  };
}
