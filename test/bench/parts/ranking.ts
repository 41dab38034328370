import { ageItems } from '../../../src/features/aging/domain/ageItems';
import { NOTHING_KNOWN } from '../../../src/features/aging/domain/customerStanding';
import { DEFAULT_SCHEME } from '../../../src/features/aging/domain/schemes';
import { DEFAULT_STRATEGY } from '../../../src/features/worklist/domain/defaultStrategy';
import { pastDays } from '../../../src/features/worklist/domain/pastCalls';
import { rankCustomers } from '../../../src/features/worklist/domain/rankCustomers';
import { rankingWorth } from '../../../src/features/worklist/domain/rankingWorth';
import { UnpaidChances } from '../../../src/features/worklist/domain/unpaidChances';
import { figure, median, say, type Figure } from '../figure';
import { AS_OF, largeLedger, processorMs } from '../largeLedger';

const ROUNDS = 3;

/** How long ranking takes, learning from payments included and reading not, how that grows, and what its worth on past days takes. */
export async function part(): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  const perItem: number[] = [];
  for (const [openCount, limit] of [
    [20_000, null],
    [100_000, 1.5],
  ] as const) {
    const { items, paid } = largeLedger(openCount);
    const size = openCount.toLocaleString('en-US');
    say(`${size} open items`);
    const aged = ageItems(items, AS_OF, DEFAULT_SCHEME, 'due');
    const ranking = Array.from({ length: ROUNDS }, () =>
      processorMs(() => rankCustomers(aged, DEFAULT_STRATEGY, () => NOTHING_KNOWN, null, UnpaidChances.learned(paid, items, AS_OF))),
    );
    const worth = Array.from({ length: ROUNDS }, () =>
      processorMs(() => rankingWorth(pastDays(paid, items, AS_OF, DEFAULT_SCHEME), DEFAULT_STRATEGY)),
    );
    perItem.push(median(ranking) / openCount);
    const of = `of ${size} open items from ${(10 * openCount).toLocaleString('en-US')} paid ones`;
    figures.push(figure(`ranking ${of}`, median(ranking) / 1000, 's', limit));
    figures.push(figure(`what it is worth, ${of}`, median(worth) / 1000, 's'));
  }
  figures.push(figure('time an item at 100,000 ÷ at 20,000', perItem[1]! / perItem[0]!, '×', 2));
  return figures;
}
