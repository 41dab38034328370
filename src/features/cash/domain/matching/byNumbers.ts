import { ZERO, type MinorUnits } from '../../../../kernel/money/minorUnits';
import { cashText } from '../../cashText';
import type { BankLine } from '../receipts/bankReceipt';
import { combinations } from './combinations';
import { endingOf, isWholeNumber, NUMBER_MIN, numberForms, numbersInText } from './documentNumbers';
import { reasonOf, UNKNOWN_REASON } from './deductionReasons';
import type { MatchContext } from './matchContext';
import { discountOf, isInTime, type Position } from './positions';
import { match, openSum, whole, type Match, type Part } from './proposing';

/** Words of a payment that is not meant to be all of it. */
const PART_WORDS =
  /\b(part(ial)?( payment)?|on account of|a cuenta|anticipo|abono parcial|pago parcial|teilzahlung|acompte|instal+ment|deposit on)\b/i;

/** Open, and of the family where it is known. */
const isOpenOf =
  (family: number | null) =>
  (position: Position): boolean =>
    position.open !== 0 && (family === null || position.family === family);

/** The open documents that a text names, of the family where it is known, each once. */
export function documentsInText(text: string, { positions }: MatchContext, family: number | null): readonly Position[] {
  const isOwn = isOpenOf(family);
  const found = new Set<Position>();
  for (const number of numbersInText(text)) {
    const exact = isWholeNumber(number) ? positions.withNumber(number.forms).filter(isOwn) : [];
    if (exact.length > 0) {
      if (exact.length === 1) found.add(exact[0]!);
      continue;
    }
    const ending = endingOf(number, family !== null);
    // The end of one open number only, whoever's it is, where nobody is known; among the customer's own where one is.
    const ends = ending === '' ? [] : positions.endingWith(ending).filter(isOwn);
    if (ends.length === 1) found.add(ends[0]!);
  }
  return [...found];
}

/** A creditor reference of ISO 11649 as payers type it. */
const CREDITOR_REFERENCE = /\bRF\d{2}[A-Z0-9]{4,21}\b/gi;

/** The items whose creditor reference a line has, in its field or in its text. */
export function matchReference(line: BankLine, { positions }: MatchContext, family: number | null): readonly Position[] {
  const references = line.creditorReference === '' ? (line.text.match(CREDITOR_REFERENCE) ?? []) : [line.creditorReference];
  const found = references.flatMap((reference) => positions.withReference(reference));
  return [...new Set(found)].filter(isOpenOf(family));
}

/** The one open document whose whole number stands in the bank's reference; none for several. */
export function documentInReference({ bankReference }: BankLine, { positions }: MatchContext, family: number | null): readonly Position[] {
  const forms = numberForms(bankReference).filter((form) => form.length >= NUMBER_MIN);
  const found = positions.withNumber(forms).filter(isOpenOf(family));
  return found.length === 1 ? found : [];
}

function discountedParts(documents: readonly Position[], line: BankLine, graceDays: number): readonly Part[] {
  return documents.map((position) => {
    const discount = isInTime(position, line.day, graceDays) ? discountOf(position) : ZERO;
    return { position, applied: (position.open - discount) as MinorUnits, discount };
  });
}

/** What less than the whole of one document means. */
function shortMatch(position: Position, line: BankLine, context: MatchContext, review: boolean): Match {
  const habits = context.habitsOf(position.family);
  const short = (position.open - line.amount) as MinorUnits;
  const part = { position, applied: line.amount };
  if (PART_WORDS.test(line.text)) return match('partPayment', 'High', [part], cashText('partPayment'), { review });
  if (line.charges > 0 && short === line.charges)
    return match('bankCharge', 'Medium', [{ ...part, charge: short }], cashText('chargesExplain'));
  if (short <= habits.tolerance)
    return match('tolerance', 'Medium', [{ ...part, tolerance: short }], cashText('withinTolerance'), { review });
  const isLapsed = short === discountOf(position) && !isInTime(position, line.day, habits.graceDays);
  const named = reasonOf(line.text, context.reasons);
  const reason = isLapsed ? 'discountNotEarned' : named === 'discountNotEarned' ? UNKNOWN_REASON : named;
  return match('shortPay', 'Medium', [{ ...part, deduction: short, reason }], cashText(isLapsed ? 'discountLapsed' : 'paysLess'));
}

/** More documents than the amount pays: the only way to pay some of them whole, else nothing. */
function someOf(documents: readonly Position[], line: BankLine, context: MatchContext): Match {
  const few = documents.length <= context.combinationItems;
  const found = few
    ? combinations(
        documents.map(({ open }) => open),
        line.amount,
        2,
      )
    : [];
  if (found.length === 1)
    return match(
      'referenceExact',
      'Medium',
      found[0]!.map((place) => whole(documents[place]!)),
      cashText('someOfNamed'),
      { review: true },
    );
  return match('ambiguous', 'None', [], cashText('namedComeToMore'), { candidates: [documents] });
}

/** What the documents that a line names explain of its amount. `review` where something beside them is not clear. */
export function matchDocuments(documents: readonly Position[], line: BankLine, context: MatchContext, review = false): Match {
  const sum = openSum(documents);
  const { graceDays } = context.habitsOf(documents[0]!.family);
  const count = documents.length;
  if (line.amount === sum) {
    const netted = documents.some(({ open }) => open < 0);
    return match(netted ? 'creditNetted' : 'referenceExact', 'High', documents.map(whole), cashText('namedExact', { count }), { review });
  }
  const discounted = discountedParts(documents, line, graceDays);
  if (discounted.reduce((total, { applied }) => total + applied, 0) === line.amount)
    return match('discountTaken', 'High', discounted, cashText('discountInTime', { count }), { review });
  if (line.amount > sum) {
    if (sum <= 0) return match('ambiguous', 'None', [], cashText('namedComeToMore'), { candidates: [documents] });
    return match('overPay', 'Medium', documents.map(whole), cashText('paysMore'));
  }
  const [only] = documents;
  if (count === 1 && only!.open > 0) return shortMatch(only!, line, context, review);
  if (line.charges > 0 && sum - line.charges === line.amount) return chargedMatch(documents, line);
  return someOf(documents, line, context);
}

/** Charges that were taken off several documents lie on the last of them. */
function chargedMatch(documents: readonly Position[], line: BankLine): Match {
  const last = documents.length - 1;
  const parts = documents.map((position, k) =>
    k === last ? { position, applied: (position.open - line.charges) as MinorUnits, charge: line.charges } : whole(position),
  );
  return match('bankCharge', 'Medium', parts, cashText('chargesExplain'));
}
