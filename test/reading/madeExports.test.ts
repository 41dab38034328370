import { madeExport } from '../generators/exports/madeExport';
import { shownTrial, tryExport } from '../generators/exports/tryExport';

/** A fixed sample; npm run gates -- reading tries 20,000 others. */
const SEEDS = 150;

test('made exports of any kind, system and language are read rightly or asked about', async () => {
  const silent: string[] = [];
  let needless = 0;
  for (let seed = 1; seed <= SEEDS; seed++) {
    const made = madeExport(seed);
    const trial = await tryExport(made);
    if (trial.outcome === 'silent' && !made.kind.includes('two lists')) silent.push(shownTrial(made, trial));
    if (trial.needless) needless++;
  }
  expect(silent).toEqual([]);
  expect(needless).toBeLessThanOrEqual(0.05 * SEEDS);
});
