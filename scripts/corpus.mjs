// Reads every workbook and text file of a folder and keeps what came of each (balance, rows, questions, refusal) in agewise-corpus.json there.
// usage: npm run corpus -- FOLDER [--because "why the changes are right"]      exit 1 where a file broke the program or changed unexplained
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { nodeBundle } from './lib/bundle.mjs';
import { ensureInstalled } from './lib/ensureInstalled.mjs';
import { withoutPane } from './lib/features.mjs';

const { values, positionals } = parseArgs({ options: { because: { type: 'string' } }, allowPositionals: true });
if (positionals.length !== 1) {
  process.stderr.write('Name one folder: npm run corpus -- FOLDER [--because "why the changes are right"]\n');
  process.exit(2);
}
ensureInstalled();
const worker = await nodeBundle('test/fuzz/worker.ts', 'cjs', [withoutPane]);
const { readCorpus, WatchedWorker, CORPUS_SECONDS_MAX } = createRequire(import.meta.url)(
  await nodeBundle('test/fuzz/corpus.ts', 'cjs', [withoutPane]),
);
const say = (line) => process.stdout.write(`${line}\n`);
const faults = await readCorpus({
  folder: resolve(positionals[0]),
  runner: new WatchedWorker(worker, CORPUS_SECONDS_MAX),
  because: values.because ?? null,
  say,
});
process.exitCode = faults === 0 ? 0 : 1;
