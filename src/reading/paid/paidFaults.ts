import type { Problem, ProblemSeverity } from '../../kernel/words/problem';

/** Why a row of a paid list teaches nothing about how late its customer pays. */
export type PaidFault = 'unpaid' | 'later' | 'noDueDate' | 'notAboveZero' | 'beforeDocument' | 'repeated';

interface FaultWords {
  readonly code: string;
  readonly severity: ProblemSeverity;
  readonly one: string;
  readonly many: string;
}

const FAULTS: Readonly<Record<PaidFault, FaultWords>> = {
  unpaid: { code: 'paidDateMissing', severity: 'info', one: 'has no paid date', many: 'have no paid date' },
  later: { code: 'paidAfterAsOf', severity: 'info', one: 'was paid after the as-of date', many: 'were paid after the as-of date' },
  noDueDate: {
    code: 'paidWithoutDueDate',
    severity: 'warning',
    one: 'has no due date and no document date to count from',
    many: 'have no due date and no document date to count from',
  },
  notAboveZero: {
    code: 'paidRefund',
    severity: 'info',
    one: 'is a refund, a credit or nothing at all',
    many: 'are refunds, credits or nothing at all',
  },
  beforeDocument: {
    code: 'paidBeforeDocument',
    severity: 'warning',
    one: 'was paid before its document was dated',
    many: 'were paid before their documents were dated',
  },
  repeated: {
    code: 'paidRepeated',
    severity: 'warning',
    one: 'repeats a payment of the same document, day and amount',
    many: 'repeat a payment of the same document, day and amount',
  },
};

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
    const list = [...this.counts].map(([fault, { count, firstRow }]): Problem => {
      const { code, severity, one, many } = FAULTS[fault];
      const message =
        count === 1
          ? `Sheet "${this.sheet}", row ${firstRow}, ${one}; it was left out of what the forecast learns from.`
          : `Sheet "${this.sheet}": ${count} rows ${many}, the first in row ${firstRow}; they were left out of what the forecast learns from.`;
      return { code, severity, row: firstRow, column: null, read: null, message };
    });
    for (const [currency, count] of this.currencies) {
      const message = `Sheet "${this.sheet}": ${count} payments are in ${currency === '' ? 'no named currency' : currency}, in which nothing is open; they were left out of what the forecast learns from.`;
      list.push({ code: 'paidOtherCurrency', severity: 'info', row: null, column: null, read: currency, message });
    }
    return list;
  }
}
