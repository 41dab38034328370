import { LEDGER_KINDS } from '../../../generators/payers/payerLedger';
import { caught, ORDERS, type Caught, type Order } from './caughtMoney';

const SEEDS = [7, 8];
const SAMPLE = LEDGER_KINDS.filter(({ name }) => ['mixed, 30 days', 'weekly runs', 'as they please', 'few large customers'].includes(name));

const pooled = (days: readonly Caught[], order: Order): number => days.reduce((sum, { byOrder }) => sum + byOrder[order], 0);

test('with a history the first fifth of the calls is about more of the late money than by size, age, amount × days or expected loss', () => {
  const days = SAMPLE.flatMap((kind) => SEEDS.flatMap((seed) => caught(kind, seed)));
  for (const order of ORDERS) if (order !== 'strategy') expect(pooled(days, 'strategy')).toBeGreaterThan(pooled(days, order));
});

test('without a history it is about no less than 85 % of what the best of the others is about', () => {
  const days = SAMPLE.flatMap((kind) => SEEDS.flatMap((seed) => caught(kind, seed, false)));
  const best = Math.max(...ORDERS.filter((order) => order !== 'strategy').map((order) => pooled(days, order)));
  expect(pooled(days, 'strategy')).toBeGreaterThan(0.85 * best);
});
