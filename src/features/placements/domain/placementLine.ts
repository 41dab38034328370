import type { DayNumber } from '../../../kernel/calendar/dayNumber';
import type { Cell } from '../../../kernel/sheet/cells';
import type { Message } from '../../../kernel/words/message';

export const PLACEMENT_INPUTS = [
  'account',
  'customer',
  'agency',
  'placedOn',
  'amount',
  'currency',
  'daysPastDue',
  'legal',
  'recalledOn',
  'balanceRecalled',
] as const;
export type PlacementInput = (typeof PLACEMENT_INPUTS)[number];

/** A row of AR_Placements: what people typed, and what is made of it. Amounts are numbers in currency units as the cells show them. */
export interface PlacementLine {
  readonly cells: Readonly<Partial<Record<PlacementInput, Cell>>>;
  readonly recovered: number | '';
  readonly stillPlaced: number | '';
  readonly state: Message | '';
  readonly why: Message | string;
  readonly check: Message | '';
  /** The row as it stands, with columns that people added. */
  readonly standing?: readonly Cell[];
}

/** An account that somebody placed; proposals without an agency or a day are none. */
export interface PlacedAccount {
  readonly account: string;
  readonly customer: string;
  readonly agency: string;
  readonly placedOn: DayNumber;
  readonly recalledOn: DayNumber | null;
}

/** True where an account is with an agency on a day. */
export function isPlacedOn({ placedOn, recalledOn }: PlacedAccount, day: DayNumber): boolean {
  return placedOn <= day && (recalledOn === null || recalledOn > day);
}
