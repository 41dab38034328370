import { EarlierReports } from '../../../../../src/features/activity/domain/earlier/earlierReports';
import { completeEntry } from '../../../../../src/features/activity/domain/earlier/completeEntry';
import { newEntry, type ActivityEntry, type NewEntry } from '../../../../../src/features/activity/domain/activityEntry';
import { LedgerIndex } from '../../../../../src/features/activity/domain/ledgerIndex';
import { findMoves, type ReportNow } from '../../../../../src/features/activity/domain/moves/findMoves';
import { MoveBook } from '../../../../../src/features/activity/domain/moves/moveBook';
import { NOTHING_PAID, type PaidFacts } from '../../../../../src/features/activity/domain/paidFacts';
import type { Snapshot } from '../../../../../src/features/snapshots/domain/snapshot';
import { CustomerDirectory } from '../../../../../src/kernel/ledger/customers';
import { Dictionary } from '../../../../../src/kernel/ledger/dictionary';
import { OpenItemsBuilder } from '../../../../../src/kernel/ledger/openItemsBuilder';
import { currencyOf } from '../../../../../src/kernel/money/currency';
import type { MinorUnits } from '../../../../../src/kernel/money/minorUnits';
import { day } from '../../../../golden/madeReport';

/** Customer, document, amount in cents, due date; all of 2 May unless a document date is given. */
type Line = readonly [customer: string, document: string, amount: number, due?: string, dated?: string];

function reportOf(asOf: string, lines: readonly Line[], currency = 'USD'): ReportNow {
  const customers = new CustomerDirectory();
  const builder = new OpenItemsBuilder(currencyOf(currency), customers);
  lines.forEach(([customer, documentNo, amount, due = '2026-06-01', dated = '2026-05-02'], row) =>
    builder.add({
      sheetRow: row + 2,
      customer,
      customerId: `C-${customer}`,
      documentNo,
      documentDay: day(dated),
      dueDay: day(due),
      openAmount: amount as MinorUnits,
    }),
  );
  return { asOf: day(asOf), tables: [builder.build()], customers };
}

const snapshotOf = ({ asOf, tables, customers }: ReportNow): Snapshot => ({
  asOf,
  isCondensed: false,
  customers,
  tables: tables.map((items) => ({ items, bucket: { codes: new Uint32Array(items.length), dictionary: new Dictionary() } })),
});

/** A paid list that has some documents settled in full, on 10 June. */
const paidWith = (settled: Readonly<Record<string, readonly ['paid' | 'credited', number]>>): PaidFacts => ({
  ...NOTHING_PAID,
  ofDocument: (_subject, document) =>
    settled[document] ? [{ day: day('2026-06-10'), cause: settled[document][0], amount: settled[document][1] }] : null,
});

const told = (before: readonly Line[], now: readonly Line[], paid: PaidFacts = NOTHING_PAID) => {
  const { certain, doubtful } = findMoves(snapshotOf(reportOf('2026-06-07', before)), reportOf('2026-06-14', now), paid);
  const words = (moves: typeof certain): readonly string[] =>
    moves.map(({ kind, from, to }) => `${kind}: ${from.customer} ${from.document} → ${to.customer} ${to.document}`);
  return { certain: words(certain), doubtful: words(doubtful) };
};

const STAYS: Line = ['Birch', '70', 5_000];

test('a document that comes back under another number with the same dates and amount was renumbered', () => {
  expect(told([['Alder', '101', 90_000], STAYS], [STAYS, ['Alder', '955', 90_000]])).toEqual({
    certain: ['renumbered: Alder 101 → Alder 955'],
    doubtful: [],
  });
});

test.each([
  ['another amount', ['Alder', '955', 90_001]],
  ['another due date', ['Alder', '955', 90_000, '2026-06-02']],
  ['another customer, whose documents did not move', ['Cedar', '955', 90_000]],
] as const)('%s is another document', (_what, came) => {
  expect(told([['Alder', '101', 90_000]], [came])).toEqual({ certain: [], doubtful: [] });
});

test('what a paid list has settled was not renumbered, though its like came', () => {
  expect(told([['Alder', '101', 90_000]], [['Alder', '955', 90_000]], paidWith({ 101: ['paid', 90_000] }))).toEqual({
    certain: [],
    doubtful: [],
  });
});

test('where two fit, nothing is decided and every pair is shown', () => {
  const before: readonly Line[] = [
    ['Alder', '101', 90_000],
    ['Alder', '102', 90_000],
  ];
  const { certain, doubtful } = told(before, [
    ['Alder', '955', 90_000],
    ['Alder', '956', 90_000],
  ]);
  expect(certain).toEqual([]);
  expect(doubtful).toHaveLength(4);
});

