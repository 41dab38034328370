import { walk, type Break } from './faultWalk';

/** One of them for each message; all of them, and single actions, are walked by the gate of this name. */
const BREAKS: readonly Break[] = ['whole', 'middle', 'lost', 'last', 'first'];

test('whatever message of a day is refused, the workbook is as the refusal says', async () => {
  const wrong = await walk((step, sizes) => sizes.map((_, message) => ({ message, at: BREAKS[(message + step.length) % BREAKS.length]! })));
  expect(wrong).toEqual([]);
}, 600_000);
