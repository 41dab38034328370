import { amountShare, dateShare, type ColumnProfile } from '../survey/columnProfile';
import { plainText } from '../words/headingText';
import type { ColumnRole } from '../result/readResult';
import { sampleAmount, withinShare } from '../survey/sampleArithmetic';
import type { SampleRow } from '../survey/sheetSample';

const PAID =
  /^(amount |amt |total )?(paid|received|collected|settled|applied|allocated)( (amount|amt|to date|so far))?$|^(payments?|receipts?)( (received|applied|made|amount|to date))?$|^(betrag )?(gezahlt|bezahlt)|^zahlungen?$|^(importe |monto |total )?(pagado|abonado|cobrado)$|^(montant )?(paye|regle)$|^(importo )?(pagato|incassato)$|^(valor )?(pago|recebido)$|^betaald$|^zaplacono$|^入金額?$/;

/**
 * The column that says how much of column `amount` has been paid, where exactly one does and it is nowhere above the amount; else `null`.
 * A list with dates of payment tells of what was paid, not of what is open.
 */
export function paidBeside(
  headings: readonly string[],
  profiles: readonly ColumnProfile[],
  rows: readonly SampleRow[],
  roles: ReadonlyMap<number, ColumnRole>,
  amount: number,
): number | null {
  if ([...roles.values()].includes('paidDate')) return null;
  const isPaid = (k: number): boolean => {
    const profile = profiles[k]!;
    if (
      k === amount ||
      profile.filled === 0 ||
      amountShare(profile) < 0.6 ||
      dateShare(profile, false) > 0.4 ||
      !PAID.test(plainText(headings[k] ?? ''))
    )
      return false;
    return rows.some(({ values }) => (sampleAmount(values[k]) ?? 0) !== 0) && withinShare(rows, k, amount) === 1;
  };
  const paid = profiles.map((_, k) => k).filter(isPaid);
  return paid.length === 1 ? paid[0]! : null;
}
