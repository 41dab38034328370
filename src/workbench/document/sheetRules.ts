import type { ValidationDocument } from '../../adapters/xlsx/model/documentTypes';
import type { SheetDocument } from '../../adapters/xlsx/model/sheetDocument';
import { rangeOf } from '../../standin/univer/gridRanges';

/** Id of a rule of the file in the grid: `i` counts them over the sheet, in the order of the file. */
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
    columns: table.columns.map((name, i) => ({
      id: String(table.columnIds[i]!),
      displayName: name,
      dataType: 'string',
      formula: '',
      meta: {},
      style: {},
    })),
    meta: {},
  }));
}
