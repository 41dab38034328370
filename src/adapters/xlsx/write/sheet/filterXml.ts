import { spanAddress, type CellSpan } from '../../../../kernel/sheet/cells';
import type { FilterCriteria } from '../../model/filters';
import { escapeXml } from '../../xml/escape';

/** A column of a filter, counted from its first one. */
export interface WrittenColumn {
  readonly index: number;
  readonly criteria: FilterCriteria;
}

/** Numbers of the differential styles by which a filter names a colour. */
interface FilterColors {
  filterFillNumberOf(color: string): number;
  differentialNumberOf(look: { readonly color: string }): number;
}

function criteriaXml(criteria: FilterCriteria, colors: FilterColors): string {
  switch (criteria.kind) {
    case 'values':
      return `<filters${criteria.blanks ? ' blank="1"' : ''}>${criteria.texts.map((text) => `<filter val="${escapeXml(text)}"/>`).join('')}</filters>`;
    case 'conditions': {
      const conditions = criteria.conditions.map(
        ({ operator, value }) => `<customFilter${operator === null ? '' : ` operator="${operator}"`} val="${escapeXml(value)}"/>`,
      );
      return `<customFilters${criteria.all ? ' and="1"' : ''}>${conditions.join('')}</customFilters>`;
    }
    case 'color':
      return criteria.of === 'fill'
        ? `<colorFilter dxfId="${colors.filterFillNumberOf(criteria.color)}"/>`
        : `<colorFilter dxfId="${colors.differentialNumberOf({ color: criteria.color })}" cellColor="0"/>`;
  }
}

/** The `<filterColumn>`s of a filter. */
export function filterColumnsXml(columns: readonly WrittenColumn[], colors: FilterColors): string {
  return [...columns]
    .sort((a, b) => a.index - b.index)
    .map(({ index, criteria }) => `<filterColumn colId="${index}">${criteriaXml(criteria, colors)}</filterColumn>`)
    .join('');
}

/** An `<autoFilter>` around its columns. */
export function autoFilterXml(span: CellSpan, columns: string): string {
  return columns === '' ? `<autoFilter ref="${spanAddress(span)}"/>` : `<autoFilter ref="${spanAddress(span)}">${columns}</autoFilter>`;
}
