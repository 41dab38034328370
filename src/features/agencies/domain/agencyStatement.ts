import type { DayNumber } from '../../../kernel/calendar/dayNumber';
import type { MinorUnits } from '../../../kernel/money/minorUnits';
import { feeOn, monthOf, type AgencyTerms, type Placement, type Recovery } from './placements';

/** A line of an agency's statement, minor units. */
export interface StatementLine {
  readonly row: number;
  readonly account: string;
  readonly day: DayNumber | null;
  readonly collected: MinorUnits;
  readonly fee: MinorUnits;
  readonly remitted: MinorUnits;
}

export const FINDINGS = [
  'matched',
  'amountDiffers',
  'feeDiffers',
  'missingOnStatement',
  'missingInLedger',
  'recalledAccount',
  'otherAgency',
  'unknownAccount',
  'reportedTwice',
] as const;
type StatementFindingKind = (typeof FINDINGS)[number];

/** What one line of the statement, or one recovery that it lacks, comes to. */
export interface StatementFinding {
  readonly account: string;
  readonly finding: StatementFindingKind;
  readonly row: number | null;
  readonly ledger: MinorUnits | null;
  readonly statement: MinorUnits | null;
  readonly feeDue: MinorUnits | null;
  readonly feeCharged: MinorUnits | null;
}

/** A statement held against our recoveries; the findings add up to the difference. */
export interface ReconciledStatement {
  readonly agency: string;
  readonly month: number;
  readonly findings: readonly StatementFinding[];
  readonly ledger: MinorUnits;
  readonly statement: MinorUnits;
  readonly difference: MinorUnits;
  readonly feeDueByContract: MinorUnits;
  readonly feeCharged: MinorUnits;
  readonly feeDifference: MinorUnits;
  readonly remitted: MinorUnits;
}

const NEAR_DAYS = 5;

/** The value that stands most often; of equals the one met first. */
function commonest<T>(values: readonly T[]): T | null {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

const total = (amounts: readonly number[]): MinorUnits => amounts.reduce((sum, amount) => sum + amount, 0) as MinorUnits;

/** Pairs lines with recoveries: account, amount and a day within five; then account and amount; then account. Each is used once. */
function pairs(lines: readonly StatementLine[], ledger: readonly Recovery[]): ReadonlyMap<StatementLine, Recovery> {
  const found = new Map<StatementLine, Recovery>();
  const free = new Set(ledger);
  const isNear = (line: StatementLine, { day }: Recovery): boolean => line.day !== null && Math.abs(line.day - day) <= NEAR_DAYS;
  const rules: readonly ((line: StatementLine, recovery: Recovery) => boolean)[] = [
    (line, recovery) => recovery.amount === line.collected && isNear(line, recovery),
    (line, recovery) => recovery.amount === line.collected,
    () => true,
  ];
  for (const rule of rules)
    for (const line of lines) {
      if (found.has(line)) continue;
      for (const recovery of free) {
        if (recovery.account !== line.account || !rule(line, recovery)) continue;
        found.set(line, recovery);
        free.delete(recovery);
        break;
      }
    }
  return found;
}

/** Why a line has no recovery of ours. */
function strayKind(
  line: StatementLine,
  agency: string,
  placements: ReadonlyMap<string, Placement>,
  earlier: ReadonlySet<string>,
): StatementFindingKind {
  const placement = placements.get(line.account);
  if (earlier.has(`${line.account} ${line.collected}`)) return 'reportedTwice';
  if (!placement) return 'unknownAccount';
  if (placement.agency !== agency) return 'otherAgency';
  const { recalledOn } = placement;
  return recalledOn !== null && (line.day === null || recalledOn <= line.day) ? 'recalledAccount' : 'missingInLedger';
}

/**
 * Holds an agency's statement against our recoveries of its month, line by line. Whose statement it is and of which month is told by most of
 * its lines. `null` for a statement without lines.
 */
export function reconcileStatement(
  lines: readonly StatementLine[],
  placements: readonly Placement[],
  recoveries: readonly Recovery[],
  terms: readonly AgencyTerms[],
): ReconciledStatement | null {
  const byAccount = new Map(placements.map((placement) => [placement.account, placement]));
  const agency = commonest(lines.flatMap(({ account }) => byAccount.get(account)?.agency ?? []));
  const month = commonest(lines.flatMap(({ day }) => (day === null ? [] : [monthOf(day)])));
  if (agency === null || month === null) return null;
  const agreed = terms.find((one) => one.agency === agency);
  const ledger = recoveries.filter(
    ({ account, day, isToUs }) => !isToUs && byAccount.get(account)?.agency === agency && monthOf(day) === month,
  );
  const feeDue = ({ account, amount }: Recovery): MinorUnits => feeOn(amount, byAccount.get(account)!, agreed);
  const paired = pairs(lines, ledger);
  const seen = new Set<string>();
  const findings = lines.map((line): StatementFinding => {
    const recovery = paired.get(line);
    const base = { account: line.account, row: line.row, statement: line.collected };
    const earlier = new Set(seen);
    seen.add(`${line.account} ${line.collected}`);
    if (!recovery)
      return { ...base, finding: strayKind(line, agency, byAccount, earlier), ledger: null, feeDue: null, feeCharged: line.fee };
    const due = feeDue(recovery);
    const finding = recovery.amount !== line.collected ? 'amountDiffers' : due !== line.fee ? 'feeDiffers' : 'matched';
    return { ...base, finding, ledger: recovery.amount, feeDue: due, feeCharged: line.fee };
  });
  const used = new Set(paired.values());
  const missing = ledger
    .filter((recovery) => !used.has(recovery))
    .map((recovery): StatementFinding => ({
      account: recovery.account,
      finding: 'missingOnStatement',
      row: null,
      ledger: recovery.amount,
      statement: null,
      feeDue: feeDue(recovery),
      feeCharged: null,
    }));
  const [ours, theirs] = [total(ledger.map(({ amount }) => amount)), total(lines.map(({ collected }) => collected))];
  const [due, charged] = [total(ledger.map(feeDue)), total(lines.map(({ fee }) => fee))];
  return {
    agency,
    month,
    findings: [...findings, ...missing],
    ledger: ours,
    statement: theirs,
    difference: (theirs - ours) as MinorUnits,
    feeDueByContract: due,
    feeCharged: charged,
    feeDifference: (charged - due) as MinorUnits,
    remitted: total(lines.map(({ remitted }) => remitted)),
  };
}
