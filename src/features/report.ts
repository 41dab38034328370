import type { AgedItems } from './aging/domain/agedItems';
import type { DayNumber } from '../kernel/calendar/dayNumber';
import type { Currency } from '../kernel/money/currency';
import type { Parts } from '../kernel/run/parts';
import type { Problem, Question } from '../kernel/words/problem';
import type { OurTables } from '../kernel/tables/standingTables';
import type { Run } from '../kernel/run/run';
import type { ReportRequest } from '../reading/run/request';
import type { Setup } from './setupFacts';
import type { CustomerSummary, ReadResult } from '../reading/result/readResult';

/** The open balance of one currency, aged. */
export interface CurrencyReport {
  /** Its place among the report's currencies. */
  readonly place: number;
  readonly currency: Currency;
  /** `null` at level 'customer'. */
  readonly aged: AgedItems | null;
  /** The sheet's own customer × bucket figures at level 'customer', else `null`. */
  readonly summary: CustomerSummary | null;
}

/**
 * The answer of a whole run: what was read and how old it is, and beside it what each capability computed. Everything that the pane, the
 * sheets and the command line show comes from here.
 */
export interface Report {
  readonly asOf: DayNumber;
  readonly asOfFrom: 'argument' | 'sheet' | 'derived';
  readonly setup: Setup;
  /** Our tables as they stood when the run began. */
  readonly tables: OurTables;
  readonly reading: ReadResult;
  readonly currencies: readonly CurrencyReport[];
  /** Codes of currencies that the workbook has had and of which nothing is open now; left out where there are none. */
  readonly goneCurrencies?: readonly string[];
  readonly problems: readonly Problem[];
  readonly parts: Parts;
}

/** Either a report, or the questions that only the user can answer together with what was understood so far. */
export type ReportOutcome =
  | { readonly kind: 'report'; readonly report: Report }
  | { readonly kind: 'questions'; readonly questions: readonly Question[]; readonly reading: ReadResult | null };

/** Reads and computes a report and writes nothing; handed to those below the report that need another one, such as an opening. */
export type ReportReader = (run: Run<ReportRequest>) => Promise<ReportOutcome>;
