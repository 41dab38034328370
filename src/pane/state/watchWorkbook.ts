import type { WorkbookWindow } from '../../kernel/run/workbook';
import type { PaneSession } from './paneSession';

/** A person who types a row changes cell after cell. */
export const TYPING_PAUSE_MS = 600;

/** Registers a listener quietly; returns how to take it off, also before it stands. */
export function listening(session: PaneSession, register: (window: WorkbookWindow) => Promise<() => Promise<void>>): () => void {
  let isStopped = false;
  let stop: (() => Promise<void>) | null = null;
  void session.quietly(async ({ window }) => {
    stop = await register(window);
    if (isStopped) await stop();
  });
  return () => {
    isStopped = true;
    if (stop) void session.quietly(() => stop!());
  };
}

/** Calls back a moment after cells of a sheet were changed by the user or a colleague; returns how to stop. */
export function watchSheet(session: PaneSession, name: string, onChange: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stopListening = listening(session, (window) =>
    window.onChange((sheet) => {
      if (sheet !== name) return;
      clearTimeout(timer);
      timer = setTimeout(onChange, TYPING_PAUSE_MS);
    }),
  );
  return () => {
    clearTimeout(timer);
    stopListening();
  };
}
