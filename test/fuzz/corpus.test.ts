import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GOLDEN, readCorpus, type Golden } from './corpus';
import { faultOf, tryCommand } from './trial';
import { WatchedWorker, type JobRunner } from './watchedWorker';

const folder = mkdtempSync(join(tmpdir(), 'agewise-corpus-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs in this thread: none of these files hangs. */
const HERE: JobRunner = {
  run: async ({ argv }) => {
    const trial = await tryCommand(argv);
    return { trial, fault: faultOf(trial) };
  },
  stop: () => Promise.resolve(),
};

async function corpus(because: string | null = null): Promise<{ readonly faults: number; readonly said: string }> {
  const said: string[] = [];
  const faults = await readCorpus({ folder, runner: HERE, because, say: (line) => void said.push(line) });
  return { faults, said: said.join('\n') };
}

const put = (name: string, lines: readonly string[]): void => writeFileSync(join(folder, name), lines.join('\n'));
const golden = (): Golden => JSON.parse(readFileSync(join(folder, GOLDEN), 'utf8')) as Golden;

test('a folder keeps what came of each file, and a change counts until it is explained', async () => {
  const head = 'Customer,Invoice,Due Date,Amount';
  put('a.csv', [head, 'Alder Ltd,1,2019-12-31,100.50']);
  put('b.csv', [head, 'Alder Ltd,1,01/02/2020,100.50', 'Birch Ltd,2,02/03/2020,7.00']);
  put('c.xlsx', ['PK no archive']);
  put('d.md', ['no table']);
  expect(await corpus()).toEqual({ faults: 0, said: '3 files: read 1, asked 1, refused 1; 0 differ from before' });
  expect(golden().files).toMatchObject({
    'a.csv': { end: 'read', balance: { '': '100.50' }, rowsRead: 1, rowsSkipped: 1 },
    'b.csv': { end: 'asked', questions: ['dateOrderAmbiguous'] },
    'c.xlsx': { end: 'refused', line: expect.stringContaining('agewise: ') },
  });
  put('a.csv', [head, 'Alder Ltd,1,2019-12-31,100.51']);
  const changed = await corpus();
  expect(changed.faults).toBe(1);
  expect(changed.said).toContain('a.csv\n  before {"end":"read","balance":{"":"100.50"}');
  expect((await corpus('a cent was missing')).faults).toBe(0);
  expect(golden().accepted).toEqual(['first results', 'a cent was missing']);
  expect((await corpus()).faults).toBe(0);
});

test('a thread that does not end is stopped, and the next job has a new one', async () => {
  const file = join(folder, 'thread.cjs');
  writeFileSync(
    file,
    "const { parentPort } = require('node:worker_threads');\nparentPort.on('message', (job) => { while (job.argv[0] === 'hang'); if (job.argv[0] === 'throw') throw new Error('gone'); parentPort.postMessage({ code: 0, out: '', err: [], processorSeconds: 0 }); });",
  );
  const worker = new WatchedWorker(file, 0.5);
  const run = async (what: string): Promise<string | null> => (await worker.run({ argv: [what], file: '', mutant: null })).fault;
  expect(await run('hang')).toBe('more than 0.5 s of processor time');
  expect(await run('end')).toBeNull();
  expect(await run('throw')).toBe('the thread ended: gone');
  expect(await run('end')).toBeNull();
  await worker.stop();
});
