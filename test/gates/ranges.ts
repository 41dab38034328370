import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { coverage, type Coverage } from '../features/forecast/domain/rangeCoverage';
import { LEDGER_KINDS } from '../generators/payers/payerLedger';

/** Ledgers of each kind, about two thousand weeks in all, and none that a method was made on; npm test holds one kind (test/features/forecast/domain/ranges.test.ts). */
const SEEDS = [41, 42];
/** What share of the weeks a range of 8 of 10 must hold. */
const [LEAST, MOST] = [0.76, 0.84];

test('8 of 10 weeks lie within their range, in weeks 1 to 7 and in weeks 8 to 13', () => {
  const all = LEDGER_KINDS.flatMap((kind) => SEEDS.map((seed) => coverage(kind, seed)));
  const sum = (of: keyof Coverage): number => all.reduce((total, one) => total + one[of], 0);
  const [near, far] = [sum('near') / sum('nearOf'), sum('far') / sum('farOf')];
  const folder = join(__dirname, '../../node_modules/.cache/agewise');
  mkdirSync(folder, { recursive: true });
  const told = `weeks 1-7: ${(100 * near).toFixed(1)} % of ${sum('nearOf')}, weeks 8-13: ${(100 * far).toFixed(1)} % of ${sum('farOf')}\n`;
  writeFileSync(join(folder, 'gate-ranges.txt'), told);
  for (const share of [near, far]) {
    expect(share).toBeGreaterThanOrEqual(LEAST);
    expect(share).toBeLessThanOrEqual(MOST);
  }
});
