import type { PaneState, Run } from '../state/paneState';
import type { PaneText } from '../components/text';

/** What a run is for. */
export const doingText = ({ task }: Run, { t }: PaneText): string => task.doing[t.language];

/** What a run is doing, with its count once it is known. */
export function runText(run: Run, text: PaneText): string {
  const { t, f } = text;
  const { progress, isCancelled } = run;
  if (isCancelled && progress?.stage !== 'restoring') return t.run.cancelling;
  if (!progress) return doingText(run, text);
  const { sheet, done, total } = progress;
  const stage = t.run.stage[progress.stage];
  return sheet === undefined
    ? t.run.progress(stage, f.count(done), f.count(total))
    : t.run.sheets(stage, sheet, f.count(done), f.count(total));
}

/** What a screen reader is told: each stage of a run once, not every count; then how it ended, or what is asked. */
export function announcement({ run, notice, questions }: Pick<PaneState, 'run' | 'notice' | 'questions'>, text: PaneText): string {
  if (run?.isCancelled) return text.t.run.cancelling;
  if (run) return run.progress ? text.t.run.stage[run.progress.stage] : doingText(run, text);
  const [question] = questions;
  if (notice) return notice.say(text);
  return question ? text.t.questions[question.code].title : '';
}
