import type { Cell } from '../../../../src/kernel/sheet/cells';
import { localeOf, type Language } from '../../../../src/kernel/words/locale';
import type { CreditReport } from '../../../../src/features/credit/jobs/computeCredit';
import { refreshCredit } from '../../../../src/features/credit/jobs/refreshCredit';
import { refresh } from '../../../../src/report/refresh';
import { ANY_REQUEST, day, QUIET } from '../../../golden/madeReport';
import { MemoryWorkbook } from '../../../golden/memoryWorkbook';

const ITEMS: readonly (readonly Cell[])[] = [
  ['Customer number', 'Customer', 'Invoice', 'Invoice date', 'Due date', 'Currency', 'Open amount'],
  ['K1', 'Alder Timber', 'A1', day('2026-05-01'), day('2026-05-31'), 'EUR', 9000],
  ['K2', 'Birch Optical', 'B1', day('2026-03-01'), day('2026-03-31'), 'EUR', 2500],
  ['K3', 'Cedar Clinic', 'C1', day('2026-06-01'), day('2026-07-01'), 'EUR', 4000],
  ['K4', 'Cedar Branch', 'C2', day('2026-06-10'), day('2026-07-10'), 'EUR', 1500],
];
const ORDERS: readonly (readonly Cell[])[] = [
  ['Order no.', 'Order date', 'Customer no.', 'Customer', 'Order amount', 'Currency'],
  ['S1', day('2026-06-28'), 'K1', 'Alder Timber', 800, 'EUR'],
  ['S2', day('2026-06-29'), 'K1', 'Alder Timber', 700, 'EUR'],
  ['S3', day('2026-06-29'), 'K2', 'Birch Optical', 100, 'EUR'],
  ['S4', day('2026-06-29'), 'K4', 'Cedar Branch', 600, 'EUR'],
];
const CUSTOMERS: readonly (readonly Cell[])[] = [
  ['Customer no.', 'Customer', 'Credit limit', 'Parent', 'Salesperson', 'Bureau score', 'Insured up to', 'Next review'],
  ['K1', 'Alder Timber', 10000, '', 'Ana Ruiz', 71, '', ''],
  ['K2', 'Birch Optical', 5000, '', 'Ben Cole', 64, 2000, day('2026-12-31')],
  ['K3', 'Cedar Clinic', 6000, '', 'Ana Ruiz', '', '', ''],
  ['K4', 'Cedar Branch', 2000, 'K3', '', '', '', ''],
];

/** A workbook with open items, orders and customers, in which orders are judged and people type. */
export class CreditBook {
  readonly workbook = new MemoryWorkbook();
  private readonly options;

  constructor(private readonly language: Language = 'en') {
    this.options = { ...QUIET, locale: localeOf(language === 'es' ? 'es-ES' : 'en') };
    this.workbook.addSheet('Open items', ITEMS, [3, 4]).addSheet('Customers', CUSTOMERS, [7]);
    this.orders({});
  }

  /** The orders with other amounts. */
  orders(amounts: Readonly<Record<string, number>>): void {
    const rows = ORDERS.map((row) => [...row.slice(0, 4), amounts[String(row[0])] ?? row[4]!, row[5]!]);
    this.workbook.addSheet('Orders', rows, [1]);
  }

  private get request() {
    return { ...ANY_REQUEST, sheet: 'Open items', asOf: day('2026-06-30'), language: this.language };
  }

  async judge(): Promise<CreditReport> {
    const outcome = await refreshCredit(this.workbook, this.request, null, this.options);
    if (outcome.kind !== 'credit') throw new Error(JSON.stringify(outcome.questions));
    return outcome.credit;
  }

  async refresh(): Promise<void> {
    const outcome = await refresh(this.workbook, this.request, this.options);
    if (outcome.kind !== 'report') throw new Error(JSON.stringify(outcome.questions));
  }

  private place(sheet: string, heading: string, row: string): readonly [number, number] {
    for (let below = 1; below < 100; below++)
      for (let first = 0; first < 300; first++) {
        if (this.workbook.cell(sheet, below, first) !== row) continue;
        // The heading of the same table: the nearest one to either side.
        for (let away = 0; away < 40; away++)
          for (const column of [first + away, first - away])
            for (let above = below - 1; column >= 0 && above >= 0; above--)
              if (this.workbook.cell(sheet, above, column) === heading) return [below, column];
      }
    throw new Error(`${heading} of ${row} on ${sheet}`);
  }

  /** Types below a heading, in the row that has a text. */
  type(sheet: string, heading: string, row: string, cell: Cell): void {
    this.workbook.type(sheet, ...this.place(sheet, heading, row), cell);
  }

  cell(sheet: string, heading: string, row: string): Cell {
    return this.workbook.cell(sheet, ...this.place(sheet, heading, row));
  }
}
