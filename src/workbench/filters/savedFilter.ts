import type { StyleBook } from '../../adapters/xlsx/styles/styleBook';
import { autoFilterXml, filterColumnsXml, type WrittenColumn } from '../../adapters/xlsx/write/sheet/filterXml';
import type { FilterEdit } from '../../adapters/xlsx/write/sheet/tailEdits';
import type { FilterFacts } from '../saving/sheetFacts';
import { fileCriteria } from './gridFilter';

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

function columnsXml({ span, columns }: FilterFacts, styles: StyleBook, notWritten: () => void): string {
  const written = columns.flatMap((column): WrittenColumn[] => {
    const criteria = fileCriteria(column);
    if (!criteria) notWritten();
    return criteria ? [{ index: column.colId - span.column, criteria }] : [];
  });
  return filterColumnsXml(written, styles);
}

/** What became of a sheet's filter; `undefined` where nothing did. A filter that only moved keeps what the file chose in it. */
export function filterEdit(
  opened: FilterFacts | null,
  now: FilterFacts | null,
  styles: StyleBook,
  notWritten: () => void,
): FilterEdit | null | undefined {
  if (same(opened, now)) return undefined;
  if (!now) return null;
  const chosen = ({ span, columns }: FilterFacts): unknown => columns.map((column) => ({ ...column, colId: column.colId - span.column }));
  const isMoved = opened !== null && same(chosen(opened), chosen(now));
  return { span: now.span, columns: isMoved ? null : columnsXml(now, styles, notWritten) };
}

/** The filter of a sheet that is written as a whole, '' for none. */
export function wholeFilter(filter: FilterFacts | null, styles: StyleBook, notWritten: () => void): string {
  return filter ? autoFilterXml(filter.span, columnsXml(filter, styles, notWritten)) : '';
}
