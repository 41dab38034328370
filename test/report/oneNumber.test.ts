import fc from 'fast-check';
import { newEntry } from '../../src/features/activity/domain/activityEntry';
import { DEFAULT_MONTH } from '../../src/features/monthEnd/domain/monthRequest';
import { closeMonth } from '../../src/features/monthEnd/jobs/closeMonth';
import { logActivity } from '../../src/features/worklist/run/logActivity';
import type { Cell } from '../../src/kernel/sheet/cells';
import { refresh } from '../../src/report/refresh';
import { ANY_REQUEST, day, QUIET } from '../golden/madeReport';
import { MemoryWorkbook } from '../golden/memoryWorkbook';
import { readCells } from '../harness/readCells';
import { tableOf } from '../generators/weeks/checkWeeks';

const AS_OF = day('2026-01-31');
const HEADINGS = ['Customer', 'Customer number', 'Invoice', 'Invoice date', 'Due date', 'Currency', 'Open amount', 'Disputed'];
const SALES: readonly (readonly Cell[])[] = [
  ['Month', 'Credit sales USD'],
  [day('2025-10-01'), 84000],
  [day('2025-11-01'), 91500.5],
  [day('2025-12-01'), 78250],
  [day('2026-01-01'), 88000],
];

interface MadeItem {
  readonly customer: string;
  /** Minor units, below zero for a credit memo. */
  readonly amount: number;
  readonly daysPastDue: number;
  readonly disputed: number;
}

const madeItem: fc.Arbitrary<MadeItem> = fc.record({
  customer: fc.constantFrom('Alder', 'Birch', 'Cedar'),
  amount: fc.oneof(
    { weight: 5, arbitrary: fc.integer({ min: 1, max: 900_000 }) },
    { weight: 1, arbitrary: fc.integer({ min: -300_000, max: -1 }) },
  ),
  daysPastDue: fc.integer({ min: -40, max: 160 }),
  disputed: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.integer({ min: 1, max: 1_200_000 }) }),
});

/** A workbook with these items, a dispute and a promise of the log about the first of them, and its month closed. */
async function closed(items: readonly MadeItem[], logged: number): Promise<MemoryWorkbook> {
  const rows = items.map(({ customer, amount, daysPastDue, disputed }, place): Cell[] => {
    const due = AS_OF - daysPastDue;
    return [customer, `C-${customer}`, `D${place + 1}`, due - 30, due, 'USD', amount / 100, disputed === 0 ? '' : disputed / 100];
  });
  const book = new MemoryWorkbook().addSheet('Sales', SALES, [0]);
  const request = { ...ANY_REQUEST, sheet: 'Open items', asOf: AS_OF };
  book.addSheet('Open items', [HEADINGS, ...rows.slice(0, 2)], [3, 4]);
  await closeMonth(book, { ...request, asOf: day('2025-12-31') }, DEFAULT_MONTH, QUIET);
  book.addSheet('Open items', [HEADINGS, ...rows], [3, 4]);
  const outcome = await refresh(book, request, QUIET);
  if (outcome.kind !== 'report') throw new Error('a question stands in the way');
  const about = { customer: items[0]!.customer, customerId: `C-${items[0]!.customer}`, document: 'D1', who: 'Ann Lee', when: AS_OF };
  const entries = [
    newEntry({ ...about, kind: 'dispute', amount: logged / 100, reason: 'price' }),
    newEntry({ ...about, kind: 'promise', amount: logged / 50, day: day('2026-02-05') }),
  ];
  await logActivity(book, outcome.report, entries, QUIET);
  await closeMonth(book, request, DEFAULT_MONTH, QUIET);
  return book;
}

type Sheet = readonly (readonly Cell[])[];

/** The number behind a label, in the column (from 0) of a row that begins with it. */
const beside = (sheet: Sheet, label: string, column: number): Cell | undefined =>
  sheet.find((row) => row[0] === label || row[3] === label)?.[column];

/** Each figure as it stands on every sheet that has it. */
async function figures(book: MemoryWorkbook): Promise<Readonly<Record<string, readonly (Cell | undefined)[]>>> {
  const outline = await book.outline();
  const sheet = async (name: string): Promise<Sheet> =>
    readCells(book, name, outline.sheets.find((one) => one.name === name)!.used!, QUIET);
  const [summary, metrics, exposure, forecast, month, reconciliation, worklist] = await Promise.all(
    ['AR Summary', 'AR Metrics', 'AR Exposure', 'AR Forecast', 'AR Management Summary', 'AR Reconciliation', 'AR Worklist'].map(sheet),
  );
  const key = tableOf(summary!, 'Currency', 'Balance', 'Past due')[0]!;
  const named = (name: string): Cell | undefined => outline.names.get(`ar_${name}_usd`);
  const trend = tableOf(metrics!, 'As of', 'Balance', 'DSO, count-back').at(-1)!;
  const monthly = (label: string): Cell | undefined => beside(month!, label, 1);
  const balance = Number(key['Balance']);
  const exposureTotal = exposure!.find(([label]) => label === 'Total by bucket')!;
  return {
    balance: [
      balance,
      named('balance'),
      monthly('Balance'),
      trend['Balance'],
      exposureTotal[1],
      beside(forecast!, 'Open balance', 3),
      reconciliation!.find(([label]) => String(label).startsWith('Closing'))?.[1],
    ],
    pastDue: [key['Past due'], named('pastdue'), trend['Past due'], ...(balance <= 0 ? [] : [Number(monthly('Past-due share')) * balance])],
    over90: [key['Over 90 days'], named('over90days'), monthly('Over 90 days'), trend['Over 90 days']],
    dso: [key['DSO, days'], named('dso'), beside(metrics!, 'DSO, count-back', 1), monthly('DSO, count-back')],
    expectedLoss: [key['Expected credit loss'], named('expectedloss'), monthly('Expected credit loss'), exposureTotal[5]],
    unappliedCredits: [key['Unapplied credits'], named('unappliedcredits')],
    disputed: [
      beside(forecast!, 'Disputed', 3),
      // Where nothing is in dispute the share is a reason instead of 0, as is any share of a balance below zero.
      ...(balance <= 0 ? [] : [(Number(beside(metrics!, 'Disputed share', 1)) || 0) * balance]),
      exposure!.find(([by]) => by === 'Disputed')?.[3] ?? 0,
    ],
    promisedAtMost: [tableOf(worklist!, 'Customer', 'Promised').reduce((sum, row) => sum + Number(row['Promised'] ?? 0), 0)],
  };
}

test('a figure that several sheets show is one number', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(madeItem, { minLength: 2, maxLength: 8 }), fc.integer({ min: 1, max: 900_000 }), async (items, logged) => {
      const book = await closed(items, logged);
      const { promisedAtMost, ...shown } = await figures(book);
      const rounded = Object.entries(shown).map(([name, values]) => [
        name,
        [...new Set(values.map((value) => (typeof value === 'number' ? Math.round(value * 100) / 100 : (value ?? 'missing'))))],
      ]);
      expect(rounded.filter(([, values]) => values!.length > 1)).toEqual([]);
      expect(Math.round(Number(shown['balance']![0]) * 100)).toBe(items.reduce((sum, { amount }) => sum + amount, 0));
      expect(promisedAtMost![0]).toBeLessThanOrEqual(items.reduce((sum, { amount }) => sum + Math.max(0, amount), 0) / 100);
    }),
    { numRuns: 15 },
  );
}, 180_000);
