import type { IAutoFilter, IFilterColumn } from '@univerjs/sheets-filter';
import type { SheetDocument } from '../../adapters/xlsx/model/sheetDocument';
import { rangeOf } from '../../standin/univer/gridRanges';
import { gridCriteria } from './gridFilter';

/** The columns of a file's filter as the grid's; `null` where it has none, or one that the grid cannot show. */
function columnsOf(sheet: SheetDocument): IFilterColumn[] | null {
  const { filterSpan: span } = sheet;
  const columns = span ? sheet.filteredColumns().map(({ index, criteria }) => criteria && gridCriteria(criteria, span.column + index)) : [];
  return columns.length > 0 && columns.every((one) => one !== null) ? columns : null;
}

/** True for a row that the file hides because of its filter, so that it is to be seen again when the filter is cleared. */
export function isHiddenByFilter(sheet: SheetDocument): (row: number) => boolean {
  const span = columnsOf(sheet) && sheet.filterSpan;
  return (row) => span !== null && row > span.row && row < span.row + span.rowCount;
}

/** The filter of a sheet as the grid takes it, `null` for none. Rows are left out as the file leaves them out, not calculated anew. */
export function filterOfGrid(sheet: SheetDocument): IAutoFilter | null {
  const { filterSpan: span } = sheet;
  if (!span) return null;
  const filterColumns = columnsOf(sheet);
  if (!filterColumns) return { ref: rangeOf(span), filterColumns: [] };
  const isHidden = isHiddenByFilter(sheet);
  const cachedFilteredOut = sheet.hiddenRows
    .flatMap(({ row, rowCount }) => Array.from({ length: rowCount }, (_, i) => row + i))
    .filter(isHidden);
  return { ref: rangeOf(span), filterColumns, cachedFilteredOut };
}
