import type { DayNumber } from '../../../../kernel/calendar/dayNumber';
import { currencyOf, type Currency } from '../../../../kernel/money/currency';
import { amountFromCell, negated, ZERO, type MinorUnits } from '../../../../kernel/money/minorUnits';
import type { ListReading, ListRow } from '../../../../reading/lists/readList';
import type { BankLine, LineNature, PrintedCheck } from '../receipts/bankReceipt';
import type { ReceiptField } from '../receiptForms';
import { amountCheck } from './fileAmounts';
import { bankLine, numbered } from './blankLine';

type Row = ListRow<ReceiptField>;

const IN_WORDS = /^(credit|cr|c|\+|in|abono|haber|h|deposit|cdt|crdt|bij|gutschrift|entrata|avere)$/i;
const OUT_WORDS = /^(debit|dr|d|-|out|cargo|debe|s|soll|withdrawal|dbt|dbit|af|lastschrift|uscita|dare|check)$/i;

const minor = (value: number | null, currency: Currency): MinorUnits | null =>
  value === null ? null : (amountFromCell(value, currency)?.amount ?? null);

/** The amount of a row, money out negative: one column with signs, two columns, or one column beside a word. */
function amountOf(row: Row, currency: Currency): MinorUnits | null {
  const [into, out] = [minor(row.amount('moneyIn'), currency), minor(row.amount('moneyOut'), currency)];
  const amount = minor(row.amount('amount'), currency);
  if (amount === null) {
    if (into !== null && into !== 0) return into;
    return out === null ? into : (-Math.abs(out) as MinorUnits);
  }
  const word = row.text('sign').trim();
  if (OUT_WORDS.test(word)) return -Math.abs(amount) as MinorUnits;
  return IN_WORDS.test(word) && amount < 0 ? negated(amount) : amount;
}

function natureOf(row: Row, isProcessor: boolean): LineNature {
  const type = `${row.text('type')} ${row.text('status')}`.toLowerCase();
  if (/\bpending\b|pendiente|vorgemerkt/.test(type)) return 'pending';
  if (/return|devuel|ruckl|chargeback|dispute/.test(type)) return 'returned';
  if (!isProcessor) return 'movement';
  if (/payout|transfer|liquidacion/.test(type)) return 'payout';
  if (/refund|reembolso/.test(type)) return 'refund';
  return /fee|adjustment/.test(type) ? 'fee' : 'movement';
}

/** True where the first row is the newest: days fall, or on one day the running balance says so. */
function isNewestFirst(rows: readonly Row[], amounts: readonly (MinorUnits | null)[], currency: Currency): boolean {
  const days = rows.map((row) => row.day('day')).filter((day) => day !== null);
  const [first, last] = [days[0], days[days.length - 1]];
  if (first !== undefined && last !== undefined && first !== last) return first > last;
  let [falling, rising] = [0, 0];
  for (let k = 0; k + 1 < rows.length; k++) {
    const [above, below] = [minor(rows[k]!.amount('balance'), currency), minor(rows[k + 1]!.amount('balance'), currency)];
    if (above === null || below === null) continue;
    if (amounts[k] !== null && above - below === amounts[k]) falling++;
    if (amounts[k + 1] !== null && below - above === amounts[k + 1]) rising++;
  }
  return falling > rising;
}

/** What the running balance of a download says about the amounts that were read: the first and last balance and all that lies between. */
function balanceCheck(rows: readonly Row[], amounts: readonly (MinorUnits | null)[], currency: Currency): readonly PrintedCheck[] {
  const balances = rows.map((row) => minor(row.amount('balance'), currency));
  const [first, last] = [balances[0], balances[balances.length - 1]];
  if (rows.length < 2 || first === null || last === null || first === undefined || last === undefined) return [];
  const moved = amounts.slice(1).reduce<number>((sum, amount) => sum + (amount ?? 0), 0);
  return [amountCheck('balance', last, (first + moved) as MinorUnits, currency)];
}

/** A table of movements as lines, the oldest first, and what its running balance says. */
interface TableLines {
  readonly lines: readonly BankLine[];
  readonly printed: readonly PrintedCheck[];
  /** Rows without a day or amount that could be read. */
  readonly unread: readonly number[];
}

/** True where a table says fee and net amount of each row: the balance of a card processor. */
const isProcessorTable = ({ has }: ListReading<ReceiptField>): boolean => has('fee') && has('net');

function lineOf(row: Row, currency: Currency, day: DayNumber, amount: MinorUnits, table: ListReading<ReceiptField>): BankLine {
  const isProcessor = isProcessorTable(table);
  const text = [row.text('text'), row.text('more'), row.others()].filter((part) => part !== '').join(' ');
  return bankLine({
    day,
    amount,
    currency,
    place: row.row,
    nature: natureOf(row, isProcessor),
    payer: row.text('payer'),
    customerId: row.text('customerNo'),
    payerAccount: row.text('account').replace(/\s/g, ''),
    text: text === '' && !isProcessor ? row.text('type') : text,
    bankReference: row.text('reference'),
    checkNo: row.text('check'),
    fee: isProcessor ? (minor(row.amount('fee'), currency) ?? ZERO) : ZERO,
    // Where somebody wrote who paid and no bank wrote a balance or a description, people typed it.
    isTyped: !isProcessor && table.has('payer') && !table.has('balance') && !table.has('valueDay') && !table.has('reference'),
  });
}

/** The rows of a table as lines; `given` is the currency where the table names none. */
export function tableLines(table: ListReading<ReceiptField>, given: Currency): TableLines {
  const currencyOfRow = (row: Row): Currency => (row.text('currency') === '' ? given : currencyOf(row.text('currency')));
  const amounts = table.rows.map((row) => amountOf(row, currencyOfRow(row)));
  const reverse = isNewestFirst(table.rows, amounts, given);
  const inOrder = <T>(list: readonly T[]): readonly T[] => (reverse ? [...list].reverse() : list);
  const [rows, sums] = [inOrder(table.rows), inOrder(amounts)];
  const isProcessor = isProcessorTable(table);
  // A balance moves by what was booked, and that of a processor by the net amount.
  const moved = rows.map((row, k) =>
    natureOf(row, isProcessor) === 'pending' ? ZERO : isProcessor ? minor(row.amount('net'), currencyOfRow(row)) : sums[k]!,
  );
  const unread: number[] = [];
  const lines = rows.flatMap((row, k) => {
    const day = row.day('day') ?? row.day('valueDay');
    const amount = sums[k] ?? null;
    if (day !== null && amount !== null) return [lineOf(row, currencyOfRow(row), day, amount, table)];
    unread.push(row.row);
    return [];
  });
  return { lines: numbered(lines), printed: table.has('balance') ? balanceCheck(rows, moved, given) : [], unread };
}
