import { Random } from '../../src/features/sample/domain/random';
import type { Cell } from '../../src/kernel/sheet/cells';
import { madeExport, type MadeExport } from '../generators/exports/madeExport';
import { faultOf, readMade } from '../generators/exports/tryExport';

/** Seeds of another range than the gate's. */
const FIRST = 500_000;
const SEEDS = 90;

interface Grid {
  readonly cells: readonly (readonly Cell[])[];
  readonly formats: readonly (readonly string[])[];
}

const withSheet = (made: MadeExport, grid: Grid): MadeExport => ({
  ...made,
  sheets: [{ ...made.sheets[0]!, ...grid }, ...made.sheets.slice(1)],
});

function shuffled(places: readonly number[], random: Random): number[] {
  const keyed = places.map((place) => ({ place, key: random.next() }));
  return keyed.sort((a, b) => a.key - b.key).map(({ place }) => place);
}

const upTo = (count: number): number[] => Array.from({ length: count }, (_, k) => k);

/** The rows of items between headings and total. */
function bodyOf({ sheets, truth, mess }: MadeExport): { readonly from: number; readonly to: number } {
  const to = sheets[0]!.cells.length - (mess.includes('total row') ? 1 : 0);
  return { from: to - truth.length, to };
}

function inRowOrder({ cells, formats }: Grid, order: readonly number[]): Grid {
  return { cells: order.map((row) => cells[row]!), formats: order.map((row) => formats[row]!) };
}

function inColumnOrder({ cells, formats }: Grid, order: readonly number[]): Grid {
  return { cells: cells.map((row) => order.map((k) => row[k]!)), formats: formats.map((row) => order.map((k) => row[k]!)) };
}

/** Ways to write the same list, `null` where a way does not fit a kind of sheet; `times` is what they make of each amount. */
const WAYS: readonly {
  readonly name: string;
  readonly times: number;
  readonly write: (made: MadeExport, random: Random) => Grid | null;
}[] = [
  {
    name: 'rows in another order',
    times: 1,
    write: (made, random) => {
      if (/^(ledger|lines)/.test(made.kind)) return null;
      const { from, to } = bodyOf(made);
      const all = upTo(made.sheets[0]!.cells.length);
      return inRowOrder(made.sheets[0]!, [...all.slice(0, from), ...shuffled(all.slice(from, to), random), ...all.slice(to)]);
    },
  },
  {
    name: 'columns in another order',
    times: 1,
    write: (made, random) => {
      if (made.buckets !== null || made.kind.startsWith('balances')) return null;
      return inColumnOrder(made.sheets[0]!, shuffled(upTo(made.sheets[0]!.cells[0]!.length), random));
    },
  },
  {
    name: 'a column of noise',
    times: 1,
    write: (made, random) => {
      const { from, to } = bodyOf(made);
      const at = random.integer(0, made.sheets[0]!.cells[0]!.length);
      const put = <T>(row: readonly T[], value: T): T[] => [...row.slice(0, at), value, ...row.slice(at)];
      const noise = (row: number): Cell =>
        row === from - 1 ? 'Region' : row >= from && row < to ? random.pick(['North', 'South', 'West']) : '';
      const { cells, formats } = made.sheets[0]!;
      return { cells: cells.map((row, r) => put<Cell>(row, noise(r))), formats: formats.map((row) => put(row, 'General')) };
    },
  },
  {
    name: 'amounts a hundred times as large',
    times: 100,
    write: (made) => {
      if (made.sheets.length > 1 || made.mess.some((what) => what.startsWith('texts'))) return null;
      const { cells, formats } = made.sheets[0]!;
      const times = (cell: Cell, format: string): Cell =>
        typeof cell === 'number' && format === '#,##0.00' ? Math.round(cell * 10_000) / 100 : cell;
      return { cells: cells.map((row, r) => row.map((cell, k) => times(cell, formats[r]![k]!))), formats };
    },
  },
];

test.each(WAYS)('$name change no figure without a question', async ({ times, write }) => {
  const faults: string[] = [];
  let tried = 0;
  for (let seed = FIRST; seed < FIRST + SEEDS; seed++) {
    const made = madeExport(seed);
    if (made.mayAsk || made.unreadable > 0) continue;
    const before = await readMade(made);
    if (before.questions.length > 0 || faultOf(before, made) !== '') continue;
    const grid = write(made, new Random(seed));
    if (grid === null) continue;
    tried++;
    const truth = made.truth.map((row) => ({ ...row, amount: row.amount * times }));
    const after = { ...withSheet(made, grid), truth, buckets: made.buckets?.map((sum) => sum * times) ?? null };
    const reading = await readMade(after);
    const fault = reading.questions.length > 0 ? '' : faultOf(reading, after);
    if (fault !== '') faults.push(`seed ${seed} ${made.kind} / ${made.voice}: ${fault}`);
  }
  expect(faults).toEqual([]);
  expect(tried).toBeGreaterThan(20);
});

test('one row in a hundred that cannot be read is said, and the others keep their figures', async () => {
  const faults: string[] = [];
  let tried = 0;
  for (let seed = FIRST; seed < FIRST + SEEDS; seed++) {
    const made = madeExport(seed);
    if (made.mayAsk || made.unreadable > 0 || !/^(items|register by (invoiced\+paidDate|open\+status))/.test(made.kind)) continue;
    const before = await readMade(made);
    const open = before.layout.columns.find(({ role }) => role === 'openAmount')?.column;
    const { from, to } = bodyOf(made);
    if (before.questions.length > 0 || faultOf(before, made) !== '' || open === undefined || to - from < 12) continue;
    tried++;
    const random = new Random(seed);
    const bad = new Set(Array.from({ length: Math.ceil((to - from) / 100) }, () => random.integer(from + 2, to - 2)));
    const { cells, formats } = made.sheets[0]!;
    const spoilt = cells.map((row, r) => (bad.has(r) ? row.map((cell, k) => (k === open ? 'see note' : cell)) : row));
    const reading = await readMade(withSheet(made, { cells: spoilt, formats }));
    if (reading.questions.length > 0) continue;
    const said = reading.problems.filter(({ code }) => code === 'amountUnreadable').map(({ row }) => row);
    if ([...bad].some((row) => !said.includes(row + 1)))
      faults.push(`seed ${seed} ${made.kind}: rows ${[...bad].map((row) => row + 1).join()} are not named`);
  }
  expect(faults).toEqual([]);
  expect(tried).toBeGreaterThan(5);
});
