import { currencyOf } from '../../../../kernel/money/currency';
import { decimalText, negated, ZERO, type MinorUnits } from '../../../../kernel/money/minorUnits';
import type { Problem } from '../../../../kernel/words/problem';
import type { BankLine, PrintedCheck, ReceiptFile } from '../receipts/bankReceipt';
import { bankLine, numbered } from './blankLine';
import { agrees, amountCheck, countCheck, impliedAmount } from './fileAmounts';
import { dayOfSix } from './fileDays';
import { unreadRecord } from './fileProblem';
import { readInterchange } from './x12';

const USD = currencyOf('USD');
const RECORD = 94;

/** A file of records of 94 columns that begins `101 `. */
export function looksLikeNacha(text: string): boolean {
  const first = text.replace(/^﻿/, '').split(/\r\n|\r|\n/, 1)[0]!;
  return (
    first.startsWith('101 ') &&
    (first.length === RECORD || (first.length > RECORD && first.length % RECORD === 0)) &&
    first.slice(34, 37) === '094'
  );
}

/** The records of a file, whether lines end them or not; columns that were cut off at the end of a line are blank. */
function recordsOf(text: string): readonly string[] {
  const plain = text.replace(/^﻿/, '');
  const lines = /[\r\n]/.test(plain.trim()) ? plain.split(/\r\n|\r|\n/) : (plain.match(/[\s\S]{1,94}/g) ?? []);
  return lines.filter((line) => line.trim() !== '').map((line) => line.padEnd(RECORD));
}

/** Columns from … to of a record, counted from 1, both in it. */
const columns = (record: string, from: number, to: number): string => record.slice(from - 1, to);

/** An entry that comes in, with its addenda. */
interface Entry {
  readonly amount: MinorUnits;
  readonly isCredit: boolean;
  readonly name: string;
  readonly idNumber: string;
  readonly trace: string;
  readonly place: number;
  readonly addenda: string[];
  isReturn: boolean;
}

/** Transaction codes of money that is credited to an account, demand or savings, and their zero and return forms. */
const isCreditCode = (code: string): boolean => /^[2345][1234]$/.test(code) && Number(code[1]) <= 4;

class NachaReader {
  readonly lines: BankLine[] = [];
  readonly printed: PrintedCheck[] = [];
  readonly problems: Problem[] = [];
  private company = '';
  private entryClass = '';
  private day: BankLine['day'] = null;
  private entry: Entry | null = null;
  private readonly batch = { count: 0, debit: 0, credit: 0 };
  private readonly file = { count: 0, debit: 0, credit: 0 };
  private hasEnd = false;

  get isWhole(): boolean {
    return this.hasEnd && this.problems.length === 0 && this.printed.every(agrees);
  }

  take(record: string, place: number): void {
    const type = record[0];
    if (type === '7') {
      this.batch.count++;
      this.entry?.addenda.push(columns(record, 4, 83));
      if (this.entry && columns(record, 2, 3) === '99') this.entry.isReturn = true;
      return;
    }
    this.close();
    if (type === '5') this.beginBatch(record);
    else if (type === '6') this.takeEntry(record, place);
    else if (type === '8') this.endBatch(record);
    else if (type === '9' && !/^9{94}$/.test(record)) this.endFile(record);
  }

  private beginBatch(record: string): void {
    this.company = columns(record, 5, 20).trim();
    this.entryClass = columns(record, 51, 53);
    this.day = dayOfSix(columns(record, 70, 75));
    Object.assign(this.batch, { count: 0, debit: 0, credit: 0 });
  }

  private takeEntry(record: string, place: number): void {
    this.batch.count++;
    const amount = impliedAmount(columns(record, 30, 39));
    if (amount === null) {
      this.problems.push(unreadRecord(place, record.trim()));
      return;
    }
    const isCredit = isCreditCode(columns(record, 2, 3));
    if (isCredit) this.batch.credit += amount;
    else this.batch.debit += amount;
    const isCtx = this.entryClass === 'CTX';
    this.entry = {
      amount,
      isCredit,
      name: (isCtx ? columns(record, 59, 74) : columns(record, 55, 76)).trim(),
      idNumber: columns(record, 40, 54).trim(),
      trace: columns(record, 80, 94).trim(),
      place,
      addenda: [],
      isReturn: false,
    };
  }

