import { writeFileSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';
import { fileOf, mutantOf } from './mutant';
import { tryCommand, type Trial } from './trial';

/** A command line to run; where a mutant is named, it is made and written to `file` first. */
export interface Job {
  readonly argv: readonly string[];
  readonly file: string;
  readonly mutant: { readonly seed: number; readonly number: number; readonly changes: readonly number[] | null } | null;
}

async function run({ argv, file, mutant }: Job): Promise<Trial> {
  if (mutant) {
    const made = mutantOf(mutant.seed, mutant.number);
    writeFileSync(file, fileOf(mutant.changes ? { ...made, changes: mutant.changes } : made).bytes);
  }
  return tryCommand(argv);
}

parentPort?.on('message', (job: Job) => void run(job).then((trial) => parentPort?.postMessage(trial)));
