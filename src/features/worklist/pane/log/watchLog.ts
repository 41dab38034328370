import type { PaneSession } from '../../../../pane/state/paneSession';
import { listening, TYPING_PAUSE_MS } from '../../../../pane/state/watchWorkbook';
import { ACTIVITY_SHEET } from '../../../activity/sheet/activityLayout';
import { reloadLog } from './logTasks';

/** Reads the log again when other hands change it, at once or when the task that runs has ended; returns how to stop. */
export function watchLog(session: PaneSession): () => void {
  let pending: { readonly isRemote: boolean } | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const settle = (): void => {
    if (!pending || session.current().run) return;
    const { isRemote } = pending;
    pending = null;
    void reloadLog(session, isRemote);
  };
  const isDue = (): boolean => timer === undefined;
  const stopState = session.subscribe(() => {
    if (isDue()) settle();
  });
  const stopListening = listening(session, (window) =>
    window.onChange((sheet, _address, isRemote) => {
      if (sheet !== ACTIVITY_SHEET) return;
      pending = { isRemote: isRemote || pending?.isRemote === true };
      clearTimeout(timer);
      timer = setTimeout(() => {
        timer = undefined;
        settle();
      }, TYPING_PAUSE_MS);
    }),
  );
  return () => {
    clearTimeout(timer);
    stopState();
    stopListening();
  };
}
