import type { Message } from '../../../kernel/words/message';
import { practiceText } from '../practiceText';
import { pointsTold } from './told';
import type { Answers, Diagnosis, Graded } from './grading/graded';
import type { Level, PracticeBook } from './recipe/practiceBook';
import type { ListNow, PracticeTask, TaskId } from './tasks/practiceTask';

/** Share of a task's marks that its hint costs, in hundredths. */
const HINT_PERCENT = 20;
/** From this share of all marks on, the next level is proposed. */
const NEXT_LEVEL_SHARE = 0.8;

/** A task with its marks in hundredths, its hint paid for. */
export interface TaskResult {
  readonly id: TaskId;
  readonly marks: number;
  readonly of: number;
  readonly hasHint: boolean;
  readonly diagnosis: Diagnosis | null;
  readonly graded: Graded;
  /** What is right, told as a number of cells or faults. */
  readonly right: Message;
  /** What was missed, in sentences. */
  readonly missed: readonly Message[];
}

export interface PracticeResult {
  readonly tasks: readonly TaskResult[];
  readonly marks: number;
  readonly of: number;
  readonly next: { readonly level: Level; readonly task: TaskId | null };
}

function resultOf(task: PracticeTask, answers: Answers, hints: ReadonlySet<string>, now: ListNow | null): TaskResult {
  const graded = task.grade(answers, now);
  const hasHint = hints.has(task.id);
  const cost = hasHint ? (task.of * HINT_PERCENT) / 100 : 0;
  const whole = task.cells.length > 0 && graded.right.length + graded.wrong.length > 0 ? task.cells.length : graded.of / 100;
  return {
    id: task.id,
    marks: Math.max(0, graded.marks - cost),
    of: task.of,
    hasHint,
    diagnosis: graded.diagnosis,
    graded,
    right: practiceText('right.cells', { right: graded.right.length, of: whole }),
    missed: pointsTold(task, graded),
  };
}

/** What to do next: the level above from 80 % on, else this one again; the task is the one that lost the largest share. */
function nextOf(tasks: readonly TaskResult[], marks: number, of: number, level: Level): PracticeResult['next'] {
  const worst = [...tasks].filter((task) => task.marks < task.of).sort((a, b) => a.marks / a.of - b.marks / b.of)[0];
  const isReady = marks >= NEXT_LEVEL_SHARE * of;
  return { level: isReady && level < 5 ? ((level + 1) as Level) : level, task: worst?.id ?? null };
}

/** Marks a whole practice workbook. What is right is computed from the seed; nothing of it was stored. */
export function gradePractice(book: PracticeBook, answers: Answers, hints: ReadonlySet<string>, now: ListNow | null): PracticeResult {
  const tasks = book.tasks.map((task) => resultOf(task, answers, hints, now));
  const marks = tasks.reduce((sum, task) => sum + task.marks, 0);
  const of = tasks.reduce((sum, task) => sum + task.of, 0);
  return { tasks, marks, of, next: nextOf(tasks, marks, of, book.level) };
}
