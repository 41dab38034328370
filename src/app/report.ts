import type { AgedItems } from '../core/aging/agedItems';
import type { DayNumber } from '../core/calendar/dayNumber';
import type { Currency } from '../core/money/currency';
import type { MinorUnits } from '../core/money/minorUnits';
import type { RankedCustomer } from '../core/priority/strategy';
import type { Problem, Question } from '../core/problem';
import type { Setup } from '../core/setup';
import type { CellSpan } from '../sheets/cells';
import type { ReadingChoices, ReadResult } from '../sheets/reading/readResult';

/** A figure that may be impossible: then `value` is `null` and `reason` says why in a sentence. `inputs` and `formula` are for the reader. */
export interface Figure {
  readonly name: string;
  readonly value: number | null;
  readonly reason: string;
  readonly formula: string;
  readonly inputs: string;
}

export interface ExposureLine {
  readonly bucket: string;
  readonly balance: MinorUnits;
  readonly rate: string;
  readonly loss: MinorUnits;
}

/** Everything computed for one currency. */
export interface CurrencyReport {
  readonly currency: Currency;
  /** `null` at level 'customer'. */
  readonly aged: AgedItems | null;
  readonly ranked: readonly RankedCustomer[];
  readonly exposure: readonly ExposureLine[];
  readonly exposureTotal: MinorUnits;
  readonly metrics: readonly Figure[];
}

/** The answer of a whole run; everything that the pane, the sheets and the command line show comes from here. */
export interface Report {
  readonly asOf: DayNumber;
  readonly asOfFrom: 'argument' | 'sheet' | 'derived';
  readonly setup: Setup;
  readonly reading: ReadResult;
  readonly currencies: readonly CurrencyReport[];
  readonly problems: readonly Problem[];
}

/** What the user asked for; `null` fields are found out. */
export interface ReportRequest {
  readonly sheet: string | null;
  readonly range: CellSpan | null;
  readonly asOf: DayNumber | null;
  readonly scheme: string | null;
  readonly basis: 'due' | 'document' | null;
  readonly choices: ReadingChoices;
}

/** Either a report, or the questions that only the user can answer together with what was understood so far. */
export type ReportOutcome =
  | { readonly kind: 'report'; readonly report: Report }
  | { readonly kind: 'questions'; readonly questions: readonly Question[]; readonly reading: ReadResult | null };
