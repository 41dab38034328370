import { gradePractice } from '../../../src/features/practice/domain/gradePractice';
import { makePractice } from '../../../src/features/practice/domain/recipe/makePractice';
import { LEVELS, type PracticeId } from '../../../src/features/practice/domain/recipe/practiceBook';
import { checkedFaults, fileOf, perfect, singleFaults } from './practiceProperty';

const IDS: readonly PracticeId[] = LEVELS.flatMap((level) =>
  [12, 3407].flatMap((seed) => (['en', 'es'] as const).map((language) => ({ seed: seed + level, level, language }))),
);

test.each(IDS)('a perfect answer to %o gives full marks, and each single fault costs exactly its marks', (id) => {
  const book = makePractice(id);
  const { marks, of, tasks } = gradePractice(book, perfect(book), new Set(), null);
  expect(tasks.filter((task) => task.diagnosis !== null)).toEqual([]);
  expect(marks).toBe(of);
  expect(singleFaults(book).filter(({ lost, cost }) => lost !== cost)).toEqual([]);
});

test.each(IDS)('the check finds every fault planted in %o and nothing else', async (id) => {
  expect(await checkedFaults(id)).toEqual({ missed: [], strange: [] });
});

test('the same seed gives the same bytes, another one does not', async () => {
  const id: PracticeId = { seed: 12, level: 2, language: 'en' };
  const bytes = (await fileOf(id)).save();
  expect((await fileOf(id)).save()).toEqual(bytes);
  expect((await fileOf({ ...id, seed: 13 })).save()).not.toEqual(bytes);
});
