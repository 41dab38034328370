import { isErrorCell, type Cell } from '../../kernel/sheet/cells';
import { looksDated } from './dayStore';
import { isBlank } from '../words/headingText';
import type { AmountText } from './amountStore';
import { lessCredit, type OpenAmountSource } from '../recognise/amountColumns';
import { isFooterText, isPercentLabel, isRule, totalLabel } from '../words/rowLabels';

/** What a row is at first sight. `item`: its own date or number proves it; `suspect`: an amount, but it may be a sum. */
type RowSort = 'blank' | 'item' | 'suspect' | 'unreadable' | 'other';

/** Currency units above which a cell may have lost its last digits. */
const AMOUNT_MAX_UNITS = 1e13;

/** Positions within a block's rows; -1 where the sheet has no such column. */
interface SorterColumns {
  readonly open: number;
  readonly debit: number;
  /** Credit, or everything that is taken off what was invoiced. */
  readonly credits: readonly number[];
  readonly buckets: readonly number[];
  /** Where each column is in a currency of its own: their codes, in the order of `buckets`. */
  readonly bucketCurrencies: readonly string[] | null;
  readonly prepayment: number;
  readonly dueDate: number;
  readonly documentDate: number;
  readonly documentNo: number;
  readonly customer: number;
  readonly customerId: number;
  readonly type: number;
}

/** True for a row such as "Turnover:" and a figure: what stands under the headings is not what they say. */
function beginsWithLabel(row: readonly Cell[]): boolean {
  for (let k = 0; k < row.length; k++) {
    const cell = row[k]!;
    if (cell !== '') return typeof cell === 'string' && cell.charCodeAt(cell.length - 1) === 58;
  }
  return false;
}

/** True for lines of dashes in every cell, which are no amounts of nothing. */
function isRuled(row: readonly Cell[]): boolean {
  return row.every((cell) => isBlank(cell) || (typeof cell === 'string' && isRule(cell)));
}

/** Sorts the rows of one report; `amount` is the open amount of the row sorted last, in currency units. */
export class RowSorter {
  amount = NaN;
  /** Currency that stood beside the amount in its text. */
  currency = '';
  private readonly headsSum = new Map<string, boolean>();
  private readonly dated: boolean;

  constructor(
    private readonly columns: SorterColumns,
    private readonly source: OpenAmountSource,
    private readonly level: 'item' | 'customer',
    private readonly texts: AmountText,
  ) {
    this.dated = columns.dueDate >= 0 || columns.documentDate >= 0;
  }

  sort(row: readonly Cell[]): RowSort {
    this.currency = '';
    const state = this.readAmount(row);
    // More digits than a cell keeps exactly, or no number at all: such an amount cannot be counted.
    if (state === 'amount' && !(Math.abs(this.amount) <= AMOUNT_MAX_UNITS)) return 'unreadable';
    if (state === 'amount') return this.provesItem(row) && !beginsWithLabel(row) ? 'item' : isRuled(row) ? 'other' : 'suspect';
    if (state === 'unreadable') {
      if (this.errorIn(row)) return 'unreadable';
      return this.dated ? (this.isDated(row) ? 'unreadable' : 'other') : this.provesItem(row) ? 'unreadable' : 'other';
    }
    for (let k = 0; k < row.length; k++) if (!isBlank(row[k])) return 'other';
    return 'blank';
  }

  /** True where the row's own date, number or name shows that it is an item and no sum. */
  provesItem(row: readonly Cell[]): boolean {
    const { columns } = this;
    if (this.level === 'customer')
      return this.isName(row, columns.customer) || (columns.customer < 0 && this.isName(row, columns.customerId));
    if (this.dated && this.isDated(row)) return true;
    const named = this.isName(row, columns.customer) || this.isName(row, columns.customerId);
    if (columns.documentNo >= 0)
      return (
        this.isName(row, columns.documentNo) &&
        (named ||
          (!this.dated && columns.type >= 0 && !isBlank(row[columns.type])) ||
          (!this.dated && columns.customer < 0 && columns.customerId < 0 && /\d/.test(String(row[columns.documentNo]))))
      );
    return !this.dated && named;
  }

