import fc from 'fast-check';
import { computeForecast } from '../../../../src/features/forecast/jobs/computeForecast';
import { DEFAULT_FORECAST } from '../../../../src/features/forecast/run/forecastOfReport';
import { closeMonth } from '../../../../src/features/monthEnd/jobs/closeMonth';
import { DEFAULT_MONTH } from '../../../../src/features/monthEnd/domain/monthRequest';
import type { ReadRequest, SheetBlock } from '../../../../src/kernel/run/workbook';
import type { Cell } from '../../../../src/kernel/sheet/cells';
import { ANY_REQUEST, day, QUIET } from '../../../golden/madeReport';
import { NoteBook, SHEET, type Item } from '../../notes/run/noteBook';
import { METRICS } from '../../../../src/features/metrics/domain/metricsPart';
import { ACTIVITY } from '../../../../src/features/activity/domain/activityPart';
import { english } from '../../../harness/say';

const item = (document: string, amount = 1000, customer = 'Alder Works', id = 'A-17'): Item => ({
  customer,
  id,
  document,
  due: '2026-01-10',
  amount,
});
const BIRCH = item('9001', 50, 'Birch & Sons', 'A-21');
const PROMISE = {
  When: day('2026-02-01'),
  Customer: 'Alder Works',
  Document: '1001',
  Kind: 'promise',
  Amount: 1000,
  'Date promised or due': day('2026-02-10'),
};
const HEADINGS = ['Customer number', 'Customer', 'Invoice', 'Invoice date', 'Due date', 'Paid date', 'Amount'];

/** One line of the list of paid invoices: document, day, amount. */
type Paid = readonly [string, string, number];

function listPaid(book: NoteBook, paid: readonly Paid[], sheet = 'Paid invoices'): void {
  const rows = paid.map(([document, paidOn, amount]): Cell[] => [
    'A-17',
    'Alder Works',
    document,
    day('2025-12-11'),
    day('2026-01-10'),
    day(paidOn),
    amount,
  ]);
  book.workbook.addSheet(sheet, [HEADINGS, ...rows], [3, 4, 5]);
}

/** A log of one promise (and what else is typed), seen by a refresh while its item is open; then the export `after` with a paid list. */
async function judged(
  after: readonly Item[],
  paid: readonly Paid[],
  asOf = '2026-02-28',
  ...typed: readonly Record<string, Cell>[]
): Promise<readonly Cell[]> {
  const book = new NoteBook();
  book.paste([item('1001'), item('1002'), BIRCH]);
  await book.refresh('2026-02-01');
  for (const cells of typed.length > 0 ? typed : [PROMISE]) book.typeEntry(cells);
  await book.refresh('2026-02-01');
  book.paste(after);
  if (paid.length > 0) listPaid(book, paid);
  await book.refresh(asOf);
  return book.log().map(({ State }) => State);
}

const PAID_IN_FULL: readonly Paid[] = [['1001', '2026-02-12', 1000]];

describe('a promise whose item has left the report', () => {
  test.each<[string, readonly Paid[], string]>([
    ['paid in full in time is kept', PAID_IN_FULL, 'kept'],
    ['paid on the last day of the tolerance is kept', [['1001', '2026-02-13', 1000]], 'kept'],
    ['paid after the tolerance is broken', [['1001', '2026-02-14', 1000]], 'broken'],
    [
      'paid in part in time and the rest later is partly kept',
      [
        ['1001', '2026-02-09', 400],
        ['1001', '2026-02-20', 600],
      ],
      'partly kept: 400.00 of 1,000.00',
    ],
    [
      'paid in two parts in time is kept',
      [
        ['1001', '2026-02-09', 400],
        ['01001', '2026-02-10', 600],
      ],
      'kept',
    ],
    ['of which the list knows another document only is cleared', [['1002', '2026-02-09', 1000]], 'cleared, cause unknown'],
    ['of which the list knows an earlier payment only is cleared', [['1001', '2026-01-20', 1000]], 'cleared, cause unknown'],
    ['booked a day after the export it was promised on is kept by it', [['1001', '2026-01-31', 1000]], 'kept'],
    [
      'that was paid in part before the export, and then vanished, is cleared: that part was not open any more',
      [['1001', '2026-01-31', 1400]],
      'cleared, cause unknown',
    ],
    [
      'of which a part was booked before the export and the rest paid in time is kept by the rest',
      [
        ['1001', '2026-01-31', 400],
        ['1001', '2026-02-09', 1000],
      ],
      'kept',
    ],
    [
      'credited before the export and paid in time is kept',
      [
        ['1001', '2026-01-31', -300],
        ['1001', '2026-02-09', 1000],
      ],
      'kept',
    ],
    [
      'of which a part was booked a day late and the rest was paid in time is kept by both',
      [
        ['1001', '2026-01-31', 400],
        ['1001', '2026-02-09', 600],
      ],
      'kept',
    ],
    ['paid a day before the export in less than was open then is cleared', [['1001', '2026-01-31', 400]], 'cleared, cause unknown'],
  ])('%s', async (_case, paid, state) => {
    // The customer is gone with it, or still there with another item.
    expect(await judged([BIRCH], paid)).toEqual([state]);
    expect(await judged([item('1002'), BIRCH], paid)).toEqual([state]);
  });

  test('is judged by nothing that is dated after the as-of date', async () => {
    expect(await judged([BIRCH], PAID_IN_FULL, '2026-02-11')).toEqual(['open']);
    expect(await judged([BIRCH], [['1001', '2026-03-01', 1000]], '2026-02-28')).toEqual(['cleared, cause unknown']);
    expect(
      await judged([BIRCH], [], '2026-02-28', PROMISE, {
        When: day('2026-03-01'),
        Customer: 'Alder Works',
        Document: '1001',
        Kind: 'credit memo',
        Amount: 1000,
      }),
    ).toEqual(['cleared, cause unknown', 'logged']);
  });

  test('and that was credited in part counts what was paid only', async () => {
    const credit = { When: day('2026-02-05'), Customer: 'Alder Works', Document: '1001', Kind: 'credit memo', Amount: 300 };
    expect(await judged([BIRCH], [['1001', '2026-02-09', 700]], '2026-02-28', PROMISE, credit)).toEqual([
      'partly kept: 700.00 of 1,000.00',
      'logged',
    ]);
    expect(
      await judged(
        [BIRCH],
        [
          ['1001', '2026-02-09', 1000],
          ['1001', '2026-02-09', -300],
        ],
        '2026-02-28',
      ),
    ).toEqual(['partly kept: 700.00 of 1,000.00']);
  });
});

