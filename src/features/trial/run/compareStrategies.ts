import { checkStrategy } from '../../worklist/domain/checkStrategy';
import { compareRankings, type StrategyMove } from '../domain/compareStrategies';
import type { RankedCustomer } from '../../worklist/domain/rankedCustomer';
import type { Strategy } from '../../worklist/domain/strategy';
import type { Problem } from '../../../kernel/words/problem';
import type { Currency } from '../../../kernel/money/currency';
import type { Report } from '../../report';
import type { LastStandings } from '../../worklist/run/lastStandings';
import { rankingWorth, type RankingWorth } from '../../worklist/domain/rankingWorth';
import { RANKING_WORTH } from '../../worklist/domain/worthPart';
import { HABITS } from '../../worklist/domain/habitsPart';
import { rankWithLog } from '../../worklist/run/rankWithLog';
import { ACTIVITY } from '../../activity/domain/activityPart';

/** Who moves in one currency, and both rankings of it. */
export interface CurrencyMoves {
  readonly currency: Currency;
  readonly before: readonly RankedCustomer[];
  readonly after: readonly RankedCustomer[];
  readonly moves: readonly StrategyMove[];
  /** What either is worth on past days; `null` where no payments tell. */
  readonly worth: { readonly before: RankingWorth; readonly after: RankingWorth } | null;
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
  const earlier = { desk: report.parts.get(ACTIVITY), last };
  const { customers } = report.setup;
  const habits = report.parts.get(HABITS);
  const currencies = report.currencies.flatMap(({ aged, currency }, place): CurrencyMoves[] => {
    if (!aged) return [];
    const before = rankWithLog(aged, place, a, customers, earlier, habits);
    const after = rankWithLog(aged, place, b, customers, earlier, habits);
    const days = report.parts.find(RANKING_WORTH)?.[place]?.days ?? [];
    const [own, other] = [rankingWorth(days, a), rankingWorth(days, b)];
    const worth = own && other ? { before: own, after: other } : null;
    return [{ currency, before, after, moves: compareRankings(before, after), worth }];
  });
  return { currencies, problems };
}