  private isDated(row: readonly Cell[]): boolean {
    const { dueDate, documentDate } = this.columns;
    const due = dueDate < 0 ? '' : row[dueDate];
    if (due !== '' && looksDated(due)) return true;
    const document = documentDate < 0 ? '' : row[documentDate];
    return document !== '' && looksDated(document);
  }

  private isName(row: readonly Cell[], column: number): boolean {
    if (column < 0) return false;
    const cell = row[column];
    if (isBlank(cell)) return false;
    if (typeof cell !== 'string') return typeof cell === 'number';
    let heads = this.headsSum.get(cell);
    if (heads === undefined) {
      heads = totalLabel(cell) !== null || isPercentLabel(cell) || isFooterText(cell);
      this.headsSum.set(cell, heads);
    }
    return !heads;
  }

  private readAmount(row: readonly Cell[]): 'amount' | 'empty' | 'unreadable' {
    if (this.source === 'column') {
      const cell = row[this.columns.open];
      if (typeof cell === 'number') {
        this.amount = cell;
        return 'amount';
      }
      return this.textAmount(cell);
    }
    return this.source === 'buckets' ? this.sumOf(row) : this.sides(row);
  }

  private textAmount(cell: Cell | undefined): 'amount' | 'empty' | 'unreadable' {
    this.amount = NaN;
    if (typeof cell !== 'string' || cell === '') return typeof cell === 'boolean' ? 'unreadable' : 'empty';
    const state = this.texts.read(cell);
    this.amount = this.texts.value;
    this.currency = this.texts.currency;
    return state;
  }

  private sumOf(row: readonly Cell[]): 'amount' | 'empty' | 'unreadable' {
    const currencies = this.columns.bucketCurrencies;
    let [sum, found, unreadable, currency] = [0, false, false, ''];
    const { buckets, prepayment } = this.columns;
    for (let b = 0; b <= buckets.length; b++) {
      const column = b < buckets.length ? buckets[b]! : prepayment;
      if (column < 0) continue;
      const cell = row[column];
      const state = typeof cell === 'number' ? 'amount' : this.textAmount(cell);
      if (state === 'unreadable') unreadable = true;
      if (state !== 'amount') continue;
      const amount = typeof cell === 'number' ? cell : this.amount;
      sum += b < buckets.length ? amount : -Math.abs(amount);
      found = true;
      if (currencies === null || b >= buckets.length || amount === 0) continue;
      // Amounts in two currencies cannot be one amount.
      if (currency !== '' && currency !== currencies[b]) unreadable = true;
      currency = currencies[b]!;
    }
    if (currencies !== null) this.currency = currency;
    this.amount = unreadable || !found ? NaN : sum;
    return unreadable ? 'unreadable' : found ? 'amount' : 'empty';
  }

  private sides(row: readonly Cell[]): 'amount' | 'empty' | 'unreadable' {
    const read = (column: number): { state: string; amount: number } => {
      const cell = row[column];
      return typeof cell === 'number' ? { state: 'amount', amount: cell } : { state: this.textAmount(cell), amount: this.amount };
    };
    const debit = read(this.columns.debit);
    let [unreadable, found, amount] = [debit.state === 'unreadable', debit.state === 'amount', debit.state === 'amount' ? debit.amount : 0];
    for (const column of this.columns.credits) {
      const credit = read(column);
      if (credit.state === 'unreadable') unreadable = true;
      if (credit.state !== 'amount') continue;
      found = true;
      amount = lessCredit(amount, credit.amount);
    }
    this.amount = unreadable || !found ? NaN : amount;
    return unreadable ? 'unreadable' : found ? 'amount' : 'empty';
  }

  private errorIn(row: readonly Cell[]): boolean {
    const { open, debit, credits, buckets } = this.columns;
    return [open, debit, ...credits, ...buckets].some((column) => column >= 0 && isErrorCell(row[column] ?? ''));
  }
}
