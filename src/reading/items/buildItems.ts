import type { DayNumber } from '../../kernel/calendar/dayNumber';
import { gather } from '../../kernel/ledger/selectItems';
import { ITEM_KINDS, narrowAmounts, type OpenItems } from '../../kernel/ledger/openItems';
import type { TextColumn } from '../../kernel/ledger/textColumn';
import { narrowCodes, type CodeColumn } from '../../kernel/ledger/dictionary';
import { currencyOf, type Currency } from '../../kernel/money/currency';
import type { CustomerCodes } from './customerCodes';
import { disputedAmounts, disputedByStatus } from '../rows/disputedAmounts';
import { dueDays } from './dueDays';
import type { CodeStore } from '../rows/growingColumns';
import { minorColumn } from './minorColumn';
import type { ProblemList } from '../result/problemList';
import { columnOfRole } from '../recognise/recognition';
import type { TakenIn } from '../rows/takenIn';
import { writtenOffRows } from '../rows/writtenOffRows';
import type { Turn } from '../judge/signs';
import { readingText } from '../readingText';

/** What building one currency's table needs beside the rows. */
export interface ItemParts {
  readonly taken: TakenIn;
  readonly customers: CustomerCodes;
  readonly documentNo: TextColumn | null;
  readonly kinds: Uint8Array;
  readonly turn: Turn | null;
  readonly problems: ProblemList;
  /** The day that days past due are counted to, or `null` where nobody says. */
  readonly asOf: DayNumber | null;
}

/** The texts of a column at the rows; `null` where none of them has any. */
function codeColumn(store: CodeStore | null, rows: Uint32Array, whole: boolean): CodeColumn | null {
  if (store === null) return null;
  const codes = narrowCodes(store.codes, whole ? null : rows, rows.length, store.dictionary.size);
  for (let k = 0; k < codes.length; k++) if (codes[k] !== 0) return { codes, dictionary: store.dictionary };
  return null;
}

/** Rows of the candidates in one currency that hold an amount that can be kept; the others are named as problems. */
export function buildItems(parts: ItemParts, candidates: Uint32Array, currency: Currency): OpenItems {
  const { taken, problems } = parts;
  const amountColumn = columnOfRole(taken.recognition, 'openAmount');
  const money = minorColumn(taken.open, candidates, currency, parts.turn);
  for (const k of money.fractions) {
    const row = candidates[k]!;
    problems.tell(readingText('amountFraction'), 'info', taken.sheetRow[row], amountColumn, String(taken.open[row]!));
  }
  const rows = candidates;
  const whole = rows.length === taken.count;
  const pick = <Column extends Float64Array | Int32Array | Uint32Array | Uint8Array>(column: Column): Column =>
    whole ? (column.subarray(0, rows.length) as Column) : gather(column, rows);
  const { columns } = taken;
  const due = dueDays(
    taken,
    rows,
    (i) => ITEM_KINDS[parts.kinds[i]!] === 'creditMemo' || ITEM_KINDS[parts.kinds[i]!] === 'payment',
    parts.asOf,
    problems,
  );
  const original = columns.originalAmount ? minorColumn(columns.originalAmount.values, rows, currency, parts.turn).amounts : null;
  const disputed =
    disputedAmounts(columns.disputed, rows, money.amounts, currency) ?? disputedByStatus(columns.status, rows, money.amounts);
  const other = otherAmounts(parts, rows);
  return {
    length: rows.length,
    currency,
    customers: parts.customers.directory,
    customer: narrowCodes(parts.customers.codes, whole ? null : rows, rows.length, parts.customers.directory.size),
    kind: pick(parts.kinds),
    dueDay: due.dueDay,
    dueDateFrom: due.from,
    documentDay: columns.documentDate ? pick(columns.documentDate.days) : new Int32Array(rows.length).fill(-2147483648),
    openAmount: money.amounts,
    sheetRow: pick(taken.sheetRow),
    documentNo: whole ? parts.documentNo : (parts.documentNo?.pick(rows) ?? null),
    originalAmount: original && narrowAmounts(original),
    disputedAmount: disputed && narrowAmounts(disputed),
    promiseDay: columns.promiseDate ? pick(columns.promiseDate.days) : null,
    paidDay: columns.paidDate ? pick(columns.paidDate.days) : null,
    writtenOff: writtenOffRows(columns, rows),
    terms: codeColumn(columns.terms, rows, whole),
    collector: codeColumn(columns.collector, rows, whole),
    documentCurrency: other ? codeColumn(columns.otherCurrency, rows, whole) : null,
    documentAmount: other,
  };
}

/** The amounts in the other currency, minor units of each row's own code. */
function otherAmounts(parts: ItemParts, rows: Uint32Array): Float64Array | null {
  const { otherAmount, otherCurrency } = parts.taken.columns;
  if (otherAmount === null) return null;
  const currencies = otherCurrency
    ? Array.from({ length: otherCurrency.dictionary.size }, (_, code) => currencyOf(otherCurrency.dictionary.text(code)))
    : [currencyOf('')];
  const amounts = new Float64Array(rows.length);
  for (let k = 0; k < rows.length; k++) {
    const i = rows[k]!;
    const currency = otherCurrency ? currencies[otherCurrency.codes[i]!]! : currencies[0]!;
    const per = currency.decimals === 2 ? 100 : currency.decimals === 0 ? 1 : 1000;
    const value = otherAmount.values[i]! * (parts.turn ? parts.turn(i) : 1);
    const whole = Math.round(Math.abs(value) * per);
    amounts[k] = !(whole <= Number.MAX_SAFE_INTEGER) ? NaN : whole === 0 ? 0 : value < 0 ? -whole : whole;
  }
  return amounts;
}
