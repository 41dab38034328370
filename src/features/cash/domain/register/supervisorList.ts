import type { DayNumber } from '../../../../kernel/calendar/dayNumber';
import type { Currency } from '../../../../kernel/money/currency';
import { exactTotal, type MinorUnits } from '../../../../kernel/money/minorUnits';
import { customerKey, numberKey } from '../../../../kernel/ledger/customers';
import {
  isPending,
  sumsByKey,
  unappliedOf,
  type CashRegister,
  type RegisteredApplication,
  type RegisteredReceipt,
} from '../../../receipts/domain/register';
import { UNKNOWN_REASON, type DeductionReason } from '../matching/deductionReasons';

/** Why a supervisor looks at a receipt or a deduction. */
export type ReviewKind = 'unclear' | 'shortWithoutReason' | 'overpaid' | 'deductionOverdue' | 'oftenDeducted';

/** One line of the supervisor's list; amounts in minor units. */
export interface ReviewLine {
  readonly kind: ReviewKind;
  readonly owner: string;
  readonly customer: string;
  readonly customerId: string;
  /** The document, or the bank's reference of a receipt. */
  readonly reference: string;
  readonly amount: MinorUnits;
  readonly currency: Currency;
  readonly day: DayNumber | null;
  readonly ageDays: number | null;
  /** Code of the reason, '' where it has none. */
  readonly reason: string;
  /** How often a customer has deducted for that reason; 0 where it is not about that. */
  readonly times: number;
}

/** So many deductions of one reason within so many days are a habit. */
const OFTEN = 3;
const OFTEN_DAYS = 90;

const UNCLEAR = new Set(['ambiguous', 'unidentified', 'otherCurrency', 'onAccount']);

/** A deduction with the receipt that brought it. */
interface Deduction {
  readonly one: RegisteredApplication;
  readonly day: DayNumber | null;
  readonly reason: string;
}

const ageOf = (day: DayNumber | null, asOf: DayNumber): number | null => (day === null ? null : asOf - day);

function receiptLines(register: CashRegister, asOf: DayNumber): readonly ReviewLine[] {
  const sums = sumsByKey(register.applications);
  return register.receipts.flatMap((receipt: RegisteredReceipt): ReviewLine[] => {
    if (!isPending(receipt) || receipt.decided !== null) return [];
    const unapplied = unappliedOf(receipt, sums.get(receipt.key)?.applied ?? 0);
    const isUnclear = receipt.outcome !== null && UNCLEAR.has(receipt.outcome);
    if (!isUnclear && (receipt.outcome !== 'overPay' || unapplied <= 0)) return [];
    const { customer, customerId, bankReference, payer, text, amount, currency, day } = receipt;
    return [
      {
        kind: isUnclear ? 'unclear' : 'overpaid',
        owner: '',
        customer: customer || payer || text,
        customerId,
        reference: bankReference,
        amount: isUnclear ? amount : unapplied,
        currency,
        day,
        ageDays: ageOf(day, asOf),
        reason: '',
        times: 0,
      },
    ];
  });
}

function deductionsOf({ receipts, applications }: CashRegister): readonly Deduction[] {
  const byKey = new Map(receipts.map((receipt) => [receipt.key, receipt]));
  return applications.flatMap((one): Deduction[] => {
    const receipt = byKey.get(one.key);
    if (one.deduction <= 0 || receipt?.state === 'aside') return [];
    return [{ one, day: receipt?.day ?? null, reason: one.reason === '' ? UNKNOWN_REASON : one.reason }];
  });
}

/** Deductions without a reason, and those older than their reason allows; of documents that are open still. */
function deductionLines(
  deductions: readonly Deduction[],
  reasonOf: (code: string) => DeductionReason | undefined,
  isOpen: (documentNo: string) => boolean,
  asOf: DayNumber,
): readonly ReviewLine[] {
  return deductions.flatMap(({ one, day, reason }): ReviewLine[] => {
    if (!isOpen(one.documentNo)) return [];
    const { owner = '', validDays = null } = reasonOf(reason) ?? {};
    const ageDays = ageOf(day, asOf);
    const isOverdue = validDays !== null && ageDays !== null && ageDays > validDays;
    if (reason !== UNKNOWN_REASON && !isOverdue) return [];
    const { customer, customerId, documentNo, deduction, currency } = one;
    const kind = reason === UNKNOWN_REASON ? 'shortWithoutReason' : 'deductionOverdue';
    return [{ kind, owner, customer, customerId, reference: documentNo, amount: deduction, currency, day, ageDays, reason, times: 0 }];
  });
}

/** Customers that have deducted for one reason three times or more within 90 days up to the as-of date. */
function habitLines(
  deductions: readonly Deduction[],
  reasonOf: (code: string) => DeductionReason | undefined,
  asOf: DayNumber,
): readonly ReviewLine[] {
  const groups = new Map<string, Deduction[]>();
  for (const deduction of deductions) {
    const { one, day, reason } = deduction;
    if (day === null || reason === UNKNOWN_REASON || asOf - day > OFTEN_DAYS) continue;
    const who = one.customerId === '' ? customerKey(one.customer) : numberKey(one.customerId);
    const key = `${who}|${reason}|${one.currency.code}`;
    groups.set(key, [...(groups.get(key) ?? []), deduction]);
  }
  return [...groups.values()]
    .filter((group) => group.length >= OFTEN)
    .map((group): ReviewLine => {
      const { one, reason } = group[0]!;
      const day = group.reduce<DayNumber>((last, { day: own }) => (own! > last ? own! : last), group[0]!.day!);
      return {
        kind: 'oftenDeducted',
        owner: reasonOf(reason)?.owner ?? '',
        customer: one.customer,
        customerId: one.customerId,
        reference: group.map(({ one: { documentNo } }) => documentNo).join(', '),
        amount: exactTotal(group.reduce((sum, { one: { deduction } }) => sum + deduction, 0)),
        currency: one.currency,
        day,
        ageDays: ageOf(day, asOf),
        reason,
        times: group.length,
      };
    });
}

const KIND_ORDER: readonly ReviewKind[] = ['unclear', 'shortWithoutReason', 'overpaid', 'deductionOverdue', 'oftenDeducted'];

/**
 * What a supervisor looks at: unclear payments, short payments without a reason, overpayments, deductions older than their reason allows, and
 * customers that deduct often. By owner, then by kind, the largest first.
 */
export function supervisorList(
  register: CashRegister,
  reasons: readonly DeductionReason[],
  isOpen: (documentNo: string) => boolean,
  asOf: DayNumber,
): readonly ReviewLine[] {
  const byCode = new Map(reasons.map((reason) => [reason.code, reason]));
  const reasonOf = (code: string): DeductionReason | undefined => byCode.get(code);
  const deductions = deductionsOf(register);
  const lines = [
    ...receiptLines(register, asOf),
    ...deductionLines(deductions, reasonOf, isOpen, asOf),
    ...habitLines(deductions, reasonOf, asOf),
  ];
  const place = ({ kind }: ReviewLine): number => KIND_ORDER.indexOf(kind);
  return lines.sort((a, b) => (a.owner < b.owner ? -1 : a.owner > b.owner ? 1 : 0) || place(a) - place(b) || b.amount - a.amount);
}
