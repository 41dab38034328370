import { dayFromSerial, NO_DAY } from '../../src/kernel/calendar/dayNumber';
import { CustomerDirectory } from '../../src/kernel/ledger/customers';
import { Dictionary } from '../../src/kernel/ledger/dictionary';
import { TextColumnBuilder } from '../../src/kernel/ledger/textColumn';
import { currencyOf, type Currency } from '../../src/kernel/money/currency';
import { amountFromCell } from '../../src/kernel/money/minorUnits';
import type { Cell } from '../../src/kernel/sheet/cells';

/**
 * The least that any reader must do: the columns of the bench sheet are known beforehand, every row is an item, and each cell that is
 * needed is checked and stored. What recognition, classification and the receipt cost is measured against it.
 */
export class FlatReader {
  readonly customers = new CustomerDirectory();
  private readonly codes = new Map<string, Map<string, number>>();
  private readonly documentNo = new TextColumnBuilder();
  private readonly currencies = new Map<string, Currency>();
  private readonly collectors = new Dictionary();
  private readonly customer: Uint32Array;
  private readonly dueDay: Int32Array;
  private readonly documentDay: Int32Array;
  private readonly promiseDay: Int32Array;
  private readonly openAmount: Float64Array;
  private readonly originalAmount: Float64Array;
  private readonly disputedAmount: Float64Array;
  private readonly collector: Uint32Array;
  private count = 0;
  /** Cells that held something else than their column does. */
  odd = 0;

  constructor(rows: number) {
    [this.customer, this.collector] = [new Uint32Array(rows), new Uint32Array(rows)];
    [this.dueDay, this.documentDay, this.promiseDay] = [new Int32Array(rows), new Int32Array(rows), new Int32Array(rows)];
    [this.openAmount, this.originalAmount, this.disputedAmount] = [new Float64Array(rows), new Float64Array(rows), new Float64Array(rows)];
  }

  push(rows: readonly (readonly Cell[])[]): void {
    for (const cells of rows) {
      const row = this.count++;
      const currency = this.currency(String(cells[8]));
      this.customer[row] = this.customerCode(String(cells[0]), String(cells[1]));
      this.documentNo.push(String(cells[2]));
      this.documentDay[row] = this.day(cells[4]!);
      this.dueDay[row] = this.day(cells[5]!);
      this.originalAmount[row] = this.amount(cells[6]!, currency);
      this.openAmount[row] = this.amount(cells[7]!, currency);
      this.disputedAmount[row] = this.amount(cells[9]!, currency);
      this.promiseDay[row] = this.day(cells[11]!);
      this.collector[row] = this.collectors.code(String(cells[10]));
    }
  }

  /** Items read, their open amounts added up over all currencies: only to see that nothing was lost. */
  finish(): { readonly count: number; readonly sum: number } {
    this.documentNo.build();
    return { count: this.count, sum: this.openAmount.reduce((sum, amount) => sum + amount, 0) };
  }

  /** Two lookups of texts that stand in the row already are cheaper than one of a text put together for it. */
  private customerCode(id: string, name: string): number {
    let names = this.codes.get(id);
    if (!names) this.codes.set(id, (names = new Map()));
    let code = names.get(name);
    if (code === undefined) names.set(name, (code = this.customers.intern(name, id, '').code));
    return code;
  }

  private currency(code: string): Currency {
    const known = this.currencies.get(code);
    if (known) return known;
    const made = currencyOf(code);
    this.currencies.set(code, made);
    return made;
  }

  private day(cell: Cell): number {
    if (typeof cell === 'number') return dayFromSerial(cell) ?? NO_DAY;
    if (cell !== '') this.odd++;
    return NO_DAY;
  }

  private amount(cell: Cell, currency: Currency): number {
    if (typeof cell === 'number') return amountFromCell(cell, currency)?.amount ?? NaN;
    if (cell !== '') this.odd++;
    return 0;
  }
}
