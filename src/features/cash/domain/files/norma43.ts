import { currencyOf, type Currency } from '../../../../kernel/money/currency';
import { negated, ZERO, type MinorUnits } from '../../../../kernel/money/minorUnits';
import type { Problem } from '../../../../kernel/words/problem';
import type { BankLine, PrintedCheck, ReceiptFile } from '../receipts/bankReceipt';
import { bankLine, numbered } from './blankLine';
import { agrees, amountCheck, countCheck, impliedAmount } from './fileAmounts';
import { dayOfSix } from './fileDays';
import { unreadRecord } from './fileProblem';

/** A statement of Spanish banks in records of 80 columns: `11` heads an account, `22` is a movement, `23` its texts, `33` its end. */
export function looksLikeNorma43(text: string): boolean {
  return /^﻿?11\d{30}[12]\d{14}\d{3}/.test(text) && /^(22|33)\d/m.test(text);
}

/** The numbers by which ISO 4217 knows currencies. */
const CURRENCIES: Readonly<Record<string, string>> = { '978': 'EUR', '840': 'USD', '826': 'GBP', '756': 'CHF', '484': 'MXN', '392': 'JPY' };

const cut = (record: string, from: number, to: number): string => record.slice(from - 1, to);
const signed = (amount: MinorUnits, sign: string): MinorUnits => (sign === '1' ? negated(amount) : amount);

class Norma43Reader {
  readonly lines: BankLine[] = [];
  readonly printed: PrintedCheck[] = [];
  readonly problems: Problem[] = [];
  private currency: Currency = currencyOf('EUR');
  private opening = ZERO;
  private readonly moved = { out: 0, outCount: 0, into: 0, inCount: 0 };
  private records = 0;
  private isOpen = false;
  private hasEnd = false;

  get isWhole(): boolean {
    return this.hasEnd && !this.isOpen && this.problems.length === 0 && this.printed.every(agrees);
  }

  take(record: string, place: number): void {
    const code = record.slice(0, 2);
    if (code === '88') {
      this.hasEnd = true;
      this.printed.push(countCheck('88', Number(cut(record, 21, 26)), this.records));
      return;
    }
    this.records++;
    if (code === '11') this.begin(record);
    else if (code === '22') this.takeMovement(record, place);
    else if (code === '23') this.addText(cut(record, 5, 80));
    else if (code === '33') this.end(record);
  }

  private begin(record: string): void {
    this.isOpen = true;
    this.currency = currencyOf(CURRENCIES[cut(record, 48, 50)] ?? cut(record, 48, 50));
    this.opening = signed(impliedAmount(cut(record, 34, 47)) ?? ZERO, cut(record, 33, 33));
    Object.assign(this.moved, { out: 0, outCount: 0, into: 0, inCount: 0 });
  }

  private takeMovement(record: string, place: number): void {
    const amount = impliedAmount(cut(record, 29, 42));
    if (amount === null) {
      this.problems.push(unreadRecord(place, record.trim()));
      return;
    }
    const sign = cut(record, 28, 28);
    if (sign === '1') {
      this.moved.out += amount;
      this.moved.outCount++;
    } else {
      this.moved.into += amount;
      this.moved.inCount++;
    }
    const [document, first, second] = [cut(record, 43, 52), cut(record, 53, 64), cut(record, 65, 80)].map((part) =>
      /^0*$/.test(part.trim()) ? '' : part.trim(),
    );
    this.lines.push(
      bankLine({
        day: dayOfSix(cut(record, 11, 16)),
        amount: signed(amount, sign),
        currency: this.currency,
        place,
        text: [first, second].filter((part) => part !== '').join(' '),
        bankReference: document ?? '',
      }),
    );
  }

  private addText(text: string): void {
    const last = this.lines.pop();
    if (!last) return;
    const more = text.replace(/\s+/g, ' ').trim();
    this.lines.push({ ...last, text: [last.text, more].filter((part) => part !== '').join(' ') });
  }

  private end(record: string): void {
    this.isOpen = false;
    const { moved, currency } = this;
    const amount = (from: number, to: number): MinorUnits => impliedAmount(cut(record, from, to)) ?? ZERO;
    const closing = signed(amount(60, 73), cut(record, 59, 59));
    this.printed.push(
      countCheck('33', Number(cut(record, 21, 25)), moved.outCount),
      amountCheck('33', amount(26, 39), moved.out as MinorUnits, currency),
      countCheck('33', Number(cut(record, 40, 44)), moved.inCount),
      amountCheck('33', amount(45, 58), moved.into as MinorUnits, currency),
      amountCheck('33', closing, (this.opening + moved.into - moved.out) as MinorUnits, currency),
    );
  }
}

/** Reads a statement in the Spanish format Norma 43. Checked: counts and sums of each account, its balances, and the number of records. */
export function readNorma43(text: string): ReceiptFile {
  const reader = new Norma43Reader();
  text
    .replace(/^﻿/, '')
    .split(/\r\n|\r|\n/)
    .forEach((line, k) => {
      if (line.trim() !== '') reader.take(line.padEnd(80), k + 1);
    });
  const { lines, printed, problems, isWhole } = reader;
  return { format: 'norma43', lines: numbered(lines), printed, isIncomplete: !isWhole, problems, questions: [] };
}
