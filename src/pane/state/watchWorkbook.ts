import type { AccountPlace } from '../../features/activity/run/accountAtSelection';
import type { WorkbookWindow } from '../../kernel/run/workbook';
import type { PaneSession } from './paneSession';

const ACTIVITY_SHEET = 'AR Activity';
/** A person who types a row changes cell after cell. */
const TYPING_PAUSE_MS = 600;
/** An arrow key held down selects row after row. */
const SELECTING_PAUSE_MS = 120;

/** Registers a listener quietly; returns how to take it off, also before it stands. */
function listening(session: PaneSession, register: (window: WorkbookWindow) => Promise<() => Promise<void>>): () => void {
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

/** Reads the log again when other hands change it, at once or when the task that runs has ended; returns how to stop. */
export function watchLog(session: PaneSession): () => void {
  let pending: { readonly isRemote: boolean } | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const settle = (): void => {
    if (!pending || session.current().run) return;
    const { isRemote } = pending;
    pending = null;
    void session.reloadLog(isRemote);
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

/** Calls back with the account of each row that the user selects, on the report's sheet or on one of ours; returns how to stop. */
export function watchSelection(session: PaneSession, onAccount: (account: AccountPlace) => void): () => void {
  let asked = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = async (sheet: string, row: number, mine: number): Promise<void> => {
    const { report, run } = session.current();
    if (!report || run) return;
    const account = await session.quietly(({ workbook, useCases }) => useCases.accountAtSelection(workbook, report, sheet, row));
    if (account && mine === asked && session.current().report === report) onAccount(account);
  };
  const stopListening = listening(session, (window) =>
    window.onSelection((sheet, span) => {
      // Whatever is selected now, an answer about the selection before it is out of date.
      const mine = ++asked;
      clearTimeout(timer);
      if (session.own.take(sheet, span)) return;
      timer = setTimeout(() => void look(sheet, span.row, mine), SELECTING_PAUSE_MS);
    }),
  );
  return () => {
    asked++;
    clearTimeout(timer);
    stopListening();
  };
}
