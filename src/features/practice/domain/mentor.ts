import type { Diagnosis } from './grading/graded';
import type { TaskId } from './tasks/practiceTask';

/** One task of one grading of a learner, marks in hundredths. */
export interface LearnersAttempt {
  readonly learner: string;
  readonly seed: number;
  readonly level: number;
  readonly task: TaskId;
  readonly marks: number;
  readonly of: number;
  readonly attempt: number;
  readonly diagnosis: Diagnosis | null;
}

/** What a learner did at a task of one workbook. */
export interface LearnersTask {
  readonly learner: string;
  readonly seed: number;
  readonly level: number;
  readonly task: TaskId;
  readonly attempts: number;
  readonly best: number;
  readonly last: number;
  readonly of: number;
  /** The mistake that came most often, the latest of equals; `null` for none. */
  readonly diagnosis: Diagnosis | null;
}

/** A learner over all workbooks, and the exercise that is proposed next. */
export interface Learner {
  readonly name: string;
  readonly workbooks: number;
  /** The last marks of all tasks. */
  readonly marks: number;
  readonly of: number;
  readonly diagnosis: Diagnosis | null;
  readonly next: { readonly seed: number; readonly level: number; readonly task: TaskId | null };
}

function groupsOf<T>(rows: readonly T[], keyOf: (row: T) => string): readonly (readonly T[])[] {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const known = groups.get(keyOf(row));
    if (known) known.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return [...groups.values()];
}

/** The mistake that came most often, the latest of equals. */
function mostFrequent(diagnoses: readonly (Diagnosis | null)[]): Diagnosis | null {
  const told = diagnoses.filter((one) => one !== null);
  const counts = new Map<Diagnosis, number>();
  for (const one of told) counts.set(one, (counts.get(one) ?? 0) + 1);
  let most: Diagnosis | null = null;
  for (const one of told) if (most === null || counts.get(one)! >= counts.get(most)!) most = one;
  return most;
}

/** Learners by tasks: attempts, best and last marks, and the most frequent mistake. */
export function tasksOfLearners(attempts: readonly LearnersAttempt[]): readonly LearnersTask[] {
  const sorted = [...attempts].sort(
    (a, b) => (a.learner < b.learner ? -1 : a.learner > b.learner ? 1 : 0) || a.level - b.level || a.seed - b.seed,
  );
  return groupsOf(sorted, ({ learner, seed, level, task }) => `${learner}|${seed}|${level}|${task}`).map((group) => {
    const inTime = [...group].sort((a, b) => a.attempt - b.attempt);
    const { learner, seed, level, task } = inTime[0]!;
    const last = inTime[inTime.length - 1]!;
    return {
      learner,
      seed,
      level,
      task,
      attempts: inTime.length,
      best: Math.max(...inTime.map(({ marks }) => marks)),
      last: last.marks,
      of: last.of,
      diagnosis: mostFrequent(inTime.map(({ diagnosis }) => diagnosis)),
    };
  });
}

/** From this share of the marks on, the level above is next. */
const READY_SHARE = 0.8;

/**
 * Each learner with the next exercise: the task of the mistake that came most often, at its level with another seed; the level above where
 * four fifths of the marks were reached.
 */
export function learnersOf(attempts: readonly LearnersAttempt[], tasks: readonly LearnersTask[]): readonly Learner[] {
  return groupsOf(tasks, ({ learner }) => learner).map((own) => {
    const name = own[0]!.learner;
    const mine = attempts.filter(({ learner }) => learner === name);
    const diagnosis = mostFrequent(mine.map((one) => one.diagnosis));
    const sum = (of: (task: LearnersTask) => number): number => own.reduce((total, task) => total + of(task), 0);
    const [marks, of] = [sum(({ last }) => last), sum((task) => task.of)];
    const cause = [...mine].reverse().find((one) => one.diagnosis === diagnosis && diagnosis !== null);
    const highest = own.reduce((a, b) => (b.level > a.level ? b : a));
    const isReady = marks >= READY_SHARE * of && highest.level < 5;
    return {
      name,
      workbooks: new Set(own.map(({ seed, level }) => `${seed} ${level}`)).size,
      marks,
      of,
      diagnosis,
      next: {
        seed: Math.max(...own.map(({ seed }) => seed)) + 1,
        level: isReady ? highest.level + 1 : (cause?.level ?? highest.level),
        task: isReady ? null : (cause?.task ?? null),
      },
    };
  });
}
