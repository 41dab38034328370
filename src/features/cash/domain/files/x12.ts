import { currencyOf, type Currency } from '../../../../kernel/money/currency';
import { negated, ZERO, type MinorUnits } from '../../../../kernel/money/minorUnits';
import type { Problem } from '../../../../kernel/words/problem';
import type { BankLine, PrintedCheck, ReceiptFile, RemittanceLine } from '../receipts/bankReceipt';
import { bankLine, numbered } from './blankLine';
import { agrees, amountCheck, countCheck, plainAmount, sumOf } from './fileAmounts';
import { dayOfEight, dayOfSix } from './fileDays';
import { unreadRecord } from './fileProblem';

/** A segment: its name and elements, `elements[0]` is the first behind the name. */
export interface Segment {
  readonly name: string;
  readonly elements: readonly string[];
}

/** An interchange of X12 that begins with its ISA segment. */
export function looksLikeX12(text: string): boolean {
  return /^﻿?\s*ISA[^A-Za-z0-9\s]/.test(text);
}

/**
 * The segments of an interchange, by the separators that its ISA segment sets: the one behind `ISA`, and the one behind its sixteenth
 * element. Line ends between segments are no part of them.
 */
function segmentsOf(text: string): readonly Segment[] {
  const from = text.indexOf('ISA');
  if (from < 0) return [];
  const mark = text[from + 3]!;
  let at = from + 3;
  for (let element = 0; element < 16; element++) {
    at = text.indexOf(mark, at + (element === 0 ? 0 : 1));
    if (at < 0) return [];
  }
  // The sixteenth element is one character; the separator of segments is behind it.
  const end = text[at + 2];
  if (end === undefined) return [];
  return text
    .slice(from)
    .split(end)
    .map((segment) => segment.replace(/[\r\n]+/g, '').trim())
    .filter((segment) => segment !== '')
    .map((segment) => {
      const [name = '', ...elements] = segment.split(mark);
      return { name: name.trim(), elements: elements.map((element) => element.trim()) };
    });
}

const element = ({ elements }: Segment, place: number): string => elements[place - 1] ?? '';

/** A payment order and remittance advice as it is taken in, segment by segment; set 820, and the items of a lockbox, set 823. */
class X12Reader {
  readonly lines: BankLine[] = [];
  readonly printed: PrintedCheck[] = [];
  readonly problems: Problem[] = [];
  private currency: Currency = currencyOf('USD');
  private payment: {
    amount: MinorUnits;
    day: BankLine['day'];
    trace: string;
    payer: string;
    check: string;
    account: string;
    text: string[];
  } | null = null;
  private remittance: RemittanceLine[] = [];
  private inSet = 0;
  private is823 = false;
  private hasEnd = false;
  private place = 0;
  /** Day of the group, and of the deposit of a lockbox, where the payment names none. */
  private groupDay: BankLine['day'] = null;
  private depositDay: BankLine['day'] = null;

  get isWhole(): boolean {
    return this.hasEnd && this.payment === null && this.problems.length === 0 && this.printed.every(agrees);
  }

  take(segment: Segment): void {
    this.place++;
    this.inSet++;
    switch (segment.name) {
      case 'ST':
        this.inSet = 1;
        this.is823 = element(segment, 1) === '823';
        this.currency = currencyOf('USD');
        return;
      case 'GS':
        this.groupDay = dayOf(element(segment, 4));
        return;
      case 'DEP':
        this.close();
        this.depositDay = dayOf(element(segment, 2));
        return;
      case 'BAT':
        this.close();
        this.depositDay = dayOf(element(segment, 1)) ?? this.depositDay;
        return;
      case 'REF':
        if (this.payment && /^(CK|CN)$/.test(element(segment, 1))) this.payment.check = element(segment, 2);
        return;
      case 'RMT':
        this.takeShortDocument(segment);
        return;
      case 'CUR':
        this.currency = currencyOf(element(segment, 2) || 'USD');
        return;
      case 'BPR':
        this.begin(segment);
        return;
      case 'TRN':
        if (this.payment) this.payment.trace = element(segment, 2);
        return;
      case 'N1':
        if (this.payment && /^(PR|PE|RM|IN)$/.test(element(segment, 1)) && element(segment, 1) === 'PR')
          this.payment.payer = element(segment, 2);
        return;
      case 'DTM':
        if (this.payment && this.remittance.length === 0 && /^(097|007|009|036|050|107|234|405)$/.test(element(segment, 1)))
          this.payment.day ??= dayOf(element(segment, 2));
        return;
      case 'NTE':
      case 'PID':
        this.payment?.text.push(element(segment, segment.name === 'NTE' ? 2 : 5));
        return;
      case 'RMR':
        this.takeDocument(segment);
        return;
      case 'ADX':
        this.adjust(segment);
        return;
      case 'SE':
        this.printed.push(countCheck('SE', Number(element(segment, 1)), this.inSet));
        this.close();
        return;
      case 'IEA':
        this.hasEnd = true;
        return;
      default:
    }
  }

