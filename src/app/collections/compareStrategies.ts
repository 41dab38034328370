import { checkStrategy } from '../../core/priority/checkStrategy';
import { compareRankings, type StrategyMove } from '../../core/collections/compareStrategies';
import type { RankedCustomer, Strategy } from '../../core/priority/strategy';
import type { Problem } from '../../core/problem';
import type { Currency } from '../../core/money/currency';
import type { Report } from '../../sheets/report';
import type { LastStandings } from './lastStandings';
import { rankWithLog } from './rankWithLog';

/** Who moves in one currency, and both rankings of it. */
export interface CurrencyMoves {
  readonly currency: Currency;
  readonly before: readonly RankedCustomer[];
  readonly after: readonly RankedCustomer[];
  readonly moves: readonly StrategyMove[];
}

/** Who moves in each currency; a wrong strategy moves nobody and `problems` say why. */
export interface StrategyComparison {
  readonly currencies: readonly CurrencyMoves[];
  readonly problems: readonly Problem[];
}

/** What changes on the report's portfolio when strategy `b` takes the place of `a`; `last` is how old the accounts were at the last refresh. */
export function compareStrategies(report: Report, a: Strategy, b: Strategy, last: LastStandings = new Map()): StrategyComparison {
  const problems = [...checkStrategy(a), ...checkStrategy(b)];
  if (problems.length > 0) return { currencies: [], problems };
  const earlier = report.desk ? { desk: report.desk, last } : null;
  const { customers } = report.setup;
  const currencies = report.currencies.flatMap(({ aged, currency }, place): CurrencyMoves[] => {
    if (!aged) return [];
    const before = rankWithLog(aged, place, a, customers, earlier);
    const after = rankWithLog(aged, place, b, customers, earlier);
    return [{ currency, before, after, moves: compareRankings(before, after) }];
  });
  return { currencies, problems };
}
