import type { DayNumber } from '../../../kernel/calendar/dayNumber';
import { stopIfCancelled } from '../../../kernel/run/cancelling';
import { sheetsOfUser } from '../../../kernel/run/survey';
import { WorkbookError, type ChangeReceipt, type RunOptions, type Workbook } from '../../../kernel/run/workbook';
import { standingTables } from '../../../kernel/tables/standingTables';
import { applyTables } from '../../../kernel/tables/tableMemory';
import { readTable } from '../../../kernel/tables/typedTable';
import { localeOf } from '../../../kernel/words/locale';
import { wordsText } from '../../../kernel/words/wordsText';
import { startRun } from '../../../reading/run/startRun';
import { sheetSay } from '../../speak';
import { gradePractice, type PracticeResult } from '../domain/gradePractice';
import { makePractice } from '../domain/recipe/makePractice';
import type { PracticeBook, PracticeId } from '../domain/recipe/practiceBook';
import { practiceText } from '../practiceText';
import { readPractice } from '../run/readPractice';
import { planPracticeSheet, practiceSheets } from '../sheet/practiceSheets';
import { attemptsOf, LOG, planResult, RESULT_SHEET, withGrading } from '../sheet/resultSheet';

/**
 * Writes the sheets of a practice into an empty workbook and shows its tasks.
 *
 * @throws WorkbookError where the workbook has data of its own, or refuses.
 */
export async function writePractice(
  workbook: Workbook,
  id: PracticeId,
  options: RunOptions,
): Promise<{ readonly book: PracticeBook; readonly receipt: ChangeReceipt }> {
  const outline = await workbook.outline();
  if (sheetsOfUser(outline).length > 0 || outline.sheets.some(({ name, used }) => used !== null && name.startsWith('AR ')))
    throw new WorkbookError('placeTaken', practiceText('notEmpty'), wordsText('nothingChanged'), practiceText('openEmpty'));
  const book = makePractice(id);
  const say = await sheetSay(id.language, { ...options, locale: localeOf(id.language) });
  const sheets = practiceSheets(book, say);
  stopIfCancelled(options);
  const receipt = await applyTables(workbook, { sheets, sideColumns: [], activate: sheets[0]!.name }, options);
  return { book, receipt };
}

/** What a grading found, and what it wrote. */
export interface GradedPractice {
  readonly book: PracticeBook;
  readonly learner: string;
  readonly result: PracticeResult;
}

/**
 * Marks a practice workbook and writes nothing.
 *
 * @throws WorkbookError where the workbook holds no practice, or one that another version grades.
 */
export async function computeGrades(workbook: Workbook, options: RunOptions): Promise<GradedPractice> {
  const { book, learner, answers, hints, now } = await readPractice(await startRun(workbook, null, options));
  return { book, learner, result: gradePractice(book, answers, hints, now) };
}

/**
 * Marks a practice workbook, writes AR Practice Result with every attempt so far, and shows it. Cells to answer in that were deleted are
 * offered again; all other answers stay.
 *
 * @throws WorkbookError where the workbook holds no practice, one that another version grades, or refuses.
 */
export async function writeGrades(
  workbook: Workbook,
  day: DayNumber | null,
  options: RunOptions,
): Promise<GradedPractice & { readonly receipt: ChangeReceipt }> {
  const run = await startRun(workbook, null, options);
  const { book, learner, answers, hints, now, kept, isDamaged } = await readPractice(run);
  const result = gradePractice(book, answers, hints, now);
  const before = attemptsOf(await readTable(run, standingTables(run.survey), LOG));
  const say = await sheetSay(book.language, { ...options, locale: localeOf(book.language) });
  const plan = planResult(book, result, learner, withGrading(before, result, book, learner, day), say);
  const sheets = isDamaged ? [planPracticeSheet(book, kept, say), plan] : [plan];
  stopIfCancelled(options);
  const receipt = await applyTables(workbook, { sheets, sideColumns: [], activate: RESULT_SHEET }, options);
  return { book, learner, result, receipt };
}
