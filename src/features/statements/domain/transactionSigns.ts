import type { ItemKind } from '../../../kernel/ledger/openItems';

/** A row of a list of transactions; amounts in currency units as their cells have them, `null` where empty. */
export interface WrittenAmount {
  readonly kind: ItemKind | null;
  readonly amount: number | null;
  readonly debit: number | null;
  readonly credit: number | null;
  /** What a debit/credit column says of it. */
  readonly side: string;
}

/** A debit and a credit, of which a row has one as a rule; `null` where it has neither. */
interface TwoSides {
  readonly debit: number;
  readonly credit: number;
}

const reduces = (kind: ItemKind | null): boolean => kind === 'creditMemo' || kind === 'payment';
const CREDIT_SIDE = /^\s*(c|cr|h|haber|credit|credito|crédito|abono|haben)\b/i;

/**
 * What each transaction adds to the balance: debit less credit where these stand apart (credits that all have a minus are added); else by
 * the side; else as written, and where no payment or credit of the whole list has a minus, those are turned. Sums are left to the caller.
 */
export function signedAmounts(rows: readonly WrittenAmount[]): readonly (TwoSides | null)[] {
  const credits = rows.flatMap(({ credit }) => (credit === null || credit === 0 ? [] : [credit]));
  const turnsCredits = credits.length > 0 && credits.every((credit) => credit < 0);
  const reducing = rows.filter(({ kind, amount }) => reduces(kind) && amount !== null && amount !== 0);
  const isUnsigned = reducing.length > 0 && reducing.every(({ amount }) => amount! > 0);
  return rows.map(({ kind, amount, debit, credit, side }) => {
    if (debit !== null || credit !== null) return { debit: debit ?? 0, credit: turnsCredits ? -(credit ?? 0) : (credit ?? 0) };
    if (amount === null) return null;
    if (side !== '') return CREDIT_SIDE.test(side) ? { debit: 0, credit: Math.abs(amount) } : { debit: Math.abs(amount), credit: 0 };
    return isUnsigned && reduces(kind) ? { debit: 0, credit: amount } : { debit: amount, credit: 0 };
  });
}
