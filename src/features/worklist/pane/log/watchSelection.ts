import type { PaneSession } from '../../../../pane/state/paneSession';
import { listening } from '../../../../pane/state/watchWorkbook';
import type { AccountPlace } from '../../../activity/run/accountAtSelection';

/** An arrow key held down selects row after row. */
const SELECTING_PAUSE_MS = 120;

const code = () => import(/* webpackChunkName: "report" */ '../../../activity/run/accountAtSelection');

/** Calls back with the account of each row that the user selects, on the report's sheet or on one of ours; returns how to stop. */
export function watchSelection(session: PaneSession, onAccount: (account: AccountPlace) => void): () => void {
  let asked = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = async (sheet: string, row: number, mine: number): Promise<void> => {
    const { report, run } = session.current();
    if (!report || run) return;
    const account = await session.quietly(async ({ workbook }) => (await code()).accountAtSelection(workbook, report, sheet, row));
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
