import type { Diagnosis, Graded } from './graded';

/** A cell with a number as its answer: minor units, days, or hundredths, whole. */
interface NumberCell {
  readonly id: string;
  /** `null` for an empty cell, NaN for one that holds no number. */
  readonly answer: number | null;
  readonly expected: number;
  /** Another number that is right too, because it follows from the learner's own earlier answers. */
  readonly byOwn?: number;
  /** Marks in hundredths. */
  readonly of: number;
  /** True where a formula was asked for and a number was typed: it costs half. */
  readonly isTyped?: boolean;
}

/** The answers that a typical wrong method gives, cell by cell. */
export type Methods = Partial<Readonly<Record<Diagnosis, readonly number[]>>>;

const isRight = ({ answer, expected, byOwn }: NumberCell): boolean => answer !== null && (answer === expected || answer === byOwn);

function diagnose(cells: readonly NumberCell[], methods: Methods): Diagnosis | null {
  if (cells.some(({ answer }) => answer === null)) return 'notAnswered';
  const wrong = cells.filter((cell) => !isRight(cell));
  if (wrong.length === 0) return cells.some(({ isTyped }) => isTyped) ? 'typedNotFormula' : null;
  const fits = (answers: readonly number[], isChecked: (cell: NumberCell) => boolean): boolean =>
    cells.every((cell, k) => !isChecked(cell) || cell.answer === answers[k]);
  const named = Object.entries(methods) as [Diagnosis, readonly number[]][];
  const whole = named.find(([, answers]) => fits(answers, () => true));
  if (whole) return whole[0];
  if (wrong.every(({ answer, expected }) => Math.abs(answer! - expected) <= 1)) return 'oneCentOff';
  // Where other cells are right, the wrong ones may all come from one method.
  const part = named.find(([, answers]) => fits(answers, (cell) => !isRight(cell)));
  return part?.[0] ?? 'noUsualMethod';
}

/** Marks cells of numbers one by one, and names the wrong method whose answers these are to the last unit. */
export function gradeByMethods(cells: readonly NumberCell[], methods: Methods): Graded {
  const right = cells.filter(isRight);
  return {
    marks: right.reduce((sum, { of, isTyped }) => sum + (isTyped ? of / 2 : of), 0),
    of: cells.reduce((sum, { of }) => sum + of, 0),
    diagnosis: diagnose(cells, methods),
    right: right.map(({ id }) => id),
    wrong: cells.filter((cell) => cell.answer !== null && !isRight(cell)).map(({ id }) => id),
  };
}
