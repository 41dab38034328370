import { currencyOf, type Currency } from '../../../../kernel/money/currency';
import { negated, ZERO, type MinorUnits } from '../../../../kernel/money/minorUnits';
import type { DayNumber } from '../../../../kernel/calendar/dayNumber';
import type { Problem } from '../../../../kernel/words/problem';
import type { BankLine, PrintedCheck, ReceiptFile } from '../receipts/bankReceipt';
import { bankLine, numbered } from './blankLine';
import { agrees, amountCheck, plainAmount } from './fileAmounts';
import { dayOfSix } from './fileDays';
import { unreadRecord } from './fileProblem';

/** A field of a statement: its tag, its lines joined, and the line of the file that it begins on. */
interface Field {
  readonly tag: string;
  readonly lines: string[];
  readonly place: number;
}

/** A statement in the SWIFT format MT940 or MT942: fields `:20:` … `:62F:`. */
export function looksLikeMt940(text: string): boolean {
  return /^(﻿|\s|\{[^\n]*)*:20:/.test(text) && /^:(60[FM]|61|25P?|34F):/m.test(text);
}

function fieldsOf(text: string): readonly Field[] {
  const fields: Field[] = [];
  text.split(/\r\n|\r|\n/).forEach((line, at) => {
    const found = /^(?:\{4:)?:(\d\d[A-Z]?):(.*)$/.exec(line);
    if (found) fields.push({ tag: found[1]!, lines: [found[2]!], place: at + 1 });
    else if (!/^-\}?\s*$/.test(line) && !/^\{/.test(line)) fields[fields.length - 1]?.lines.push(line);
  });
  return fields;
}

interface Movement {
  readonly day: DayNumber | null;
  readonly amount: MinorUnits;
  readonly isReversal: boolean;
  readonly reference: string;
  readonly bankReference: string;
}

const MOVEMENT = /^(\d{6})(\d{4})?(R?[CD]|E[CD])([A-Z])?(\d{1,15},\d{0,3})([NSF][A-Z0-9]{3})?(.*)$/;

function movementOf(field: Field, currency: Currency): Movement | null {
  const found = MOVEMENT.exec(field.lines[0]!.trim());
  const amount = found ? plainAmount(found[5]!, currency) : null;
  if (!found || amount === null) return null;
  const mark = found[3]!;
  const [reference = '', bankReference = ''] = found[7]!.split('//');
  // Money comes in for a credit, and for a debit that is taken back.
  const isIn = mark === 'C' || mark === 'RD' || mark === 'EC';
  return {
    day: dayOfSix(found[1]!),
    amount: isIn ? amount : negated(amount),
    isReversal: mark.startsWith('R'),
    reference: reference.trim(),
    bankReference: bankReference.trim(),
  };
}

/** What the information field of a movement says, whichever way a bank writes it. */
interface Information {
  readonly payer: string;
  readonly account: string;
  readonly text: string;
  readonly endToEnd: string;
  readonly isReturn: boolean;
  readonly charges: string;
}

const withoutMark = (text: string): string => text.replace(/^(SVWZ|EREF|KREF|MREF|CRED|DEBT|ABWA|ABWE)[+:]\s*/, '');

/** `?20` … `?29`, `?60` … hold the text, `?31` the account, `?32` and `?33` the name. */
function subfields(whole: string, mark: string): Information {
  const parts = new Map<string, string>();
  for (const [, code, value] of whole.matchAll(new RegExp(`\\${mark}(\\d\\d)([^${mark === '^' ? '\\^' : mark}]*)`, 'g')))
    parts.set(code!, (parts.get(code!) ?? '') + value!);
  const pieces = [...parts].filter(([code]) => /^(2\d|6[0-3])$/.test(code)).map(([, value]) => value);
  const joined = pieces.join('');
  const marked = [
    ...joined.matchAll(/(SVWZ|EREF|KREF|MREF|COAM|OAMT)[+:](.*?)(?=(?:SVWZ|EREF|KREF|MREF|CRED|DEBT|ABWA|COAM|OAMT)[+:]|$)/g),
  ];
  const marks = new Map(marked.map(([, mark, value]) => [mark!, value!.trim()]));
  return {
    payer: `${parts.get('32') ?? ''}${parts.get('33') ?? ''}`.trim(),
    account: (parts.get('31') ?? '').replace(/\s/g, ''),
    text: marks.get('SVWZ') ?? withoutMark(joined).trim(),
    endToEnd: marks.get('EREF') ?? '',
    isReturn: /^\d{3}/.test(whole) && /^(108|109|159|181|184)/.test(whole),
    charges: marks.get('COAM') ?? '',
  };
}

const SLASHED =
  /\/(TRTP|TRCD|IBAN|BIC|NAME|REMI|EREF|MARF|CSID|ORDP|BENM|PREF|RTRN|CNTP|ISDT|SUM|ID|USTD|STRD|CHGS|ULTD|ULTB|PURP|MSGID|BENREF|PMTINFID)(?=\/)/g;

/** `/NAME/…/REMI/…/EREF/…` */
function slashed(whole: string): Information {
  const marks = [...whole.matchAll(SLASHED)];
  const parts = new Map<string, string>();
  marks.forEach((mark, k) => {
    const value = whole.slice(mark.index + mark[0].length + 1, Math.max(mark.index, marks[k + 1]?.index ?? whole.length));
    if (value.trim() !== '' && !parts.has(mark[1]!)) parts.set(mark[1]!, value.replace(/^\/+|\/+$/g, '').trim());
  });
  const counterparty = (parts.get('CNTP') ?? '').split('/');
  const of = (name: string): string => parts.get(name) ?? '';
  return {
    payer: of('NAME') || counterparty[2] || of('ORDP'),
    account: of('IBAN') || counterparty[0] || '',
    text: of('USTD') || of('STRD') || of('REMI'),
    endToEnd: of('EREF') === 'NOTPROVIDED' ? '' : of('EREF'),
    isReturn: parts.has('RTRN'),
    charges: of('CHGS'),
  };
}

const LABEL =
  /(?:^|\s|\/)(IBAN|BIC|NAAM|OMSCHRIJVING|KENMERK|BETALINGSKENM\.?|DE|MOTIF|REF(?:DO|BEN)?|ID|NOM|ORDENANTE|CONCEPTO|REFERENCIA|BY ORDER OF|PAYMENT DETAILS|DETAILS)(?::\s*|(?<=\/DE|\/MOTIF|\/REF|\/REFDO|\/REFBEN|\/ID|\/NOM)\s+)/gi;

/** `IBAN: … NAAM: … OMSCHRIJVING: …`, `/DE … /MOTIF …`: labels of a bank in a free text; `null` where it has fewer than two. */
function labelled(whole: string): Information | null {
  const marks = [...whole.matchAll(LABEL)];
  if (marks.length < 2) return null;
  const parts = new Map<string, string>();
  marks.forEach((mark, k) => {
    const value = whole.slice(mark.index + mark[0].length, marks[k + 1]?.index ?? whole.length).replace(/\s+/g, ' ');
    const name = mark[1]!.toUpperCase();
    if (!parts.has(name)) parts.set(name, value.trim());
  });
  const of = (...names: readonly string[]): string => names.map((name) => parts.get(name) ?? '').find((value) => value !== '') ?? '';
  return {
    payer: of('NAAM', 'DE', 'NOM', 'ORDENANTE', 'BY ORDER OF'),
    account: of('IBAN').replace(/\s/g, ''),
    // The whole of it stays in the text: what a label of a bank means is likely, not certain.
    text: whole.replace(/\s+/g, ' ').trim(),
    endToEnd: of('KENMERK') === 'NOTPROVIDED' ? '' : of('KENMERK'),
    isReturn: false,
    charges: '',
  };
}

/** A line of a text is cut after so many letters; a first line may count its tag among them. */
const LINE_LETTERS = 65;
const TAG_LETTERS = 4;

/** Lines of a running text as one: where every line but the last is full they were cut in the middle of words, else between them. */
function unwrapped(lines: readonly string[]): string {
  const isFull = ({ length }: string, k: number): boolean => length === LINE_LETTERS || (k === 0 && length === LINE_LETTERS - TAG_LETTERS);
  if (lines.slice(0, -1).every(isFull)) return lines.join('').trim();
  return lines
    .map((line) => line.trim())
    .join(' ')
    .trim();
}

function informationOf(field: Field): Information {
  const lines = field.lines;
  const whole = lines.join('');
  // Codes of two digits behind a mark of the bank's own: the one that two codes or more follow.
  const mark = ['?', '~', '^', '<', '|'].find((sign) => (whole.match(new RegExp(`\\${sign}\\d\\d`, 'g')) ?? []).length >= 2);
  if (mark !== undefined) return subfields(whole, mark);
  if (/\?\d\d/.test(whole)) return subfields(whole, '?');
  if (/^\/[A-Z]{2,6}\//.test(whole)) return slashed(whole);
  const named = labelled(unwrapped(lines));
  if (named) return named;
  return {
    payer: '',
    account: '',
    text: unwrapped(lines),
    endToEnd: '',
    isReturn: false,
    charges: '',
  };
}

/** The balance of `C260329EUR41200,15`. */
function balanceOf({ lines }: Field): { readonly amount: MinorUnits; readonly currency: Currency; readonly day: DayNumber | null } | null {
  const found = /^([CD])(\d{6})([A-Z]{3})(\d{1,15},\d{0,3})/.exec(lines[0]!.trim());
  if (!found) return null;
  const currency = currencyOf(found[3]!);
  const amount = plainAmount(found[4]!, currency);
  return amount === null ? null : { amount: found[1] === 'D' ? negated(amount) : amount, currency, day: dayOfSix(found[2]!) };
}

/** Statements of a file one field after the other. */
class Mt940Reader {
  readonly lines: BankLine[] = [];
  readonly printed: PrintedCheck[] = [];
  readonly problems: Problem[] = [];
  private currency = currencyOf('');
  private opening: MinorUnits | null = null;
  private moved = ZERO;
  /** A movement is open until the next tag: only then an information field belongs to it. */
  private movement: { readonly found: Movement; readonly place: number; readonly supplement: string } | null = null;
  private isOpen = false;

  get isWhole(): boolean {
    return !this.isOpen && this.printed.length > 0 && this.printed.every(agrees) && this.problems.length === 0;
  }

  take(field: Field): void {
    const { tag } = field;
    if (tag === '86' && this.movement) {
      this.close(informationOf(field));
      return;
    }
    this.close(null);
    if (tag === '60F' || tag === '60M') this.begin(field);
    else if (tag === '61') this.takeMovement(field);
    else if (tag === '62F' || tag === '62M') this.end(field);
  }

  /** Ends the movement that waits for its information. */
  close(information: Information | null): void {
    if (!this.movement) return;
    const { found, place, supplement } = this.movement;
    this.movement = null;
    const own = found.bankReference !== 'NONREF' ? found.bankReference : '';
    this.lines.push(
      bankLine({
        day: found.day,
        amount: found.amount,
        currency: this.currency,
        place,
        nature: information?.isReturn || found.isReversal ? 'returned' : 'movement',
        payer: information?.payer ?? '',
        payerAccount: information?.account ?? '',
        text: information?.text || supplement,
        bankReference: information?.endToEnd || own || (found.reference === 'NONREF' ? '' : found.reference),
        charges: plainAmount((information?.charges ?? '').replace(/^[A-Z]{3}/, ''), this.currency) ?? ZERO,
      }),
    );
  }

  private begin(field: Field): void {
    const balance = balanceOf(field);
    if (!balance) {
      this.problems.push(unreadRecord(field.place, field.lines[0]!));
      return;
    }
    this.isOpen = true;
    this.currency = balance.currency;
    this.opening = balance.amount;
    this.moved = ZERO;
  }

  private takeMovement(field: Field): void {
    const found = movementOf(field, this.currency);
    if (!found) {
      this.problems.push(unreadRecord(field.place, field.lines[0]!));
      return;
    }
    this.moved = (this.moved + found.amount) as MinorUnits;
    this.movement = { found, place: field.place, supplement: field.lines.slice(1).join(' ').trim() };
  }

  private end(field: Field): void {
    const balance = balanceOf(field);
    this.isOpen = false;
    if (!balance || this.opening === null) {
      this.problems.push(unreadRecord(field.place, field.lines[0]!));
      return;
    }
    this.printed.push(amountCheck(':62:', balance.amount, (this.opening + this.moved) as MinorUnits, balance.currency));
  }
}

/**
 * Reads a bank statement in the SWIFT format MT940. The information field of a movement is the `:86:` right behind it; one behind the
 * closing balance belongs to the statement. Checked: opening balance + movements = closing balance, for each statement.
 */
export function readMt940(text: string): ReceiptFile {
  const reader = new Mt940Reader();
  for (const field of fieldsOf(text)) reader.take(field);
  reader.close(null);
  return {
    format: 'mt940',
    lines: numbered(reader.lines),
    printed: reader.printed,
    isIncomplete: !reader.isWhole,
    problems: reader.problems,
    questions: [],
  };
}
