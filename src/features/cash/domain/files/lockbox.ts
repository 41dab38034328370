import { currencyOf } from '../../../../kernel/money/currency';
import { ZERO, type MinorUnits } from '../../../../kernel/money/minorUnits';
import { problem, type Problem } from '../../../../kernel/words/problem';
import { cashText } from '../../cashText';
import type { BankLine, PrintedCheck, ReceiptFile, RemittanceLine } from '../receipts/bankReceipt';
import { bankLine, numbered } from './blankLine';
import { agrees, amountCheck, countCheck, impliedAmount, sumOf } from './fileAmounts';
import { dayOfSix } from './fileDays';

const USD = currencyOf('USD');

/** First and last column of a field, counted from 1. */
export type Columns = readonly [number, number];

/** Where a bank writes what in its records of 80 columns. */
export interface LockboxLayout {
  readonly name: string;
  readonly itemKey: Columns;
  readonly amount: Columns;
  readonly routing: Columns;
  readonly account: Columns;
  readonly checkNo: Columns;
  readonly document: Columns;
  readonly overflowDocument: Columns;
  readonly overflowAmount: Columns;
  readonly batchDate: Columns;
  readonly batchCount: Columns;
  readonly batchTotal: Columns;
  readonly boxCount: Columns;
  readonly boxTotal: Columns;
}

/** What a layout places. */
export type LockboxField = Exclude<keyof LockboxLayout, 'name'>;

export const CLASSIC_LAYOUT: LockboxLayout = {
  name: 'classic',
  itemKey: [2, 7],
  amount: [8, 17],
  routing: [18, 26],
  account: [27, 36],
  checkNo: [37, 45],
  document: [46, 57],
  overflowDocument: [12, 23],
  overflowAmount: [24, 33],
  batchDate: [15, 20],
  batchCount: [21, 23],
  batchTotal: [24, 33],
  boxCount: [21, 24],
  boxTotal: [25, 34],
};

/** A file of records that begin with one digit, checks among them and totals behind. */
export function looksLikeLockbox(text: string): boolean {
  const lines = text
    .replace(/^﻿/, '')
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim() !== '');
  const kinds = new Set(lines.map((line) => line[0]));
  return (
    lines.length > 2 &&
    /^[12]/.test(lines[0]!) &&
    kinds.has('6') &&
    kinds.has('5') &&
    lines.every((line) => /^[1-9]/.test(line) && line.length <= 110)
  );
}

const cut = (record: string, [from, to]: Columns): string => record.slice(from - 1, to).trim();
const bare = (digits: string): string => digits.replace(/^0+(?=.)/, '');

interface Item {
  readonly record: string;
  readonly place: number;
  readonly day: BankLine['day'];
  readonly overflow: string[];
}

/** What one layout makes of the records. */
class LockboxReader {
  readonly items: Item[] = [];
  readonly printed: PrintedCheck[] = [];
  private day: BankLine['day'] = null;
  private inBatch: Item[] = [];
  private hasEnd = false;

  constructor(readonly layout: LockboxLayout) {}

  get isWhole(): boolean {
    return this.hasEnd && this.printed.length > 0 && this.printed.every(agrees) && this.items.every((item) => this.amountOf(item) !== null);
  }

  private amountOf({ record }: Item): MinorUnits | null {
    return impliedAmount(cut(record, this.layout.amount));
  }

  take(record: string, place: number): void {
    const { layout } = this;
    if (record[0] === '5') {
      this.day = dayOfSix(cut(record, layout.batchDate));
      this.inBatch = [];
    } else if (record[0] === '6') {
      const item = { record, place, day: this.day, overflow: [] };
      this.items.push(item);
      this.inBatch.push(item);
    } else if (record[0] === '4') {
      const key = cut(record, layout.itemKey);
      this.inBatch.find((item) => cut(item.record, layout.itemKey) === key)?.overflow.push(record);
    } else if (record[0] === '7') this.check('7', record, this.inBatch, layout.batchCount, layout.batchTotal);
    else if (record[0] === '8') {
      this.check('8', record, this.items, layout.boxCount, layout.boxTotal);
      this.hasEnd = true;
    }
  }

  private check(what: string, record: string, items: readonly Item[], count: Columns, total: Columns): void {
    const sum = sumOf(items.map((item) => this.amountOf(item) ?? ZERO));
    this.printed.push(
      countCheck(what, Number(cut(record, count)), items.length),
      amountCheck(what, impliedAmount(cut(record, total)) ?? ZERO, sum, USD),
    );
  }

  private remittanceOf(item: Item, amount: MinorUnits): readonly RemittanceLine[] {
    const { layout } = this;
    const line = (documentNo: string, paid: MinorUnits | null): RemittanceLine => ({
      documentNo: bare(documentNo),
      paid,
      gross: null,
      discount: ZERO,
      adjustment: ZERO,
      reason: '',
    });
    const more = item.overflow.map((record) =>
      line(cut(record, layout.overflowDocument), impliedAmount(cut(record, layout.overflowAmount))),
    );
    const first = cut(item.record, layout.document);
    if (first === '') return more;
    const rest = (amount - sumOf(more.map(({ paid }) => paid ?? ZERO))) as MinorUnits;
    return [line(first, rest), ...more];
  }

  lines(): readonly BankLine[] {
    const { layout } = this;
    return this.items.flatMap((item) => {
      const amount = this.amountOf(item);
      if (amount === null) return [];
      const { record, day, place } = item;
      const [routing, account, check] = [cut(record, layout.routing), bare(cut(record, layout.account)), bare(cut(record, layout.checkNo))];
      return [
        bankLine({
          day,
          amount,
          currency: USD,
          place,
          payerAccount: /[1-9]/.test(account) ? `${routing}/${account}` : '',
          bankReference: check,
          checkNo: check,
          remittance: this.remittanceOf(item, amount),
        }),
      ];
    });
  }
}

/**
 * Reads the checks of a lockbox in records of 80 columns. Banks place the fields differently: of the layouts given, the one counts whose
 * checks add up to every total that the file prints. Where none does, the first is shown and the file is incomplete.
 */
export function readLockbox(text: string, layouts: readonly LockboxLayout[]): ReceiptFile {
  const records = text
    .replace(/^﻿/, '')
    .split(/\r\n|\r|\n/)
    .map((record, k) => ({ record, place: k + 1 }))
    .filter(({ record }) => record.trim() !== '');
  const readers = layouts.map((layout) => {
    const reader = new LockboxReader(layout);
    for (const { record, place } of records) reader.take(record, place);
    return reader;
  });
  const reader = readers.find(({ isWhole }) => isWhole) ?? readers[0]!;
  const problems: Problem[] = reader.isWhole ? [] : [problem(cashText('lockboxLayoutUnknown'), 'error')];
  return {
    format: 'lockbox',
    lines: numbered(reader.lines()),
    printed: reader.printed,
    isIncomplete: !reader.isWhole,
    problems,
    questions: [],
  };
}
