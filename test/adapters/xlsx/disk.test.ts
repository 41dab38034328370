import { english, saidRefusal } from '../../harness/say';
import * as fs from 'node:fs/promises';
import * as os from 'node:os';
import * as path from 'node:path';
import { readFile, writeFileAtomically } from '../../../src/adapters/xlsx/disk';
import { filesText } from '../../../src/kernel/run/filesText';

let folder = '';
beforeEach(async () => {
  folder = await fs.mkdtemp(path.join(os.tmpdir(), 'agewise-'));
});
afterEach(() => fs.rm(folder, { recursive: true }));

const place = (name: string): string => path.join(folder, name);
const bytes = new Uint8Array([1, 2, 3]);

test('a written file reads back, and no temporary file stays', async () => {
  await writeFileAtomically(place('out.xlsx'), bytes, { input: place('in.xlsx'), overwriteInput: false });
  expect([...(await readFile(place('out.xlsx')))]).toEqual([1, 2, 3]);
  expect(await fs.readdir(folder)).toEqual(['out.xlsx']);
});

test('the input is not replaced unless asked, not through a link either', async () => {
  await fs.writeFile(place('in.xlsx'), 'old');
  // Windows lets only administrators make links.
  const hasLinks = process.platform !== 'win32';
  if (hasLinks) await fs.symlink(place('in.xlsx'), place('link.xlsx'));
  for (const name of hasLinks ? ['in.xlsx', 'link.xlsx'] : ['in.xlsx']) {
    expect(await saidRefusal(writeFileAtomically(place(name), bytes, { input: place('in.xlsx'), overwriteInput: false }))).toMatchObject({
      code: 'fileRefused',
      unchanged: 'Nothing was written.',
    });
  }
  expect(await fs.readFile(place('in.xlsx'), 'utf8')).toBe('old');
  await writeFileAtomically(place('in.xlsx'), bytes, { input: place('in.xlsx'), overwriteInput: true });
  expect(await fs.readFile(place('in.xlsx'))).toEqual(Buffer.from(bytes));
});

test('a folder that is not there, a missing file and a folder in place of a file are said', async () => {
  expect(await saidRefusal(writeFileAtomically(place('no/out.xlsx'), bytes, { input: null, overwriteInput: false }))).toMatchObject({
    what: expect.stringContaining('was not found'),
    whatToDo: 'Check that the folder exists and try again.',
  });
  expect(await saidRefusal(readFile(place('none.xlsx')))).toMatchObject({
    code: 'fileRefused',
    what: expect.stringContaining('was not found'),
  });
  expect(await saidRefusal(readFile(folder))).toMatchObject({ what: expect.stringContaining('is a folder') });
});

test('a name of as many bytes as a file system takes is written, a longer one is said, and no temporary file stays', async () => {
  const longest = `${'日'.repeat(83)}x.xlsx`;
  expect(Buffer.byteLength(longest)).toBe(255);
  await writeFileAtomically(place(longest), bytes, { input: null, overwriteInput: false });
  expect([...(await readFile(place(longest)))]).toEqual([1, 2, 3]);
  expect(await saidRefusal(writeFileAtomically(place(`x${longest}`), bytes, { input: null, overwriteInput: false }))).toMatchObject({
    code: 'fileRefused',
    what: expect.stringContaining('has a name that is too long'),
    whatToDo: 'Give the result another name.',
  });
  expect(await fs.readdir(folder)).toEqual([longest]);
});

// Who is root may write anywhere.
const asUser = process.getuid?.() === 0 || process.platform === 'win32' ? test.skip : test;
asUser('a file that nobody may write to is not replaced', async () => {
  await fs.writeFile(place('kept.xlsx'), 'kept');
  await fs.chmod(place('kept.xlsx'), 0o400);
  expect(await saidRefusal(writeFileAtomically(place('kept.xlsx'), bytes, { input: null, overwriteInput: false }))).toMatchObject({
    what: expect.stringContaining('is not open to you'),
    whatToDo: 'Close it in other programs, check that you may write there, and try again.',
  });
  expect(await fs.readFile(place('kept.xlsx'), 'utf8')).toBe('kept');
  expect(await fs.readdir(folder)).toEqual(['kept.xlsx']);
});

test('a full disk is said, with what to do', () => {
  expect(english(filesText('writeElsewhere', { reason: 'ENOSPC' }))).toBe('Make room there or choose another disk, and try again.');
});
