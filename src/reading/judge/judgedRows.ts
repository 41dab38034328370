import type { SkipReason } from '../result/readResult';
import type { GroupName } from '../words/eventLabels';
import type { SumMark } from './sumTrack';

/** Which items a printed sum was found to add up. */
export type SumBasis = 'run' | 'group' | 'section' | 'all' | 'following' | 'none';

/** What was decided about a row that did not prove itself an item. */
export interface JudgedRow {
  readonly reason: SkipReason | 'item';
  readonly basis: SumBasis;
  /** What was read of the items that the sum stands for, thousandths of a unit. */
  readonly measured: number;
  /** Currency code index, −1 where the sum is of all. */
  readonly currency: number;
}

/** A group whose label has been seen and whose items follow. */
export interface OpenGroup {
  readonly name: GroupName;
  readonly key: string;
  readonly depth: number;
  readonly mark: SumMark;
}

/** From candidate `from` on, these groups are open, outermost first. */
export interface GroupChange {
  readonly from: number;
  readonly groups: readonly OpenGroup[];
}

export interface JudgedRows {
  /** One for each event, in their order. */
  readonly rows: readonly JudgedRow[];
  readonly changes: readonly GroupChange[];
  /** Names that only a sum below their items tells: candidates from … to (half-open). */
  readonly namedBelow: readonly { readonly from: number; readonly to: number; readonly name: GroupName }[];
  /** Currency of every candidate, an index into the codes that were given plus those that labels name. */
  readonly currency: Uint8Array;
  readonly currencies: readonly string[];
}
