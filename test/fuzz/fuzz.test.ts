import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileOf, mutantOf } from './mutant';
import { faultOf, tryCommand } from './trial';

const SAMPLE_SEED = 20261130;
const SAMPLE_SIZE = 120;
const KEPT = join(__dirname, 'kept');
const AS_OF = ['--as-of', '2020-01-31'];

jest.setTimeout(60_000);
const folder = mkdtempSync(join(tmpdir(), 'agewise-fuzz-'));
// The library of the old formats writes of each record that it does not know.
beforeAll(() => void jest.spyOn(console, 'error').mockImplementation(() => undefined));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a sample of mutants is read, asked about or refused, each in one line and in no time', async () => {
  const faults: string[] = [];
  for (let number = 0; number < SAMPLE_SIZE; number += 1) {
    const { name, bytes } = fileOf(mutantOf(SAMPLE_SEED, number));
    const file = join(folder, name);
    writeFileSync(file, bytes);
    const fault = faultOf(await tryCommand(['report', file, ...AS_OF]));
    if (fault !== null) faults.push(`${number}: ${fault}`);
  }
  expect(faults).toEqual([]);
});

test('a campaign makes the same mutants at any time', () => {
  for (let number = 0; number < 20; number += 1) expect(fileOf(mutantOf(1, number))).toEqual(fileOf(mutantOf(1, number)));
});

test('files that once broke the program are read, asked about or refused, and so is writing what came of them', async () => {
  const faults: string[] = [];
  for (const name of readdirSync(KEPT).filter((one) => !one.endsWith('.md'))) {
    for (const out of [[], ['--force', '--out', join(folder, `${name}.out.xlsx`)]]) {
      const fault = faultOf(await tryCommand(['report', join(KEPT, name), ...AS_OF, ...out]));
      if (fault !== null) faults.push(`${name}: ${fault}`);
    }
  }
  expect(faults).toEqual([]);
});
