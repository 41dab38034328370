import { partKey } from '../../../kernel/run/parts';
import type { PastDay } from './pastCalls';
import type { RankingWorth } from './rankingWorth';

/** What ranking is worth in one currency, and the past days that it was tried on, so that another strategy can be. */
interface CurrencyWorth {
  readonly days: readonly PastDay[];
  readonly worth: RankingWorth | null;
}

/** By currency of the report in its order; nothing where no payments are known. */
export const RANKING_WORTH = partKey<readonly CurrencyWorth[]>('rankingWorth');
