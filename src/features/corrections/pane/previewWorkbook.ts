import type { Workbook } from '../../../kernel/run/workbook';

/**
 * The same workbook, except that it neither remembers nor recalls: a preview leaves no trace, and what its request leaves open is found
 * out, not taken from corrections that the user is just taking back.
 */
export function previewWorkbook(workbook: Workbook): Workbook {
  return {
    sheets: () => workbook.sheets(),
    tables: () => workbook.tables(),
    details: (sheet) => workbook.details(sheet),
    read: (request, options) => workbook.read(request, options),
    uses1904: () => workbook.uses1904(),
    nameValue: (name) => workbook.nameValue(name),
    apply: (change, options) => workbook.apply(change, options),
    canRestore: () => workbook.canRestore(),
    restore: (options) => workbook.restore(options),
    setting: () => Promise.resolve(null),
    saveSetting: () => Promise.resolve(),
  };
}
