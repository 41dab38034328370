import { spawn } from 'node:child_process';
import { join } from 'node:path';

/** Mutants of a night, of which a busy machine may not make all; npm test holds a sample of them (test/fuzz/fuzz.test.ts). */
const MUTANTS = 100_000;
const SECONDS = 3000;

test('damaged files are read, asked about or refused, each in one line, in 5 s of processor time and 1 GB', async () => {
  const root = join(__dirname, '..', '..');
  const lines: string[] = [];
  const code = await new Promise<number | null>((resolve) => {
    const campaign = spawn(process.execPath, ['scripts/fuzz.mjs', '--mutants', String(MUTANTS), '--seconds', String(SECONDS)], {
      cwd: root,
    });
    campaign.stdout.on('data', (text: Buffer) => {
      lines.push(text.toString());
      process.stdout.write(text);
    });
    campaign.stderr.on('data', (text: Buffer) => lines.push(text.toString()));
    campaign.on('close', resolve);
  });
  expect(
    lines
      .join('')
      .split('\n')
      .filter((line) => line.startsWith('--seed') || line.includes('Error')),
  ).toEqual([]);
  expect(code).toBe(0);
});
