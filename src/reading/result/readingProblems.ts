import type { CustomerCodes } from '../items/customerCodes';
import type { JudgedRows } from '../judge/judgedRows';
import { looksDated } from '../rows/dayStore';
import type { ProblemList } from './problemList';
import { columnOfRole } from '../recognise/recognition';
import type { RowFacts } from '../judge/rowFacts';
import type { TakenIn } from '../rows/takenIn';
import { isErrorCell } from '../../kernel/sheet/cells';
import { readingText } from '../readingText';

/** Rows that were read although they are hidden, and their sum in thousandths. */
interface HiddenRead {
  readonly rows: number;
  readonly sum: number;
}

/** Names everything about the reading that a person should know: unreadable amounts and dates, missing customers, spellings, hidden rows. */
export function reportReading(
  taken: TakenIn,
  facts: RowFacts,
  judged: JudgedRows,
  kept: Uint32Array,
  customers: CustomerCodes,
  problems: ProblemList,
): HiddenRead {
  reportUnreadable(taken, judged, problems);
  reportWithoutBucket(taken, judged, problems);
  reportDates(taken, problems);
  const customerColumn = columnOfRole(taken.recognition, 'customer');
  for (const i of customers.missing) problems.tell(readingText('customerMissing'), 'warning', taken.sheetRow[i], customerColumn);
  for (const [code, names] of customers.directory.variants) {
    const { name, id } = customers.directory.at(code);
    problems.tell(readingText('customerNameVariant', { id, name, others: [...names] }), 'info', null, customerColumn, name);
  }
  return reportHidden(taken, facts, kept, problems);
}

function reportUnreadable(taken: TakenIn, judged: JudgedRows, problems: ProblemList): void {
  const { recognition } = taken;
  const amounts = recognition.columns.filter((column) =>
    ['openAmount', 'bucketAmount', 'debit', 'credit', 'paidAmount'].includes(column.role),
  );
  taken.events.forEach((event, k) => {
    if (judged.rows[k]!.reason !== 'unreadable') return;
    const bad = event.cells.find(
      ({ column, cell }) => amounts.some((amount) => amount.column === column) && (typeof cell !== 'number' || !(Math.abs(cell) <= 1e13)),
    );
    const text = bad === undefined ? '' : String(bad.cell);
    const why = typeof bad?.cell === 'number' ? 'digits' : isErrorCell(text) ? 'error' : 'text';
    const column = bad?.column ?? columnOfRole(recognition, 'openAmount');
    problems.tell(readingText('amountUnreadable', { why, text }), 'error', event.row + 1, column, text);
  });
}

/** Documents with a date and a number but nothing in any bucket: mostly a bucket whose heading is not known holds their amount. */
function reportWithoutBucket(taken: TakenIn, judged: JudgedRows, problems: ProblemList): void {
  const { recognition, events } = taken;
  if (recognition.source !== 'buckets' || recognition.level === 'customer') return;
  const number = columnOfRole(recognition, 'documentNo');
  const dates = [columnOfRole(recognition, 'dueDate'), columnOfRole(recognition, 'documentDate')];
  const rows = events.filter(
    ({ candidate, cells, unreadable }, k) =>
      candidate < 0 &&
      !unreadable &&
      judged.rows[k]!.reason === 'group' &&
      cells.some(({ column }) => column === number) &&
      cells.some(({ column, cell }) => dates.includes(column) && looksDated(cell)),
  );
  if (rows.length === 0) return;
  const first = rows[0]!.row + 1;
  problems.tell(readingText('bucketsWithoutAmount', { rows: rows.length, first }), 'warning', first);
}

function reportDates(taken: TakenIn, problems: ProblemList): void {
  const { columns, recognition, sheetRow } = taken;
  const suspects = new Set(taken.events.map((event) => event.candidate));
  for (const [store, role] of [
    [columns.dueDate, 'dueDate'],
    [columns.documentDate, 'documentDate'],
    [columns.promiseDate, 'promiseDate'],
  ] as const) {
    for (const { candidate, text } of store?.bad ?? []) {
      if (suspects.has(candidate)) continue;
      const message = readingText('dateUnreadable', { text: text.trim() });
      problems.tell(message, 'warning', sheetRow[candidate], columnOfRole(recognition, role), text);
    }
  }
}

function reportHidden(taken: TakenIn, facts: RowFacts, kept: Uint32Array, problems: ProblemList): HiddenRead {
  const { hiddenRows } = taken.settings;
  if (hiddenRows.length === 0) return { rows: 0, sum: 0 };
  let [rows, sum, span] = [0, 0, 0];
  for (const i of kept) {
    const row = taken.sheetRow[i]! - 1;
    while (span < hiddenRows.length && hiddenRows[span]!.row + hiddenRows[span]!.rowCount <= row) span++;
    const hidden = hiddenRows[span];
    if (hidden === undefined) break;
    if (row < hidden.row) continue;
    rows++;
    sum += facts.amounts.length > 0 ? facts.amounts[i]! : 0;
  }
  if (rows > 0) problems.tell(readingText('hiddenRowsRead', { rows }), 'info');
  return { rows, sum };
}
