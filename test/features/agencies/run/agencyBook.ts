import type { Cell } from '../../../../src/kernel/sheet/cells';
import { localeOf, type Language } from '../../../../src/kernel/words/locale';
import type { AgenciesReport } from '../../../../src/features/agencies/run/judgeAgencies';
import { refreshAgencies } from '../../../../src/features/agencies/jobs/refreshAgencies';
import { PLACEMENTS_SHEET } from '../../../../src/features/placements/sheet/placementsTable';
import { RECOVERIES_SHEET } from '../../../../src/features/placements/sheet/recoveriesTable';
import type { Report } from '../../../../src/features/report';
import { refresh } from '../../../../src/report/refresh';
import { ANY_REQUEST, day, QUIET } from '../../../golden/madeReport';
import { MemoryWorkbook } from '../../../golden/memoryWorkbook';

const ITEMS: readonly (readonly Cell[])[] = [
  ['Customer number', 'Customer', 'Invoice', 'Invoice date', 'Due date', 'Currency', 'Open amount'],
  ['K1', 'Alder Timber', 'A1', day('2026-05-01'), day('2026-05-31'), 'EUR', 9000],
  ['K2', 'Birch Optical', 'B1', day('2025-12-01'), day('2025-12-31'), 'EUR', 2500],
  ['K3', 'Cedar Clinic', 'C1', day('2024-06-01'), day('2024-07-01'), 'EUR', 400],
];
const TERMS = [
  ['AG1', 'Northfork', '', 0.18, 0.22, 0.3, 0.4, 0.1, '', 0.3, '', 60],
  ['LAW', 'Ruiz Abogados', 'counsel', 0.1, 0.1, 0.1, 0.1, 0, 50, '', '', ''],
] as const;
const FIRST = 4;

/** A workbook in which accounts are placed, money comes in and agencies are judged. */
export class AgencyBook {
  readonly workbook = new MemoryWorkbook();
  private readonly options;

  constructor(private readonly language: Language = 'en') {
    this.options = { ...QUIET, locale: localeOf(language === 'es' ? 'es-ES' : 'en') };
    this.workbook.addSheet('Open items', ITEMS, [3, 4]);
  }

  private get request() {
    return { ...ANY_REQUEST, sheet: 'Open items', asOf: day('2026-06-30'), language: this.language };
  }

  async report(): Promise<Report> {
    const outcome = await refresh(this.workbook, this.request, this.options);
    if (outcome.kind !== 'report') throw new Error(JSON.stringify(outcome.questions));
    return outcome.report;
  }

  async judge(report: Report | null): Promise<AgenciesReport> {
    const outcome = await refreshAgencies(this.workbook, this.request, report, this.options);
    if (outcome.kind !== 'agencies') throw new Error(JSON.stringify(outcome.questions));
    return outcome.agencies;
  }

  /** Types the terms of an agency and of counsel on AR Setup. */
  async agree(): Promise<void> {
    const { span } = (await this.workbook.outline()).tables.find(({ name }) => name === 'AR_AgencyTerms')!;
    TERMS.forEach((row, r) => row.forEach((cell, c) => this.workbook.type('AR Setup', span.row + 1 + r, span.column + c, cell)));
  }

  /** The row of AR Placements with an account, and its cells. */
  placement(account: string): { readonly row: number; readonly cells: readonly Cell[] } {
    for (let row = FIRST; row < 60; row++)
      if (this.workbook.cell(PLACEMENTS_SHEET, row, 0) === account)
        return { row, cells: Array.from({ length: 15 }, (_, column) => this.workbook.cell(PLACEMENTS_SHEET, row, column)) };
    throw new Error(account);
  }

  place(account: string, agency: string, on: string): void {
    const { row } = this.placement(account);
    this.workbook.type(PLACEMENTS_SHEET, row, 2, agency);
    this.workbook.type(PLACEMENTS_SHEET, row, 3, day(on));
  }

  recall(account: string, on: string, balance: number): void {
    const { row } = this.placement(account);
    this.workbook.type(PLACEMENTS_SHEET, row, 11, day(on));
    this.workbook.type(PLACEMENTS_SHEET, row, 12, balance);
  }

  /** Types what came in, in the first row that is free. */
  came(on: string, account: string, amount: number, to: string, cost: number | '' = ''): void {
    let row = FIRST;
    while (this.workbook.cell(RECOVERIES_SHEET, row, 1) !== '') row++;
    [day(on), account, amount, to, cost].forEach((cell, column) => this.workbook.type(RECOVERIES_SHEET, row, column, cell));
  }
}
