import type { PaneState, Run } from '../state/paneState';
import type { PaneText } from '../components/text';

/** What a run is for. */
export const doingText = ({ task }: Run, { t }: PaneText): string => task.doing[t.language];

/** What a run is doing, with its count once it is known. */
export function runText(run: Run, text: PaneText): string {
  const { t, f } = text;
  return run.progress
    ? t.run.progress(t.run.stage[run.progress.stage], f.count(run.progress.done), f.count(run.progress.total))
    : doingText(run, text);
}

/** What a screen reader is told: each stage of a run once, not every count; then how it ended, or what is asked. */
export function announcement({ run, notice, questions }: Pick<PaneState, 'run' | 'notice' | 'questions'>, text: PaneText): string {
  if (run) return run.progress ? text.t.run.stage[run.progress.stage] : doingText(run, text);
  const [question] = questions;
  if (notice) return notice.say(text);
  return question ? text.t.questions[question.code].title : '';
}
