import type { DayNumber } from '../core/calendar/dayNumber';
import type { Question } from '../core/problem';
import type { CellSpan } from '../sheets/cells';
import type { ReadingChoices, ReadResult } from '../sheets/reading/readResult';
import type { Report } from '../sheets/report';

export type { CurrencyReport, ExposureLine, Figure, FigureUnit, Report, SpecificReserve } from '../sheets/report';

/** What the user asked for; `null` fields are found out. */
export interface ReportRequest {
  readonly sheet: string | null;
  readonly range: CellSpan | null;
  readonly asOf: DayNumber | null;
  /** A preset's name or own bounds such as '7,14'; `null` takes AR Setup's. */
  readonly scheme: string | null;
  readonly basis: 'due' | 'document' | null;
  readonly choices: ReadingChoices;
}

/** Either a report, or the questions that only the user can answer together with what was understood so far. */
export type ReportOutcome =
  | { readonly kind: 'report'; readonly report: Report }
  | { readonly kind: 'questions'; readonly questions: readonly Question[]; readonly reading: ReadResult | null };
