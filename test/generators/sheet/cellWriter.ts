import { currencyOf, minorUnitsPerUnit } from '../../../src/kernel/money/currency';
import type { DayNumber } from '../../../src/kernel/calendar/dayNumber';
import type { Cell } from '../../../src/kernel/sheet/cells';
import type { MadeCustomer } from '../../../src/features/sample/domain/madeLedger';
import { amountText, dateText, type Locale } from './locale';
import type { Mess } from './mess';

/** Where the cells of a finished sheet lie, for formulas: both start from logical rows and columns and give A1 parts. */
export interface Addresses {
  readonly row: (line: number) => number;
  readonly column: (column: number) => string;
}

/** A cell with its number format, and perhaps a formula that gives the value. `open` marks the open amount, which an error may replace. */
export interface WrittenCell {
  readonly value: Cell;
  readonly format: string;
  readonly formula?: (addresses: Addresses) => string;
  readonly open?: true;
}

export type CellSpec = Cell | WrittenCell;

const NUMBER_FORMATS: Readonly<Record<0 | 2 | 3, string>> = { 0: '#,##0', 2: '#,##0.00', 3: '#,##0.000' };

/** Writes amounts, dates and names as a locale and a mess want them, and remembers whether the order of its text dates can be proved. */
export class CellWriter {
  private numericTextDates = 0;
  private provingDates = 0;
  private datesWritten = 0;
  private namesWritten = 0;

  constructor(
    readonly locale: Locale,
    readonly mess: Mess,
  ) {}

  get dateOrderProvable(): boolean {
    return this.numericTextDates === 0 || this.provingDates > 0;
  }

  /** A day as serial or text; '' for `null`. */
  date(day: DayNumber | null): WrittenCell {
    if (day === null) return { value: '', format: 'General' };
    this.datesWritten++;
    const asText = this.mess.dates === 'text' || (this.mess.dates === 'mixed' && this.datesWritten % 3 === 0);
    if (!asText) return { value: day, format: this.locale.dateFormat };
    const value = dateText(day, this.locale, this.mess.dateStyle);
    if (this.mess.dateStyle === 'numeric') {
      this.numericTextDates++;
      if (Number(dateText(day, this.locale, 'iso').slice(8)) > 12) this.provingDates++;
    }
    return { value, format: '@' };
  }

  /** An amount as number or text; a zero is written as such, see `bucket`. */
  amount(minor: number, currency: string, formula?: WrittenCell['formula']): WrittenCell {
    const { decimals } = currencyOf(currency);
    if (this.mess.amounts === 'text') {
      return {
        value: amountText(minor, decimals, this.locale, this.mess.negative, this.mess.withSymbol ? symbolOf(currency, this.locale) : ''),
        format: '@',
      };
    }
    const format = this.mess.withSymbol ? `"${symbolOf(currency, this.locale)}"${NUMBER_FORMATS[decimals]}` : NUMBER_FORMATS[decimals];
    return { value: minor / minorUnitsPerUnit(currencyOf(currency)), format, ...(formula ? { formula } : {}) };
  }

  /** The open amount of an item. */
  open(minor: number, currency: string): WrittenCell {
    return { ...this.amount(minor, currency), open: true };
  }

  /** An amount, where a zero is left blank, dashed or printed as the mess has it. */
  bucket(minor: number, currency: string, isOpen = true): WrittenCell {
    if (minor === 0 && this.mess.zero === 'blank') return { value: '', format: 'General' };
    if (minor === 0 && this.mess.zero === 'dash') return { value: '-', format: '@' };
    return minor !== 0 && isOpen ? this.open(minor, currency) : this.amount(minor, currency);
  }

  /** A customer's name; some with blanks behind it. */
  name(customer: MadeCustomer): string {
    this.namesWritten++;
    if (!this.mess.trailingBlanks || this.namesWritten % 3 !== 0) return customer.name;
    return this.namesWritten % 2 === 0 ? `${customer.name}  ` : `${customer.name}\u00a0`;
  }

  /** A whole number of days, as text where amounts are text. */
  days(count: number): CellSpec {
    return this.mess.amounts === 'text' ? { value: String(count), format: '@' } : { value: count, format: '0' };
  }
}

const SYMBOLS: Readonly<Record<string, string>> = { USD: '$', GBP: '£', EUR: '€', INR: '₹', JPY: '¥' };

function symbolOf(currency: string, locale: Locale): string {
  return currency === locale.currency ? locale.symbol : (SYMBOLS[currency] ?? currency);
}
