import { FileWorkbook } from '../../../../src/adapters/xlsx/fileWorkbook';
import { writeNoteColumns } from '../../../../src/features/notes/run/writeNoteColumns';
import { refresh } from '../../../../src/report/refresh';
import { sampleWorkbook } from '../../../../src/workbench/saving/sampleWorkbook';
import { ANY_REQUEST, day, QUIET } from '../../../golden/madeReport';
import { faultsOf } from '../elementOrder';
import { partsWithoutPrefix, prefixedArchive, prefixedParts, textParts } from '../prefixedParts';
import { archiveOf, partText, relationships } from '../rawPackage';

/** Refreshes a workbook and writes the note columns beside its items. */
async function written(bytes: Uint8Array, sheet: string, asOf: string): Promise<Uint8Array> {
  const workbook = await FileWorkbook.open(bytes, 'aging.xlsx');
  const outcome = await refresh(workbook, { ...ANY_REQUEST, sheet, asOf: day(asOf) }, QUIET);
  if (outcome.kind !== 'report') throw new Error('a report was expected');
  await writeNoteColumns(workbook, outcome.report, null, QUIET);
  return workbook.save();
}

/** Unprefixed elements of a part. */
const plainElements = (xml: string): string[] => xml.match(/<[A-Za-z]\w*(?=[\s/>])/g) ?? [];

test('a workbook whose elements carry a prefix is written as its plain twin is, each element with the prefix', async () => {
  const plain = sampleWorkbook();
  const prefixed = prefixedArchive(plain);
  const after = await written(prefixed, 'Open items', '2026-10-31');
  expect(faultsOf(after)).toEqual([]);
  expect(partsWithoutPrefix(after)).toEqual(textParts(await written(plain, 'Open items', '2026-10-31')));
  const users = Object.keys(textParts(prefixed)).filter((name) => name.startsWith('xl/') && partText(prefixed, name).includes('<x:'));
  expect(users.length).toBeGreaterThan(2);
  expect(users.flatMap((name) => plainElements(partText(after, name)))).toEqual([]);
});

test('sheets of ours that such a program saved are written anew, with the comments that people put there', async () => {
  const first = textParts(await written(sampleWorkbook(), 'Open items', '2026-10-31'));
  const worklist = Object.keys(first).find((name) => /worksheets\/sheet\d+\.xml$/.test(name) && String(first[name]).includes('Worklist'))!;
  const link = worklist.replace(/([^/]+)$/, '_rels/$1.rels');
  const commented = {
    ...first,
    [worklist]: String(first[worklist]).replace(
      /<tableParts|<extLst|<\/worksheet>/,
      (next) => `<legacyDrawing xmlns:q="http://schemas.openxmlformats.org/officeDocument/2006/relationships" q:id="rId99"/>${next}`,
    ),
    [link]: String(first[link] ?? relationships([])).replace(
      '</Relationships>',
      '<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/vmlDrawing" Target="../drawings/vmlDrawing1.vml"/></Relationships>',
    ),
    'xl/drawings/vmlDrawing1.vml': '<xml/>',
  };
  const after = await written(archiveOf(prefixedParts(commented)), 'Open items', '2026-11-30');
  const kept = /<x:legacyDrawing [^>]*>/.exec(partText(after, worklist))?.[0];
  expect(kept).toContain('xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"');
  expect(plainElements(partText(after, worklist))[0]).toBe('<worksheet');
});
