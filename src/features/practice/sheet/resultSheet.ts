import type { DayNumber } from '../../../kernel/calendar/dayNumber';
import { PlanBuilder } from '../../../kernel/sheet/planBuilder';
import type { SheetPlan } from '../../../kernel/sheet/sheetPlan';
import { defineTable } from '../../../kernel/tables/defineTable';
import { layOut } from '../../../kernel/tables/layOut';
import type { Typed } from '../../../kernel/tables/typedTable';
import { writeTable } from '../../../kernel/tables/writeTable';
import type { Message } from '../../../kernel/words/message';
import type { Say } from '../../../kernel/words/say';
import type { PracticeResult, TaskResult } from '../domain/gradePractice';
import { DIAGNOSES, type Diagnosis } from '../domain/grading/graded';
import type { PracticeBook } from '../domain/recipe/practiceBook';
import { TASK_IDS, type TaskId } from '../domain/tasks/practiceTask';
import { practiceText } from '../practiceText';

export const RESULT_SHEET = 'AR Practice Result';
const HEADER_ROW = 4;

const why = ({ diagnosis }: TaskResult): Message | '' => (diagnosis === null ? '' : practiceText(`why.${diagnosis}`));

/** The marks of each task, as plain values: a mentor reads them without Agewise. */
const RESULT = defineTable<TaskResult, { readonly say: Say }>()({
  name: 'AR_PracticeResult',
  sheet: RESULT_SHEET,
  title: { en: 'Result', es: 'Resultado' },
  caption: { en: 'The marks of each task.', es: 'Los puntos de cada ejercicio.' },
  columns: [
    { id: 'task', heading: { en: 'Task', es: 'Ejercicio' }, width: 30, style: 'wrapped', cell: ({ id }) => practiceText(`task.${id}`) },
    { id: 'marks', heading: { en: 'Marks', es: 'Puntos' }, width: 9, style: 'listAmount', cell: ({ marks }) => marks / 100 },
    { id: 'of', heading: { en: 'Of', es: 'De' }, width: 9, style: 'listAmount', cell: ({ of }) => of / 100 },
    { id: 'right', heading: { en: 'Right', es: 'Correctas' }, width: 12, style: 'wrappedIndented', cell: ({ right }) => right },
    { id: 'why', heading: { en: 'Why', es: 'Por qué' }, width: 44, style: 'wrapped', cell: why },
    {
      id: 'missed',
      heading: { en: 'What was missed', es: 'Qué faltó' },
      width: 60,
      style: 'wrapped',
      cell: ({ missed }, { say }) => missed.map(say).join(' '),
    },
    {
      id: 'hint',
      heading: { en: 'Hint used', es: 'Pista usada' },
      width: 11,
      style: 'wrapped',
      cell: ({ hasHint }, { say }) => (hasHint ? (say.locale.language === 'es' ? 'sí' : 'yes') : ''),
    },
    { id: 'read', heading: { en: 'Read about it', es: 'Para leer' }, width: 26, style: 'wrapped', cell: ({ id }) => READ[id] },
  ],
});

/** Where each task is explained, in the documents that come with Agewise. */
const READ: Readonly<Record<TaskId, string>> = {
  age: 'docs/spec-aging.md',
  pastDue: 'docs/spec-aging.md',
  days: 'docs/spec-aging.md',
  dueDates: 'docs/spec-aging.md',
  faults: 'docs/spec-reading.md',
  collect: 'docs/spec-priority.md',
  promises: 'docs/spec-collections.md',
  note: 'docs/spec-collections.md',
  totals: 'docs/spec-aging.md',
  family: 'docs/spec-collections.md',
  rank: 'docs/spec-priority.md',
  payment: 'docs/spec-collections.md',
  rollForward: 'docs/spec-month-end.md',
  dso: 'docs/spec-exposure-and-dso.md',
  tieOut: 'docs/spec-month-end.md',
  exposure: 'docs/spec-exposure-and-dso.md',
  notice: 'docs/spec-collections.md',
};

/** One task of one grading. */
interface Attempt {
  readonly day: DayNumber | null;
  readonly learner: string;
  readonly seed: number;
  readonly level: number;
  readonly task: TaskId;
  /** Hundredths. */
  readonly marks: number;
  readonly of: number;
  readonly attempt: number;
  readonly diagnosis: Diagnosis | null;
}

