import fc from 'fast-check';
import { computeReport } from '../../../src/report/computeReport';
import { ALL_SHEETS } from '../../../src/reading/run/request';
import type { Report } from '../../../src/features/report';
import { ANY_REQUEST, day, QUIET } from '../../golden/madeReport';
import { MemoryWorkbook } from '../../golden/memoryWorkbook';
import { told } from '../../harness/say';
import type { Cell } from '../../../src/kernel/sheet/cells';

const HEADER = ['Customer', 'Customer no.', 'Invoice', 'Invoice date', 'Due date', 'Currency', 'Open balance'];
const AS_OF = day('2026-01-31');

interface MadeRow {
  readonly customer: number;
  readonly daysAgo: number;
  readonly cents: number;
  readonly currency: string;
}

const rows = fc.array(
  fc.record({
    customer: fc.integer({ min: 1, max: 6 }),
    daysAgo: fc.integer({ min: -60, max: 200 }),
    cents: fc.integer({ min: -50000, max: 900000 }).filter((cents) => cents !== 0),
    currency: fc.constantFrom('USD', 'EUR', 'JPY'),
  }),
  { minLength: 4, maxLength: 25 },
);

function sheetOf(made: readonly MadeRow[], prefix: string): (readonly Cell[])[] {
  return [
    HEADER,
    ...made.map(({ customer, daysAgo, cents, currency }, row) => [
      `Customer ${'ABCDEF'[customer - 1]!}`,
      1000 + customer,
      `${prefix}-${row + 1}`,
      AS_OF - daysAgo - 30,
      AS_OF - daysAgo,
      currency,
      currency === 'JPY' ? cents : cents / 100,
    ]),
  ];
}

async function reportOf(workbook: MemoryWorkbook, sheet: string): Promise<Report> {
  const outcome = await computeReport(workbook, { ...ANY_REQUEST, asOf: AS_OF, sheet }, QUIET);
  if (outcome.kind !== 'report') throw new Error(told(outcome.questions).join(' '));
  return outcome.report;
}

/** Buckets with the balance and the past due of each currency, minor units. */
function figuresOf(report: Report): ReadonlyMap<string, readonly number[]> {
  return new Map(
    report.currencies.map(({ currency, aged }) => [
      currency.code,
      [...aged!.totals, aged!.balance, aged!.pastDue, aged!.pastDueGross, aged!.unappliedCredits, aged!.items.length],
    ]),
  );
}

test('the figures of sheets read together are the sums of those of each by itself, to the smallest unit', async () => {
  await fc.assert(
    fc.asyncProperty(rows, rows, rows, async (...made) => {
      const names = ['North', 'South', 'West'];
      const workbook = new MemoryWorkbook();
      made.forEach((one, place) => workbook.addSheet(names[place]!, sheetOf(one, names[place]!), [3, 4]));
      const sums = new Map<string, number[]>();
      for (const name of names) {
        for (const [code, figures] of figuresOf(await reportOf(workbook, name)))
          sums.set(
            code,
            figures.map((figure, place) => figure + (sums.get(code)?.[place] ?? 0)),
          );
      }
      const together = await reportOf(workbook, ALL_SHEETS);
      expect(new Map([...figuresOf(together)].sort())).toEqual(new Map([...sums].sort()));
      const { reading } = together;
      expect(reading.receipt.inRange).toBe(made.reduce((sum, one) => sum + one.length + 1, 0));
      expect(reading.receipt.read).toBe(reading.parts!.reduce((sum, { receipt }) => sum + receipt.read, 0));
    }),
    { numRuns: 25, seed: 5 },
  );
}, 60_000);
