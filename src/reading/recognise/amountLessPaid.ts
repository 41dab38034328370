import { amountShare, dateShare, type ColumnProfile } from '../survey/columnProfile';
import { roleGuesses } from '../words/headingRoles';
import { plainText } from '../words/headingText';
import type { ColumnRole } from '../result/readResult';
import { amountAt, sampleAmount } from '../survey/sampleArithmetic';
import type { SampleRow } from '../survey/sheetSample';

/** Share of rows in which no more than the amount was paid; the others were paid twice or rounded up. */
const WITHIN_MIN = 0.95;
const CENT = 0.005;

/** What lowers an invoice beside payments. */
const TAKEN_OFF = /credits? (applied|note)|adjust|write[ -]?off|written[ -]off|allowance|discounts? taken/;

/** True for the heading of a column that is taken off an invoice although it is no payment. */
export const isTakenOff = (heading: string): boolean => TAKEN_OFF.test(plainText(heading));

/** Payments of one invoice in columns of their own: "Payment 1", "Payment 2". */
const isNumbered = (heading: string): boolean => /\d/.test(heading);

/** What the user named, with what is sure to have been paid beside it. */
function withOthers(rows: readonly SampleRow[], byUser: readonly number[], sure: readonly number[], amount: number): readonly number[] {
  const both = [...byUser, ...sure].sort((a, b) => a - b);
  return sure.length === 1 && settledBy(rows, both, amount).within >= WITHIN_MIN ? both : byUser;
}

/** How the sum of some columns goes with an amount. */
interface Settled {
  readonly within: number;
  /** True where several of them together settle an amount exactly in some row. */
  readonly exactly: boolean;
}

function settledBy(rows: readonly SampleRow[], columns: readonly number[], amount: number): Settled {
  let [told, within, exactly] = [0, 0, false];
  for (const row of rows) {
    const whole = amountAt(row, amount);
    const parts = columns.map((k) => sampleAmount(row.values[k]) ?? 0).filter((part) => part !== 0);
    if (whole === null || parts.length === 0) continue;
    told++;
    const paid = Math.abs(parts.reduce((sum, part) => sum + part, 0));
    if (paid <= Math.abs(whole) + CENT) within++;
    if (parts.length > 1 && Math.abs(paid - Math.abs(whole)) < CENT) exactly = true;
  }
  return { within: told === 0 ? 1 : within / told, exactly };
}

/**
 * The columns that say how much of column `amount` has been paid: one, or several that are numbered or prove to add up, with the credits
 * and write-offs beside them. Empty where that is not sure, and where more than the amount was paid in many rows.
 */
export function paidBeside(
  headings: readonly string[],
  profiles: readonly ColumnProfile[],
  rows: readonly SampleRow[],
  roles: ReadonlyMap<number, ColumnRole>,
  amount: number,
  rowsAreItems: boolean,
  given: ReadonlyMap<number, ColumnRole>,
): readonly number[] {
  // A list of payments tells of what was paid: there the paid date stands beside the amount that it belongs to.
  if (rowsAreItems && [...roles.values()].includes('paidDate')) return [];
  const byUser = [...given].filter(([, role]) => role === 'paidAmount').map(([k]) => k);
  const holds = (k: number): boolean => {
    const profile = profiles[k]!;
    const isAmount = profile.filled > 0 && amountShare(profile) >= 0.6 && dateShare(profile, false) <= 0.4;
    return k !== amount && isAmount && rows.some(({ values }) => (sampleAmount(values[k]) ?? 0) !== 0);
  };
  const all = profiles.map((_, k) => k).filter((k) => holds(k) && !given.has(k));
  const headed = (k: number): string => headings[k] ?? '';
  const paid = all.filter((k) => roleGuesses(headed(k))[0]?.role === 'paidAmount');
  const alone = paid.filter((k) => settledBy(rows, [k], amount).within >= WITHIN_MIN);
  const several = settledBy(rows, paid, amount);
  // Of an adjustment below zero nobody knows whether it lowers or raises the invoice.
  const credits = all.filter(
    (k) => !paid.includes(k) && isTakenOff(headed(k)) && rows.every(({ values }) => (sampleAmount(values[k]) ?? 0) >= 0),
  );
  const together = settledBy(rows, [...paid, ...credits], amount);
  const isSure = several.exactly || (together.exactly && together.within >= WITHIN_MIN) || paid.every((k) => isNumbered(headed(k)));
  if (byUser.length > 0) return byUser.includes(amount) ? [] : withOthers(rows, byUser, isSure ? paid : alone, amount);
  const sure = paid.length > 1 && several.within >= WITHIN_MIN && isSure ? paid : alone;
  if (sure.length !== 1 && sure !== paid) return [];
  const taken = [...sure, ...credits.filter((k) => !sure.includes(k))];
  return settledBy(rows, taken, amount).within >= WITHIN_MIN ? taken.sort((a, b) => a - b) : sure;
}
