import { faultsOf } from '../adapters/xlsx/elementOrder';
import { loadWorkbench, type WorkbenchBundle } from '../harness/loadHost';

jest.setTimeout(60_000);

/** A file in the grid of the workbench, without its page. */
export type OpenedWorkbook = ReturnType<WorkbenchBundle['openHeadlessWorkbook']>;
/** The grid's own sheet. */
export type GridSheet = ReturnType<NonNullable<ReturnType<OpenedWorkbook['grid']['api']['getActiveWorkbook']>>['getActiveSheet']>;

const opened: OpenedWorkbook[] = [];
afterEach(() => {
  for (const one of opened.splice(0)) one.grid.close();
});

/** Opens the bytes of a file; it is closed after the test. */
export function openWorkbook(bytes: Uint8Array): OpenedWorkbook {
  const bench = loadWorkbench().openHeadlessWorkbook(bytes, 'aging.xlsx');
  opened.push(bench);
  return bench;
}

export const activeSheet = (bench: OpenedWorkbook): GridSheet => bench.grid.api.getActiveWorkbook()!.getActiveSheet();

/** Saves as the page does, once everything is calculated; checks what holds for every file: Excel would repair nothing. */
export async function saved(bench: OpenedWorkbook): Promise<{ bytes: Uint8Array; leftOut: readonly string[] }> {
  await bench.grid.workbook.settled(5000);
  const result = bench.save();
  expect(faultsOf(result.bytes)).toEqual([]);
  return result;
}
