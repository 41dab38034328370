import type { Cell } from '../../../../kernel/sheet/cells';
import type { Message } from '../../../../kernel/words/message';
import type { Answer, Answers, Graded } from '../grading/graded';

export const TASK_IDS = [
  'age',
  'pastDue',
  'days',
  'dueDates',
  'faults',
  'collect',
  'promises',
  'note',
  'totals',
  'family',
  'rank',
  'payment',
  'rollForward',
  'dso',
  'tieOut',
  'exposure',
  'notice',
] as const;
export type TaskId = (typeof TASK_IDS)[number];

/** A cell that a learner answers in. */
export interface AnswerCell {
  /** Its name in the workbook is `AR_Answer_` with this, points as underscores. */
  readonly id: string;
  readonly question: Message;
  readonly look: 'amount' | 'number' | 'day' | 'text';
  /** Hundredths of a mark; 0 where the task is marked as a whole. */
  readonly of: number;
  /** True where a formula is asked for. */
  readonly isFormula?: boolean;
}

/** What a learner's sheet of faults holds by now, for answers that name a row. */
export interface ListNow {
  /** Document numbers by row (from 1), and labels of rows without one. */
  readonly texts: ReadonlyMap<number, readonly string[]>;
}

/** A task of a practice workbook. What is right is computed from the seed each time and stands nowhere. */
export interface PracticeTask {
  readonly id: TaskId;
  readonly minutes: number;
  /** Hundredths of a mark. */
  readonly of: number;
  readonly brief: Message;
  readonly hint: Message;
  readonly cells: readonly AnswerCell[];
  /** Answers that give full marks. */
  readonly right: Answers;
  readonly grade: (answers: Answers, now: ListNow | null) => Graded;
  /** The points of an account, where accounts are ranked. */
  readonly pointsOf?: (account: string) => number;
}

/** An answer that was typed. */
export const typedAnswer = (value: Cell): Answer => ({ value, formula: '' });

/** An answer by a formula. */
export const formulaAnswer = (value: Cell): Answer => ({ value, formula: `=${String(value)}` });
