// Changes sound files by chance, runs the command line on them, and tells what breaks it: a stack trace, 5 s of processor time, 1 GB of memory.
// usage: npm run fuzz [-- --seconds N] [--mutants N] [--seed S] [--from K]      one mutant again: --seed S --from K --mutants 1
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { nodeBundle } from './lib/bundle.mjs';
import { ensureInstalled, projectRoot } from './lib/ensureInstalled.mjs';
import { withoutPane } from './lib/features.mjs';

const { values } = parseArgs({
  options: { seconds: { type: 'string' }, mutants: { type: 'string' }, seed: { type: 'string' }, from: { type: 'string' } },
});
const number = (text, otherwise) => (text === undefined ? otherwise : Number(text));

ensureInstalled();
const worker = await nodeBundle('test/fuzz/worker.ts', 'cjs', [withoutPane]);
const { runCampaign } = createRequire(import.meta.url)(await nodeBundle('test/fuzz/campaign.ts', 'cjs', [withoutPane]));
const seed = number(values.seed, Date.now() % 1_000_000);
process.stdout.write(`seed ${seed}\n`);
const faults = await runCampaign({
  seed,
  from: number(values.from, 0),
  seconds: number(values.seconds, values.mutants === undefined ? 60 : Infinity),
  mutants: number(values.mutants, Infinity),
  worker,
  results: join(projectRoot, 'fuzz-results'),
  say: (line) => process.stdout.write(`${line}\n`),
});
process.exitCode = faults === 0 ? 0 : 1;
