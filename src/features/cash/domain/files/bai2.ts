import type { Problem } from '../../../../kernel/words/problem';
import { currencyOf, type Currency } from '../../../../kernel/money/currency';
import { negated, ZERO, type MinorUnits } from '../../../../kernel/money/minorUnits';
import type { BankLine, LineNature, PrintedCheck, ReceiptFile } from '../receipts/bankReceipt';
import { agrees, amountCheck, countCheck, impliedAmount, sumOf } from './fileAmounts';
import { bankLine, numbered } from './blankLine';
import { dayOfSix } from './fileDays';
import { unreadRecord } from './fileProblem';
import { remittanceOfText } from './remittanceText';

/** A record with its continuation: fields, and its text as lines. */
interface Bai2Record {
  readonly code: string;
  readonly fields: string[];
  /** Texts of the continuation records. */
  readonly more: string[];
  readonly place: number;
  /** How many records of the file it takes. */
  recordCount: number;
}

/** A file in records `01` … `99`. */
export function looksLikeBai2(text: string): boolean {
  return /^﻿?\s*01,[^,\r\n]*,[^,\r\n]*,\d{6},/.test(text);
}

function recordsOf(text: string): readonly Bai2Record[] {
  const records: Bai2Record[] = [];
  text.split(/\r\n|\r|\n/).forEach((raw, at) => {
    const line = raw.replace(/^﻿/, '').trimEnd();
    if (line.trim() === '') return;
    const code = line.slice(0, 2);
    const rest = line.slice(3).replace(/\/$/, '');
    const last = records[records.length - 1];
    if (code === '88' && last) {
      last.recordCount++;
      if (last.code === '03') last.fields.push(...rest.split(','));
      else last.more.push(rest);
    } else records.push({ code, fields: rest.split(','), more: [], place: at + 1, recordCount: 1 });
  });
  return records;
}

/** Where bank reference, customer reference and text begin: behind the funds type and what it brings along. */
function afterFunds(fields: readonly string[]): number {
  const type = (fields[2] ?? '').trim().toUpperCase();
  if (type === 'V') return 5;
  if (type === 'S') return 6;
  if (type === 'D') return 4 + 2 * (Number(fields[3]) || 0);
  return 3;
}

/** An item of a lockbox deposit. */
const ITEM = '116';
const RETURNED = new Set(['550', '551', '552', '555', '557', '559', '566', '567']);

/** What a bank moves between a customer's own accounts, and interest that it pays. */
const OWN = new Set(['205', '206', '275', '276', '277', '281', '353', '354', '355', '357', '358', '359']);

function natureOf(type: string): LineNature {
  if (type === '115') return 'deposit';
  if (OWN.has(type)) return 'own';
  return RETURNED.has(type) ? 'returned' : 'movement';
}

const isDebit = (type: string): boolean => Number(type) >= 400 && Number(type) < 700;

/** Who sent a wire or an ACH credit, by the words with which banks write it; `null` where they do not. */
function originatorOf(text: string): string | null {
  const found =
    /\b(?:ORIG(?:INATOR)?|ORG|B\/O|BY ORDER OF|ORIG CO NAME|ORIG NAME)[:=]\s*(.+?)(?=\s+(?:ID|SND|OGB|OBI|RFB|BNF|DES|PMT|ORIG|DESC|ENTRY|TRN|SEC|INDN|CO ID)\b|$)/i.exec(
      text,
    );
  const before = /^(.{3,}?)\s+DES:/i.exec(text);
  return (found?.[1] ?? before?.[1] ?? '').trim() || null;
}

function lineOf(record: Bai2Record, currency: Currency, day: BankLine['day']): BankLine | null {
  const { fields, more, place } = record;
  const amount = impliedAmount(fields[1] ?? '');
  if (amount === null) return null;
  const from = afterFunds(fields);
  const own = fields
    .slice(from + 2)
    .join(',')
    .trim();
  const check = /\bCHECK\s+#?(\d+)\b(?:\s+REMITTER\s+(.+))?/i.exec(own);
  const text = [own, ...more.map((part) => part.trim())].filter((part) => part !== '').join(' ');
  const type = fields[0] ?? '';
  return bankLine({
    day,
    amount: isDebit(type) ? negated(amount) : amount,
    currency,
    place,
    nature: natureOf(type),
    payer: check?.[2]?.trim() ?? originatorOf(text) ?? (more.length > 0 ? own : ''),
    text,
    bankReference: (fields[from] ?? '').trim() || (fields[from + 1] ?? '').trim(),
    checkNo: check?.[1] ?? '',
    remittance: remittanceOfText(more.join('\n'), currency),
  });
}

