import { BooleanNumber, ColorKit } from '@univerjs/core';
import { CustomFilterOperator, type ICustomFilter, type IFilterColumn } from '@univerjs/sheets-filter';
import type { FilterCondition, FilterCriteria } from '../../adapters/xlsx/model/filters';

const OPERATORS = new Set<string>(Object.values(CustomFilterOperator));
const CONDITIONS_MAX = 2;

const hexOf = (color: string): string => new ColorKit(color).toHexString().slice(0, 7).toUpperCase();
const rgbOf = (color: string): string => new ColorKit(color).toRgbString();

/** Numbers are compared as numbers; a text without an operator is matched. */
function conditionOf({ operator, value }: FilterCondition): ICustomFilter {
  const isNumber = operator !== null && value.trim() !== '' && Number.isFinite(Number(value));
  return { val: isNumber ? Number(value) : value, ...(operator === null ? {} : { operator: operator as CustomFilterOperator }) };
}

/** What a file chose in a column, as the grid states it; `null` where it knows no such choice. `column` counts on the sheet. */
export function gridCriteria(criteria: FilterCriteria, column: number): IFilterColumn | null {
  switch (criteria.kind) {
    case 'values':
      return { colId: column, filters: { ...(criteria.blanks ? { blank: true as const } : {}), filters: [...criteria.texts] } };
    case 'color':
      return {
        colId: column,
        colorFilters: criteria.of === 'fill' ? { cellFillColors: [rgbOf(criteria.color)] } : { cellTextColors: [rgbOf(criteria.color)] },
      };
    case 'conditions': {
      const [first, second] = criteria.conditions.map(conditionOf);
      const isKnown = criteria.conditions.every(({ operator }) => operator === null || OPERATORS.has(operator));
      if (!first || !isKnown || criteria.conditions.length > CONDITIONS_MAX) return null;
      return {
        colId: column,
        customFilters: { ...(criteria.all ? { and: BooleanNumber.TRUE } : {}), customFilters: second ? [first, second] : [first] },
      };
    }
  }
}

/** What was chosen in a column of the grid, as a file says it; `null` for what no file can hold (several colours at once, cells without a fill). */
export function fileCriteria({ filters, colorFilters, customFilters }: IFilterColumn): FilterCriteria | null {
  if (filters) return { kind: 'values', texts: filters.filters ?? [], blanks: filters.blank === true };
  if (customFilters) {
    return {
      kind: 'conditions',
      all: customFilters.and === BooleanNumber.TRUE,
      conditions: customFilters.customFilters.map(({ operator, val }) => ({ operator: operator ?? null, value: String(val) })),
    };
  }
  const fills = colorFilters?.cellFillColors;
  const colors = fills ?? colorFilters?.cellTextColors ?? [];
  const [color] = colors;
  return colors.length === 1 && typeof color === 'string' ? { kind: 'color', of: fills ? 'fill' : 'text', color: hexOf(color) } : null;
}
