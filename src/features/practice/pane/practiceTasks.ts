import type { KeptKey } from '../../../pane/state/kept';
import type { PaneSession } from '../../../pane/state/paneSession';
import type { Task } from '../../../pane/state/task';
import type { HourStep } from '../domain/firstHour';
import type { PracticeId } from '../domain/recipe/practiceBook';
import type { GradedPractice } from '../jobs/practiceJobs';
import { practiceStrings } from './words.en';

const code = {
  practice: () => import(/* webpackChunkName: "practice" */ '../jobs/practiceJobs'),
  mentor: () => import(/* webpackChunkName: "practice" */ '../jobs/mentorJobs'),
  hour: () => import(/* webpackChunkName: "practice" */ '../jobs/firstHourJob'),
};

/** The last grading, and the steps of the first hour that are done. */
export const GRADED: KeptKey<GradedPractice> = { id: 'gradedPractice', isOfSheets: true };
export const HOUR: KeptKey<ReadonlySet<HourStep>> = { id: 'firstHour', isOfSheets: false };

const MAKE: Task = {
  id: 'makePractice',
  doing: { en: 'Making the practice', es: 'Creando la práctica' },
  stopped: { en: 'The practice was not made', es: 'La práctica no se creó' },
};
const GRADE: Task = {
  id: 'gradePractice',
  doing: { en: 'Grading', es: 'Calificando' },
  stopped: { en: 'The practice was not graded', es: 'La práctica no se calificó' },
};
const MENTOR: Task = {
  id: 'mentor',
  doing: { en: 'Reading the workbooks', es: 'Leyendo los libros' },
  stopped: { en: 'AR Mentor was not written', es: 'AR Mentor no se escribió' },
};
const LOOK: Task = {
  id: 'firstHour',
  doing: { en: 'Checking your steps', es: 'Comprobando sus pasos' },
  stopped: { en: 'The steps were not checked', es: 'Los pasos no se comprobaron' },
};

/** Writes the practice of a seed and level into the open workbook, which must be empty. */
export function makePractice(session: PaneSession, id: PracticeId): Promise<void> {
  return session.run(MAKE, code.practice, async ({ writePractice }, { workbook }, options) => {
    await writePractice(workbook, id, options);
    session.notice(({ t }) => practiceStrings(t).made);
  });
}

/** Grades the open workbook and writes AR Practice Result. */
export function gradePractice(session: PaneSession): Promise<void> {
  return session.run(GRADE, code.practice, async ({ writeGrades }, { workbook }, options) => {
    const { receipt, ...graded } = await writeGrades(workbook, session.desk.day, options);
    session.tell({ type: 'kept', key: GRADED, value: graded });
    const sheets = [...receipt.sheetsAdded, ...receipt.sheetsUpdated];
    session.notice(({ t, f }) => t.notices.sheetWritten(f.list(sheets)));
  });
}

/** Puts the learners of several workbooks on AR Mentor. */
export function mentorOf(session: PaneSession, files: readonly File[]): Promise<void> {
  return session.run(MENTOR, code.mentor, async ({ writeMentor }, { workbook, openFile }, options) => {
    const open = (file: File) => async () => openFile(new Uint8Array(await file.arrayBuffer()), file.name);
    const { learners } = await writeMentor(
      workbook,
      files.map((file) => ({ name: file.name, open: open(file) })),
      options,
    );
    session.notice(({ t, f }) => practiceStrings(t).mentored(f.count(learners)));
  });
}

/** Looks which steps of the first hour are done. */
export function checkSteps(session: PaneSession): Promise<void> {
  return session.run(LOOK, code.hour, async ({ stepsDone }, { workbook }, options) => {
    session.tell({ type: 'kept', key: HOUR, value: await stepsDone(workbook, options) });
  });
}
