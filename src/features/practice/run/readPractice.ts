import type { Cell } from '../../../kernel/sheet/cells';
import { readCells } from '../../../kernel/run/readCells';
import type { Run } from '../../../kernel/run/run';
import { nameValue, sheetNamed } from '../../../kernel/run/survey';
import { WorkbookError } from '../../../kernel/run/workbook';
import type { FormulaCell } from '../../../kernel/sheet/sheetPlan';
import { standingTables } from '../../../kernel/tables/standingTables';
import { chosen } from '../../../kernel/tables/typedRow';
import { bodySpan, readTable } from '../../../kernel/tables/typedTable';
import type { Language } from '../../../kernel/words/locale';
import { wordsText } from '../../../kernel/words/wordsText';
import { typedText } from '../../../kernel/sheet/typedCells';
import { FINDING_NAMES } from '../../checks/domain/findingNames';
import type { Answer } from '../domain/grading/graded';
import { makePractice, RECIPE } from '../domain/recipe/makePractice';
import { LEVELS, type PracticeBook, type PracticeId } from '../domain/recipe/practiceBook';
import { faultKind, faultPlace } from '../domain/tasks/listTasks';
import type { ListNow } from '../domain/tasks/practiceTask';
import { practiceText } from '../practiceText';
import { HEAD_NAMES, answerName, type KeptWork } from '../sheet/practiceSheets';
import { ANSWERS, FAULTS, TASKS, type FaultRow } from '../sheet/practiceTables';

/** A practice workbook as a learner left it. */
interface LearnersWork {
  readonly book: PracticeBook;
  readonly learner: string;
  /** Tasks whose hints were asked for. */
  readonly hints: ReadonlySet<string>;
  readonly answers: ReadonlyMap<string, Answer>;
  readonly now: ListNow | null;
  /** The same, to write the sheet again. */
  readonly kept: KeptWork;
  /** True where a cell to answer in is gone. */
  readonly isDamaged: boolean;
}

/** Which practice a workbook holds. @throws WorkbookError where it holds none, or one of another recipe. */
function idOf({ survey }: Run): PracticeId {
  const value = (name: string): Cell | null => nameValue(survey, name);
  if (value(HEAD_NAMES.recipe) === null && value(HEAD_NAMES.seed) === null)
    throw new WorkbookError('unsupported', practiceText('noPractice'), wordsText('nothingChanged'), practiceText('openPractice'));
  const recipe = Number(value(HEAD_NAMES.recipe));
  if (recipe !== RECIPE)
    throw new WorkbookError(
      'unsupported',
      practiceText('otherRecipe', { recipe, known: RECIPE }),
      wordsText('nothingChanged'),
      practiceText('useOtherVersion'),
    );
  const seed = Number(value(HEAD_NAMES.seed));
  const level = LEVELS.find((one) => one === Number(value(HEAD_NAMES.level)));
  const damaged = !Number.isInteger(seed) || seed < 0 ? HEAD_NAMES.seed : level === undefined ? HEAD_NAMES.level : null;
  if (damaged !== null || level === undefined)
    throw new WorkbookError(
      'unsupported',
      practiceText('practiceDamaged', { name: damaged ?? HEAD_NAMES.level }),
      wordsText('nothingChanged'),
      practiceText('restoreCell'),
    );
  const language: Language = value(HEAD_NAMES.language) === 'es' ? 'es' : 'en';
  return { seed, level, language };
}

const isYes = (text: string): boolean => /^(yes|y|x|sí|si|s)$/i.test(text);

/** The answers by the id of their cell: where its row stands now, else where its name leads. */
async function readAnswers(run: Run, book: PracticeBook): Promise<ReadonlyMap<string, Answer>> {
  const table = await readTable(run, standingTables(run.survey), ANSWERS);
  const answers = new Map<string, Answer>();
  if (table) {
    const span = bodySpan(table.info);
    const place = table.places.get('answer');
    const column = place === undefined ? null : { ...span, column: span.column + place, columnCount: 1 };
    const formulas = column ? await run.workbook.formulas(table.info.sheet, column, run.options) : [];
    table.rows.forEach((row, k) => {
      if (column) answers.set(row.text('cell'), { value: row.cell('answer'), formula: formulas[k]?.[0] ?? '' });
    });
  }
  for (const { id } of book.tasks.flatMap(({ cells }) => cells)) {
    const value = answers.has(id) ? null : nameValue(run.survey, answerName(id));
    if (value !== null) answers.set(id, { value, formula: '' });
  }
  return answers;
}

/** The list of the export as it stands now, so that rows that were sorted or inserted are found by what is in them. */
async function listNow(run: Run, { exportSheet }: PracticeBook): Promise<ListNow | null> {
  const used = exportSheet === null ? null : sheetNamed(run.survey, exportSheet)?.used;
  if (exportSheet === null || !used) return null;
  const cells = await readCells(run, exportSheet, used);
  return { texts: new Map(cells.map((row, k) => [used.row + k + 1, row.map((cell) => typedText(cell)).filter((text) => text !== '')])) };
}

/**
 * Reads what a learner has done in a practice workbook; nothing is changed.
 *
 * @throws WorkbookError where the workbook holds no practice, or one that another version grades.
 */
export async function readPractice(run: Run): Promise<LearnersWork> {
  const book = makePractice(idOf(run));
  const standing = standingTables(run.survey);
  const tasks = await readTable(run, standing, TASKS);
  const faults = await readTable(run, standing, FAULTS);
  const answers = new Map(await readAnswers(run, book));
  const hints = new Map((tasks?.rows ?? []).map((row) => [row.text('id'), row.text('wantsHint')]));
  const named: FaultRow[] = (faults?.rows ?? []).map((row) => ({ place: row.cell('place'), kind: row.cell('kind') }));
  named.forEach(({ place, kind }, k) => {
    answers.set(faultPlace(k + 1), { value: place, formula: '' });
    answers.set(faultKind(k + 1), { value: chosen(FINDING_NAMES, String(kind)) ?? '', formula: '' });
  });
  const learner = typedText(nameValue(run.survey, HEAD_NAMES.learner) ?? '');
  const kept: KeptWork = {
    learner,
    hints,
    answers: new Map(
      [...answers].map(([id, { value, formula }]): [string, Cell | FormulaCell] => [id, formula === '' ? value : { formula, value }]),
    ),
    faults: named,
  };
  const wanted = book.tasks.flatMap(({ cells }) => cells);
  return {
    book,
    learner,
    hints: new Set([...hints].filter(([, text]) => isYes(text)).map(([id]) => id)),
    answers,
    now: await listNow(run, book),
    kept,
    isDamaged: wanted.some(({ id }) => !answers.has(id)) || (book.exportSheet !== null && !faults),
  };
}
