import { spanFromAddress, type CellSpan } from '../../../kernel/sheet/cells';
import { listening } from '../../../pane/state/watchWorkbook';
import type { PaneSession } from '../../../pane/state/paneSession';
import { layoutOfPart, sheetsRead, type ReadResult } from '../../../reading/result/readResult';

/** True where cells of a change are in the columns of the table, in it or below it; our columns beside it are none of the source. */
function isOfSource(reading: ReadResult, sheet: string, changed: CellSpan | null): boolean {
  return sheetsRead(reading).some((name, part) => {
    if (name !== sheet) return false;
    const { range } = layoutOfPart(reading, part);
    // A change that cannot be placed counts: better one mark too many than none.
    if (!changed) return true;
    return changed.column < range.column + range.columnCount && changed.column + changed.columnCount > range.column;
  });
}

/** Marks the figures as out of date when the sheet that they were read from is changed; returns how to stop. */
export function watchSource(session: PaneSession): () => void {
  return listening(session, (window) =>
    window.onChange((sheet, address) => {
      const { report, isChanged } = session.current();
      if (!report || isChanged) return;
      const [first = ''] = address.split(',');
      if (isOfSource(report.reading, sheet, spanFromAddress(first))) session.tell({ type: 'sourceChanged' });
    }),
  );
}
