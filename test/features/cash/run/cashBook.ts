import type { Cell } from '../../../../src/kernel/sheet/cells';
import { localeOf, type Language } from '../../../../src/kernel/words/locale';
import { refreshCash, type CashRefresh } from '../../../../src/features/cash/jobs/refreshCash';
import { textTable } from '../../../../src/features/cash/run/textTable';
import { CASH_SHEET } from '../../../../src/features/receipts/sheet/receiptsTable';
import { CASH } from '../../../../src/features/cash/domain/register/cashPart';
import type { CashRegister } from '../../../../src/features/receipts/domain/register';
import { computeForecast } from '../../../../src/features/forecast/jobs/computeForecast';
import { DEFAULT_FORECAST } from '../../../../src/features/forecast/run/forecastOfReport';
import type { CurrencyForecast } from '../../../../src/features/forecast/sheet/forecastContent';
import type { Report } from '../../../../src/features/report';
import { refresh } from '../../../../src/report/refresh';
import { ANY_REQUEST, day, QUIET } from '../../../golden/madeReport';
import { MemoryWorkbook } from '../../../golden/memoryWorkbook';

const HEADINGS = ['Customer number', 'Customer', 'Invoice', 'Invoice date', 'Due date', 'Terms', 'Currency', 'Open amount'];
const OPEN: readonly (readonly Cell[])[] = [
  ['C-1', 'Alder Timber LLC', '70011', day('2026-03-20'), day('2026-04-19'), '2/10 net 30', 'USD', 1200],
  ['C-1', 'Alder Timber LLC', '70012', day('2026-02-01'), day('2026-03-03'), 'Net 30', 'USD', 500],
  ['C-2', 'Birch Optical Inc.', 'F-2026-118', day('2026-02-10'), day('2026-03-12'), 'Net 30', 'USD', 777],
  ['C-2', 'Birch Optical Inc.', 'F-2026-119', day('2026-02-20'), day('2026-03-22'), 'Net 30', 'USD', 350.5],
  ['C-2', 'Birch Optical Inc.', 'CM-9', day('2026-01-20'), day('2026-01-20'), 'Net 30', 'USD', -350.5],
  ['C-3', 'Cedar Clinic', 'R-55001', day('2026-03-01'), day('2026-03-31'), 'Net 30', 'EUR', 640],
];

/** A bank's download: exact, short with a reason, oldest of nobody, money out. */
export const FIRST_FILE = [
  'Date,Description,Amount,Reference,Currency',
  '2026-03-30,ALDER TIMBER INV 70011,1200.00,A1,USD',
  '2026-03-30,BIRCH OPTICAL F-2026-118 damaged,700.00,A2,USD',
  '2026-03-31,WIRE FROM NOBODY,99.00,A3,USD',
  '2026-03-31,RENT,-10.00,A4,USD',
  '2026-03-31,CEDAR CLINIC R-55001,640.00,A5,EUR',
  '',
].join('\n');
/** Overlaps it by two lines, and brings one more. */
export const SECOND_FILE = [
  'Date,Description,Amount,Reference,Currency',
  '2026-03-31,CEDAR CLINIC R-55001,640.00,A5,EUR',
  '2026-03-31,WIRE FROM NOBODY,99.00,A3,USD',
  '2026-04-01,ALDER TIMBER 70011 AND 70012,500.00,A6,USD',
  '',
].join('\n');

/** A workbook with open items into which files of receipts are taken, and in which people type. */
export class CashBook {
  readonly workbook = new MemoryWorkbook();
  private readonly options;

  constructor(private readonly language: Language = 'en') {
    this.options = { ...QUIET, locale: localeOf(language === 'es' ? 'es-ES' : 'en') };
    this.paste(OPEN);
  }

  paste(rows: readonly (readonly Cell[])[]): void {
    this.workbook.addSheet('Open items', [HEADINGS, ...rows], [3, 4]);
  }

  /** The open items with other balances; 0 leaves one out. */
  reopen(balances: Readonly<Record<string, number>>): void {
    this.paste(OPEN.map((row) => [...row.slice(0, 7), balances[String(row[2])] ?? row[7]!]).filter((row) => row[7] !== 0));
  }

  private get request() {
    return { ...ANY_REQUEST, sheet: 'Open items', asOf: day('2026-03-31'), language: this.language };
  }

  async take(text: string): Promise<Extract<CashRefresh, { kind: 'cash' }>> {
    const outcome = await refreshCash(
      this.workbook,
      this.request,
      { kind: 'file', name: 'bank.csv', text, workbook: () => Promise.resolve(textTable('bank', text)) },
      this.options,
    );
    if (outcome.kind !== 'cash') throw new Error(JSON.stringify(outcome.questions));
    return outcome;
  }

  async refresh(): Promise<CashRegister> {
    return (await this.report()).parts.get(CASH).register;
  }

  /** Refreshes every AR sheet and gives the report. */
  async report(): Promise<Report> {
    const outcome = await refresh(this.workbook, this.request, this.options);
    if (outcome.kind !== 'report') throw new Error(JSON.stringify(outcome.questions));
    return outcome.report;
  }

  async forecast(): Promise<readonly CurrencyForecast[]> {
    const outcome = await computeForecast(this.workbook, this.request, DEFAULT_FORECAST, this.options);
    if (outcome.kind !== 'forecast') throw new Error(JSON.stringify(outcome.questions));
    return outcome.forecast.currencies;
  }

  /** Row and column of a cell of AR Cash Application: the first row below `heading` whose first cell begins so. */
  private place(heading: string, begins: string, nth: number): readonly [number, number] {
    let found = 0;
    for (let row = 0; row < 200; row++) {
      if (!String(this.workbook.cell(CASH_SHEET, row, 0)).includes(begins)) continue;
      for (let above = row; above >= 0; above--) {
        const column = Array.from({ length: 40 }, (_, k) => this.workbook.cell(CASH_SHEET, above, k)).indexOf(heading);
        if (column < 0) continue;
        if (found++ === nth) return [row, column];
        break;
      }
    }
    throw new Error(`${heading} of ${begins}`);
  }

  cell(heading: string, begins: string, nth = 0): Cell {
    return this.workbook.cell(CASH_SHEET, ...this.place(heading, begins, nth));
  }

  /** Types a cell of AR Setup, so many columns right of the one that says `label`. */
  setUp(label: string, right: number, cell: Cell): void {
    for (let row = 0; row < 40; row++) {
      for (let column = 0; column < 200; column++) {
        if (this.workbook.cell('AR Setup', row, column) === label) {
          this.workbook.type('AR Setup', row, column + right, cell);
          return;
        }
      }
    }
    throw new Error(label);
  }

  type(heading: string, begins: string, cell: Cell, nth = 0): void {
    this.workbook.type(CASH_SHEET, ...this.place(heading, begins, nth), cell);
  }
}
