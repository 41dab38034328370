import { startRun } from '../../../../src/reading/run/startRun';
import { exposureSegments } from '../../../../src/features/exposure/domain/exposureSegments';
import { writeOffProposals } from '../../../../src/features/exposure/run/writeOffs';
import type { CustomerFacts } from '../../../../src/features/setupFacts';
import type { Report } from '../../../../src/features/report';
import { EXPOSURE_SHEET } from '../../../../src/features/exposure/sheet/exposureSheet';
import { planExposure } from '../../../../src/features/exposure/sheet/planExposure';
import { QUIET, readingOf, reportOf } from '../../../golden/madeReport';
import { MemoryWorkbook } from '../../../golden/memoryWorkbook';
import { EXPOSURE } from '../../../../src/features/exposure/domain/exposurePart';
import { ACTIVITY } from '../../../../src/features/activity/domain/activityPart';

const NOBODY: CustomerFacts = {
  customer: '',
  customerId: '',
  creditLimit: '',
  terms: '',
  status: '',
  riskClass: '',
  parent: '',
  collector: '',
  language: '',
  contact: '',
  note: '',
  specificReserve: '',
};
const ITEMS = [
  { customer: 'Alder', due: '2024-12-01', amount: 50000 },
  { customer: 'Birch', due: '2026-01-15', amount: 7000 },
  { customer: 'Cedar', due: '2026-03-01', amount: 9000 },
];
const FACTS = [
  { ...NOBODY, customer: 'Birch', status: 'insolvent', riskClass: 'B' },
  { ...NOBODY, customer: 'Cedar', riskClass: 'A' },
];

async function made(items = ITEMS): Promise<Report> {
  const report = await reportOf(readingOf(items), '2026-01-31');
  return { ...report, setup: { ...report.setup, customers: FACTS } };
}

async function proposalsOf(workbook: MemoryWorkbook, items = ITEMS) {
  const report = await made(items);
  return writeOffProposals(await startRun(workbook, null, QUIET), report, report.parts.get(ACTIVITY));
}

test('items of insolvent customers and those more than a year past due are proposed', async () => {
  const proposals = await proposalsOf(new MemoryWorkbook());
  expect(proposals.map(({ customer, reason, amount, state }) => [customer, reason, amount, state])).toEqual([
    ['Alder', 'More than 365 days past due', 50000, 'proposed'],
    ['Birch', 'Customer is insolvent', 7000, 'proposed'],
  ]);
});

test('what is typed beside a proposal stays with its item, and is kept when the item leaves', async () => {
  const workbook = new MemoryWorkbook();
  const report = await made();
  await workbook.apply({
    sheets: [
      planExposure({
        ...report,
        parts: report.parts.with(EXPOSURE, { ...report.parts.get(EXPOSURE), writeOffs: await proposalsOf(workbook) }),
      }),
    ],
    sideColumns: [],
    activate: null,
  });
  const span = (await workbook.outline()).tables.find(({ name }) => name === 'AR_WriteOffs')!.span;
  workbook.type(EXPOSURE_SHEET, span.row + 1, span.column + 8, 'Mia');
  workbook.type(EXPOSURE_SHEET, span.row + 1, span.column + 9, 'approved');
  const again = await proposalsOf(workbook, [ITEMS[1]!, ITEMS[0]!]);
  expect(again.map(({ document }) => document)).toEqual(['D1', 'D2', 'D1']);
  const sameOrder = await proposalsOf(workbook);
  expect(sameOrder[0]).toMatchObject({ customer: 'Alder', approver: 'Mia', state: 'approved' });
  const gone = await proposalsOf(workbook, ITEMS.slice(1));
  expect(gone.at(-1)).toMatchObject({ customer: 'Alder', approver: 'Mia', state: 'approved', amount: 0, sheetRow: null });
});

test('segments of the pool add up to it by risk class and by status', async () => {
  const report = await made();
  const { aged } = report.currencies[0]!;
  const segments = exposureSegments(aged!, report.setup, []);
  expect(segments.map(({ kind, name, balance }) => [kind, name, balance])).toEqual([
    ['riskClass', 'none named', 50000],
    ['riskClass', 'A', 9000],
    ['riskClass', 'B', 7000],
    ['status', 'none named', 59000],
    ['status', 'insolvent', 7000],
  ]);
});
