import { currencyOf, type Currency } from '../../../../kernel/money/currency';
import { negated, ZERO, type MinorUnits } from '../../../../kernel/money/minorUnits';
import type { Problem } from '../../../../kernel/words/problem';
import type { BankLine, PrintedCheck, ReceiptFile } from '../receipts/bankReceipt';
import { bankLine, numbered } from './blankLine';
import { agrees, amountCheck, countCheck, plainAmount } from './fileAmounts';
import { dayOfSix } from './fileDays';
import { unreadRecord } from './fileProblem';

/** A coded statement of Belgian banks in records of 128 columns. */
export function looksLikeCoda(text: string): boolean {
  return /^﻿?0000\d{6}\d{3}05/.test(text) && /^(21|8)/m.test(text);
}

const cut = (record: string, from: number, to: number): string => record.slice(from - 1, to);
const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Fifteen digits, three of them decimals. */
function amountOf(digits: string, currency: Currency): MinorUnits | null {
  return /^\d{15}$/.test(digits) ? plainAmount(`${digits.slice(0, 12)}.${digits.slice(12)}`.replace(/0$/, ''), currency) : null;
}

/** The day of `DDMMYY`. */
const dayOfBelgian = (text: string): BankLine['day'] => dayOfSix(text.slice(4, 6) + text.slice(2, 4) + text.slice(0, 2));

/** A movement or a detail of one, with the records that follow it. */
interface Movement {
  readonly sequence: string;
  readonly isDetail: boolean;
  line: BankLine;
}

class CodaReader {
  readonly movements: Movement[] = [];
  readonly printed: PrintedCheck[] = [];
  readonly problems: Problem[] = [];
  private currency = currencyOf('EUR');
  private opening = ZERO;
  private readonly moved = { out: 0, into: 0 };
  private records = 0;
  private hasEnd = false;

  get isWhole(): boolean {
    return this.hasEnd && this.problems.length === 0 && this.printed.every(agrees);
  }

  take(record: string, place: number): void {
    const type = record[0]!;
    if (type !== '0' && type !== '9') this.records++;
    if (type === '1') this.begin(record);
    else if (record.startsWith('21')) this.takeMovement(record, place);
    else if (record.startsWith('22')) this.add({ text: cut(record, 11, 63), reference: cut(record, 64, 98) });
    else if (record.startsWith('23')) this.add({ text: cut(record, 83, 125), account: cut(record, 11, 44), payer: cut(record, 48, 82) });
    else if (record.startsWith('31')) this.add({ text: ` ${cut(record, 41, 113)}` });
    else if (type === '8') this.balance(record);
    else if (type === '9') this.end(record);
  }

  private begin(record: string): void {
    const code = cut(record, 40, 42).trim();
    if (/^[A-Z]{3}$/.test(code)) this.currency = currencyOf(code);
    this.opening = this.signed(amountOf(cut(record, 44, 58), this.currency) ?? ZERO, cut(record, 43, 43));
  }

  private signed(amount: MinorUnits, sign: string): MinorUnits {
    return sign === '1' ? negated(amount) : amount;
  }

  private takeMovement(record: string, place: number): void {
    const amount = amountOf(cut(record, 33, 47), this.currency);
    if (amount === null) {
      this.problems.push(unreadRecord(place, record.trim()));
      return;
    }
    const sign = cut(record, 32, 32);
    const isDetail = cut(record, 7, 10) !== '0000';
    if (!isDetail && sign === '1') this.moved.out += amount;
    else if (!isDetail) this.moved.into += amount;
    const isStructured = cut(record, 62, 62) === '1';
    const isReference = isStructured && /^10[12]/.test(cut(record, 63, 65));
    this.movements.push({
      sequence: cut(record, 3, 6),
      isDetail,
      line: bankLine({
        day: dayOfBelgian(cut(record, 116, 121)),
        amount: this.signed(amount, sign),
        currency: this.currency,
        place,
        text: isReference ? cut(record, 66, 77) : isStructured ? cut(record, 66, 115) : cut(record, 63, 115),
        bankReference: cut(record, 11, 31).trim(),
        creditorReference: isReference ? cut(record, 66, 77).trim() : '',
      }),
    });
  }

  private add(more: { readonly text: string; readonly reference?: string; readonly account?: string; readonly payer?: string }): void {
    const last = this.movements[this.movements.length - 1];
    if (!last) return;
    const { line } = last;
    last.line = {
      ...line,
      text: line.text + more.text,
      bankReference: (more.reference ?? '').trim() || line.bankReference,
      payerAccount: line.payerAccount || (more.account ?? '').replace(/\s/g, ''),
      payer: line.payer || tidy(more.payer ?? ''),
    };
  }

  private balance(record: string): void {
    const closing = this.signed(amountOf(cut(record, 43, 57), this.currency) ?? ZERO, cut(record, 42, 42));
    this.printed.push(amountCheck('8', closing, (this.opening + this.moved.into - this.moved.out) as MinorUnits, this.currency));
  }

  private end(record: string): void {
    this.hasEnd = true;
    const of = (from: number, to: number): MinorUnits => amountOf(cut(record, from, to), this.currency) ?? ZERO;
    this.printed.push(
      countCheck('9', Number(cut(record, 17, 22)), this.records),
      amountCheck('9', of(23, 37), this.moved.out as MinorUnits, this.currency),
      amountCheck('9', of(38, 52), this.moved.into as MinorUnits, this.currency),
    );
  }

  /** A movement that its details take apart gives way to them. */
  lines(): readonly BankLine[] {
    const detailed = new Set(this.movements.filter(({ isDetail }) => isDetail).map(({ sequence }) => sequence));
    return this.movements
      .filter(({ isDetail, sequence }) => isDetail || !detailed.has(sequence))
      .map(({ line }) => ({ ...line, text: tidy(line.text) }));
  }
}

/** Reads a coded statement of Belgian banks, CODA. Checked: its balances, its sums of debits and credits, and the number of records. */
export function readCoda(text: string): ReceiptFile {
  const reader = new CodaReader();
  text
    .replace(/^﻿/, '')
    .split(/\r\n|\r|\n/)
    .forEach((line, k) => {
      if (line.trim() !== '') reader.take(line.padEnd(128), k + 1);
    });
  const { printed, problems, isWhole } = reader;
  return { format: 'coda', lines: numbered(reader.lines()), printed, isIncomplete: !isWhole, problems, questions: [] };
}
