import type { FUniver } from '@univerjs/core/facade';
import type { Cell } from '../../kernel/sheet/cells';
import { selectionFigures, type SelectionFigures } from './selectionFigures';

const CELLS_MAX = 2_000_000;
const PAUSE_MS = 80;

/** The raw contents of the selected cells, empty ones as ''; of whole columns only as far as the sheet holds anything. */
function* selectedCells(api: FUniver): Generator<Cell> {
  const sheet = api.getActiveWorkbook()?.getActiveSheet();
  if (!sheet) return;
  const [lastRow, lastColumn] = [sheet.getLastRow(), sheet.getLastColumn()];
  for (const range of sheet.getSelection()?.getActiveRangeList() ?? []) {
    const rows = Math.min(range.getHeight(), lastRow - range.getRow() + 1);
    const columns = Math.min(range.getWidth(), lastColumn - range.getColumn() + 1);
    if (rows <= 0 || columns <= 0 || rows * columns > CELLS_MAX) continue;
    for (const row of sheet.getRange(range.getRow(), range.getColumn(), rows, columns).getRawValues()) {
      for (const value of row) yield value ?? '';
    }
  }
}

/** Tells the figures of the selected cells after each change of the selection or of a cell, once things are quiet; returns how to stop. */
export function watchSelection(api: FUniver, tell: (figures: SelectionFigures | null) => void): () => void {
  let timer = 0;
  const soon = (): void => {
    clearTimeout(timer);
    timer = window.setTimeout(() => tell(selectionFigures(selectedCells(api))), PAUSE_MS);
  };
  // A selection made in the name box raises no event of its own; the command that makes it is seen instead.
  const ofCommands = ({ id }: { readonly id: string }): void => {
    if (id === 'sheet.operation.set-selections') soon();
  };
  const listeners = [
    api.addEvent(api.Event.CommandExecuted, ofCommands),
    api.addEvent(api.Event.SelectionChanged, soon),
    api.addEvent(api.Event.SheetValueChanged, soon),
    api.addEvent(api.Event.ActiveSheetChanged, soon),
  ];
  return () => {
    clearTimeout(timer);
    for (const listener of listeners) listener.dispose();
  };
}
