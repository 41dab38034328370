import { createHash } from 'node:crypto';
import { FileWorkbook } from '../../../src/adapters/xlsx/fileWorkbook';
import { writeMentor } from '../../../src/features/practice/jobs/mentorJobs';
import { computeGrades, writeGrades, writePractice } from '../../../src/features/practice/jobs/practiceJobs';
import { doneSteps, HOUR_STEPS } from '../../../src/features/practice/domain/firstHour';
import { makePractice } from '../../../src/features/practice/domain/recipe/makePractice';
import { LEVELS, type PracticeBook, type PracticeId } from '../../../src/features/practice/domain/recipe/practiceBook';
import { FINDING_NAMES } from '../../../src/features/checks/domain/findingNames';
import type { Cell } from '../../../src/kernel/sheet/cells';
import { dayFromCivil } from '../../../src/kernel/calendar/dayNumber';
import { TypedBook, type Typing } from '../../versionBefore/typedBook';

const QUIET = { signal: { aborted: false }, onProgress: () => undefined };
const TODAY = dayFromCivil(2026, 12, 1)!;
const FIRST: PracticeId = { seed: 12, level: 1, language: 'en' };

async function made(id: PracticeId): Promise<TypedBook> {
  const workbook = FileWorkbook.blank('practice.xlsx');
  await writePractice(workbook, id, QUIET);
  return TypedBook.open(workbook.save());
}

/** Right answers as a learner types them: formulas where one is asked for, faults by row and the name of their kind. */
function rightAnswers(book: TypedBook, { tasks, language }: PracticeBook): readonly Typing[] {
  const answers = book.table('AR_PracticeAnswers');
  const faults = book.tables().some(({ name }) => name === 'AR_PracticeFaults') ? book.table('AR_PracticeFaults') : null;
  const rowOf = (id: string): number =>
    Array.from({ length: answers.span.rowCount }, (_, k) => answers.span.row + k).find(
      (row) => book.at({ sheet: answers.sheet, row, column: answers.span.column + 4 }).value === id,
    )!;
  return tasks.flatMap((task) =>
    [...task.right].flatMap(([id, { value, formula }]): Typing[] => {
      const line = /^faults\.(\d+)\.(place|kind)$/.exec(id);
      if (line && faults) {
        const name = FINDING_NAMES.find((one) => one.value === value)?.[language];
        const column = faults.span.column + (line[2] === 'place' ? 0 : 1);
        return [{ sheet: faults.sheet, row: faults.span.row + Number(line[1]), column, cell: name ?? value }];
      }
      const place = { sheet: answers.sheet, row: rowOf(id), column: answers.span.column + 2 };
      return [{ ...place, cell: value, ...(formula !== '' && { formula }) }];
    }),
  );
}

const typedIn = async (book: TypedBook, typings: readonly Typing[]): Promise<TypedBook> => book.type(typings);
const levels = LEVELS.flatMap((level) => (['en', 'es'] as const).map((language): PracticeId => ({ seed: 77, level, language })));

test.each(levels)('right answers typed into the workbook of %o give full marks', async (id) => {
  const book = await made(id);
  const { result } = await computeGrades((await typedIn(book, rightAnswers(book, makePractice(id)))).workbook, QUIET);
  expect(result.tasks.filter(({ marks, of }) => marks !== of)).toEqual([]);
});

test('nothing of what is right stands in the workbook, and an empty one is not answered', async () => {
  const book = await made(FIRST);
  const { result } = await computeGrades(book.workbook, QUIET);
  expect(result.marks).toBe(0);
  expect(new Set(result.tasks.map(({ diagnosis }) => diagnosis))).toEqual(new Set(['notAnswered']));
});

test('a number typed where a formula was asked costs half, and a hint a fifth', async () => {
  const book = await made(FIRST);
  const right = rightAnswers(book, makePractice(FIRST)).map(({ sheet, row, column, cell }) => ({ sheet, row, column, cell }));
  const tasks = book.table('AR_PracticeTasks');
  const hint = { sheet: tasks.sheet, row: tasks.span.row + 3, column: tasks.span.column + 2, cell: 'yes' };
  const { result } = await computeGrades((await typedIn(book, [...right, hint])).workbook, QUIET);
  expect(result.tasks.map(({ id, marks, diagnosis }) => [id, marks, diagnosis])).toEqual([
    ['age', 1000, null],
    ['pastDue', 100, 'typedNotFormula'],
    ['days', 240, null],
  ]);
});