test('a promise on an item that went down counts what came in late as late', async () => {
  const now = [item('1001', 100), BIRCH];
  expect(await judged(now, [])).toEqual(['partly kept: 900.00 of 1,000.00']);
  expect(
    await judged(now, [
      ['1001', '2026-02-09', 300],
      ['1001', '2026-02-20', 600],
    ]),
  ).toEqual(['partly kept: 300.00 of 1,000.00']);
  // What no list knows of a reduction that the report shows still counts as paid.
  expect(await judged(now, [['1001', '2026-02-09', 300]])).toEqual(['partly kept: 900.00 of 1,000.00']);
});

test('a promise about a whole account is kept by the payments of its documents', async () => {
  const account = { ...PROMISE, Document: '', Amount: 2000 };
  expect(
    await judged(
      [BIRCH],
      [
        ['1001', '2026-02-12', 1000],
        ['1002', '2026-02-12', 1000],
      ],
      '2026-02-28',
      account,
    ),
  ).toEqual(['kept']);
  expect(
    await judged(
      [BIRCH],
      [
        ['1001', '2026-02-12', 1000],
        ['1002', '2026-02-25', 1000],
      ],
      '2026-02-28',
      account,
    ),
  ).toEqual(['partly kept: 1,000.00 of 2,000.00']);
  expect(await judged([BIRCH], [], '2026-02-28', account)).toEqual(['cleared, cause unknown']);
});

test('the same payment on two lists counts once', async () => {
  const book = new NoteBook();
  book.paste([item('1001'), BIRCH]);
  await book.refresh('2026-02-01');
  book.typeEntry(PROMISE);
  await book.refresh('2026-02-01');
  book.paste([BIRCH]);
  listPaid(book, [['1001', '2026-02-09', 500]]);
  listPaid(book, [['1001', '2026-02-09', 500]], 'Paid in February');
  await book.refresh('2026-02-28');
  expect(book.log()[0]!.State).toBe('partly kept: 500.00 of 1,000.00');
});

test('a plan is kept when its payments came in, and a dispute says why it is over', async () => {
  const plan = {
    When: day('2026-02-01'),
    Customer: 'Alder Works',
    Document: '1001',
    Kind: 'payment plan',
    Outcome: '2 weekly',
    'Date promised or due': day('2026-02-05'),
  };
  const dispute = { When: day('2026-02-01'), Customer: 'Alder Works', Document: '1002', Kind: 'dispute', Amount: 100 };
  const writeOff = { When: day('2026-02-20'), Customer: 'Alder Works', Document: '1002', Kind: 'write-off', Amount: 1000 };
  expect(
    await judged(
      [BIRCH],
      [
        ['1001', '2026-02-06', 500],
        ['1001', '2026-02-13', 500],
      ],
      '2026-02-28',
      plan,
      dispute,
      writeOff,
    ),
  ).toEqual(['kept', 'no longer open: written off', 'logged']);
  expect(await judged([BIRCH], [], '2026-02-28', plan, dispute)).toEqual(['cleared, cause unknown', 'no longer open']);
});