/** Every grading of the workbook, the oldest first. */
export const LOG = defineTable<Attempt, { readonly say: Say }>()({
  name: 'AR_PracticeLog',
  sheet: RESULT_SHEET,
  title: { en: 'Attempts', es: 'Intentos' },
  caption: { en: 'Every grading is kept.', es: 'Se conserva cada calificación.' },
  columns: [
    { id: 'task', heading: { en: 'Task', es: 'Ejercicio' }, style: 'text', cell: ({ task }) => practiceText(`task.${task}`) },
    { id: 'marks', heading: { en: 'Marks', es: 'Puntos' }, style: 'amount', cell: ({ marks }) => marks / 100 },
    { id: 'of', heading: { en: 'Of', es: 'De' }, style: 'amount', cell: ({ of }) => of / 100 },
    { id: 'attempt', heading: { en: 'Attempt', es: 'Intento' }, style: 'integer', cell: ({ attempt }) => attempt },
    {
      id: 'why',
      heading: { en: 'Why', es: 'Por qué' },
      style: 'indented',
      cell: ({ diagnosis }) => (diagnosis === null ? '' : practiceText(`why.${diagnosis}`)),
    },
    { id: 'learner', heading: { en: 'Learner', es: 'Alumno' }, style: 'asText', cell: ({ learner }) => learner },
    { id: 'day', heading: { en: 'Date', es: 'Fecha' }, style: 'date', cell: ({ day }) => day ?? '' },
    { id: 'seed', heading: { en: 'Seed', es: 'Semilla' }, style: 'text', cell: ({ seed }) => seed },
    { id: 'level', heading: { en: 'Level', es: 'Nivel' }, width: 9, style: 'text', cell: ({ level }) => level },
    {
      id: 'code',
      heading: { en: 'Code', es: 'Código' },
      width: 24,
      style: 'asText',
      cell: ({ task, diagnosis }) => `${task} ${diagnosis ?? ''}`.trim(),
    },
  ],
});

/** The attempts that a log holds; rows that cannot be read are left out. */
export function attemptsOf(typed: Typed<typeof LOG> | null): readonly Attempt[] {
  return (typed?.rows ?? []).flatMap((row): Attempt[] => {
    const [code, why] = row.text('code').split(' ');
    const task = TASK_IDS.find((one) => one === code);
    const marks = row.number('marks');
    if (!task || marks === null) return [];
    return [
      {
        day: row.day('day'),
        learner: row.text('learner'),
        seed: row.number('seed') ?? 0,
        level: row.number('level') ?? 0,
        task,
        marks: Math.round(marks * 100),
        of: Math.round((row.number('of') ?? 0) * 100),
        attempt: row.number('attempt') ?? 1,
        diagnosis: DIAGNOSES.find((one) => one === why) ?? null,
      },
    ];
  });
}

/** The attempts with those of a new grading. */
export function withGrading(
  before: readonly Attempt[],
  { tasks }: PracticeResult,
  { seed, level }: PracticeBook,
  learner: string,
  day: DayNumber | null,
): readonly Attempt[] {
  const attempt = 1 + Math.max(0, ...before.filter((one) => one.learner === learner).map((one) => one.attempt));
  return [
    ...before,
    ...tasks.map(({ id, marks, of, diagnosis }): Attempt => ({ day, learner, seed, level, task: id, marks, of, attempt, diagnosis })),
  ];
}

/** AR Practice Result: the marks of each task with why, what to do next, and every attempt so far. */
export function planResult(
  { seed, level, language }: PracticeBook,
  result: PracticeResult,
  learner: string,
  attempts: readonly Attempt[],
  say: Say,
): SheetPlan {
  const builder = new PlanBuilder(RESULT_SHEET, say);
  const { next } = result;
  builder.cell(0, 0, practiceText('result.title', { seed, level }), 'title').height(0, 1, 24);
  builder.cell(1, 0, practiceText('result.total', { learner, marks: result.marks / 100, of: result.of / 100 }), 'heading');
  const onward =
    next.task === null
      ? practiceText('result.allRight', { level: next.level })
      : practiceText('result.next', { level: next.level, task: practiceText(`task.${next.task}`) });
  builder.cell(2, 0, onward, 'subtitle');
  const layout = layOut(RESULT, { say }, { language });
  writeTable(builder, layout, { row: HEADER_ROW, rows: result.tasks });
  result.tasks.forEach(({ missed, diagnosis }, k) => {
    const lines = Math.max(
      Math.ceil(missed.map(say).join(' ').length / 56),
      diagnosis === null ? 1 : Math.ceil(say(practiceText(`why.${diagnosis}`)).length / 40),
    );
    builder.height(HEADER_ROW + 1 + k, 1, 15 * Math.max(1, lines));
  });
  const row = HEADER_ROW + 2 + result.tasks.length;
  builder.cell(row, 0, LOG.title[language], 'heading');
  writeTable(builder, layOut(LOG, { say }, { language }), { row: row + 1, rows: attempts });
  return builder.plan(
    [...layout.widths(12), 9, 24],
    { rows: 0, columns: 0 },
    { landscape: true, titleRows: null, area: null, paperColumns: 7 },
  );
}
