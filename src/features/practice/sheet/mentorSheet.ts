import { live } from '../../../kernel/sheet/formulas';
import { PlanBuilder } from '../../../kernel/sheet/planBuilder';
import type { SheetPlan } from '../../../kernel/sheet/sheetPlan';
import { defineTable } from '../../../kernel/tables/defineTable';
import { layOut } from '../../../kernel/tables/layOut';
import type { Typed } from '../../../kernel/tables/typedTable';
import { writeTable } from '../../../kernel/tables/writeTable';
import type { Language } from '../../../kernel/words/locale';
import type { Say } from '../../../kernel/words/say';
import type { Learner, LearnersTask } from '../domain/mentor';
import { practiceText } from '../practiceText';

export const MENTOR_SHEET = 'AR Mentor';

/** A task of a learner with what the mentor typed. */
interface MentorRow extends LearnersTask {
  readonly key: string;
  /** Marks that the mentor gives instead, `null` for none. */
  readonly adjusted: number | null;
  readonly reason: string;
}

/** Learners by tasks. The yellow columns are the mentor's. */
export const MENTOR = defineTable<MentorRow, { readonly language: Language }>()({
  name: 'AR_Mentor',
  sheet: MENTOR_SHEET,
  title: { en: 'Marks by task', es: 'Puntos por ejercicio' },
  caption: {
    en: 'Enter other marks in the yellow column, with the reason. They stay when the folder is read again.',
    es: 'Escriba otros puntos en la columna amarilla, con el motivo. Se conservan al leer de nuevo la carpeta.',
  },
  columns: [
    { id: 'learner', heading: { en: 'Learner', es: 'Alumno' }, width: 24, style: 'asText', cell: ({ learner }) => learner },
    { id: 'task', heading: { en: 'Task', es: 'Ejercicio' }, width: 34, style: 'text', cell: ({ task }) => practiceText(`task.${task}`) },
    { id: 'level', heading: { en: 'Level', es: 'Nivel' }, width: 9, style: 'integer', cell: ({ level }) => level },
    { id: 'attempts', heading: { en: 'Attempts', es: 'Intentos' }, width: 12, style: 'integer', cell: ({ attempts }) => attempts },
    { id: 'best', heading: { en: 'Best', es: 'Mejor' }, width: 9, style: 'amount', cell: ({ best }) => best / 100 },
    { id: 'last', heading: { en: 'Last', es: 'Último' }, width: 9, style: 'amount', cell: ({ last }) => last / 100 },
    { id: 'of', heading: { en: 'Of', es: 'De' }, width: 9, style: 'amount', cell: ({ of }) => of / 100 },
    {
      id: 'why',
      heading: { en: 'Most frequent mistake', es: 'Error más frecuente' },
      width: 58,
      style: 'indented',
      cell: ({ diagnosis }) => (diagnosis === null ? '' : practiceText(`why.${diagnosis}`)),
    },
    {
      id: 'adjusted',
      heading: { en: 'Adjusted marks', es: 'Puntos ajustados' },
      width: 16,
      style: 'inputAmount',
      cell: ({ adjusted }) => adjusted ?? '',
    },
    { id: 'reason', heading: { en: 'Reason', es: 'Motivo' }, width: 30, style: 'inputText', cell: ({ reason }) => reason },
    {
      id: 'final',
      heading: { en: 'Marks', es: 'Puntos' },
      width: 9,
      style: 'amount',
      cell: ({ adjusted, last }, _, cellAt) =>
        live(`=IF(${cellAt('adjusted')}="",${cellAt('last')},${cellAt('adjusted')})`, adjusted ?? last / 100),
    },
    {
      id: 'check',
      heading: { en: 'Check', es: 'Control' },
      width: 26,
      style: 'checkNote',
      cell: ({ adjusted, reason }, { language }) =>
        adjusted !== null && reason === '' ? { en: 'Give a reason.', es: 'Indique un motivo.' }[language] : '',
    },
    { id: 'key', heading: { en: 'Key', es: 'Clave' }, width: 20, style: 'asText', cell: ({ key }) => key },
  ],
});