  private amount(text: string): MinorUnits | null {
    const found = text === '' ? null : plainAmount(text, this.currency);
    if (text !== '' && found === null) this.problems.push(unreadRecord(this.place, text));
    return found;
  }

  private begin(segment: Segment): void {
    this.close();
    const amount = this.amount(element(segment, 2));
    if (amount === null) {
      this.problems.push(unreadRecord(this.place, segment.elements.join('*')));
      return;
    }
    this.payment = {
      amount: element(segment, 3) === 'D' ? negated(amount) : amount,
      day: dayOf(element(segment, 16)),
      trace: '',
      payer: '',
      check: '',
      account: [element(segment, 7), element(segment, 9)].filter((part) => part !== '').join('/'),
      text: [],
    };
    this.remittance = [];
  }

  private takeDocument(segment: Segment): void {
    const paid = this.amount(element(segment, 4));
    const gross = this.amount(element(segment, 5));
    const discount = this.amount(element(segment, 6)) ?? ZERO;
    const said = this.amount(element(segment, 8));
    // What the gross amount, the discount and the amount paid leave unexplained is an adjustment; a segment ADX says why.
    const rest = paid !== null && gross !== null ? ((paid - gross + discount) as MinorUnits) : ZERO;
    this.remittance.push({
      documentNo: element(segment, 2),
      paid,
      gross,
      discount,
      adjustment: said ?? rest,
      reason: element(segment, 7),
    });
  }

  /** `RMT`: document, what is paid of it, its amount, discount. */
  private takeShortDocument(segment: Segment): void {
    if (!this.payment) return;
    const amounts = [3, 4, 5, 6].map((place) => this.amount(element(segment, place)));
    const [first = null, gross = null, paidOfGross = null, discount = null] = amounts;
    const paid = gross === null ? first : (paidOfGross ?? first);
    this.remittance.push({ documentNo: element(segment, 2), paid, gross, discount: discount ?? ZERO, adjustment: ZERO, reason: '' });
  }

  private adjust(segment: Segment): void {
    const amount = this.amount(element(segment, 1)) ?? ZERO;
    const last = this.remittance.pop();
    if (!last) {
      // An adjustment of the whole payment names its document itself, or none.
      this.remittance.push({
        documentNo: element(segment, 4),
        paid: amount,
        gross: null,
        discount: ZERO,
        adjustment: ZERO,
        reason: element(segment, 2),
      });
      return;
    }
    const before = last.reason === '' && last.gross !== null ? ZERO : last.adjustment;
    this.remittance.push({ ...last, adjustment: (before + amount) as MinorUnits, reason: last.reason || element(segment, 2) });
  }

  private close(): void {
    const { payment, remittance, currency } = this;
    if (!payment) return;
    this.payment = null;
    const paid = remittance.map((line) => line.paid);
    if (remittance.length > 0 && paid.every((amount) => amount !== null))
      this.printed.push(amountCheck('BPR', payment.amount, sumOf(paid), currency));
    this.lines.push(
      bankLine({
        day: payment.day ?? this.depositDay ?? this.groupDay,
        amount: payment.amount,
        currency,
        place: this.place,
        payer: payment.payer,
        text: payment.text.filter((text) => text !== '').join(' '),
        // The account of an order is that of whoever sends it; of a check in a lockbox it is the payer's.
        payerAccount: this.is823 ? payment.account : '',
        bankReference: payment.trace || payment.check,
        checkNo: payment.check,
        remittance,
      }),
    );
  }
}

const dayOf = (text: string): BankLine['day'] => (text.length === 6 ? dayOfSix(text) : dayOfEight(text));

/** The payments of an interchange and what its own totals say. */
interface X12Reading {
  readonly lines: readonly BankLine[];
  readonly printed: readonly PrintedCheck[];
  readonly problems: readonly Problem[];
  readonly isWhole: boolean;
}

/** The payments of an interchange, wherever it stands. */
export function readInterchange(text: string): X12Reading {
  const reader = new X12Reader();
  for (const segment of segmentsOf(text)) reader.take(segment);
  return { lines: reader.lines, printed: reader.printed, problems: reader.problems, isWhole: reader.isWhole };
}

/**
 * Reads payment orders with remittance advice in X12: set 820. The account of the order is that of whoever sends it, often a payment
 * service, so it does not say who pays. Checked: the amount of each payment against the sum of its documents, the
 * number of segments of each set, and that the interchange ends.
 */
export function readX12(text: string): ReceiptFile {
  const { lines, printed, problems, isWhole } = readInterchange(text);
  const is823 = segmentsOf(text).some(({ name, elements }) => name === 'ST' && elements[0] === '823');
  return {
    format: is823 ? 'x12-823' : 'x12-820',
    lines: numbered(lines),
    printed,
    isIncomplete: !isWhole,
    problems,
    questions: [],
  };
}
