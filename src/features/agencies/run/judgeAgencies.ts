import type { DayNumber } from '../../../kernel/calendar/dayNumber';
import { currencyOf, type Currency } from '../../../kernel/money/currency';
import type { Problem } from '../../../kernel/words/problem';
import { agencyReport } from '../domain/agencyFigures';
import type { AgencyReport } from '../domain/agencyResults';
import { reconcileStatement, type ReconciledStatement } from '../domain/agencyStatement';
import type { Account } from '../domain/placedAccounts';
import { recallProposals, type RecallProposal } from '../domain/recalls';
import type { AgenciesReading } from './readAgencies';

/** What agencies did in one currency. */
export interface CurrencyAgencies {
  readonly currency: Currency;
  readonly figures: AgencyReport;
}

/** What agencies did up to a day, by currency, and a statement of one of them held against our books, `null` where there is none. */
export interface AgenciesReport {
  readonly asOf: DayNumber;
  /** The currency of most placements first. */
  readonly currencies: readonly CurrencyAgencies[];
  readonly accounts: readonly Account[];
  readonly recalls: readonly RecallProposal[];
  readonly statement: ReconciledStatement | null;
  readonly statementCurrency: Currency;
  readonly read: AgenciesReading;
  readonly sources: Readonly<Record<string, string>>;
  readonly problems: readonly Problem[];
}

/** The codes of the currencies of placements, the leading one first. */
function codesOf({ placements, leading }: AgenciesReading): readonly string[] {
  return [...new Set([leading.code, ...placements.map(({ currency }) => currency)])];
}

/** Judges agencies by what a workbook says of them. */
export function judgeAgencies(read: AgenciesReading, asOf: DayNumber): AgenciesReport {
  const { placements, recoveries, terms, limits, sources, problems } = read;
  const byAgency = new Map(terms.map((one) => [one.agency, one]));
  const currencies = codesOf(read).map((code) => {
    const own = placements.filter(({ currency }) => currency === code);
    const known = new Set(own.map(({ account }) => account));
    const came = recoveries.filter(({ account }) => known.has(account));
    return { currency: currencyOf(code), figures: agencyReport(own, came, terms, asOf, limits) };
  });
  const accounts = currencies.flatMap(({ figures }) => figures.accounts);
  const statement = reconcileStatement(read.statement, placements, recoveries, terms);
  const ofStatement = placements.find(({ agency }) => agency === statement?.agency);
  return {
    asOf,
    currencies,
    accounts,
    recalls: recallProposals(accounts, (agency) => byAgency.get(agency), asOf),
    statement,
    statementCurrency: ofStatement ? currencyOf(ofStatement.currency) : read.leading,
    read,
    sources,
    problems,
  };
}
