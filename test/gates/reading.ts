import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Random } from '../../src/features/sample/domain/random';
import { madeExport } from '../generators/exports/madeExport';
import { shownTrial, tryExport, type Outcome, type Trial } from '../generators/exports/tryExport';
import { mutilated } from '../reading/mutilate';
import { readGrid } from '../reading/readGrid';

/** Seeds that nothing was fitted to; npm test holds the first of another range (test/reading/madeExports.test.ts). */
const FIRST = Number(process.env.AGEWISE_SEED ?? 3_000_000);
const COUNT = Number(process.env.AGEWISE_SEEDS ?? 20_000);
const MUTILATIONS = COUNT / 2;
/** What the gate counted, for the script that runs it. */
const REPORT = join(__dirname, '../../node_modules/.cache/agewise/gate-reading.txt');

interface Counts {
  readonly all: number;
  readonly needless: number;
  readonly byOutcome: Readonly<Partial<Record<Outcome, number>>>;
}

const NONE: Counts = { all: 0, needless: 0, byOutcome: {} };

const counted = ({ all, needless, byOutcome }: Counts, trial: Trial): Counts => ({
  all: all + 1,
  needless: needless + (trial.needless ? 1 : 0),
  byOutcome: { ...byOutcome, [trial.outcome]: (byOutcome[trial.outcome] ?? 0) + 1 },
});

const OUTCOMES: readonly Outcome[] = ['right', 'asked', 'refused', 'warned', 'silent'];
const shown = (name: string, { all, needless, byOutcome }: Counts): string =>
  `${name.padEnd(48)} ${String(all).padStart(6)}: ${OUTCOMES.map((outcome) => `${outcome} ${byOutcome[outcome] ?? 0}`).join(', ')}, needless ${needless}`;

test('no wrong figure in silence, few needless questions', async () => {
  const counts = new Map<string, Counts>();
  const count = (name: string, trial: Trial): void => void counts.set(name, counted(counts.get(name) ?? NONE, trial));
  const wrong: string[] = [];
  for (let seed = FIRST; seed < FIRST + COUNT; seed++) {
    const made = madeExport(seed);
    const trial = await tryExport(made);
    for (const name of [made.kind, 'all', ...(made.blankHeadings ? ['blank headings'] : [])]) count(name, trial);
    if (trial.outcome === 'silent' || trial.outcome === 'warned') wrong.push(shownTrial(made, trial));
  }
  const lines = [...counts].sort(([a], [b]) => a.localeCompare(b)).map(([name, of]) => shown(name, of));
  mkdirSync(dirname(REPORT), { recursive: true });
  writeFileSync(REPORT, [...lines, ...wrong, ''].join('\n'));
  const [all, blank] = ['all', 'blank headings'].map((name) => counts.get(name) ?? NONE);
  const of = (one: Counts, ...outcomes: readonly Outcome[]): number =>
    outcomes.reduce((sum, outcome) => sum + (one.byOutcome[outcome] ?? 0), 0) / Math.max(1, one.all);
  expect(of(all!, 'silent')).toBeLessThanOrEqual(0.001);
  expect(all!.needless / all!.all).toBeLessThanOrEqual(0.05);
  expect(of(blank!, 'right', 'asked')).toBeGreaterThanOrEqual(0.999);
});

test('damaged exports are read or refused, and no row is left out of the receipt', () => {
  for (let seed = FIRST; seed < FIRST + MUTILATIONS; seed++) {
    const random = new Random(seed);
    const grid = mutilated(madeExport(seed).sheets[0]!.cells, random, random.integer(1, 12));
    try {
      const { receipt } = readGrid(grid);
      const skipped = Object.values(receipt.skippedByReason).reduce((sum, rows) => sum + rows, 0);
      if (receipt.read + skipped !== grid.length) throw new Error(`${receipt.read} read and ${skipped} skipped of ${grid.length} rows`);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      if (!message.startsWith('not recognised')) throw new Error(`seed ${seed}: ${message}`, { cause: error });
    }
  }
});
