import { problem, type Problem } from '../../kernel/words/problem';
import { readingText } from '../readingText';

const FAULTS = {
  unpaid: { code: 'paidDateMissing', severity: 'info' },
  later: { code: 'paidAfterAsOf', severity: 'info' },
  noDueDate: { code: 'paidWithoutDueDate', severity: 'warning' },
  credited: { code: 'paidByCredit', severity: 'info' },
  notAboveZero: { code: 'paidRefund', severity: 'info' },
  beforeDocument: { code: 'paidBeforeDocument', severity: 'warning' },
  repeated: { code: 'paidRepeated', severity: 'warning' },
} as const;

/** Why a row of a paid list teaches nothing about how late its customer pays. */
export type PaidFault = keyof typeof FAULTS;

/** Counts the rows of one sheet that were left out of what is learned, and tells of each kind in one problem. */
export class PaidFaults {
  private readonly counts = new Map<PaidFault, { count: number; readonly firstRow: number }>();
  private readonly currencies = new Map<string, number>();

  constructor(private readonly sheet: string) {}

  /** `sheetRow` counts from 1. */
  add(fault: PaidFault, sheetRow: number): void {
    const known = this.counts.get(fault);
    if (known) known.count++;
    else this.counts.set(fault, { count: 1, firstRow: sheetRow });
  }

  /** Rows in a currency in which nothing is open. */
  currency(code: string, rowCount: number): void {
    this.currencies.set(code, (this.currencies.get(code) ?? 0) + rowCount);
  }

  problems(): readonly Problem[] {
    const { sheet } = this;
    return [
      ...[...this.counts].map(([fault, { count, firstRow: row }]) => {
        const { code, severity } = FAULTS[fault];
        return problem(readingText(code, { sheet, count, row }), severity, { row });
      }),
      ...[...this.currencies].map(([currency, count]) =>
        problem(readingText('paidOtherCurrency', { sheet, count, currency }), 'info', { read: currency }),
      ),
    ];
  }
}
