import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileOf, mutantOf } from './mutant';
import { WatchedWorker, type Verdict } from './watchedWorker';

/** What a campaign is to do; it ends after so many seconds or so many mutants, whichever comes first. */
export interface CampaignOptions {
  readonly seed: number;
  readonly from: number;
  readonly seconds: number;
  readonly mutants: number;
  /** Bundle of worker.ts. */
  readonly worker: string;
  /** Where files that break the program are kept, shrunk. */
  readonly results: string;
  readonly say: (line: string) => void;
}

const TOLD_EVERY = 1000;
/** Every so many mutants the result is written too. */
const WRITTEN_EVERY = 4;

class Campaign {
  private readonly worker: WatchedWorker;
  private readonly folder = mkdtempSync(join(tmpdir(), 'agewise-fuzz-'));
  private readonly ends = new Map<string, number>();
  faults = 0;

  constructor(private readonly options: CampaignOptions) {
    this.worker = new WatchedWorker(options.worker);
  }

  /** Makes, runs and judges one mutant; one that breaks the program is shrunk, kept and told. */
  async step(number: number): Promise<void> {
    const { trial, fault } = await this.run(number, null, []);
    const end = fault === null ? `exit ${trial!.code}` : 'broken';
    this.ends.set(end, (this.ends.get(end) ?? 0) + 1);
    if (fault !== null) await this.keep(number, fault);
  }

  get summary(): string {
    return [...this.ends]
      .sort()
      .map(([end, count]) => `${end}: ${count}`)
      .join(', ');
  }

  async close(): Promise<void> {
    await this.worker.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }

  private run(number: number, changes: readonly number[] | null, more: readonly string[]): Promise<Verdict> {
    const { seed } = this.options;
    const file = join(this.folder, `mutant.${mutantOf(seed, number).seed.kind}`);
    const out = number % WRITTEN_EVERY === 0 ? ['--force', '--out', join(this.folder, 'out.xlsx')] : [];
    const argv = ['report', file, '--as-of', '2020-01-31', ...out, ...more];
    return this.worker.run({ argv, file, mutant: { seed, number, changes } });
  }

  private async keep(number: number, fault: string): Promise<void> {
    const { seed, results, say } = this.options;
    this.faults += 1;
    const mutant = mutantOf(seed, number);
    let { changes } = mutant;
    for (const change of mutant.changes) {
      const fewer = changes.filter((one) => one !== change);
      if (fewer.length > 0 && (await this.run(number, fewer, [])).fault !== null) changes = fewer;
    }
    const { bytes } = fileOf({ ...mutant, changes });
    const file = join(results, `${mutant.seed.name}-${seed}-${number}.${mutant.seed.kind}`);
    mkdirSync(results, { recursive: true });
    writeFileSync(file, bytes);
    const { trial } = await this.run(number, changes, ['--debug']);
    say(`--seed ${seed} --from ${number} --mutants 1: ${fault}; ${bytes.length} bytes in ${file}`);
    for (const line of (trial?.err ?? []).join('\n').split('\n').slice(1, 6)) say(`  ${line.trim()}`);
  }
}

/** Runs a campaign; gives how many mutants broke the program. */
export async function runCampaign(options: CampaignOptions): Promise<number> {
  const { from, seconds, mutants, say } = options;
  const campaign = new Campaign(options);
  const end = performance.now() + seconds * 1000;
  let number = from;
  for (; number < from + mutants && performance.now() < end; number += 1) {
    await campaign.step(number);
    if ((number + 1 - from) % TOLD_EVERY === 0) say(`${number + 1 - from} mutants: ${campaign.summary}`);
  }
  await campaign.close();
  say(`${number - from} mutants of seed ${options.seed}: ${campaign.summary}`);
  return campaign.faults;
}
