import { startRun } from '../../src/reading/run/startRun';
import fc from 'fast-check';
import { currencyOf } from '../../src/kernel/money/currency';
import { readReport } from '../../src/reading/run/readReport';
import { NO_CHOICES } from '../../src/reading/result/readResult';
import type { ReadResult } from '../../src/reading/result/readResult';
import { anyItemFamily, anyLedger, anyLocale, anyMess, anySummaryFamily } from '../generators/arbitraries';
import { faultsOf } from '../generators/faults';
import { MadeWorkbook } from '../generators/madeWorkbook';
import type { MadeSheet } from '../generators/sheet/madeSheet';
import { itemsOf, readGrid } from './readGrid';

const OPTIONS = { signal: { aborted: false }, onProgress: () => undefined };
const RUNS = 120;

const read = async (sheet: MadeSheet, chunkRows = 20_000): Promise<ReadResult> =>
  readReport(
    await startRun(
      new MadeWorkbook(sheet),
      { sheet: sheet.name, range: null, asOf: null, scheme: null, basis: null, choices: NO_CHOICES },
      OPTIONS,
    ),
    chunkRows,
  );

/** False where amounts without cents stand under no currency: nobody can tell yen from dollars then. */
function saysItsDecimals({ truth }: MadeSheet): boolean {
  const unnamed = [
    ...truth.items.filter((item) => item.currency === '').map((item) => item.trueCurrency),
    ...(truth.level === 'customer' ? truth.printedTotals.map((total) => total.currency) : []),
  ];
  return unnamed.every((code) => currencyOf(code).decimals === 2);
}

/** Everything of a reading that must not depend on how it was cut into chunks. */
const whole = (reading: ReadResult): unknown => ({
  items: itemsOf(reading),
  receipt: reading.receipt,
  totals: reading.printedTotals,
  problems: reading.problems,
  asOf: reading.asOf,
  summaries: reading.summaries,
});

describe('any made export', () => {
  test('of any ledger, layout, country and mess accounts for every row', async () => {
    await fc.assert(
      fc.asyncProperty(anyLedger(), anyItemFamily(), anyLocale(), anyMess(), async (ledger, family, locale, mess) => {
        const sheet = family.make(ledger, locale, mess);
        const { receipt } = await read(sheet);
        const skipped = Object.values(receipt.skippedByReason).reduce((sum, count) => sum + count, 0);
        expect(receipt.read + skipped).toBe(receipt.inRange);
        expect(receipt.inRange).toBe(sheet.cells.length);
      }),
      { numRuns: RUNS, seed: 7 },
    );
  });

  test.each([1, 7])('gives the same in chunks of %i rows', async (chunkRows) => {
    await fc.assert(
      fc.asyncProperty(
        anyLedger(),
        fc.oneof(anyItemFamily(), anySummaryFamily()),
        anyLocale(),
        anyMess(),
        async (ledger, family, locale, mess) => {
          const sheet = family.make(ledger, locale, mess);
          expect(whole(await read(sheet, chunkRows))).toEqual(whole(await read(sheet)));
        },
      ),
      { numRuns: 25, seed: 11 },
    );
  });

  test('is read as the ledger says, or the receipt says what was not read', async () => {
    const faulty: string[] = [];
    await fc.assert(
      fc.asyncProperty(
        anyLedger(),
        fc.oneof(anyItemFamily(), anySummaryFamily()),
        anyLocale(),
        anyMess(),
        async (ledger, family, locale, mess) => {
          const sheet = family.make(ledger, locale, mess);
          const reading = await read(sheet);
          if (!saysItsDecimals(sheet)) return;
          const faults = reading.questions.some((question) => question.code !== 'asOfMissing') ? [] : faultsOf(reading, sheet);
          if (faults.length > 0) faulty.push(`${family.name} ${locale.name}: ${faults[0]}`);
        },
      ),
      { numRuns: RUNS, seed: 3 },
    );
    expect(faulty).toEqual([]);
  });
});

describe('a flat sheet', () => {
  const HEADER = ['Customer', 'Invoice', 'Due date', 'Open balance'];
  const anyRow = fc.tuple(
    fc.constantFrom('Acme', 'Birch', 'Total Energy', 'Cedar'),
    fc.integer({ min: 1, max: 9999 }),
    fc.integer({ min: 45000, max: 46000 }),
    fc.integer({ min: -500000, max: 500000 }),
  );

  test('has the same totals in any order of its rows', () => {
    fc.assert(
      fc.property(fc.array(anyRow, { minLength: 3, maxLength: 40 }), fc.infiniteStream(fc.nat()), (rows, order) => {
        const lines = rows.map(([customer, number, due, cents]) => [customer, `INV-${number}`, due, cents / 100]);
        const keys = lines.map(() => order.next().value as number);
        const mixed = lines
          .map((line, k) => ({ line, key: keys[k]! }))
          .sort((a, b) => a.key - b.key)
          .map(({ line }) => line);
        const sum = (grid: (string | number)[][]): string[] => {
          const totals = new Map<string, number>();
          for (const item of itemsOf(readGrid([HEADER, ...grid])))
            totals.set(item.customer.name, (totals.get(item.customer.name) ?? 0) + item.openAmount);
          return [...totals].map(([name, total]) => `${name} ${total}`).sort();
        };
        expect(sum(mixed)).toEqual(sum(lines));
        expect(itemsOf(readGrid([HEADER, ...mixed]))).toHaveLength(rows.length);
      }),
      { numRuns: 150, seed: 5 },
    );
  });
});
