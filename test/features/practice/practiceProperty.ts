import { FileWorkbook } from '../../../src/adapters/xlsx/fileWorkbook';
import { FEATURES } from '../../../src/features';
import { computeCheck } from '../../../src/features/checks/jobs/computeCheck';
import type { Answer } from '../../../src/features/practice/domain/grading/graded';
import { gradePractice } from '../../../src/features/practice/domain/gradePractice';
import { makePractice } from '../../../src/features/practice/domain/recipe/makePractice';
import type { PracticeBook, PracticeId } from '../../../src/features/practice/domain/recipe/practiceBook';
import { practiceSheets } from '../../../src/features/practice/sheet/practiceSheets';
import type { PracticeTask } from '../../../src/features/practice/domain/tasks/practiceTask';
import { sheetSay } from '../../../src/features/speak';
import { localeOf } from '../../../src/kernel/words/locale';
import { NO_CHOICES } from '../../../src/reading/result/readResult';

const QUIET = { features: FEATURES, signal: { aborted: false }, onProgress: () => undefined };

/** The answers that give full marks. */
export const perfect = ({ tasks }: PracticeBook): ReadonlyMap<string, Answer> => new Map(tasks.flatMap(({ right }) => [...right]));

const marksOf = (book: PracticeBook, answers: ReadonlyMap<string, Answer>): number => gradePractice(book, answers, new Set(), null).marks;

/** An answer that is certainly wrong. */
const spoilt = ({ value, formula }: Answer): Answer => ({ value: typeof value === 'number' ? value + 7.77 : 'something else', formula });

/** Every way in which one answer is spoilt, with what it should cost; tasks that are marked as a whole cost what their own rule says. */
export function singleFaults(book: PracticeBook): readonly { readonly what: string; readonly lost: number; readonly cost: number }[] {
  const right = perfect(book);
  const full = marksOf(book, right);
  const lost = (id: string, answer: Answer | null): number => {
    const answers = new Map(right);
    if (answer) answers.set(id, answer);
    else answers.delete(id);
    return full - marksOf(book, answers);
  };
  return book.tasks.flatMap((task) =>
    faultsOf(task, right).map(({ id, answer, cost }) => ({ what: `${id} ${String(answer?.value)}`, lost: lost(id, answer), cost })),
  );
}

interface Spoiling {
  readonly id: string;
  readonly answer: Answer | null;
  readonly cost: number;
}

function faultsOf(task: PracticeTask, right: ReadonlyMap<string, Answer>): readonly Spoiling[] {
  if (task.id === 'faults')
    return [...task.right].flatMap(([id, answer]): Spoiling[] =>
      id.endsWith('.kind')
        ? [{ id, answer: { ...answer, value: '' }, cost: 50 }]
        : [
            { id, answer: null, cost: 100 },
            { id, answer: { value: 'Z99', formula: '' }, cost: 125 },
          ],
    );
  if (task.id === 'payment') return [...task.right.keys()].map((id) => ({ id, answer: null, cost: id.endsWith('discount') ? 200 : 500 }));
  // Nine pairs of 45 are lost with an account.
  if (task.id === 'rank') return task.cells.map(({ id }) => ({ id, answer: null, cost: 200 }));
  return task.cells.flatMap(({ id, of, isFormula }): Spoiling[] => {
    const answer = right.get(id)!;
    return [
      { id, answer: spoilt(answer), cost: of },
      { id, answer: null, cost: of },
      ...(isFormula ? [{ id, answer: { ...answer, formula: '' }, cost: of / 2 }] : []),
    ];
  });
}

/** The made workbook as a file. */
export async function fileOf(id: PracticeId): Promise<FileWorkbook> {
  const workbook = FileWorkbook.blank('practice.xlsx');
  const locale = localeOf(id.language);
  const sheets = practiceSheets(makePractice(id), await sheetSay(id.language, { ...QUIET, locale }));
  await workbook.apply({ sheets, sideColumns: [], activate: null }, QUIET);
  return workbook;
}

/** Planted faults that the check does not find, and findings of the check that nobody planted. */
export async function checkedFaults(id: PracticeId): Promise<{ readonly missed: readonly string[]; readonly strange: readonly string[] }> {
  const book = makePractice(id);
  if (book.exportSheet === null) return { missed: [], strange: [] };
  const request = { sheet: book.exportSheet, range: null, asOf: book.asOf, scheme: null, basis: null, choices: NO_CHOICES };
  const outcome = await computeCheck(await fileOf(id), request, QUIET);
  if (outcome.kind === 'questions') return { missed: [`asked ${outcome.questions.map(({ code }) => code).join()}`], strange: [] };
  const faults = book.tasks.find((task) => task.id === 'faults')!;
  const graded = faults.grade(new Map(), null) as unknown as { readonly missed: readonly { kind: string; rows: readonly number[] }[] };
  const found = outcome.check.findings;
  const isIn = (a: readonly number[], b: readonly number[]): boolean => a.some((row) => b.includes(row));
  return {
    missed: graded.missed
      .filter(({ kind, rows }) => !found.some((one) => one.kind === kind && isIn(rows, one.rows)))
      .map(({ kind, rows }) => `${kind} ${rows.join()}`),
    strange: found
      .filter(({ rows }) => !graded.missed.some((fault) => isIn(fault.rows, rows)))
      .map(({ kind, rows }) => `${kind} ${rows.join()}`),
  };
}
