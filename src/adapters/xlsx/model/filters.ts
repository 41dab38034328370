import type { WorkbookStyles } from '../styles/workbookStyles';
import { attribute, child, childrenOf, flagAttribute, numberAttribute, type XmlElement } from '../xml/xmlTree';

/** One comparison of a filter: SpreadsheetML's operator, `null` for a text that `*` and `?` may stand in. */
export interface FilterCondition {
  readonly operator: string | null;
  readonly value: string;
}

/** What a column must hold to be shown. Texts are those that cells show. */
export type FilterCriteria =
  | { readonly kind: 'values'; readonly texts: readonly string[]; readonly blanks: boolean }
  | { readonly kind: 'conditions'; readonly all: boolean; readonly conditions: readonly FilterCondition[] }
  | { readonly kind: 'color'; readonly of: 'fill' | 'text'; readonly color: string };

/** A column of a filter, counted from its first one; `criteria` is `null` for kinds that are not read (dates by group, top ten, averages, icons). */
export interface FilteredColumn {
  readonly index: number;
  readonly criteria: FilterCriteria | null;
}

function colorOf(filter: XmlElement, styles: WorkbookStyles): FilterCriteria | null {
  const look = styles.differentialLook(numberAttribute(filter, 'dxfId', -1));
  const of = flagAttribute(filter, 'cellColor', true) ? 'fill' : 'text';
  const color = of === 'fill' ? look.fill : look.color;
  return color ? { kind: 'color', of, color } : null;
}

function criteriaOf(column: XmlElement, styles: WorkbookStyles): FilterCriteria | null {
  const values = child(column, 'filters');
  const custom = child(column, 'customFilters');
  const color = child(column, 'colorFilter');
  if (values) {
    if (values.children.some(({ name }) => name !== 'filter')) return null;
    return {
      kind: 'values',
      texts: childrenOf(values, 'filter').map((one) => attribute(one, 'val') ?? ''),
      blanks: flagAttribute(values, 'blank'),
    };
  }
  if (custom) {
    return {
      kind: 'conditions',
      all: flagAttribute(custom, 'and'),
      conditions: childrenOf(custom, 'customFilter').map((one) => ({
        operator: attribute(one, 'operator'),
        value: attribute(one, 'val') ?? '',
      })),
    };
  }
  return color && colorOf(color, styles);
}

/** Columns of an `<autoFilter>` by which rows are left out. */
export function readFilteredColumns(filter: XmlElement | null, styles: WorkbookStyles): FilteredColumn[] {
  return childrenOf(filter, 'filterColumn')
    .filter((column) => column.children.length > 0)
    .map((column) => ({ index: numberAttribute(column, 'colId', 0), criteria: criteriaOf(column, styles) }));
}