test('the sum of a learner’s own buckets is right, whatever they are', async () => {
  const book = await made(FIRST);
  const right = rightAnswers(book, makePractice(FIRST));
  const wrong = right.map((one, k) =>
    k === 1 ? { ...one, cell: Number(one.cell) + 100 } : k === 5 ? { ...one, cell: Number(one.cell) + 100, formula: '=1' } : one,
  );
  const { result } = await computeGrades((await typedIn(book, wrong)).workbook, QUIET);
  expect(result.tasks.slice(0, 2).map(({ marks }) => marks)).toEqual([800, 200]);
});

test('each grading is kept, and the mentor’s marks stay when the folder is read again', async () => {
  const learner = await made(FIRST);
  const name = { sheet: 'AR Practice 12', row: 6, column: 1, cell: 'Lena' };
  const first = (await typedIn(learner, [name])).workbook;
  await writeGrades(first, TODAY, QUIET);
  await writeGrades(first, TODAY, QUIET);
  const bytes = first.save();
  const files = [
    { name: 'lena.xlsx', open: () => FileWorkbook.open(bytes, 'lena.xlsx') },
    { name: 'other.csv', open: () => FileWorkbook.open(new TextEncoder().encode('a,b\n1,2'), 'other.csv') },
  ];
  const mentor = FileWorkbook.blank('mentor.xlsx');
  expect(await writeMentor(mentor, files, QUIET)).toMatchObject({ learners: 1, left: ['other.csv'] });
  const page = await TypedBook.open(mentor.save());
  const table = page.table('AR_Mentor');
  const cellsOf = (book: TypedBook): readonly Cell[] =>
    table.headings.map((_, k) => book.at({ sheet: 'AR Mentor', row: table.span.row + 1, column: table.span.column + k }).value);
  expect(cellsOf(page).slice(0, 7)).toEqual(['Lena', 'Age the open items', 1, 2, 0, 0, 10]);
  const adjusted = await typedIn(page, [{ sheet: 'AR Mentor', row: table.span.row + 1, column: table.span.column + 8, cell: 4 }]);
  await writeMentor(adjusted.workbook, files, QUIET);
  const again = cellsOf(await TypedBook.open(adjusted.workbook.save()));
  expect([again[8], again[10], again[11]]).toEqual([4, 4, 'Give a reason.']);
});

test('a practice of another recipe is refused with both numbers, and one goes into an empty workbook only', async () => {
  const book = await made(FIRST);
  const other = await typedIn(book, [{ sheet: 'AR Practice 12', row: 4, column: 1, cell: 9 }]);
  await expect(computeGrades(other.workbook, QUIET)).rejects.toMatchObject({
    what: { code: 'otherRecipe', params: { recipe: 9, known: 1 } },
  });
  await expect(writePractice(book.workbook, FIRST, QUIET)).rejects.toMatchObject({ code: 'placeTaken' });
  const list = await FileWorkbook.open(new TextEncoder().encode('Customer,Amount\nA,1'), 'list.csv');
  await expect(computeGrades(list, QUIET)).rejects.toMatchObject({ what: { code: 'noPractice' } });
});

test('a recipe makes what it has always made', () => {
  const digest = createHash('sha256');
  for (const id of levels)
    digest.update(
      JSON.stringify(makePractice(id), (_, value: unknown) => (value instanceof Map ? [...(value as Map<unknown, unknown>)] : value)),
    );
  expect(digest.digest('hex').slice(0, 16)).toBe('155a40d5df2cda7e');
});

test('faults are found by what is in a row, where a learner inserted one above', async () => {
  const id: PracticeId = { seed: 77, level: 3, language: 'en' };
  const book = await made(id);
  const { tasks, exportSheet } = makePractice(id);
  const task = tasks.find((one) => one.id === 'faults')!;
  const texts = new Map<number, string[]>();
  for (let row = 0; row < 60; row++) {
    const cells = Array.from({ length: 14 }, (_, column) => String(book.at({ sheet: exportSheet!, row, column }).value));
    texts.set(
      row + 2,
      cells.filter((text) => text !== ''),
    );
  }
  const moved = new Map(
    [...task.right].map(([cell, answer]) => [cell, typeof answer.value === 'number' ? { ...answer, value: answer.value + 1 } : answer]),
  );
  expect(task.grade(moved, { texts })).toMatchObject({ marks: task.of, diagnosis: null });
});

test('the steps of the first hour are done by what the workbook holds', () => {
  expect([...doneSteps({ sheets: ['Open items', 'AR Summary', 'AR Statement K1'], kinds: ['call', 'promise'] })]).toEqual([
    'sample',
    'refresh',
    'call',
    'promise',
    'notices',
  ]);
  const all = doneSteps({
    sheets: ['Open items', 'AR Summary', 'AR Check', 'AR Notices', 'AR Forecast', 'AR Reconciliation'],
    kinds: ['call', 'promise', 'dispute', 'note'],
  });
  expect([...all]).toEqual([...HOUR_STEPS]);
});
