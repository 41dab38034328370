import { startRun } from '../../../../src/reading/run/startRun';
import { exposureSegments } from '../../../../src/features/exposure/domain/exposureSegments';
import { writeOffProposals } from '../../../../src/features/exposure/run/writeOffs';
import { NO_CUSTOMER_FACTS as NOBODY } from '../../../../src/features/setupFacts';
import type { Report } from '../../../../src/features/report';
import { EXPOSURE_SHEET } from '../../../../src/features/exposure/sheet/exposureSheet';
import { planExposure } from '../../../../src/features/exposure/sheet/planExposure';
import { day, QUIET, readingOf, reportOf } from '../../../golden/madeReport';
import { MemoryWorkbook } from '../../../golden/memoryWorkbook';
import { EXPOSURE } from '../../../../src/features/exposure/domain/exposurePart';
import type { ActivityEntry, NewEntry } from '../../../../src/features/activity/domain/activityEntry';
import { logOf } from '../../activity/domain/deskOf';
import { ACTIVITY } from '../../../../src/features/activity/domain/activityPart';
import { english } from '../../../harness/say';

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
  expect(proposals.map(({ customer, reason, amount, state }) => [customer, english(reason), amount, state])).toEqual([
    ['Alder', 'More than 365 days past due', 50000, ''],
    ['Birch', 'Customer is insolvent', 7000, ''],
  ]);
});

test('what is typed beside a proposal stays with its item, and is kept when the item leaves', async () => {
  const workbook = new MemoryWorkbook();
  const report = await made();
  await workbook.apply({
    sheets: [
      planExposure(
        {
          ...report,
          parts: report.parts.with(EXPOSURE, { ...report.parts.get(EXPOSURE), writeOffs: await proposalsOf(workbook) }),
        },
        english,
      ),
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
    ['riskClass', '', 50000],
    ['riskClass', 'A', 9000],
    ['riskClass', 'B', 7000],
    ['status', '', 59000],
    ['status', 'insolvent', 7000],
  ]);
});

describe('what the log proposes', () => {
  const propose = (rest: Partial<NewEntry>): readonly ActivityEntry[] =>
    logOf({ kind: 'writeOffProposal', customer: 'Elder', when: day('2026-01-20'), ...rest });
  const ELDER = [
    { customer: 'Elder', due: '2026-01-10', amount: 61556 },
    { customer: 'Elder', due: '2025-12-10', amount: 20000 },
    { customer: 'Elder', due: '2026-02-10', amount: 9000 },
  ];

  async function proposed(items: Parameters<typeof readingOf>[0], entries: readonly ActivityEntry[]) {
    const report = await reportOf(readingOf(items), '2026-01-31', [], entries);
    const run = await startRun(new MemoryWorkbook(), null, QUIET);
    const proposals = await writeOffProposals(run, report, report.parts.get(ACTIVITY));
    return proposals.map(({ document, amount, reason }) => [document, amount, english(reason)]);
  }

  test('is the logged amount on the logged document', async () => {
    expect(await proposed(ELDER, propose({ document: 'D1', amount: 500 }))).toEqual([['D1', 50000, 'Proposed in AR Activity']]);
    expect(await proposed(ELDER, propose({ document: 'D1', amount: 9999 }))).toEqual([['D1', 61556, 'Proposed in AR Activity']]);
  });

  test('about an account goes to the oldest past-due items first, and never to one that is not due yet', async () => {
    expect(await proposed(ELDER, propose({ amount: 615.56 }))).toEqual([
      ['D1', 41556, 'Proposed in AR Activity'],
      ['D2', 20000, 'Proposed in AR Activity'],
    ]);
    expect((await proposed(ELDER, propose({}))).map(([document]) => document)).toEqual(['D1', 'D2']);
    expect(await proposed(ELDER, propose({ document: 'D3', amount: 90 }))).toEqual([]);
  });

  test('is marked where it is in dispute, planned or promised', async () => {
    const old = [{ customer: 'Meadow', due: '2024-06-10', amount: 552134, disputed: 276067 }];
    const plan = logOf({ kind: 'plan', customer: 'Meadow', document: 'D1', amount: 1000, day: day('2026-03-01'), outcome: '2 monthly' });
    expect(await proposed(old, plan)).toEqual([
      ['D1', 552134, 'More than 365 days past due; in dispute 2,760.67; in a payment plan 1,000.00'],
    ]);
  });
});
