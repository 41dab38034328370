import type { CellSpan } from '../../../../kernel/sheet/cells';

/** Where a rule of the file (counted over the whole sheet) applies now; `null` leaves it where it is. Rules that are not listed go. */
export interface KeptRule {
  readonly index: number;
  readonly spans: readonly CellSpan[] | null;
  /** A conditional format's new place in the order of all; left out, it stays. */
  readonly priority?: number;
}

/** The rules of one kind: those of the file that stay, and the XML of new ones. */
export interface RuleEdits {
  readonly kept: readonly KeptRule[];
  readonly added: readonly string[];
}
