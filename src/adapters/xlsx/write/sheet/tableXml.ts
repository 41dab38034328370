import { spanAddress } from '../../../../kernel/sheet/cells';
import { escapeXml } from '../../xml/escape';
import { DECLARATION, MAIN } from '../../xml/namespaces';
import type { TableContent } from './sheetContent';

/** A table part. Excel wants at least one row under the header, so a table without items covers an empty one. */
export function tableXml(table: TableContent, id: number): string {
  const span = { ...table.span, rowCount: Math.max(2, table.span.rowCount) };
  const filtered = table.hasTotals ? { ...span, rowCount: span.rowCount - 1 } : span;
  const columns = table.columns
    .map((name, i) => `<tableColumn id="${table.columnIds?.[i] ?? i + 1}" name="${columnName(name)}"/>`)
    .join('');
  return (
    `${DECLARATION}<table xmlns="${MAIN}" id="${id}" name="${escapeXml(table.name)}" displayName="${escapeXml(table.name)}" ref="${spanAddress(span)}" ` +
    `${table.hasTotals ? 'totalsRowCount="1"' : 'totalsRowShown="0"'}><autoFilter ref="${spanAddress(filtered)}"/>` +
    `<tableColumns count="${table.columns.length}">${columns}</tableColumns>` +
    '<tableStyleInfo name="TableStyleLight1" showFirstColumn="0" showLastColumn="0" showRowStripes="0" showColumnStripes="0"/></table>'
  );
}

/** A heading as the name of a table's column: line breaks are written as `_x000a_` in a column's name. */
export function columnName(name: string): string {
  return escapeXml(name.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_'))
    .replaceAll('&#10;', '_x000a_')
    .replaceAll('&#13;', '_x000d_')
    .replaceAll('&#9;', '_x0009_');
}
