import { Parts } from '../../../../src/adapters/xlsx/zip/parts';
import { partTree } from '../../../../src/adapters/xlsx/zip/partTree';
import { addRelationship } from '../../../../src/adapters/xlsx/write/packageEdits';
import { relationshipsOf } from '../../../../src/adapters/xlsx/zip/relationships';
import { archiveOf, rawParts, worksheet } from '../rawPackage';

test('what was learned of a part holds as long as the part does, in every state of the workbook', () => {
  const parts = Parts.open(archiveOf(rawParts({ S: worksheet('') })));
  const before = partTree(parts, 'xl/workbook.xml');
  const fork = parts.fork();
  expect(partTree(fork, 'xl/WORKBOOK.xml')).toBe(before);
  fork.set('xl/workbook.xml', before.source.replace('name="S"', 'name="T"'));
  expect(partTree(fork, 'xl/workbook.xml').source).toContain('name="T"');
  expect(partTree(parts, 'xl/workbook.xml')).toBe(before);
});

test('links are read anew once one is added, and their targets are seen from their part', () => {
  const parts = Parts.open(archiveOf(rawParts({ S: worksheet('') })));
  const [first] = relationshipsOf(parts, 'xl/workbook.xml');
  expect(first!.target).toBe('xl/worksheets/sheet1.xml');
  expect(relationshipsOf(parts, '').map(({ target }) => target)).toEqual(['xl/workbook.xml']);
  const id = addRelationship(parts, 'xl/workbook.xml', 'customXml', 'customXml/item1.xml');
  expect(relationshipsOf(parts, 'xl/workbook.xml').find((one) => one.id === id)?.target).toBe('customXml/item1.xml');
});
