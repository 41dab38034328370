import { exactTotal, type MinorUnits } from '../../../kernel/money/minorUnits';

/** Why a control account and the open items may differ. */
const TIE_OUT_CAUSES = ['unapplied', 'afterCutOff', 'wrongSign', 'duplicate', 'currency', 'missingAccount'] as const;
export type TieOutCause = (typeof TIE_OUT_CAUSES)[number];

/** One row that may explain a difference. `effect` is what the open balance would change by if it were put right, minor units. */
export interface Evidence {
  readonly cause: TieOutCause;
  readonly sheetRow: number;
  /** Place of the row's sheet among those that were read together, from 0. */
  readonly part: number;
  readonly customer: number;
  readonly document: string;
  readonly amount: MinorUnits;
  readonly effect: MinorUnits;
}

/** What one cause amounts to; `isPart` where it belongs to the fewest causes that give exactly the difference. */
interface CauseSum {
  readonly cause: TieOutCause;
  readonly rowCount: number;
  readonly effect: MinorUnits;
  readonly isPart: boolean;
}

/** A single row whose amount is the difference itself (perhaps missing from the control account) or half of it (perhaps on the wrong side). */
export interface SuspectRow {
  readonly evidence: Omit<Evidence, 'cause' | 'effect'>;
  readonly ratio: 'whole' | 'half';
}

/** A control balance held against the open items: difference = control − open balance. `null` where no control balance is given. */
export interface TieOut {
  readonly control: MinorUnits | null;
  readonly balance: MinorUnits;
  readonly difference: MinorUnits | null;
  readonly causes: readonly CauseSum[];
  /** What the chosen causes do not explain: zero where they give the difference, else all of it. */
  readonly unexplained: MinorUnits | null;
}

/** The fewest causes whose effects add up to the difference; the earlier causes win a tie. `null` where none do. */
function fewestCauses(effects: readonly number[], difference: number): ReadonlySet<number> | null {
  let best: Set<number> | null = null;
  for (let mask = 1; mask < 1 << effects.length; mask++) {
    const places = new Set(effects.map((_, place) => place).filter((place) => (mask & (1 << place)) !== 0 && effects[place] !== 0));
    const sum = [...places].reduce((total, place) => total + effects[place]!, 0);
    if (places.size > 0 && sum === difference && (best === null || places.size < best.size)) best = places;
  }
  return best;
}

/** Explains the difference between a control balance and the open balance by its likely causes. */
export function tieOut(control: MinorUnits | null, balance: MinorUnits, evidence: readonly Evidence[]): TieOut {
  const difference = control === null ? null : exactTotal(control - balance);
  const sums = TIE_OUT_CAUSES.map((cause) => {
    const rows = evidence.filter((one) => one.cause === cause);
    return { cause, rowCount: rows.length, effect: exactTotal(rows.reduce((sum, one) => sum + one.effect, 0)) };
  });
  const chosen =
    difference === null || difference === 0
      ? null
      : fewestCauses(
          sums.map(({ effect }) => effect),
          difference,
        );
  const causes = sums.map((sum, place) => ({ ...sum, isPart: chosen?.has(place) ?? false }));
  return { control, balance, difference, causes, unexplained: difference === null ? null : chosen ? exactTotal(0) : difference };
}
