import type { Notice, PaneState, Run } from '../state/paneState';
import type { PaneText } from '../components/text';

/** A notice as a sentence. */
export function noticeText(notice: Notice, { t, f }: PaneText): string {
  if (notice.kind === 'cancelled') return t.notices.cancelled;
  if (notice.kind === 'setupMissing') return t.notices.setupMissing;
  if (notice.kind === 'brought')
    return `${t.notices.brought(f.count(notice.added), f.count(notice.found))}${notice.isLogOnly ? ` ${t.notices.logOnly}` : ''}`;
  const { task, receipt } = notice;
  if (task === 'refresh' || task === 'forecast' || task === 'month') {
    const replaced = receipt.looksReplaced ?? [];
    const sheets = [
      t.notices.refreshed(f.list([...receipt.sheetsAdded, ...receipt.sheetsUpdated])),
      ...(replaced.length > 0 ? [t.notices.looksReplaced(f.list(replaced))] : []),
    ].join(' ');
    const { notes } = notice;
    return notes && notes.total > 0
      ? `${sheets} ${t.notices.notes(f.count(notes.carried), f.count(notes.fresh), f.count(notes.closed), f.count(notes.conflicts), f.count(notes.orphans))}`
      : sheets;
  }
  if (task === 'noteColumns')
    return t.notices.noteColumns(f.list(receipt.columnsWritten.map((columns) => `${columns.sheet}!${columns.address}`)));
  if (task === 'adopt') return t.notices.adopted;
  if (task === 'restore') return t.notices.restored;
  if (task === 'snapshot') return t.notices.snapshotDeleted;
  if (task === 'brief') return t.notices.sheetWritten(f.list([...receipt.sheetsAdded, ...receipt.sheetsUpdated]));
  return task === 'sample' ? t.notices.sample : t.notices.done;
}

/** What a run is doing, with its count once it is known. */
export function runText(run: Run, { t, f }: PaneText): string {
  return run.progress
    ? t.run.progress(t.run.stage[run.progress.stage], f.count(run.progress.done), f.count(run.progress.total))
    : t.run[run.task];
}

/** What a screen reader is told: each stage of a run once, not every count; then how it ended, or what is asked. */
export function announcement({ run, notice, questions }: Pick<PaneState, 'run' | 'notice' | 'questions'>, text: PaneText): string {
  if (run) return run.progress ? text.t.run.stage[run.progress.stage] : text.t.run[run.task];
  const [question] = questions;
  if (notice) return noticeText(notice, text);
  return question ? text.t.questions[question.code].title : '';
}
