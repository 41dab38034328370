import { FileWorkbook } from '../../../src/adapters/xlsx/fileWorkbook';
import { refreshCheck } from '../../../src/features/checks/jobs/refreshCheck';
import { FEATURES } from '../../../src/features';
import { dayFromCivil } from '../../../src/kernel/calendar/dayNumber';
import type { Cell } from '../../../src/kernel/sheet/cells';
import { NO_CHOICES } from '../../../src/reading/result/readResult';
import type { ReportRequest } from '../../../src/reading/run/request';
import { checksText } from '../../../src/features/checks/checksText';
import type { CheckFinding } from '../../../src/features/checks/domain/checkFinding';
import { CHECK_FINDINGS, withDecisions } from '../../../src/features/checks/sheet/checkTables';
import { typedTableOf } from '../../generators/typedTableOf';

const LIST = [
  'Customer no.,Customer,Document no.,Document date,Due date,Terms,Open amount',
  'K1,Alder,7001,2026-04-01,2026-05-01,Net 30,100.00',
  'K1,Alder,7002,2026-04-02,2026-05-22,Net 30,200.00',
  'K2,Birch,7003,2026-04-03,2026-05-03,Net 30,300.00',
  'K2,Birch,7003,2026-04-03,2026-05-03,Net 30,300.00',
].join('\n');
const REQUEST: ReportRequest = {
  sheet: null,
  range: null,
  asOf: dayFromCivil(2026, 5, 31),
  scheme: null,
  basis: null,
  choices: NO_CHOICES,
};
const options = { features: FEATURES, signal: { aborted: false }, onProgress: () => undefined };

async function cells(workbook: FileWorkbook, sheet: string): Promise<readonly (readonly Cell[])[]> {
  const used = (await workbook.outline()).sheets.find(({ name }) => name === sheet)!.used!;
  const rows: (readonly Cell[])[] = [];
  for await (const { values } of workbook.read([{ sheet, span: used, columns: null, withFormats: false, chunkRowsMax: 1000 }], options))
    rows.push(...values);
  return rows;
}

test('AR Check lists what is wrong, with the document and what to do', async () => {
  const workbook = await FileWorkbook.open(new TextEncoder().encode(LIST), 'list.csv');
  await refreshCheck(workbook, REQUEST, options);
  const written = await cells(workbook, 'AR Check');
  expect(written.slice(0, 2).map((row) => row[0])).toEqual(['Check', '2 findings on list, 2 to decide']);
  expect(written.slice(4).map((row) => row.slice(0, 4))).toEqual([
    ['', '7003', '7003 is listed twice: same customer, number and amount as row 4.', 'Delete one of the rows.'],
    ['', '7002', 'Net 30 gives 2 May 2026 as the due date.', 'Correct the due date or the terms.'],
  ]);
});

test('a decision is found again by kind and document, wherever the rows are by now', () => {
  const finding = (rows: readonly number[], about: string): CheckFinding => ({
    kind: 'dueNotByTerms',
    about,
    rows,
    column: 'E',
    finding: checksText('zeroOpen'),
    proposal: checksText('do.zeroOpen'),
  });
  const typed = typedTableOf(CHECK_FINDINGS, [['aceptar', '7002', '', '', '3', 'E', 'list', 'dueNotByTerms', 'agreed by phone']]);
  const decided = withDecisions([finding([9], '7002'), finding([3], '7009')], typed);
  expect(decided.map(({ decision, note }) => [decision, note])).toEqual([
    ['accept', 'agreed by phone'],
    ['', ''],
  ]);
});
