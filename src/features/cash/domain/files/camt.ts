import { currencyOf, type Currency } from '../../../../kernel/money/currency';
import { negated, ZERO, type MinorUnits } from '../../../../kernel/money/minorUnits';
import { problem, type Problem } from '../../../../kernel/words/problem';
import { cashText } from '../../cashText';
import type { BankLine, LineNature, PrintedCheck, ReceiptFile, RemittanceLine } from '../receipts/bankReceipt';
import { bankLine, numbered } from './blankLine';
import { agrees, amountCheck, countCheck, plainAmount, sumOf } from './fileAmounts';
import { dayOfIso } from './fileDays';
import { unreadRecord } from './fileProblem';
import { all, at, readXml, textAt, XmlRefused, type XmlElement } from './xmlTree';

/** A statement or notification of ISO 20022: its root names camt. */
export function looksLikeCamt(text: string): boolean {
  const head = text.slice(0, 4000);
  return /^﻿?\s*<(\?xml|[\w:]*Document|!DOCTYPE)/i.test(head) && /camt\.05[234]|BkToCstmr(Stmt|DbtCdtNtfctn|AcctRpt)/.test(head);
}

interface Money {
  readonly amount: MinorUnits;
  readonly currency: Currency;
}

function moneyOf(element: XmlElement | null, given: Currency): Money | null {
  if (!element) return null;
  const code = element.attributes.get('Ccy');
  const currency = code === undefined ? given : currencyOf(code);
  const amount = plainAmount(element.text, currency);
  return amount === null ? null : { amount, currency };
}

const isDebit = (element: XmlElement | null): boolean => textAt(element, 'CdtDbtInd') === 'DBIT';
const signed = (amount: MinorUnits, element: XmlElement): MinorUnits => (isDebit(element) ? negated(amount) : amount);

/** The name of a party, before and since version 08. */
const nameOf = (party: XmlElement | null): string => textAt(party, 'Nm') || textAt(party, 'Pty', 'Nm');

function remittanceOf(detail: XmlElement, currency: Currency): readonly RemittanceLine[] {
  return all(at(detail, 'RmtInf'), 'Strd').flatMap((structured) => {
    const documentNo = textAt(structured, 'RfrdDocInf', 'Nb');
    if (documentNo === '') return [];
    const amounts = at(structured, 'RfrdDocAmt');
    const of = (name: string): MinorUnits | null => moneyOf(at(amounts, name), currency)?.amount ?? null;
    const isCredit = /^CREN$/.test(textAt(structured, 'RfrdDocInf', 'Tp', 'CdOrPrtry', 'Cd'));
    const paid = of('RmtdAmt') ?? (isCredit ? of('CdtNoteAmt') : null);
    const adjustment = at(amounts, 'AdjstmntAmtAndRsn');
    const adjusted = moneyOf(at(adjustment, 'Amt'), currency)?.amount ?? ZERO;
    return [
      {
        documentNo,
        paid: (paid !== null && isCredit ? -Math.abs(paid) : paid) as MinorUnits | null,
        gross: of('DuePyblAmt'),
        discount: of('DscntApldAmt') ?? moneyOf(at(amounts, 'DscntApldAmt', 'Amt'), currency)?.amount ?? ZERO,
        adjustment: textAt(adjustment, 'CdtDbtInd') === 'CRDT' ? adjusted : negated(adjusted),
        reason: textAt(adjustment, 'Rsn') || textAt(adjustment, 'AddtlInf'),
      },
    ];
  });
}

function chargesOf(holder: XmlElement | null, currency: Currency): MinorUnits {
  const charges = at(holder, 'Chrgs');
  const total = moneyOf(at(charges, 'TtlChrgsAndTaxAmt'), currency);
  if (total) return total.amount;
  const records = [...all(charges, 'Rcrd'), ...(charges ? [charges] : [])];
  return sumOf(records.map((record) => moneyOf(at(record, 'Amt'), currency)?.amount ?? ZERO));
}

