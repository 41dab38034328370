import { spanFromAddress, type CellSpan } from '../../../kernel/sheet/cells';
import { attribute, child, childrenOf, numberAttribute, parseXml } from '../xml/xmlTree';
import type { Parts } from '../zip/parts';
import { relationshipsOf } from '../zip/relationships';

/** An Excel table of a sheet; `span` includes its header and totals rows. */
export interface TableDocument {
  readonly part: string;
  readonly id: number;
  readonly name: string;
  readonly span: CellSpan;
  readonly hasHeader: boolean;
  readonly hasTotals: boolean;
  readonly columns: readonly string[];
  /** The number that each column keeps when it is renamed or moved. */
  readonly columnIds: readonly number[];
  readonly styleName: string | null;
  readonly hasFilterButtons: boolean;
  /** True where its filter leaves rows out at the moment. */
  readonly isFiltered: boolean;
}

/** The tables of the sheet in `sheetPart`. */
export function readTables(parts: Parts, sheetPart: string): TableDocument[] {
  return relationshipsOf(parts, sheetPart)
    .filter((one) => one.type === 'table' && parts.has(one.target))
    .flatMap((one) => readTable(parts, one.target));
}

function readTable(parts: Parts, part: string): TableDocument[] {
  const root = parseXml(parts.text(part), part);
  const span = spanFromAddress(attribute(root, 'ref') ?? '');
  if (!span) return [];
  const columns = childrenOf(child(root, 'tableColumns'), 'tableColumn');
  return [
    {
      part,
      span,
      id: numberAttribute(root, 'id', 0),
      name: attribute(root, 'displayName') ?? attribute(root, 'name') ?? '',
      hasHeader: numberAttribute(root, 'headerRowCount', 1) > 0,
      hasTotals: numberAttribute(root, 'totalsRowCount', 0) > 0,
      columns: columns.map((one) => attribute(one, 'name') ?? ''),
      columnIds: columns.map((one) => numberAttribute(one, 'id', 0)),
      styleName: attribute(child(root, 'tableStyleInfo'), 'name'),
      hasFilterButtons: child(root, 'autoFilter') !== null,
      isFiltered: childrenOf(child(root, 'autoFilter'), 'filterColumn').length > 0,
    },
  ];
}
