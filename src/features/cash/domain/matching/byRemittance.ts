import { negated, ZERO, type MinorUnits } from '../../../../kernel/money/minorUnits';
import { cashText } from '../../cashText';
import type { BankLine, RemittanceLine } from '../receipts/bankReceipt';
import { endingOf, numberForms } from './documentNumbers';
import { reasonOf, UNKNOWN_REASON } from './deductionReasons';
import type { MatchContext, PaymentHabits } from './matchContext';
import { discountOf, isInTime, type Position } from './positions';
import { appliedSum, match, type Match, type Part } from './proposing';

/**
 * The document that a payer names: one of its family where that is known, else of anybody; `null` for none and for several. Payers leave
 * out what a number begins with: its end counts where it is the end of one open number only.
 */
function documentNamed(documentNo: string, { positions }: MatchContext, family: number | null): Position | null {
  const isOwn = ({ open, family: of }: Position): boolean => open !== 0 && (family === null || of === family);
  const forms = numberForms(documentNo);
  const exact = positions.withNumber(forms).filter(isOwn);
  if (exact.length > 0) return exact.length === 1 ? exact[0]! : null;
  const ending = endingOf({ text: documentNo, forms, isNamed: true }, family !== null);
  const ends = ending === '' ? [] : positions.endingWith(ending).filter(isOwn);
  return ends.length === 1 ? ends[0]! : null;
}

/** What a line that pays less than the document means: discount, a deduction that it names, a few cents, or a deduction without a reason. */
function shortPart(
  position: Position,
  paid: MinorUnits,
  line: RemittanceLine,
  day: BankLine['day'],
  isOnly: boolean,
  habits: PaymentHabits,
  reasons: MatchContext['reasons'],
): Part {
  const short = (position.open - paid) as MinorUnits;
  const terms = discountOf(position);
  const inTime = isInTime(position, day, habits.graceDays);
  if (terms !== 0 && short === terms && inTime) return { position, applied: paid, discount: short };
  const said = Math.abs(line.adjustment) as MinorUnits;
  const stated = Math.abs(line.discount) as MinorUnits;
  const discount = inTime && stated > 0 && stated <= short && stated <= terms ? stated : ZERO;
  const rest = (short - discount) as MinorUnits;
  if (rest === 0) return { position, applied: paid, discount };
  if (said === 0 && isOnly && rest <= habits.tolerance) return { position, applied: paid, discount, tolerance: rest };
  const isLapsed = terms !== 0 && rest === terms && !inTime;
  const named = reasonOf(line.reason, reasons);
  const reason = named !== UNKNOWN_REASON ? named : isLapsed || (stated > 0 && rest === stated) ? 'discountNotEarned' : UNKNOWN_REASON;
  return { position, applied: paid, discount, deduction: rest, reason };
}

/** What one line of a remittance pays of its document. */
function partOf(
  position: Position,
  line: RemittanceLine,
  day: BankLine['day'],
  isOnly: boolean,
  habits: PaymentHabits,
  reasons: MatchContext['reasons'],
): Part | null {
  const { open } = position;
  if (open < 0) {
    // A credit memo is taken off, whichever sign the payer gives it.
    const used = line.paid === null ? open : negated(Math.min(Math.abs(line.paid), Math.abs(open)) as MinorUnits);
    return used === 0 ? null : { position, applied: used };
  }
  const paid = line.paid ?? open;
  if (paid <= 0) return null;
  return paid >= open ? { position, applied: open } : shortPart(position, paid, line, day, isOnly, habits, reasons);
}

/** Documents of a remittance that are open, each once, with their lines; and how many lines name another one. */
interface NamedLines {
  readonly lines: readonly { readonly position: Position; readonly line: RemittanceLine }[];
  readonly unknownCount: number;
}

function namedLines({ remittance }: BankLine, context: MatchContext, family: number | null): NamedLines {
  const seen = new Set<Position>();
  const lines: { position: Position; line: RemittanceLine }[] = [];
  let unknownCount = 0;
  for (const line of remittance) {
    const position = documentNamed(line.documentNo, context, family);
    if (position === null || seen.has(position)) unknownCount++;
    else {
      seen.add(position);
      lines.push({ position, line });
    }
  }
  return { lines, unknownCount };
}

/**
 * What the lines of a remittance explain: each goes to its document. `null` where none of its documents is open, or where they come to
 * more than was received.
 */
export function matchRemittance(line: BankLine, context: MatchContext, family: number | null): Match | null {
  const { lines, unknownCount } = namedLines(line, context, family);
  if (lines.length === 0) return null;
  const habits = context.habitsOf(family ?? lines[0]!.position.family);
  const isOnly = line.remittance.length === 1;
  const parts = lines
    .map(({ position, line: one }) => partOf(position, withAmount(one, line, isOnly), line.day, isOnly, habits, context.reasons))
    .filter((part) => part !== null);
  const rest = line.amount - appliedSum(parts);
  if (parts.length === 0 || rest < 0) return null;
  const deducted = parts.some(({ deduction }) => (deduction ?? 0) !== 0);
  const named = { count: parts.length };
  if (deducted) return match('shortPay', 'High', parts, cashText('remittanceShort', named));
  if (rest > 0) return match('overPay', 'Medium', parts, cashText(unknownCount > 0 ? 'remittanceUnknown' : 'remittanceOver', named));
  if (parts.some(({ tolerance }) => (tolerance ?? 0) !== 0)) return match('tolerance', 'Medium', parts, cashText('withinTolerance'));
  if (parts.some(({ discount }) => (discount ?? 0) !== 0))
    return match('discountTaken', 'High', parts, cashText('remittanceDiscount', named));
  const netted = parts.some(({ applied }) => applied < 0);
  return match(netted ? 'creditNetted' : 'referenceExact', 'High', parts, cashText('remittanceExact', named));
}

/** A line that says no amount and is the only one is for the whole receipt. */
const withAmount = (one: RemittanceLine, line: BankLine, isOnly: boolean): RemittanceLine =>
  one.paid === null && isOnly ? { ...one, paid: line.amount } : one;
