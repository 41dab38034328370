import { live } from '../../../kernel/sheet/formulas';

import type { Cell } from '../../../kernel/sheet/cells';
import { defineTable } from '../../../kernel/tables/defineTable';
import type { FormulaCell } from '../../../kernel/sheet/sheetPlan';
import type { Say } from '../../../kernel/words/say';
import { FINDING_NAMES } from '../../checks/domain/findingNames';
import type { AnswerCell, PracticeTask } from '../domain/tasks/practiceTask';
import { practiceText } from '../practiceText';

/** How the name of a sheet of practice begins; its seed follows. */
export const PRACTICE_SHEET = 'AR Practice ';

interface PracticeContext {
  readonly say: Say;
}

/** A task, and what the learner has typed beside it. */
interface TaskRow {
  readonly task: PracticeTask;
  readonly wantsHint: string;
}

const textIn = (text: string): string => `"${text.replace(/"/g, '""')}"`;

/** The hint of a task, shown once the learner asks for it. */
function hintCell({ task, wantsHint }: TaskRow, say: Say, asked: string): FormulaCell {
  const [hint, cost] = [say(task.hint), say(practiceText('hint.cost'))];
  const isWanted = /^(yes|y|sí|si)$/i.test(wantsHint.trim());
  return live(`=IF(OR(${asked}="yes",${asked}="y",${asked}="sí",${asked}="si"),${textIn(hint)},${textIn(cost)})`, isWanted ? hint : cost);
}

/** What to do. The yellow column is the learner's. */
export const TASKS = defineTable<TaskRow, PracticeContext>()({
  name: 'AR_PracticeTasks',
  sheet: PRACTICE_SHEET,
  title: { en: 'Tasks', es: 'Ejercicios' },
  caption: { en: 'Each task with its marks.', es: 'Cada ejercicio con sus puntos.' },
  columns: [
    {
      id: 'task',
      heading: { en: 'Task', es: 'Ejercicio' },
      width: 30,
      style: 'wrapped',
      cell: ({ task }) => practiceText(`task.${task.id}`),
    },
    { id: 'brief', heading: { en: 'What to do', es: 'Qué hacer' }, width: 64, style: 'wrapped', cell: ({ task }) => task.brief },
    { id: 'wantsHint', heading: { en: 'Hint?', es: '¿Pista?' }, width: 22, style: 'inputText', cell: ({ wantsHint }) => wantsHint },
    { id: 'marks', heading: { en: 'Marks', es: 'Puntos' }, width: 9, style: 'listInteger', cell: ({ task }) => task.of / 100 },
    { id: 'minutes', heading: { en: 'Minutes', es: 'Minutos' }, width: 12, style: 'listInteger', cell: ({ task }) => task.minutes },
    {
      id: 'hint',
      heading: { en: 'Hint', es: 'Pista' },
      width: 60,
      style: 'wrapped',
      cell: (row, { say }, cellAt) => hintCell(row, say, cellAt('wantsHint')),
    },
    { id: 'id', heading: { en: 'Code', es: 'Código' }, width: 14, style: 'asText', cell: ({ task }) => task.id },
  ],
});

/** A cell to answer in, with what stands in it. */
interface AnswerRow {
  readonly task: PracticeTask;
  readonly cell: AnswerCell;
  readonly answer: Cell | FormulaCell;
}

const LOOKS: Readonly<Record<AnswerCell['look'], string>> = { amount: '#,##0.00', number: 'General', day: 'yyyy-mm-dd', text: 'General' };

/** The cells to answer in. */
export const ANSWERS = defineTable<AnswerRow, PracticeContext>()({
  name: 'AR_PracticeAnswers',
  sheet: PRACTICE_SHEET,
  title: { en: 'Your answers', es: 'Sus respuestas' },
  caption: { en: 'Answer in the yellow column.', es: 'Responda en la columna amarilla.' },
  columns: [
    {
      id: 'task',
      heading: { en: 'Task', es: 'Ejercicio' },
      style: 'text',
      cell: ({ task }) => practiceText(`task.${task.id}`),
    },
    { id: 'question', heading: { en: 'Question', es: 'Pregunta' }, style: 'text', cell: ({ cell }) => cell.question },
    {
      id: 'answer',
      heading: { en: 'Answer', es: 'Respuesta' },
      style: 'inputText',
      format: ({ cell }) => LOOKS[cell.look],
      cell: ({ answer }) => answer,
    },
    { id: 'marks', heading: { en: 'Marks', es: 'Puntos' }, style: 'integer', cell: ({ cell }) => (cell.of === 0 ? '' : cell.of / 100) },
    { id: 'cell', heading: { en: 'Cell', es: 'Celda' }, style: 'indented', cell: ({ cell }) => cell.id },
  ],
});

/** A fault that the learner names. */
export interface FaultRow {
  readonly place: Cell;
  readonly kind: Cell;
}

/** The faults that the learner found. */
export const FAULTS = defineTable<FaultRow, PracticeContext>()({
  name: 'AR_PracticeFaults',
  sheet: PRACTICE_SHEET,
  title: { en: 'Errors that you found', es: 'Errores que encontró' },
  caption: {
    en: 'Enter the row or the document number and choose the kind.',
    es: 'Escriba la fila o el número de documento y elija el tipo.',
  },
  columns: [
    { id: 'place', heading: { en: 'Row or document', es: 'Fila o documento' }, style: 'inputText', cell: ({ place }) => place },
    { id: 'kind', heading: { en: 'Kind', es: 'Tipo' }, style: 'inputText', choices: FINDING_NAMES, cell: ({ kind }) => kind },
  ],
});
