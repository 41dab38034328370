import type { DayNumber } from '../../../../kernel/calendar/dayNumber';
import type { MinorUnits } from '../../../../kernel/money/minorUnits';

/** A document as a report names it; texts as on the sheet, '' for unknown. */
export interface NamedDocument {
  readonly entity: string;
  readonly customer: string;
  readonly customerId: string;
  readonly document: string;
}

/**
 * What became of a document that left a report: it came back under another number (`renumbered`), under another customer (`moved`), or was
 * credited and issued again (`reissued`).
 */
export type MoveKind = 'renumbered' | 'moved' | 'reissued';

/** One document that left a report, and the one that took its place. */
export interface DocumentMove {
  readonly kind: MoveKind;
  readonly from: NamedDocument;
  readonly to: NamedDocument;
  /** Code of the currency, '' where the report names none. */
  readonly currency: string;
  /** Open amount on both sides, minor units. */
  readonly amount: MinorUnits;
  readonly dueDay: DayNumber | null;
  /** The as-of date of the report in which it was first seen. */
  readonly seen: DayNumber;
}
