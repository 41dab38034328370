import { madeExport } from '../generators/exports/madeExport';
import { shownTrial, tryExport, type Outcome } from '../generators/exports/tryExport';

/** Seeds that nothing was fitted to; npm test holds the first of another range (test/reading/madeExports.test.ts). */
const FIRST = Number(process.env.AGEWISE_SEED ?? 1_000_000);
const COUNT = Number(process.env.AGEWISE_SEEDS ?? 20_000);

interface Counts {
  readonly all: number;
  readonly needless: number;
  readonly byOutcome: Readonly<Partial<Record<Outcome, number>>>;
}

const NONE: Counts = { all: 0, needless: 0, byOutcome: {} };

function counted(before: Counts, outcome: Outcome, needless: boolean): Counts {
  return {
    all: before.all + 1,
    needless: before.needless + (needless ? 1 : 0),
    byOutcome: { ...before.byOutcome, [outcome]: (before.byOutcome[outcome] ?? 0) + 1 },
  };
}

const OUTCOMES: readonly Outcome[] = ['right', 'asked', 'refused', 'warned', 'silent'];
const shown = (name: string, { all, needless, byOutcome }: Counts): string =>
  `${name.padEnd(48)} ${String(all).padStart(6)} ${OUTCOMES.map((outcome) => `${outcome} ${byOutcome[outcome] ?? 0}`).join(', ')}, needless ${needless}`;

test('no wrong figure in silence, few needless questions', async () => {
  const kinds = new Map<string, Counts>();
  let blank = NONE;
  let all = NONE;
  const lines: string[] = [];
  for (let seed = FIRST; seed < FIRST + COUNT; seed++) {
    const made = madeExport(seed);
    const trial = await tryExport(made);
    kinds.set(made.kind, counted(kinds.get(made.kind) ?? NONE, trial.outcome, trial.needless));
    all = counted(all, trial.outcome, trial.needless);
    if (made.blankHeadings) blank = counted(blank, trial.outcome, trial.needless);
    if (trial.outcome !== 'right') lines.push(shownTrial(made, trial));
  }
  const report = [
    ...[...kinds].sort(([a], [b]) => a.localeCompare(b)).map(([kind, counts]) => shown(kind, counts)),
    shown('blank headings', blank),
    shown('all', all),
  ];
  process.stdout.write(`${report.join('\n')}\n${process.env.AGEWISE_SEEDS === undefined ? '' : lines.join('\n')}\n`);
  const wrong = (counts: Counts): number => (counts.byOutcome.silent ?? 0) + (counts.byOutcome.warned ?? 0);
  expect((all.byOutcome.silent ?? 0) / all.all).toBeLessThanOrEqual(0.001);
  expect(all.needless / all.all).toBeLessThanOrEqual(0.05);
  expect(wrong(blank) / Math.max(1, blank.all)).toBeLessThanOrEqual(0.001);
});