const natureOf = (entry: XmlElement, detail: XmlElement | null): LineNature => {
  const status = textAt(entry, 'Sts', 'Cd') || textAt(entry, 'Sts');
  if (status !== '' && status !== 'BOOK') return 'pending';
  return textAt(entry, 'RvslInd') === 'true' || at(detail, 'RtrInf') !== null ? 'returned' : 'movement';
};

/** Notifications and statements one entry after the other. */
class CamtReader {
  readonly lines: BankLine[] = [];
  readonly printed: PrintedCheck[] = [];
  readonly problems: Problem[] = [];
  private moved = ZERO;
  private place = 0;
  /** Place of the first line of the statement that is being read. */
  private begun = 0;
  hasStatement = false;

  get isWhole(): boolean {
    return this.hasStatement && this.problems.length === 0 && this.printed.every(agrees);
  }

  takeEntry(entry: XmlElement, statement: XmlElement | null): void {
    this.place++;
    const account = currencyOf(textAt(statement, 'Acct', 'Ccy'));
    const money = moneyOf(at(entry, 'Amt'), account);
    if (!money) {
      this.problems.push(unreadRecord(this.place, textAt(entry, 'Amt')));
      return;
    }
    const details = all(entry, 'NtryDtls').flatMap((one) => all(one, 'TxDtls'));
    const nature = natureOf(entry, details[0] ?? null);
    if (nature !== 'pending') this.moved = (this.moved + signed(money.amount, entry)) as MinorUnits;
    if (details.length <= 1) this.lines.push(this.lineOf(entry, details[0] ?? entry, signed(money.amount, entry), money.currency));
    else this.takeBatch(entry, details, money);
  }

  /** An entry of several transactions: each one is a line; they must add up to the entry. */
  private takeBatch(entry: XmlElement, details: readonly XmlElement[], { amount, currency }: Money): void {
    let read = ZERO;
    for (const detail of details) {
      const own = moneyOf(at(detail, 'Amt') ?? at(detail, 'AmtDtls', 'TxAmt', 'Amt'), currency);
      if (own) {
        const moved = signed(own.amount, at(detail, 'CdtDbtInd') ? detail : entry);
        read = (read + moved) as MinorUnits;
        this.lines.push(this.lineOf(entry, detail, moved, currency));
      } else this.problems.push(unreadRecord(this.place, textAt(detail, 'Refs', 'EndToEndId')));
    }
    this.printed.push(amountCheck('Ntry', signed(amount, entry), read, currency));
    const count = entry.children.flatMap((child) => all(child, 'Btch')).map((batch) => textAt(batch, 'NbOfTxs'))[0];
    if (count !== undefined && count !== '') this.printed.push(countCheck('NbOfTxs', Number(count), details.length));
  }