/** A learner over all workbooks. */
const LEARNERS = defineTable<Learner>()({
  name: 'AR_MentorLearners',
  sheet: MENTOR_SHEET,
  title: { en: 'Learners', es: 'Alumnos' },
  caption: { en: 'Last marks of every task, and what to do next.', es: 'Últimos puntos de cada ejercicio y qué hacer después.' },
  columns: [
    { id: 'learner', heading: { en: 'Learner', es: 'Alumno' }, style: 'asText', cell: ({ name }) => name },
    {
      id: 'next',
      heading: { en: 'Next exercise', es: 'Siguiente ejercicio' },
      style: 'text',
      cell: ({ next }) => (next.task === null ? '' : practiceText(`task.${next.task}`)),
    },
    { id: 'level', heading: { en: 'Level', es: 'Nivel' }, style: 'integer', cell: ({ next }) => next.level },
    { id: 'seed', heading: { en: 'Seed', es: 'Semilla' }, style: 'integer', cell: ({ next }) => next.seed },
    { id: 'workbooks', heading: { en: 'Workbooks', es: 'Libros' }, style: 'integer', cell: ({ workbooks }) => workbooks },
    { id: 'marks', heading: { en: 'Marks', es: 'Puntos' }, style: 'amount', cell: ({ marks }) => marks / 100 },
    { id: 'of', heading: { en: 'Of', es: 'De' }, style: 'amount', cell: ({ of }) => of / 100 },
    {
      id: 'why',
      heading: { en: 'Most frequent mistake', es: 'Error más frecuente' },
      style: 'indented',
      cell: ({ diagnosis }) => (diagnosis === null ? '' : practiceText(`why.${diagnosis}`)),
    },
  ],
});

/** Tasks with what the mentor typed beside them before. */
export function mentorRows(tasks: readonly LearnersTask[], typed: Typed<typeof MENTOR> | null): readonly MentorRow[] {
  const known = new Map(
    (typed?.rows ?? []).map((row) => [row.text('key'), { adjusted: row.number('adjusted'), reason: row.text('reason') }]),
  );
  return tasks.map((task) => {
    const key = [task.learner, task.seed, task.level, task.task].join(' ');
    return { ...task, key, adjusted: null, reason: '', ...known.get(key) };
  });
}

/** AR Mentor: the learners with their next exercise, then every task; what the mentor typed stays. */
export function planMentor(
  learners: readonly Learner[],
  rows: readonly MentorRow[],
  { files, left }: { readonly files: number; readonly left: readonly string[] },
  say: Say,
): SheetPlan {
  const { language } = say.locale;
  const builder = new PlanBuilder(MENTOR_SHEET, say);
  builder.cell(0, 0, practiceText('mentor.title'), 'title').height(0, 1, 24);
  builder.cell(1, 0, practiceText('mentor.head', { learners: learners.length, files }), 'subtitle');
  if (left.length > 0) builder.cell(2, 0, practiceText('mentor.left', { files: left }), 'remark');
  builder.cell(4, 0, LEARNERS.title[language], 'heading').cell(5, 0, LEARNERS.caption[language], 'remark');
  writeTable(builder, layOut(LEARNERS, undefined, { language }), { row: 6, rows: learners });
  const row = 8 + Math.max(1, learners.length);
  const layout = layOut(MENTOR, { language }, { language });
  builder.cell(row, 0, MENTOR.title[language], 'heading').cell(row + 1, 0, MENTOR.caption[language], 'remark');
  writeTable(builder, layout, { row: row + 2, rows });
  return builder.plan(layout.widths(12), { rows: 0, columns: 0 }, { landscape: true, titleRows: null, area: null, paperColumns: 11 });
}
