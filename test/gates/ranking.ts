import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LEDGER_KINDS, OTHER_KINDS } from '../generators/payers/payerLedger';
import { caught, ORDERS, type Order } from '../features/worklist/domain/caughtMoney';

/** Ledgers of each kind; npm test holds two of some kinds (test/features/worklist/domain/ranking.test.ts). */
const SEEDS = Array.from({ length: 20 }, (_, place) => 2001 + place);
/** Of what the best of the other orders catches the strategy must catch this share. */
const LEAST_OF_BEST = 0.95;

const OTHERS = ORDERS.filter((order) => order !== 'strategy');
const lines: string[] = [];
const shares: Record<Order, number[]> = { strategy: [], size: [], age: [], amountDays: [], expectedLoss: [] };

test.each([...LEDGER_KINDS, ...OTHER_KINDS].map((kind) => [kind.name, kind] as const))('%s', (name, kind) => {
  const days = SEEDS.flatMap((seed) => caught(kind, seed));
  const all = days.reduce((sum, one) => sum + one.all, 0);
  const of = (order: Order): number => days.reduce((sum, { byOrder }) => sum + byOrder[order], 0) / all;
  for (const order of ORDERS) shares[order].push(...days.filter((one) => one.all > 0).map((one) => one.byOrder[order] / one.all));
  lines.push(`${name.padEnd(36)}${ORDERS.map((order) => `${order} ${(100 * of(order)).toFixed(1)}`).join('  ')}`);
  expect(of('strategy')).toBeGreaterThan(LEAST_OF_BEST * Math.max(...OTHERS.map(of)));
  for (const { calls, classA } of days) {
    expect(classA).toBeGreaterThanOrEqual(0.02);
    expect(classA * calls).toBeLessThanOrEqual(Math.max(1, Math.floor(calls / 4)));
  }
});

test('in the median it catches more than each of the others', () => {
  const median = (order: Order): number => [...shares[order]].sort((a, b) => a - b)[shares[order].length >> 1]!;
  for (const order of OTHERS) expect(median('strategy')).toBeGreaterThan(median(order));
  lines.push(`median                              ${ORDERS.map((order) => `${order} ${(100 * median(order)).toFixed(1)}`).join('  ')}`);
});

afterAll(() => {
  const folder = join(__dirname, '../../node_modules/.cache/agewise');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'gate-ranking.txt'), `${lines.join('\n')}\n`);
});
