import { checkStrategy } from '../../core/priority/checkStrategy';
import { compareRankings, type StrategyMove } from '../../core/collections/compareStrategies';
import type { Strategy } from '../../core/priority/strategy';
import type { Problem } from '../../core/problem';
import type { Currency } from '../../core/money/currency';
import type { Report } from '../../sheets/report';
import { rankWithLog } from './rankWithLog';

/** Who moves in one currency. */
export interface CurrencyMoves {
  readonly currency: Currency;
  readonly moves: readonly StrategyMove[];
}

/** What changes on today's portfolio when strategy `b` takes the place of `a`; a wrong strategy moves nobody and its problems say why. */
export function compareStrategies(report: Report, a: Strategy, b: Strategy): { readonly currencies: readonly CurrencyMoves[]; readonly problems: readonly Problem[] } {
  const problems = [...checkStrategy(a), ...checkStrategy(b)];
  if (problems.length > 0) return { currencies: [], problems };
  const earlier = report.desk ? { desk: report.desk, last: new Map<string, number>() } : null;
  const { customers } = report.setup;
  const currencies = report.currencies.flatMap(({ aged, currency }, place): CurrencyMoves[] =>
    aged ? [{ currency, moves: compareRankings(rankWithLog(aged, place, a, customers, earlier), rankWithLog(aged, place, b, customers, earlier)) }] : [],
  );
  return { currencies, problems };
}
