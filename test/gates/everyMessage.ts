import fc from 'fast-check';
import { walk, type Break, type Fault } from '../adapters/excel/faultWalk';

const BREAKS: readonly Break[] = ['whole', 'first', 'middle', 'last', 'lost'];
/** Single actions of a day that are refused as well, picked by a seed. */
const SEED = 11;
const ACTIONS_A_STEP = 10;

test('each message of a day refused in five ways, and fifty single actions, leave the workbook as the refusal says', async () => {
  const wrong = await walk((_, sizes): readonly Fault[] => {
    const actions = sizes.reduce((sum, size) => sum + size, 0);
    const picked = fc.sample(fc.integer({ min: 1, max: actions }), { seed: SEED, numRuns: ACTIONS_A_STEP });
    return [...sizes.flatMap((_size, message) => BREAKS.map((at) => ({ message, at }))), ...picked.map((action) => ({ action }))];
  });
  expect(wrong).toEqual([]);
}, 1_800_000);
