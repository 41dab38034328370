import { saidRefusal } from '../harness/say';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { utils, write } from '@e965/xlsx';
import { CompoundFile } from '../../src/adapters/xlsx/legacy/compoundFile';
import { readHere } from '../../src/adapters/xlsx/legacy/oldReader';
import { wholeRecords } from '../../src/adapters/xlsx/legacy/records';
import { readApart } from '../../src/cli/readApart';

const OPTIONS = { type: 'buffer', cellNF: true, cellStyles: true } as const;

function streamOf(file: Uint8Array): Uint8Array {
  const container = new CompoundFile(file);
  return container.stream('Workbook') ?? container.stream('Book')!;
}

function sound(): Uint8Array {
  const sheet = utils.aoa_to_sheet([['Customer', 'Amount'], ['Alder', 12.5], ...Array.from({ length: 500 }, (_, i) => [`Birch ${i}`, i])]);
  sheet['B2']!.f = '5*2.5';
  sheet['!merges'] = [{ s: { r: 3, c: 0 }, e: { r: 3, c: 1 } }];
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, 'Aging');
  return streamOf(new Uint8Array(write(book, { type: 'array', bookType: 'biff8' }) as ArrayBuffer));
}

test('a workbook that is read apart is the one that is read here', async () => {
  const stream = sound();
  const [apart, here] = [await readApart(stream, OPTIONS), await readHere(stream, OPTIONS)];
  expect(apart.SheetNames).toEqual(['Aging']);
  expect(apart.Sheets).toEqual(here.Sheets);
});

test('a record that the library would follow without end is given up, and so is what it cannot read', async () => {
  const file = new Uint8Array(readFileSync(join(__dirname, '..', 'fuzz', 'kept', 'formula-without-end.xls')));
  await expect(readApart(wholeRecords(streamOf(file)), OPTIONS)).rejects.toThrow(/took more than 2\.0 s/);
  await expect(readApart(new Uint8Array([0x89, 0x50, 0x4e, 0x47]), OPTIONS)).rejects.toThrow('is not a spreadsheet');
}, 30_000);

test('records end with their last stretch, whatever stands behind it, and a stream that is cut off is refused at any place', async () => {
  const stream = sound();
  expect(wholeRecords(stream)).toHaveLength(stream.length);
  for (const behind of [new Array<number>(600).fill(0), [1, 2, 3]])
    expect(wholeRecords(new Uint8Array([...stream, ...behind]))).toEqual(stream);
  for (let length = 0; length < stream.length; length += 97)
    expect((await saidRefusal(Promise.resolve().then(() => wholeRecords(stream.subarray(0, length))))).what).toContain(
      length < 4 ? 'does not begin as one' : 'end in the middle',
    );
});
