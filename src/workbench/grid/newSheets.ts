import type { FUniver } from '@univerjs/core/facade';

const ADD_SHEET = 'sheet.mutation.insert-sheet';
/** Excel's own: 15 points high, 8.43 characters wide, Calibri 11. */
const LIKE_EXCEL = { defaultRowHeight: 20, defaultColumnWidth: 64, defaultStyle: { ff: 'Calibri', fs: 11 } } as const;

/** Makes sheets that are added from now on as Excel makes them; returns how to stop. */
export function newSheetsLikeExcel(api: FUniver): () => void {
  const listener = api.addEvent(api.Event.BeforeCommandExecute, ({ id, params }) => {
    if (id !== ADD_SHEET) return;
    const { sheet } = params as { sheet?: { cellData?: object } };
    // A sheet that comes back by undo, or as a copy, has cells and sizes of its own.
    if (sheet && Object.keys(sheet.cellData ?? {}).length === 0) Object.assign(sheet, LIKE_EXCEL);
  });
  return () => listener.dispose();
}
