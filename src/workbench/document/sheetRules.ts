import type { ConditionalFormatDocument, ValidationDocument } from '../../files/model/documentTypes';
import type { SheetDocument } from '../../files/model/sheetDocument';
import { gridStyle } from './cellStyles';
import { rangeOf } from './sheetData';

const OPERATORS: Partial<Record<string, string>> = {
  greaterThan: 'greaterThan',
  greaterThanOrEqual: 'greaterThanOrEqual',
  lessThan: 'lessThan',
  lessThanOrEqual: 'lessThanOrEqual',
  equal: 'equal',
  notEqual: 'notEqual',
};

/** The condition as the grid states it, or `null` for kinds that only the file keeps (data bars, icons, scales). */
function ruleOf(format: ConditionalFormatDocument): Record<string, unknown> | null {
  const style = gridStyle(format.look);
  const [first] = format.formulas;
  if (format.type === 'expression' && first !== undefined) return { type: 'highlightCell', subType: 'formula', value: first, style };
  if (format.type === 'duplicateValues') return { type: 'highlightCell', subType: 'duplicateValues', style };
  const operator = OPERATORS[format.operator ?? ''];
  const value = Number(first?.slice(1));
  return format.type === 'cellIs' && operator !== undefined && Number.isFinite(value) ? { type: 'highlightCell', subType: 'number', operator, value, style } : null;
}

/** Conditional formats of a sheet as the grid's own rules, the most important first. */
export function conditionalFormatRules(sheet: SheetDocument): unknown[] {
  return sheet
    .conditionalFormats()
    .map((format, i) => ({ format, i }))
    .sort((a, b) => a.format.priority - b.format.priority)
    .flatMap(({ format, i }) => {
      const rule = ruleOf(format);
      return rule ? [{ cfId: formatId(i), ranges: format.spans.map(rangeOf), stopIfTrue: false, rule }] : [];
    });
}

/** Ids of the file's rules in the grid: `i` counts them over the sheet, in the order of the file. */
export const formatId = (i: number): string => `file-cf-${i}`;
export const validationId = (i: number): string => `file-dv-${i}`;

const VALIDATION_TYPES = new Set(['list', 'whole', 'decimal', 'date', 'textLength', 'custom']);

function validationOf(rule: ValidationDocument, i: number): Record<string, unknown> {
  return {
    uid: validationId(i),
    type: rule.type,
    ranges: rule.spans.map(rangeOf),
    // A list compares nothing; with an operator the grid takes every choice for a wrong one.
    ...(rule.type === 'list' || rule.type === 'custom' ? {} : { operator: rule.operator ?? 'between' }),
    formula1: rule.choices ? rule.choices.join(',') : rule.formulas[0],
    formula2: rule.formulas[1],
    allowBlank: rule.allowBlank,
    showErrorMessage: true,
    // An arrow in the cell, as Excel shows it, instead of the grid's coloured chip.
    ...(rule.type === 'list' ? { renderMode: 1 } : {}),
  };
}

/** Rules for what may be typed, as the grid states them. */
export function validationRules(sheet: SheetDocument): unknown[] {
  return sheet.validations().flatMap((rule, i) => (VALIDATION_TYPES.has(rule.type) ? [validationOf(rule, i)] : []));
}

/** Id in the grid of a table of the file. */
export const tableId = (sheetId: string, id: number): string => `${sheetId}-table-${id}`;

/** Tables of a sheet, with Excel's names. */
export function tableRules(sheet: SheetDocument, sheetId: string): unknown[] {
  return sheet.tables().map((table) => ({
    id: tableId(sheetId, table.id),
    name: table.name,
    range: rangeOf(table.span),
    options: { showHeader: table.hasHeader, showFooter: table.hasTotals, tableStyleId: 'table-default-0' },
    filters: { tableColumnFilterList: [] },
    columns: table.columns.map((name, i) => ({ id: `${sheetId}-table-${table.id}-${i}`, displayName: name, dataType: 'string', formula: '', meta: {}, style: {} })),
    meta: {},
  }));
}