  /** Ends the entry that waits for addenda: an 820 in them says what it pays, any other text stays a text. */
  private close(): void {
    const { entry } = this;
    if (!entry) return;
    this.entry = null;
    const joined = entry.addenda.map((text) => text).join('');
    const isAdvice = /ISA./.test(joined) || /(^|[\\~])(ST|BPR|RMR)\*/.test(joined);
    const advice = isAdvice ? readInterchange(joined.includes('ISA') ? joined : bareAdvice(joined, entry.amount)) : null;
    const payment = advice?.lines[0];
    if (advice) {
      this.printed.push(...advice.printed);
      this.problems.push(...advice.problems);
      if (payment) this.printed.push(amountCheck('BPR', payment.amount, entry.amount, USD));
    }
    this.lines.push(
      bankLine({
        day: this.day,
        amount: entry.isCredit ? entry.amount : negated(entry.amount),
        currency: USD,
        place: entry.place,
        nature: entry.isReturn ? 'returned' : 'movement',
        payer: payment?.payer && payment.payer.length > this.company.length ? payment.payer : this.company,
        text: isAdvice ? '' : [joined.trim(), entry.addenda.length === 0 ? entry.idNumber : ''].filter((part) => part !== '').join(' '),
        bankReference: entry.trace,
        remittance: payment?.remittance ?? [],
      }),
    );
  }

  private endBatch(record: string): void {
    const { batch, file } = this;
    this.check('8', record, batch, 5);
    file.count += batch.count;
    file.debit += batch.debit;
    file.credit += batch.credit;
  }

  private endFile(record: string): void {
    this.hasEnd = true;
    this.check('9', record, this.file, 14);
  }

  /** Holds the count and the sums of a control record against what was read; `countAt` is the first column of its count. */
  private check(
    what: string,
    record: string,
    read: { readonly count: number; readonly debit: number; readonly credit: number },
    countAt: number,
  ): void {
    const isBatch = what === '8';
    const count = Number(isBatch ? columns(record, countAt, 10) : columns(record, countAt, 21));
    const [debit, credit] = isBatch
      ? [columns(record, 21, 32), columns(record, 33, 44)]
      : [columns(record, 32, 43), columns(record, 44, 55)];
    this.printed.push(
      countCheck(what, count, read.count),
      amountCheck(what, impliedAmount(debit) ?? ZERO, read.debit as MinorUnits, USD),
      amountCheck(what, impliedAmount(credit) ?? ZERO, read.credit as MinorUnits, USD),
    );
  }
}

/** Segments of an advice that came without an interchange around them, with one; lines of a remittance alone are for the whole entry. */
function bareAdvice(text: string, amount: MinorUnits): string {
  const end = /[\\~]/.exec(text)?.[0] ?? '\\';
  const own = text.trimEnd().endsWith(end) ? text.trimEnd() : `${text.trimEnd()}${end}`;
  const hasPayment = /(^|[\\~])BPR\*/.test(own);
  const count = own.split(end).filter((segment) => segment !== '').length + 3;
  const payment = [`ST*820*0001`, `BPR*C*${decimalText(amount, USD)}*C*ACH`].map((segment) => segment + end).join('');
  const whole = hasPayment ? own : `${payment}${own}SE*${count}*0001${end}`;
  return `ISA*00*          *00*          *ZZ*SENDER         *ZZ*RECEIVER       *000101*0000*U*00401*000000001*0*P*>${end}${whole}IEA*1*000000001${end}`;
}

/**
 * Reads a NACHA file of ACH entries: the payer is the company of the batch. The addenda of an entry are joined before they are read; an
 * X12 820 in them gives the remittance. Checked: counts and sums of each batch and of the file, and each advice against its entry.
 */
export function readNacha(text: string): ReceiptFile {
  const reader = new NachaReader();
  recordsOf(text).forEach((record, k) => reader.take(record, k + 1));
  return {
    format: 'nacha',
    lines: numbered(reader.lines),
    printed: reader.printed,
    isIncomplete: !reader.isWhole,
    problems: reader.problems,
    questions: [],
  };
}
