import type { AgingBasis, AgingScheme } from './aging/domain/agingScheme';
import type { Language } from '../kernel/words/locale';
import type { DayNumber } from '../kernel/calendar/dayNumber';
import type { LossSegments } from './exposure/domain/lossSegments';
import type { MetricTarget } from './metrics/domain/targets';
import type { SetupRows } from './setupRows';
import type { Strategy } from './worklist/domain/strategy';

/** Credit sales of one month, in currency units as typed; the month is named by its first day. */
export interface MonthlySales {
  readonly monthStart: DayNumber;
  readonly amount: string;
  readonly currency: string;
  /** The company whose sales they are, left out or '' where nothing says. */
  readonly entity?: string;
}

/** What the workbook says about one customer beside its open items. Texts are as typed, '' where empty; shares and points never stand here. */
export interface CustomerFacts {
  readonly customer: string;
  readonly customerId: string;
  readonly creditLimit: string;
  readonly terms: string;
  readonly status: string;
  readonly riskClass: string;
  readonly parent: string;
  readonly collector: string;
  readonly language: string;
  readonly contact: string;
  readonly email: string;
  readonly phone: string;
  readonly address: string;
  readonly referenceAtCustomer: string;
  readonly letters: string;
  readonly statementForm: string;
  readonly statementTo: string;
  readonly alsoKnownAs: string;
  readonly bankAccounts: string;
  readonly applicationRule: string;
  /** Currency units as typed, '' where the general one counts. */
  readonly tolerance: string;
  readonly discountGraceDays: string;
  readonly salesperson: string;
  readonly creditGroup: string;
  /** Currency units as typed, '' for none; it holds up to and with the day `temporaryUntil`. */
  readonly temporaryLimit: string;
  readonly temporaryUntil: DayNumber | null;
  readonly lastReview: DayNumber | null;
  readonly nextReview: DayNumber | null;
  readonly bureauScore: string;
  readonly paydex: string;
  readonly bureauLimit: string;
  readonly scoreDate: DayNumber | null;
  readonly insuredUpTo: string;
  readonly note: string;
  /** Whole amount set aside for this account as a specific reserve, currency units as typed, '' for none. */
  readonly specificReserve: string;
}

/** A customer of whom nothing is said. */
export const NO_CUSTOMER_FACTS: CustomerFacts = {
  customer: '',
  customerId: '',
  creditLimit: '',
  terms: '',
  status: '',
  riskClass: '',
  parent: '',
  collector: '',
  language: '',
  contact: '',
  email: '',
  phone: '',
  address: '',
  referenceAtCustomer: '',
  letters: '',
  statementForm: '',
  statementTo: '',
  alsoKnownAs: '',
  bankAccounts: '',
  applicationRule: '',
  tolerance: '',
  discountGraceDays: '',
  salesperson: '',
  creditGroup: '',
  temporaryLimit: '',
  temporaryUntil: null,
  lastReview: null,
  nextReview: null,
  bureauScore: '',
  paydex: '',
  bureauLimit: '',
  scoreDate: null,
  insuredUpTo: '',
  note: '',
  specificReserve: '',
};

/** A rate that turns one unit of `from` into `rate` units of `to` on `day`. */
export interface ExchangeRate {
  readonly from: string;
  readonly to: string;
  readonly rate: string;
  readonly day: DayNumber | null;
}

/** A loss rate of one segment; `bucket` is '' for all of them. `rate` is a fraction. */
export interface SegmentRate {
  readonly segment: string;
  readonly bucket: string;
  readonly rate: string;
}

/** How many days a dispute of a reason usually takes to resolve. */
export interface DisputeReason {
  readonly reason: string;
  readonly days: number;
}

/** Everything that the user laid down in AR Setup, or its defaults. Loss rates are fractions by bucket, the last one for "no date". */
export interface Setup {
  /** The language in which headings are written. */
  readonly language: Language;
  readonly scheme: AgingScheme;
  readonly basis: AgingBasis;
  readonly strategy: Strategy;
  readonly lossRates: readonly string[];
  readonly sales: readonly MonthlySales[];
  readonly customers: readonly CustomerFacts[];
  readonly rates: readonly ExchangeRate[];
  /** Targets of AR_Targets, left out where there are none. */
  readonly targets?: readonly MetricTarget[];
  /** Loss rates of AR_SegmentRates, left out where there are none. */
  readonly segmentRates?: readonly SegmentRate[];
  /** Rows of AR_DisputeReasons with days, left out where there are none. */
  readonly disputeReasons?: readonly DisputeReason[];
  /** What stands in the tables that other capabilities have on AR Setup. */
  readonly own: SetupRows;
  /** The pool of loss rates as a run parts it; left out where it is one. */
  readonly lossSegments?: LossSegments;
}
