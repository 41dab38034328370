import { featureWords } from '../../../pane/strings/featureWords';
import type { HourStep } from '../domain/firstHour';

const en = {
  makeTitle: 'Make a practice',
  makeBody: 'It goes into an empty workbook. The same seed and level give the same tasks.',
  level: 'Level',
  levels: {
    1: '1 Aging and boundaries',
    2: '2 Errors in an export',
    3: '3 Credits, disputes, promises, notes',
    4: '4 Currencies, families, ranking, payments',
    5: '5 Month end',
  },
  seed: 'Seed',
  seedWrong: 'Enter a whole number from 0 to 9,999,999.',
  make: 'Make practice',
  made: 'The practice is ready. Answer in the yellow cells.',
  gradeTitle: 'Grade',
  gradeBody: 'Grades this workbook and writes AR Practice Result. You may grade as often as you like.',
  grade: 'Grade practice',
  marks: (marks: string, of: string): string => `${marks} of ${of} marks`,
  hintUsed: 'hint used',
  next: (level: string): string => `Next: level ${level}.`,
  mentorTitle: 'Mentor',
  mentorBody: 'Choose the workbooks of your learners. Their marks go to AR Mentor in this workbook.',
  mentor: 'Choose workbooks',
  mentored: (learners: string): string => `AR Mentor shows ${learners} learners.`,
  hourTitle: 'First hour',
  hourBody: 'Ten steps with the sample. Each is checked in the workbook.',
  hourCheck: 'Check my steps',
  hourDone: 'Done',
  hourOpen: 'To do',
  hourAll: 'All ten steps are done. Make a practice of level 1 next.',
  go: 'Show me',
  steps: {
    sample: 'Insert the sample on Home.',
    refresh: 'Choose Refresh on Home and look at AR Summary.',
    call: 'Open the first account on Worklist and log a call.',
    promise: 'Log a promise to pay for the same account.',
    dispute: 'Log a dispute of one invoice.',
    note: 'Log a note: who, how much, which invoice, what next.',
    check: 'Choose Check on Home and decide on one finding.',
    notices: 'Prepare notices and write them.',
    forecast: 'Write the forecast.',
    month: 'Close the month.',
  } satisfies Record<HourStep, string>,
};

export type PracticeStrings = typeof en;

/** The texts of the screen of practice in the language of the pane. */
export const practiceStrings = featureWords('practice', en);