  private lineOf(entry: XmlElement, detail: XmlElement, amount: MinorUnits, currency: Currency): BankLine {
    const parties = at(detail, 'RltdPties');
    const [who, account] = amount >= 0 || natureOf(entry, detail) === 'returned' ? ['Dbtr', 'DbtrAcct'] : ['Cdtr', 'CdtrAcct'];
    const free = all(at(detail, 'RmtInf'), 'Ustrd').map((one) => one.text.trim());
    const creditorReference = all(at(detail, 'RmtInf'), 'Strd')
      .map((one) => textAt(one, 'CdtrRefInf', 'Ref'))
      .find((reference) => reference !== '');
    const instructed = at(detail, 'AmtDtls', 'InstdAmt', 'Amt');
    const other = instructed?.attributes.get('Ccy');
    const endToEnd = textAt(detail, 'Refs', 'EndToEndId');
    return bankLine({
      day: dayOfIso(textAt(entry, 'BookgDt', 'Dt') || textAt(entry, 'BookgDt', 'DtTm') || textAt(entry, 'ValDt', 'Dt')),
      amount,
      currency,
      place: this.place,
      nature: natureOf(entry, detail),
      payer: nameOf(at(parties, who)) || nameOf(at(parties, 'UltmtDbtr')),
      payerAccount: (textAt(parties, account, 'Id', 'IBAN') || textAt(parties, account, 'Id', 'Othr', 'Id')).replace(/\s/g, ''),
      text: [...free, ...(free.length === 0 && creditorReference ? [creditorReference] : [])].join(' ') || textAt(entry, 'AddtlNtryInf'),
      bankReference:
        (endToEnd === 'NOTPROVIDED' ? '' : endToEnd) ||
        textAt(detail, 'Refs', 'TxId') ||
        textAt(entry, 'AcctSvcrRef') ||
        textAt(entry, 'NtryRef'),
      creditorReference: (creditorReference ?? '').replace(/\s/g, ''),
      remittance: remittanceOf(detail, currency),
      charges: chargesOf(detail, currency) || (detail === entry ? ZERO : chargesOf(entry, currency)),
      instructed: instructed && other !== undefined && other !== currency.code ? { amount: instructed.text.trim(), currency: other } : null,
    });
  }

  /** Ends a statement: opening balance + booked entries = closing balance, where both are printed. */
  endStatement(statement: XmlElement): void {
    this.hasStatement = true;
    const balance = (code: string): { readonly money: Money; readonly element: XmlElement } | null => {
      const element = all(statement, 'Bal').find((one) => textAt(one, 'Tp', 'CdOrPrtry', 'Cd') === code);
      const money = element ? moneyOf(at(element, 'Amt'), currencyOf(textAt(statement, 'Acct', 'Ccy'))) : null;
      return element && money ? { money, element } : null;
    };
    const [opening, closing] = [balance('OPBD') ?? balance('PRCD'), balance('CLBD')];
    if (opening && closing) {
      const read = (signed(opening.money.amount, opening.element) + this.moved) as MinorUnits;
      this.printed.push(amountCheck('CLBD', signed(closing.money.amount, closing.element), read, closing.money.currency));
    }
    this.moved = ZERO;
    // A pending entry may have no day of its own: it is as of the statement.
    const day = dayOfIso(textAt((closing ?? opening)?.element ?? null, 'Dt', 'Dt'));
    for (let k = this.begun; k < this.lines.length; k++) this.lines[k] = { ...this.lines[k]!, day: this.lines[k]!.day ?? day };
    this.begun = this.lines.length;
  }
}

const STATEMENTS = new Set(['Stmt', 'Ntfctn', 'Rpt']);
const PIECES = new Set(['Ntry', ...STATEMENTS]);

/**
 * Reads a statement (camt.053), a notification (camt.054) or a report of the day (camt.052) of any version by its local names. An entry
 * with several transactions gives a line for each. Checked: opening balance + booked entries = closing balance, and each batch against its
 * entry. A file with a document type of its own, and one that is cut off, is not read.
 */
export function readCamt(text: string): ReceiptFile {
  const reader = new CamtReader();
  let refused: Problem | null = null;
  try {
    readXml(text, PIECES, (piece, around) => {
      if (STATEMENTS.has(piece.name)) reader.endStatement(piece);
      else reader.takeEntry(piece, around.find(({ name }) => STATEMENTS.has(name)) ?? null);
    });
  } catch (error) {
    if (!(error instanceof XmlRefused)) throw error;
    refused = problem(cashText('xmlRefused'), 'error');
  }
  return {
    format: /camt\.054|DbtCdtNtfctn/.test(text.slice(0, 4000)) ? 'camt054' : 'camt053',
    lines: numbered(reader.lines),
    printed: reader.printed,
    isIncomplete: refused !== null || !reader.isWhole,
    problems: refused ? [...reader.problems, refused] : reader.problems,
    questions: [],
  };
}