test('documents of a merged customer are found under the other, those with a new number too', () => {
  const now: readonly Line[] = [
    ['Birch', '101', 90_000],
    ['Birch', '955', 40_000, '2026-07-01'],
  ];
  expect(
    told(
      [
        ['Alder', '101', 90_000],
        ['Alder', '102', 40_000, '2026-07-01'],
      ],
      now,
    ).certain,
  ).toEqual(['moved: Alder 101 → Birch 101', 'renumbered: Alder 102 → Birch 955']);
});

test('a document that was credited and issued again goes on under the longer number', () => {
  const credited = paidWith({ 101: ['credited', 90_000] });
  expect(told([['Alder', '101', 90_000]], [['Alder', '101A', 90_000, '2026-06-01', '2026-06-09']], credited).certain).toEqual([
    'reissued: Alder 101 → Alder 101A',
  ]);
});

describe('what was said follows', () => {
  const seen = { currency: 'USD', amount: 1 as MinorUnits, dueDay: null, seen: day('2026-06-14') };
  const name = (customer: string, document: string) => ({ entity: '', customer, customerId: `C-${customer}`, document });
  const about = (customer: string, document: string) => newEntry({ kind: 'note', customer, document });

  test('through several numbers and to another customer', () => {
    const book = new MoveBook([
      { kind: 'renumbered', from: name('Alder', '101'), to: name('Alder', '102'), ...seen },
      { kind: 'moved', from: name('Alder', '102'), to: name('Birch', '102'), ...seen },
    ]);
    const { tables, customers } = reportOf('2026-06-14', [['Birch', '102', 700]]);
    const found = new LedgerIndex(tables, customers, ['101'], book).find(about('Alder', '101'));
    expect([customers.at(found.customer!).name, found.items.rows, found.movedTo]).toEqual(['Birch', [0], '102']);
  });

  test('a document that was away while its customer was merged is found when it is back', () => {
    const book = new MoveBook([{ kind: 'moved', from: name('Alder', '1'), to: name('Birch', '1'), ...seen }]);
    const { tables, customers } = reportOf('2026-06-21', [['Birch', '9', 700]]);
    expect(new LedgerIndex(tables, customers, ['9'], book).find(about('Alder', '9')).items.rows).toEqual([0]);
  });

  test('but not to a customer who got some of the documents only', () => {
    const book = new MoveBook([
      { kind: 'moved', from: name('Alder', '1'), to: name('Birch', '1'), ...seen },
      { kind: 'moved', from: name('Alder', '2'), to: name('Cedar', '2'), ...seen },
    ]);
    const { tables, customers } = reportOf('2026-06-21', [['Birch', '9', 700]]);
    expect(new LedgerIndex(tables, customers, ['9'], book).find(about('Alder', '9')).items.rows).toEqual([]);
  });

  test('two customers who moved to each other end the search', () => {
    const book = new MoveBook([
      { kind: 'moved', from: name('Alder', '1'), to: name('Birch', '1'), ...seen },
      { kind: 'moved', from: name('Birch', '1'), to: name('Alder', '1'), ...seen },
    ]);
    const { tables, customers } = reportOf('2026-06-21', [['Cedar', '1', 700]]);
    expect(new LedgerIndex(tables, customers, ['1'], book).find(about('Alder', '1')).items.rows).toEqual([]);
  });
});

describe('what was open then', () => {
  const before = snapshotOf(reportOf('2026-06-07', [['Alder', '101', 90_000]], 'EUR'));
  const complete = (given: Partial<NewEntry>, now: readonly Line[], paid: PaidFacts, earlier: readonly Snapshot[]): ActivityEntry => {
    const { tables, customers } = reportOf('2026-06-14', now, 'EUR');
    const reports = new EarlierReports(earlier);
    reports.alsoIndex(['101']);
    const entry = { ...newEntry({ kind: 'promise', customer: 'Alder', document: '101', ...given }), id: '1', state: '' };
    const facts = { asOf: day('2026-06-14'), index: new LedgerIndex(tables, customers, ['101']), earlier: reports, paid, toleranceDays: 3 };
    return completeEntry(entry, facts);
  };
  const SAID = { when: day('2026-06-08') };

  test('is what the report before the entry had, whatever is open today', () => {
    expect(complete(SAID, [['Alder', '101', 20_000]], NOTHING_PAID, [before])).toMatchObject({
      openThen: 900,
      currency: 'EUR',
      customerId: 'C-Alder',
    });
  });

  test('without an earlier report it is what is open and was settled since', () => {
    expect(complete(SAID, [['Alder', '101', 20_000]], paidWith({ 101: ['paid', 70_000] }), [])).toMatchObject({ openThen: 900 });
  });

  test('is left open where nobody knows', () => {
    expect(complete(SAID, [['Alder', '101', 20_000]], NOTHING_PAID, [])).toMatchObject({ openThen: null });
  });

  test('of something that has left is what an earlier report had last, so that it is no orphan', () => {
    expect(complete({ when: day('2026-06-14') }, [STAYS], NOTHING_PAID, [before])).toMatchObject({ openThen: 900, currency: 'EUR' });
  });
});
