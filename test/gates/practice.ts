import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gradePractice } from '../../src/features/practice/domain/gradePractice';
import { makePractice } from '../../src/features/practice/domain/recipe/makePractice';
import { LEVELS, type PracticeId } from '../../src/features/practice/domain/recipe/practiceBook';
import { checkedFaults, perfect, singleFaults } from '../features/practice/practiceProperty';

const SEEDS = Number(process.env.PRACTICE_SEEDS ?? 200);

/** Every seed at each level in both languages. */
function ids(count: number): readonly PracticeId[] {
  return Array.from({ length: count }, (_, k) => 31 * k + 1).flatMap((seed) =>
    LEVELS.flatMap((level) => (['en', 'es'] as const).map((language) => ({ seed, level, language }))),
  );
}

const named = ({ seed, level, language }: PracticeId): string => `${seed} ${level} ${language}`;

test('a perfect answer gives full marks, and each single fault costs exactly its marks', () => {
  const wrong: string[] = [];
  let faults = 0;
  for (const id of ids(SEEDS)) {
    const book = makePractice(id);
    const { marks, of } = gradePractice(book, perfect(book), new Set(), null);
    if (marks !== of) wrong.push(`${named(id)}: ${marks} of ${of}`);
    for (const { what, lost, cost } of singleFaults(book)) {
      faults++;
      if (lost !== cost) wrong.push(`${named(id)}: ${what} costs ${lost}, should be ${cost}`);
    }
  }
  const folder = join(__dirname, '../../node_modules/.cache/agewise');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'gate-practice.txt'), `${SEEDS * 10} workbooks, ${faults} single faults\n`);
  expect(wrong).toEqual([]);
});

test('the check finds every planted fault and nothing else', async () => {
  const wrong: string[] = [];
  for (const id of ids(Math.ceil(SEEDS / 5))) {
    const { missed, strange } = await checkedFaults(id);
    wrong.push(...missed.map((one) => `${named(id)}: missed ${one}`), ...strange.map((one) => `${named(id)}: strange ${one}`));
  }
  expect(wrong).toEqual([]);
});
