import { spawn } from 'node:child_process';
import { join } from 'node:path';

/** What a run of the command line took. */
export interface CommandRun {
  /** By the clock, and of the processor. */
  readonly seconds: number;
  readonly processorSeconds: number;
  readonly peakMegabytes: number;
  readonly output: string;
}

/** Tells on file 3, as the process ends, what it took. */
const TELLING = `import { writeSync } from 'node:fs';
process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  writeSync(3, JSON.stringify({ processorSeconds: (userCPUTime + systemCPUTime) / 1e6, peakMegabytes: maxRSS / 1024 }));
});`;

/** Runs the command line as a user's shell would. */
export function runCommand(root: string, argv: readonly string[]): Promise<CommandRun> {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(
      process.execPath,
      ['--import', `data:text/javascript,${encodeURIComponent(TELLING)}`, join(root, 'scripts', 'agewise.mjs'), ...argv],
      { stdio: ['ignore', 'pipe', 'inherit', 'pipe'] },
    );
    const pieces: Buffer[] = [];
    let told = '';
    child.stdout!.on('data', (piece: Buffer) => pieces.push(piece));
    child.stdio[3]!.on('data', (text: Buffer) => (told += text.toString()));
    child.on('close', (code) => {
      const seconds = (performance.now() - start) / 1000;
      if (code !== 0) reject(new Error(`agewise ${argv[0] ?? ''} ended with ${code}`));
      else
        resolve({
          seconds,
          ...(JSON.parse(told) as Pick<CommandRun, 'processorSeconds' | 'peakMegabytes'>),
          output: Buffer.concat(pieces).toString('utf8'),
        });
    });
  });
}
