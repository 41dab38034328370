import { createInterface } from 'node:readline';
import { main, outputLost } from '../cli/main';
import { FEATURES } from '../features';
import { EXIT, type Terminal } from '../cli/terminal';

/** Joins the commands to the process: stdout with its back-pressure, stderr, stdin line by line. */
function processTerminal(): Terminal {
  return {
    write: (text) =>
      new Promise((resolve) => {
        if (process.stdout.write(text)) resolve();
        else process.stdout.once('drain', resolve);
      }),
    complain: (line) => void process.stderr.write(`${line}\n`),
    lines: () => createInterface({ input: process.stdin, crlfDelay: Infinity }),
  };
}

/** Runs the command line of this process; the exit code is set, not forced, so that what was written still reaches its reader. */
export async function runCommandLine(argv: readonly string[], version: string): Promise<void> {
  // A reader such as `head` that has seen enough closes the pipe: that is its right, not a fault.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    process.stderr.write(`${outputLost(argv, error.code ?? error.message)}\n`);
    process.exit(EXIT.notRead);
  });
  process.exitCode = await main(FEATURES, argv, version, processTerminal());
}
