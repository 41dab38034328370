import type { MinorUnits } from '../../../kernel/money/minorUnits';

/** What is known of a customer beside its open items: what the rules of a strategy ask for. */
export interface CustomerStanding {
  /** As the customer list has it ('legal', 'insolvent' …), '' for none. */
  readonly status: string;
  /** Minor units of the currency that is ranked; `null` where none is set. */
  readonly creditLimit: MinorUnits | null;
  readonly riskClass: string;
  readonly brokenPromises: number;
  /** Whole days; `Infinity` where a log is kept and shows no contact, `null` where no log is kept, so that nothing is known. */
  readonly daysSinceContact: number | null;
  /** Whole days that the log covers, where it shows no contact: for so long silence is on record. Left out where nobody knows. */
  readonly daysOnRecord?: number;
  /** Letters sent by the log; left out where no log is kept, so that the ladder goes by age alone. */
  readonly lettersSent?: number;
  /** An item stands in an older bucket than in the last snapshot. */
  readonly worseSinceSnapshot: boolean;
  /** Any other column of the customer list, by its name in small letters. */
  readonly attributes: ReadonlyMap<string, string>;
}

/** The standing of a customer by its code in the directory. */
export type CustomerFactsOf = (customer: number) => CustomerStanding;

/** A customer of whom nothing is known beside its open items. */
export const NOTHING_KNOWN: CustomerStanding = {
  status: '',
  creditLimit: null,
  riskClass: '',
  brokenPromises: 0,
  daysSinceContact: null,
  worseSinceSnapshot: false,
  attributes: new Map(),
};
