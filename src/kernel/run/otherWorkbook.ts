import type { Workbook } from './workbook';

/** Another workbook than the open one, read from a file that the user picked; nothing is written to it. */
export interface OtherWorkbook {
  /** Name of its file, for the user. */
  readonly name: string;
  readonly workbook: Workbook;
}
