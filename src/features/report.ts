import type { AgedItems } from './aging/domain/agedItems';
import type { DayNumber } from '../kernel/calendar/dayNumber';
import type { Currency } from '../kernel/money/currency';
import type { Parts } from '../kernel/run/parts';
import type { Problem, Question } from '../kernel/words/problem';
import type { OurTables } from '../kernel/tables/standingTables';
import type { Finding } from './finding';
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

/** What was read and how old it is: what every capability computes from. */
export interface ReportBase {
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
}

/** What was read with what capabilities have computed so far. */
export interface ComputedReport extends ReportBase {
  readonly parts: Parts;
}

/**
 * The answer of a whole run: what was read, and beside it what each capability computed. Everything that the pane, the sheets and the
 * command line show comes from here.
 */
export interface Report extends ComputedReport {
  /** What deserves a decision, of every capability in their order. */
  readonly findings: readonly Finding[];
}

/** Either a report, or the questions that only the user can answer together with what was understood so far. */
export type ReportOutcome =
  | { readonly kind: 'report'; readonly report: Report }
  | { readonly kind: 'questions'; readonly questions: readonly Question[]; readonly reading: ReadResult | null };
