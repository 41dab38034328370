import { Random } from '../../src/features/sample/domain/random';
import { ITEM_FAMILIES, SUMMARY_FAMILIES } from '../generators/layouts/families';
import { makeLedger } from '../generators/ledger';
import { LOCALES } from '../generators/sheet/locale';
import { makeMess } from '../generators/sheet/mess';
import { mutilated } from './mutilate';
import { readGrid } from './readGrid';

const FAMILIES = [...ITEM_FAMILIES, ...SUMMARY_FAMILIES];
const RUNS = 250;

test(`${RUNS} damaged exports are read or refused, and no row is left out of the receipt`, () => {
  let refused = 0;
  for (let seed = 1; seed <= RUNS; seed++) {
    const random = new Random(seed);
    const ledger = makeLedger({ seed, items: random.integer(1, 30) });
    const made = random.pick(FAMILIES).make(ledger, random.pick(LOCALES), makeMess(random));
    const grid = mutilated(made.cells, random, random.integer(1, 12));
    try {
      const { receipt, items, summaries } = readGrid(grid);
      const skipped = Object.values(receipt.skippedByReason).reduce((sum, count) => sum + count, 0);
      expect(receipt.read + skipped).toBe(grid.length);
      expect(items.reduce((sum, table) => sum + table.length, 0) + summaries.reduce((sum, summary) => sum + summary.lines.length, 0)).toBe(
        receipt.read,
      );
      for (const table of items) for (const amount of table.openAmount) expect(Number.isSafeInteger(amount)).toBe(true);
    } catch (error) {
      if (!(error instanceof Error) || !error.message.startsWith('not recognised'))
        throw new Error(`seed ${seed}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
      refused++;
    }
  }
  expect(refused).toBeLessThan(RUNS / 10);
});
