import { reportJson, questionsJson } from '../../src/cli/json/reportJson';
import { reportText } from '../../src/cli/reportText';
import { writePieces } from '../../src/cli/terminal';
import type { Report } from '../../src/features/report';
import { GOLDEN_CASES } from '../golden/cases';
import { english } from '../harness/say';
import { readingText } from '../../src/reading/readingText';

interface PrintedBucket {
  readonly label: string;
  readonly amount: string;
}

interface Printed {
  readonly asOf: string;
  readonly asOfFrom: string;
  readonly level: string;
  readonly rows: { readonly inRange: number; readonly read: number; readonly skippedCount: number };
  readonly printed: { readonly total: string | null; readonly difference: string | null };
  readonly currencies: readonly {
    readonly currency: string;
    readonly buckets: readonly PrintedBucket[];
    readonly noDate: string;
    readonly total: string;
    readonly pastDue: string | null;
    readonly pastDueGross: string | null;
    readonly unappliedCredits: string | null;
  }[];
  readonly customers: readonly {
    readonly customer: string;
    readonly currency: string;
    readonly buckets: readonly string[];
    readonly noDate: string;
    readonly total: string;
    readonly score: number | null;
    readonly why: readonly { readonly points: number }[];
  }[];
  readonly items?:
    | readonly {
        readonly row: number;
        readonly openAmount: string;
        readonly dueDate: string | null;
        readonly daysPastDue: number | null;
        readonly bucket: string | null;
      }[]
    | null;
}

const printed = (report: Report, withItems = false): Printed => JSON.parse([...reportJson(report, withItems, english)].join('')) as Printed;
const minor = (text: string): number => Number(text.replace(/[.]/, ''));

test('the object names the day, where it came from, and every row of the range', async () => {
  const object = printed(await GOLDEN_CASES['one-currency']!());
  expect(object.asOf).toBe('2026-01-31');
  expect(object.asOfFrom).toBe('argument');
  expect(object.rows.inRange).toBe(object.rows.read + object.rows.skippedCount);
  expect(object.printed).toMatchObject({ total: '82684.34', difference: '0.00' });
});

test('amounts are decimal texts with the decimals of their currency', async () => {
  const totals = printed(await GOLDEN_CASES['several-currencies']!()).currencies.map(({ currency, total }) => [currency, total]);
  expect(totals).toEqual([
    ['EUR', '2250.50'],
    ['JPY', '9800000'],
    ['KWD', '1234.567'],
  ]);
});

test('buckets and no date add up to the total, and so do the customers', async () => {
  for (const makeReport of Object.values(GOLDEN_CASES)) {
    const object = printed(await makeReport());
    for (const one of object.currencies) {
      const buckets = one.buckets.reduce((sum, { amount }) => sum + minor(amount), minor(one.noDate));
      const customers = object.customers
        .filter(({ currency }) => currency === one.currency)
        .reduce((sum, { total }) => sum + minor(total), 0);
      expect(buckets).toBe(minor(one.total));
      expect(customers).toBe(minor(one.total));
    }
  }
});

test('the points of a customer add up to the score', async () => {
  for (const { score, why } of printed(await GOLDEN_CASES['one-currency']!()).customers) {
    expect(why.reduce((sum, { points }) => sum + points, 0)).toBe(score);
  }
});

test('items are listed only when they are asked for', async () => {
  const report = await GOLDEN_CASES['one-currency']!();
  expect(printed(report).items).toBeUndefined();
  const items = printed(report, true).items!;
  expect(items).toHaveLength(7);
  expect(items[6]).toMatchObject({ row: 8, openAmount: '123.45', dueDate: null, daysPastDue: null, bucket: null });
  expect(items[3]).toMatchObject({ row: 5, daysPastDue: 31, bucket: '31-60 days' });
});

test('a report without items carries its own bucket labels and says null for what it cannot know', async () => {
  const object = printed(await GOLDEN_CASES['customer-summary']!(), true);
  expect(object.level).toBe('customer');
  expect(object.items).toBeNull();
  expect(object.currencies[0]).toMatchObject({ total: '1326.49', pastDue: '326.49', pastDueGross: null, unappliedCredits: null });
  expect(object.currencies[0]!.buckets.map(({ label }) => label)).toContain('91 and over');
  expect(object.customers.every(({ score }) => score === null)).toBe(true);
});

test('where a question stands in the way the object is printed with it', () => {
  const question = { code: 'asOfMissing', answerWith: '--as-of', message: readingText('asOfMissing'), choices: [] } as const;
  const object = JSON.parse([...questionsJson([question], null, english)].join('')) as { asOf: null; questions: unknown[] };
  expect(object.asOf).toBeNull();
  expect(object.questions).toEqual([{ code: 'asOfMissing', answerWith: '--as-of', message: english(question.message) }]);
});

test('the text for a terminal shows receipt, tie-out, aging, figures and whom to call', async () => {
  const text = reportText(await GOLDEN_CASES['one-currency']!(), english);
  expect(text).toContain('9 rows in the range: 7 read, skipped 1 header, 1 total.');
  expect(text).toContain('Ties to the total in row 9: 82,684.34 USD.');
  expect(text).toMatch(/Balance +82,684\.34/);
  expect(text).toMatch(/1\. Cedar Point/);
});

test('pieces are gathered into writes of some size, in their order', async () => {
  const writes: string[] = [];
  const terminal = {
    write: (text: string) => Promise.resolve(void writes.push(text)),
    complain: () => undefined,
    lines: async function* () {},
  };
  await writePieces(
    terminal,
    Array.from({ length: 30000 }, (_, place) => `piece ${place}\n`),
  );
  expect(writes.join('').split('\n')).toHaveLength(30001);
  expect(writes.length).toBeLessThan(10);
});
