import type { Survey } from './survey';
import type { RunOptions, Workbook } from './workbook';

/** One run of Agewise over a workbook: what was asked for, what the workbook told at its beginning, and how the run goes on. */
export interface Run<Request = unknown, Options extends RunOptions = RunOptions> {
  readonly workbook: Workbook;
  readonly request: Request;
  readonly survey: Survey;
  readonly options: Options;
}
