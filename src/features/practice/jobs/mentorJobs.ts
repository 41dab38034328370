import { stopIfCancelled } from '../../../kernel/run/cancelling';
import { WorkbookError, type ChangeReceipt, type RunOptions, type Workbook } from '../../../kernel/run/workbook';
import { standingTables } from '../../../kernel/tables/standingTables';
import { applyTables } from '../../../kernel/tables/tableMemory';
import { readTable } from '../../../kernel/tables/typedTable';
import { startRun, surveyedOwnCells } from '../../../reading/run/startRun';
import { sheetSay } from '../../speak';
import { gradePractice } from '../domain/gradePractice';
import { learnersOf, tasksOfLearners, type LearnersAttempt } from '../domain/mentor';
import { readPractice } from '../run/readPractice';
import { MENTOR, MENTOR_SHEET, mentorRows, planMentor } from '../sheet/mentorSheet';
import { attemptsOf, LOG, withGrading } from '../sheet/resultSheet';

/** A learner's workbook under its name, opened when it is read. */
interface LearnersFile {
  readonly name: string;
  readonly open: () => Promise<Workbook>;
}

/** What the learners of many workbooks have done, and the files that hold no practice. */
interface Read {
  readonly attempts: readonly LearnersAttempt[];
  readonly left: readonly string[];
}

/** The attempts that a workbook keeps; one that was never graded is graded as it stands. Nothing is written. */
async function attemptsIn(workbook: Workbook, name: string, options: RunOptions): Promise<readonly LearnersAttempt[]> {
  const run = await startRun(workbook, null, options);
  const { book, learner, answers, hints, now } = await readPractice(run);
  const known = attemptsOf(await readTable(run, standingTables(run.survey), LOG));
  const all = known.length > 0 ? known : withGrading([], gradePractice(book, answers, hints, now), book, learner, null);
  return all.map((one) => ({ ...one, learner: one.learner === '' ? (learner === '' ? name : learner) : one.learner }));
}

async function readAll(files: readonly LearnersFile[], options: RunOptions): Promise<Read> {
  const attempts: LearnersAttempt[] = [];
  const left: string[] = [];
  for (const [done, { name, open }] of files.entries()) {
    stopIfCancelled(options);
    try {
      attempts.push(...(await attemptsIn(await open(), name.replace(/\.xls[xm]$/i, ''), options)));
    } catch (error) {
      // What is no practice workbook, or one of another version, is named on the sheet.
      if (!(error instanceof WorkbookError) || error.code === 'cancelled') throw error;
      left.push(name);
    }
    options.onProgress({ stage: 'reading', done: done + 1, total: files.length });
  }
  return { attempts, left };
}

/**
 * Writes AR Mentor from the workbooks of many learners, and shows it. Marks and reasons that the mentor typed there stay.
 *
 * @throws WorkbookError where the workbook refuses or the run is cancelled.
 */
export async function writeMentor(
  workbook: Workbook,
  files: readonly LearnersFile[],
  options: RunOptions,
): Promise<{ readonly learners: number; readonly left: readonly string[]; readonly receipt: ChangeReceipt }> {
  const { attempts, left } = await readAll(files, options);
  const run = await startRun(workbook, null, options, surveyedOwnCells);
  const typed = await readTable(run, standingTables(run.survey), MENTOR);
  const tasks = tasksOfLearners(attempts);
  const learners = learnersOf(attempts, tasks);
  const say = await sheetSay(null, options);
  const plan = planMentor(learners, mentorRows(tasks, typed), { files: files.length - left.length, left }, say);
  stopIfCancelled(options);
  const receipt = await applyTables(workbook, { sheets: [plan], sideColumns: [], activate: MENTOR_SHEET }, options);
  return { learners: learners.length, left, receipt };
}
