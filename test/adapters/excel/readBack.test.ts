import { DEFAULT_MONTH } from '../../../src/features/monthEnd/domain/monthRequest';
import { closeMonth } from '../../../src/features/monthEnd/jobs/closeMonth';
import { sampleSheets, SAMPLE_AS_OF } from '../../../src/features/sample/domain/sampleSheets';
import type { RunOptions, WorkbookChange } from '../../../src/kernel/run/workbook';
import { spanAddress } from '../../../src/kernel/sheet/cells';
import { NO_CHOICES } from '../../../src/reading/result/readResult';
import type { ReportRequest } from '../../../src/reading/run/request';
import { refresh, type RefreshOutcome } from '../../../src/report/refresh';
import { readCells } from '../../harness/readCells';
import { english } from '../../harness/say';
import { openExcel, running, type OpenExcel } from './openExcel';

const request: ReportRequest = { sheet: null, range: null, asOf: SAMPLE_AS_OF, scheme: null, basis: null, choices: NO_CHOICES };
let open: OpenExcel | null = null;

beforeEach(async () => {
  open = await openExcel(Object.fromEntries(sampleSheets().map(({ name, cells }) => [name, cells])));
});
afterEach(async () => {
  await open?.office.close();
  open = null;
});

function told(outcome: RefreshOutcome): readonly string[] {
  if (outcome.kind !== 'report') throw new Error('a question stood in the way');
  return outcome.report.problems.filter(({ code }) => code === 'cellDiffers').map(({ message }) => english(message));
}

/** Lets an old result land on the first customer's balance as soon as a refresh has written AR Summary. */
function overwriting(value: number): void {
  const { workbook, office } = open!;
  const apply = workbook.apply.bind(workbook);
  workbook.apply = async (change: WorkbookChange, options: RunOptions) => {
    const receipt = await apply(change, options);
    const { span } = change.sheets.flatMap(({ tables }) => tables).find(({ name }) => name === 'AR_Summary')!;
    const [headings] = await readCells(workbook, 'AR Summary', { ...span, rowCount: 1 }, running());
    const balance = { ...span, row: span.row + 1, column: span.column + headings!.indexOf('Balance'), rowCount: 1, columnCount: 1 };
    await office.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('AR Summary').getRange(spanAddress(balance)).values = [[value]];
      await context.sync();
    });
    return receipt;
  };
}

test('sums and checks of every sheet come to what was computed, at a refresh, the next and a close', async () => {
  const { workbook } = open!;
  expect(told(await refresh(workbook, request, running()))).toEqual([]);
  expect(told(await refresh(workbook, request, running()))).toEqual([]);
  expect(told(await closeMonth(workbook, request, DEFAULT_MONTH, running()))).toEqual([]);
}, 60_000);

test('a value that lands on a balance makes the refresh say which sums and checks are wrong', async () => {
  overwriting(265167.84);
  const outcome = await refresh(open!.workbook, request, running());
  expect(outcome.kind === 'report' && outcome.report.problems[0]).toMatchObject({
    code: 'cellDiffers',
    severity: 'error',
    sheet: 'AR Summary',
  });
  expect(told(outcome)[0]).toMatch(
    /^AR Summary, cell [A-Z]+\d+ shows .* instead of .*\. With manual calculation, press F9\. Then refresh again\.$/,
  );
}, 60_000);

test('where the workbook refuses to be read back, the refresh is done, and says that its sums are not checked', async () => {
  const { workbook } = open!;
  const apply = workbook.apply.bind(workbook);
  workbook.apply = async (change: WorkbookChange, options: RunOptions) => {
    const receipt = await apply(change, options);
    open!.office.host.faults.failBatch(1, 'tooBusy');
    return receipt;
  };
  const outcome = await refresh(workbook, request, running());
  expect(outcome.receipt?.sheetsAdded).toContain('AR Summary');
  const remarks = outcome.kind === 'report' ? outcome.report.problems.filter(({ code }) => code === 'notReadBack') : [];
  expect(remarks.map(({ message }) => english(message))).toEqual([
    expect.stringMatching(/^Everything was written, but its sums could not be read back: .* Refresh again to check them\.$/),
  ]);
}, 60_000);