/** The amounts of an account's own record: a type, its amount, a count and a funds type, again and again. */
function amountsOf({ fields }: Bai2Record): readonly { readonly type: string; readonly amount: MinorUnits }[] {
  const found: { readonly type: string; readonly amount: MinorUnits }[] = [];
  for (let at = 2; at + 1 < fields.length; at += 4)
    found.push({ type: fields[at]!.trim(), amount: impliedAmount(fields[at + 1] ?? '') ?? ZERO });
  return found;
}

/** The records of a file one after the other: lines, and every total against what it totals. */
class Bai2Reader {
  readonly printed: PrintedCheck[] = [];
  readonly lines: BankLine[] = [];
  readonly problems: Problem[] = [];
  /** Totals of deposits whose items follow them. */
  readonly totals = new Set<BankLine>();
  private day: BankLine['day'] = null;
  private groupCurrency = currencyOf('USD');
  private account: Bai2Record | null = null;
  private own: { readonly record: Bai2Record; readonly line: BankLine }[] = [];
  private readonly counts = { account: 0, group: 0, file: 0 };
  private readonly sums = { group: 0, file: 0 };
  private hasEnd = false;

  private get currency(): Currency {
    const code = (this.account?.fields[1] ?? '').trim();
    return code === '' ? this.groupCurrency : currencyOf(code);
  }

  /** True where every total is there and is what was read. */
  get isWhole(): boolean {
    return this.hasEnd && this.printed.every(agrees) && this.problems.length === 0;
  }

  take(record: Bai2Record): void {
    const { counts } = this;
    counts.account += record.recordCount;
    counts.group += record.recordCount;
    counts.file += record.recordCount;
    if (record.code === '02') this.beginGroup(record);
    else if (record.code === '03') this.beginAccount(record);
    else if (record.code === '16') this.takeMovement(record);
    else if (record.code === '49') this.endAccount(record);
    else if (record.code === '98') this.sums.file += this.end(record, this.sums.group, counts.group);
    else if (record.code === '99') {
      this.end(record, this.sums.file, counts.file);
      this.hasEnd = true;
    }
  }

  private beginGroup({ fields, recordCount }: Bai2Record): void {
    this.day = dayOfSix(fields[3] ?? '');
    this.groupCurrency = currencyOf((fields[5] ?? '').trim() || 'USD');
    this.counts.group = recordCount;
    this.sums.group = 0;
  }

  private beginAccount(record: Bai2Record): void {
    this.account = record;
    this.own = [];
    this.counts.account = record.recordCount;
  }

  private takeMovement(record: Bai2Record): void {
    const line = lineOf(record, this.currency, this.day);
    if (line === null) {
      this.problems.push(unreadRecord(record.place, record.fields.join(',')));
      return;
    }
    const before = this.own[this.own.length - 1];
    if (record.fields[0] === ITEM && before && (before.line.nature === 'deposit' || before.record.fields[0] === ITEM)) {
      const deposits = this.own.filter(({ line: { nature } }) => nature === 'deposit');
      if (deposits.length > 0) this.totals.add(deposits[deposits.length - 1]!.line);
    }
    this.own.push({ record, line });
    this.lines.push(line);
  }

  private endAccount(record: Bai2Record): void {
    const { account, currency, own } = this;
    if (!account) return;
    const summary = amountsOf(account);
    const all = [...summary.map(({ amount }) => amount), ...own.map(({ record: { fields } }) => impliedAmount(fields[1] ?? '') ?? ZERO)];
    this.sums.group += this.end(record, sumOf(all), this.counts.account, 1);
    const balance = (type: string): MinorUnits | undefined => summary.find((one) => one.type === type)?.amount;
    const [opening, closing] = [balance('010'), balance('015')];
    if (opening === undefined || closing === undefined) return;
    const moved = own.filter(({ line }) => !this.totals.has(line)).map(({ line: { amount } }) => amount);
    this.printed.push(amountCheck('015', closing, sumOf([opening, ...moved]), currency));
  }

  /** Holds a record of totals against what was read; the sum that it prints. */
  private end({ code, fields }: Bai2Record, sum: number, records: number, countAt = 2): MinorUnits {
    const control = impliedAmount(fields[0] ?? '') ?? ZERO;
    this.printed.push(amountCheck(code, control, sum as MinorUnits, this.currency), countCheck(code, Number(fields[countAt]), records));
    return control;
  }
}

/**
 * Reads a bank's file of balances and movements in the BAI2 format. Amounts have the decimals of the account's currency, USD where none is
 * named. The total of a deposit is kept as a `deposit`. Checked: sums and counts of the records 49, 98 and 99, and opening balance +
 * movements = closing balance.
 */
export function readBai2(text: string): ReceiptFile {
  const reader = new Bai2Reader();
  for (const record of recordsOf(text)) reader.take(record);
  return {
    format: 'bai2',
    lines: numbered(reader.lines, (line) => reader.totals.has(line)),
    printed: reader.printed,
    isIncomplete: !reader.isWhole,
    problems: reader.problems,
    questions: [],
  };
}