describe('a note whose item has left is closed', () => {
  const note = { When: day('2026-02-01'), Customer: 'Alder Works', Document: '1001', Kind: 'note', Text: 'will pay' };
  const credit = (Kind: string, more: Record<string, Cell> = {}): Record<string, Cell> => ({
    When: day('2026-02-05'),
    Customer: 'Alder Works',
    Document: '1001',
    Kind,
    Amount: 1000,
    ...more,
  });
  test.each<[string, readonly Paid[], readonly Record<string, Cell>[]]>([
    ['paid', PAID_IN_FULL, []],
    ['credited', [], [credit('credit memo')]],
    ['written off', [], [credit('write-off')]],
    ['written off', [], [credit('credit or write-off', { Reason: 'written off, bankrupt' })]],
    ['no longer in the report', [['1002', '2026-02-09', 1000]], []],
    ['no longer in the report', [['1001', '2026-03-09', 1000]], [credit('credit memo', { When: day('2026-03-01') })]],
  ])('as %s', async (reason, paid, credits) => {
    const states = await judged([BIRCH], paid, '2026-02-28', note, ...credits);
    expect(states[0]).toBe(`closed: ${reason}`);
  });
});

test('a customer that has paid all and left counts among the promises kept', async () => {
  const book = new NoteBook();
  book.paste([item('1001'), BIRCH]);
  await book.refresh('2026-02-01');
  book.typeEntry(PROMISE);
  await book.refresh('2026-02-01');
  book.paste([BIRCH]);
  listPaid(book, PAID_IN_FULL);
  const { report } = await book.refresh('2026-02-28');
  const kept = report.parts.get(METRICS).byCurrency[0]!.find(({ id }) => id === 'promisesKept')!;
  expect([kept.value, english(kept.inputs!)]).toEqual([1, '1 of 1 promise']);
});

test('what counts as paid on a promise is never more than was promised, went down or came in', async () => {
  const payment = fc.tuple(fc.constantFrom('1001', '1002'), fc.integer({ min: 0, max: 40 }), fc.integer({ min: 1, max: 1500 }));
  await fc.assert(
    fc.asyncProperty(
      fc.array(payment, { minLength: 1, maxLength: 4 }),
      fc.boolean(),
      fc.integer({ min: 1, max: 1200 }),
      async (payments, isGone, promised) => {
        const book = new NoteBook();
        book.paste([item('1001'), BIRCH]);
        await book.refresh('2026-02-01');
        book.typeEntry({ ...PROMISE, Amount: promised });
        await book.refresh('2026-02-01');
        book.paste(isGone ? [BIRCH] : [item('1001', 300), BIRCH]);
        const days = new Map(
          payments.map(([document, after, amount]) => [`${document} ${after} ${amount}`, [document, after, amount] as const]),
        );
        book.workbook.addSheet(
          'Paid invoices',
          [
            HEADINGS,
            ...[...days.values()].map(([document, after, amount]): Cell[] => [
              'A-17',
              'Alder Works',
              document,
              day('2025-12-11'),
              day('2026-01-10'),
              day('2026-01-25') + after,
              amount,
            ]),
          ],
          [3, 4, 5],
        );
        const { report } = await book.refresh('2026-02-20');
        const [promise] = [...report.parts.get(ACTIVITY).states.values(), ...report.parts.get(ACTIVITY).gone].flatMap(
          ({ promises }) => promises,
        );
        const own = [...days.values()].filter(([document]) => document === '1001');
        const sumOf = (from: number, to: number): number =>
          own.filter(([, after]) => after >= from && after <= to).reduce((sum, [, , amount]) => sum + amount, 0);
        // What is dated up to three days before the report counts only where it makes up exactly what is missing.
        const before = own.filter(([, after]) => after >= 4 && after <= 7).sort((a, b) => b[1] - a[1]);
        const missing = (isGone ? 1000 : 700) - sumOf(8, 26);
        const needed = before.map((_, place) => before.slice(0, place + 1).reduce((sum, [, , amount]) => sum + amount, 0));
        const inTime = sumOf(8, 19) + (needed.includes(missing) ? missing : 0);
        const known = inTime > 0 || sumOf(8, 26) > 0;
        const most = isGone ? (known ? Math.min(1000, inTime) : 0) : 700;
        expect(promise!.paid).toBeLessThanOrEqual(100 * Math.min(promised, most));
        expect(promise!.status === 'kept').toBe(promise!.paid === 100 * promised);
        if (isGone && !known) expect(promise!.status).toBe('cleared');
      },
    ),
    { numRuns: 30 },
  );
});

test('no run reads a list of paid invoices twice', async () => {
  const book = new NoteBook();
  const rows = Array.from({ length: 500 }, (_, k): Paid => [`P${k}`, '2026-01-15', 100 + k]);
  book.paste([item('1001'), BIRCH]);
  listPaid(book, rows);
  let read = 0;
  const readRows = book.workbook.read.bind(book.workbook);
  book.workbook.read = (requests: readonly ReadRequest[]): AsyncIterable<SheetBlock> => {
    for (const { sheet, span } of requests) if (sheet === 'Paid invoices') read += span.rowCount;
    return readRows(requests);
  };
  const request = { ...ANY_REQUEST, sheet: SHEET, asOf: day('2026-02-01') };
  for (const run of [
    () => book.refresh('2026-02-01'),
    () => computeForecast(book.workbook, request, DEFAULT_FORECAST, QUIET),
    () => closeMonth(book.workbook, request, DEFAULT_MONTH, QUIET),
  ]) {
    read = 0;
    await run();
    expect(read).toBe(rows.length + 1);
  }
});
