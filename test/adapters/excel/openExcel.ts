import { ExcelWorkbook } from '../../../src/adapters/excel/excelWorkbook';
import { FEATURES } from '../../../src/features';
import type { ReportOptions } from '../../../src/features/reportFace';
import { startOffice, type OfficeOptions, type RunningOffice } from '../../harness/officeHarness';
import type { SheetRows } from '../../harness/workbookData';

/** The production adapter over the real office.js, with the stand-in behind it. */
export interface OpenExcel {
  readonly office: RunningOffice;
  readonly workbook: ExcelWorkbook;
}

/** Opens a workbook; the adapter finds the library's globals as it does in the pane. */
export async function openExcel(sheets: Readonly<Record<string, SheetRows>>, options: OfficeOptions = {}): Promise<OpenExcel> {
  const office = await startOffice(sheets, options);
  Object.assign(globalThis, { Excel: office.Excel, Office: office.Office });
  return { office, workbook: new ExcelWorkbook() };
}

/** Options that never cancel; `progress` collects the stages told. */
export function running(progress: string[] = []): ReportOptions & { signal: { aborted: boolean } } {
  return { signal: { aborted: false }, onProgress: (p) => progress.push(`${p.stage} ${p.done}/${p.total}`), features: FEATURES };
}

/** Formulas and values of a range as the library reports them. */
export function cellsAt(
  office: RunningOffice,
  sheet: string,
  address: string,
): Promise<{ formulas: unknown[][]; values: unknown[][]; numberFormat: string[][] }> {
  return office.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(address);
    range.load('formulas,values,numberFormat');
    await context.sync();
    return { formulas: range.formulas as unknown[][], values: range.values as unknown[][], numberFormat: range.numberFormat as string[][] };
  });
}

/** Names of the sheets in tab order. */
export function sheetNames(office: RunningOffice): Promise<string[]> {
  return office.Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/name');
    await context.sync();
    return worksheets.items.map((sheet) => sheet.name);
  });
}
