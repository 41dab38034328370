import type { Message } from '../../../kernel/words/message';
import { practiceText } from '../practiceText';
import type { Graded } from './grading/graded';
import type { GradedFaults } from './grading/gradeFaults';
import { NOTE_POINTS, type GradedNote } from './grading/gradeNote';
import type { GradedRanking } from './grading/gradeRanking';
import type { PracticeTask } from './tasks/practiceTask';

const isNote = (graded: Graded): graded is GradedNote => 'rubric' in graded;
const isFaults = (graded: Graded): graded is GradedFaults => 'alarms' in graded;
const isRanking = (graded: Graded): graded is GradedRanking => 'inversions' in graded;

function faultsTold({ missed, alarms, diagnosis }: GradedFaults): readonly Message[] {
  if (diagnosis === 'notAnswered') return [];
  const names = missed.map(({ kind, rows }) => practiceText('missed.fault', { kind, rows: rows.map(String) }));
  return [
    ...(names.length > 0 ? [practiceText('missed.faults', { faults: names })] : []),
    ...(alarms.length > 0 ? [practiceText('missed.alarms', { rows: alarms })] : []),
  ];
}

/** What was missed in a task, in sentences; nothing where all is right. */
export function pointsTold(task: PracticeTask, graded: Graded): readonly Message[] {
  if (isNote(graded)) {
    const missing = NOTE_POINTS.filter((point) => !graded.rubric[point]).map((point) => practiceText(`note.${point}`));
    return graded.diagnosis === 'noteIncomplete' ? [practiceText('missed.note', { points: missing })] : [];
  }
  if (isFaults(graded)) return faultsTold(graded);
  if (isRanking(graded)) {
    const { largest } = graded;
    return largest && task.pointsOf
      ? [practiceText('missed.order', { ...largest, a: task.pointsOf(largest.first), b: task.pointsOf(largest.second) })]
      : [];
  }
  const wrong = task.cells.filter(({ id }) => graded.wrong.includes(id)).map(({ question }) => question);
  return wrong.length > 0 ? [practiceText('missed.cells', { cells: wrong })] : [];
}
