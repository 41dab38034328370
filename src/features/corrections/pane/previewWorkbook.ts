import type { Workbook } from '../../../kernel/run/workbook';

/**
 * The same workbook, except that it neither remembers nor recalls: a preview leaves no trace, and what its request leaves open is found
 * out, not taken from corrections that the user is just taking back.
 */
export function previewWorkbook(workbook: Workbook): Workbook {
  return {
    calculates: workbook.calculates,
    outline: async () => ({ ...(await workbook.outline()), settings: new Map() }),
    read: (requests, options) => workbook.read(requests, options),
    rowAt: (sheet, row, isWanted) => workbook.rowAt(sheet, row, isWanted),
    hiddenRows: (sheet) => workbook.hiddenRows(sheet),
    formulas: (sheet, span, options) => workbook.formulas(sheet, span, options),
    apply: (change, options) => workbook.apply(change, options),
    canRestore: () => workbook.canRestore(),
    restore: (options) => workbook.restore(options),
    saveSettings: () => Promise.resolve(),
  };
}
