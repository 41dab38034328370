import { chooseLossRates } from '../../../../src/features/exposure/domain/chooseLossRates';
import type { LossChoice } from '../../../../src/features/exposure/domain/lossChoice';
import { computeExposure } from '../../../../src/features/exposure/domain/computeExposure';
import { readSegmentRates, SEGMENT_RATES } from '../../../../src/features/setup/sheet/segmentRatesTable';
import { typedTableOf } from '../../../generators/typedTableOf';
import type { PaidItems } from '../../../../src/kernel/ledger/paidItems';
import { NO_CUSTOMER_FACTS as NOBODY, type CustomerFacts, type SegmentRate, type Setup } from '../../../../src/features/setupFacts';
import type { ReadResult } from '../../../../src/reading/result/readResult';
import { planExposure } from '../../../../src/features/exposure/sheet/planExposure';
import { planText } from '../../../golden/text/planText';
import { day, readingOf, reportOf } from '../../../golden/madeReport';
import { EXPOSURE } from '../../../../src/features/exposure/domain/exposurePart';
import { told, english } from '../../../harness/say';

const AS_OF = day('2026-01-31');
const FACTS = [
  { ...NOBODY, customer: 'Alder', riskClass: 'Retail' },
  { ...NOBODY, customer: 'Birch', riskClass: 'retail' },
  { ...NOBODY, customer: 'Cedar', riskClass: 'Public' },
];
const ITEMS = [
  { customer: 'Alder', due: '2026-02-10', amount: 100000 },
  { customer: 'Alder', due: '2025-12-20', amount: 50000 },
  { customer: 'Birch', due: '2025-12-25', amount: -20000 },
  { customer: 'Cedar', due: '2025-06-01', amount: 300000 },
  { customer: 'Dune', due: '2026-01-15', amount: 10000 },
];
const PARTED: LossChoice = { method: 'typed', forward: 0, by: 'risk class' };

async function factsOf(segmentRates: readonly SegmentRate[]): Promise<{ readonly reading: ReadResult; readonly setup: Setup }> {
  const reading = readingOf(ITEMS);
  const report = await reportOf(reading, '2026-01-31');
  return { reading, setup: { ...report.setup, customers: FACTS, segmentRates } };
}

const choose = (
  choice: LossChoice,
  facts: { readonly reading: ReadResult; readonly setup: Setup },
  paid: readonly PaidItems[] | null = null,
) => chooseLossRates(choice, { ...facts, snapshots: [], paid, asOf: AS_OF });

test('typed rates of a segment stand in the place of the common ones; a row without a bucket holds for the rest', async () => {
  const facts = await factsOf([
    { segment: 'Retail', bucket: '31-60 days', rate: '0.2' },
    { segment: 'Public', bucket: '', rate: '0' },
  ]);
  const { segments, lossMethod, problems } = choose(PARTED, facts);
  expect(segments!.segments.map(({ name, rates, from }) => [name, rates.join(' '), from])).toEqual([
    ['Public', '0 0 0 0 0 0', 'typed'],
    ['retail', '0.01 0.03 0.2 0.25 0.5 0.1', 'typed'],
    ['Other customers', '0.01 0.03 0.1 0.25 0.5 0.1', 'common'],
  ]);
  expect(lossMethod.segments).toEqual({ by: 'risk class', typed: 2, learned: 0, count: 3 });
  expect(problems).toEqual([]);
});

test('the matrix has a line for each segment and bucket, and its balances are those of the whole pool', async () => {
  const facts = await factsOf([
    { segment: 'Retail', bucket: '', rate: '0.2' },
    { segment: 'Public', bucket: '', rate: '0' },
  ]);
  const { segments, rates, lossMethod } = choose(PARTED, facts);
  const setup = { ...facts.setup, lossRates: rates, lossSegments: segments! };
  const base = { ...(await reportOf(facts.reading, '2026-01-31')), setup };
  const { part } = computeExposure(base, { ...base.parts.get(EXPOSURE), lossMethod });
  const [one] = part.byCurrency;
  // Birch's credit stands below zero in its bucket and does not lower what Alder owes there.
  expect(
    one!.lines
      .filter(({ segment, balance }) => segment === 'retail' && balance !== 0)
      .map(({ bucket, balance, atRisk, loss }) => [bucket, balance, atRisk, loss]),
  ).toEqual([
    ['Current', 100000, 100000, 20000],
    ['31-60 days', 30000, 50000, 10000],
  ]);
  expect(one!.lines.reduce((sum, { balance }) => sum + balance, 0)).toBe(base.currencies[0]!.aged!.balance);
  expect(one!.total).toBe(20000 + 10000 + 0 + 300);
  const text = planText(planExposure({ ...base, parts: base.parts.with(EXPOSURE, part) }, english));
  expect(text).toContain('3 segments by risk class: 2 with typed rates, 0 with learned rates, 1 with the common ones.');
  expect(text).toMatch(/ \| Segment \| Rate from$/m);
});

test('the chart stacks the losses of the segments in each bucket; of many segments it shows the eight that lose most', async () => {
  const chartOf = async (facts: readonly CustomerFacts[], items: Parameters<typeof readingOf>[0]) => {
    const reading = readingOf(items);
    const base = await reportOf(reading, '2026-01-31');
    const { segments, lossMethod } = choose(PARTED, { reading, setup: { ...base.setup, customers: facts } });
    const setup = { ...base.setup, lossSegments: segments! };
    const { part } = computeExposure({ ...base, setup }, { ...base.parts.get(EXPOSURE), lossMethod });
    const plan = planExposure({ ...base, setup, parts: base.parts.with(EXPOSURE, part) }, english);
    return {
      chart: plan.charts.find(({ name }) => name.startsWith('AR_Exposure_Chart'))!,
      lines: part.byCurrency[0]!.lines,
      table: plan.tables.find(({ name }) => name.startsWith('AR_Exposure'))!.span,
    };
  };
  const { chart, lines, table } = await chartOf(FACTS, ITEMS);
  expect(chart.kind).toBe('columnStacked');
  // Each series covers the lines of its own segment, one for each bucket.
  for (const { name, values } of chart.series) {
    const own = lines.slice(values.row - table.row - 1, values.row - table.row - 1 + values.rowCount);
    expect(own.map(({ segment }) => segment)).toEqual(new Array(6).fill(name));
  }
  expect(chart.series.map(({ name }) => name)).toEqual(['Public', 'retail', 'Other customers']);
  const many = Array.from({ length: 11 }, (_, place) => ({
    ...NOBODY,
    customer: `Customer ${'ABCDEFGHIJK'[place]}`,
    riskClass: `Class ${'ABCDEFGHIJK'[place]}`,
  }));
  const cut = await chartOf(
    many,
    many.map(({ customer }, place) => ({ customer, due: '2026-02-10', amount: 100000 * (place + 1) })),
  );
  expect(cut.chart.series.map(({ name }) => name)).toEqual(Array.from('KJIHGFED', (letter) => `Class ${letter}`));
  expect(cut.chart.title).toContain('the 8 segments with the largest loss');
});

test('rates are adjusted for what is expected in every segment, and never leave 0 to 100 %', async () => {
  const { segments } = choose({ ...PARTED, forward: 0.5 }, await factsOf([{ segment: 'Public', bucket: '', rate: '0.8' }]));
  expect(segments!.segments.find(({ name }) => name === 'Public')!.rates).toEqual(['1', '1', '1', '1', '1', '1']);
});

/** Payments of customers by code, all due a year ago: `late` is paid after how many days. */
function paidItems(rows: readonly { readonly customer: number; readonly late: number; readonly cents: number }[]): PaidItems {
  const due = AS_OF - 400;
  const column = (pick: (row: (typeof rows)[number]) => number): number[] => rows.map(pick);
  return {
    length: rows.length,
    customerSize: 4,
    customer: Uint32Array.from(column(({ customer }) => customer)),
    documentDay: Int32Array.from(column(() => due - 30)),
    dueDay: Int32Array.from(column(() => due)),
    paidDay: Int32Array.from(column(({ late }) => due + late)),
    amount: Float64Array.from(column(({ cents }) => cents)),
    disputed: null,
  };
}

test('a segment with enough history has rates of its own, another those of all customers', async () => {
  const reading = readingOf([...ITEMS, { customer: 'Cedar', due: '2024-12-27', amount: 100000 }]);
  const { setup } = await factsOf([]);
  const cedar = 2;
  const alder = 0;
  const paid = paidItems([
    ...Array.from({ length: 40 }, () => ({ customer: cedar, late: -1, cents: 10000 })),
    ...Array.from({ length: 5 }, () => ({ customer: alder, late: 10, cents: 10000 })),
  ]);
  const { segments, lossMethod, rates } = choose({ method: 'history', forward: 0, by: 'risk class' }, { reading, setup }, [paid]);
  const own = segments!.segments.find(({ name }) => name === 'Public')!;
  expect(own.from).toBe('learned');
  // Of 800,000 cents due long enough ago half were paid, before they fell due; 300,000 and 100,000 are open still.
  expect(Number(own.rates[0])).toBeCloseTo(0.5, 10);
  expect(segments!.segments.find(({ name }) => name === 'retail')).toMatchObject({ from: 'common', rates });
  expect(lossMethod).toMatchObject({ method: 'history', segments: { learned: 1 } });
});

test('rates of a segment that nobody is in, and rates for a pool that is not parted, are named and not used', async () => {
  const facts = await factsOf([{ segment: 'Export', bucket: '', rate: '0.9' }]);
  expect(told(choose(PARTED, facts).problems)).toEqual([
    'No customer of the report has the risk class "Export" of AR_SegmentRates. Its loss rates were not used.',
  ]);
  const whole = choose({ ...PARTED, by: null }, facts);
  expect(whole.segments).toBeNull();
  expect(whole.problems.map(({ code }) => code)).toEqual(['segmentRatesUnused']);
});

test('rates typed as 3 instead of 3 %, above 100 %, of no bucket or twice are flagged in their rows and left out', () => {
  const { rows: segmentRates, flags } = readSegmentRates(
    typedTableOf(SEGMENT_RATES, [
      ['Retail', 'Current', 3, ''],
      ['Retail', 'Over 90 days', 1.2, ''],
      ['Retail', '1-30 days', '3 %', ''],
      ['Retail', '1-99 days', 0.1, ''],
      ['retail', '1-30 days', 0.2, ''],
      ['', 'Current', 0.1, ''],
      ['', '', '', ''],
    ]),
    ['Current', '1-30 days', 'Over 90 days'],
  );
  expect(segmentRates).toEqual([{ segment: 'Retail', bucket: '1-30 days', rate: '0.03' }]);
  expect(flags.checks.map((check) => (check === '' ? '' : english(check).split(':')[0]))).toEqual([
    'Enter a loss rate between 0% and 100%, such as 3%. Until then the common rate is used.',
    'Enter a loss rate between 0% and 100%, such as 3%. Until then the common rate is used.',
    '',
    'The aging scheme has no such bucket. Enter one of AR_Buckets, or leave it blank for all.',
    'This segment and bucket are listed twice. The first row counts.',
    'Enter a segment',
    '',
  ]);
});
