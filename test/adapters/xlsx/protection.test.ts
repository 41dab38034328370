import { createHash } from 'node:crypto';
import { isPassword, passwordHash, shortHash } from '../../../src/adapters/xlsx/protection/passwordHash';
import { NOTHING_ALLOWED, protectionXml, readProtection } from '../../../src/adapters/xlsx/protection/sheetProtection';
import { parseXml } from '../../../src/adapters/xlsx/xml/xmlTree';

const element = (attributes: string): ReturnType<typeof parseXml> => parseXml(`<sheetProtection ${attributes}/>`, 'test');

test('a password is known again by the 16 bits that old files keep of it', () => {
  expect([shortHash('abc'), shortHash('test')]).toEqual([0xcc1a, 0xcbeb]);
  const { password } = readProtection(element('sheet="1" password="CC1A"'))!;
  expect([isPassword(password!, 'abc'), isPassword(password!, 'Abc')]).toEqual([true, false]);
});

test('a password is known again by its salted hash, and not where another algorithm made it', () => {
  const salt = Buffer.from('0123456789abcdef');
  let hash = createHash('sha512').update(salt).update(Buffer.from('Größe 7', 'utf16le')).digest();
  for (let i = 0; i < 1000; i++)
    hash = createHash('sha512')
      .update(hash)
      .update(Uint8Array.of(i & 0xff, i >> 8, 0, 0))
      .digest();
  const kept = (algorithm: string): NonNullable<NonNullable<ReturnType<typeof readProtection>>['password']> =>
    readProtection(
      element(
        `algorithmName="${algorithm}" hashValue="${hash.toString('base64')}" saltValue="${salt.toString('base64')}" spinCount="1000" sheet="1"`,
      ),
    )!.password!;
  expect([
    isPassword(kept('SHA-512'), 'Größe 7'),
    isPassword(kept('SHA-512'), 'größe 7'),
    isPassword(kept('RIPEMD-160'), 'Größe 7'),
  ]).toEqual([true, false, null]);
  const made = passwordHash('secret', Uint8Array.from(salt));
  expect([made.kind === 'salted' && made.spinCount, isPassword(made, 'secret'), isPassword(made, 'secre')]).toEqual([100_000, true, false]);
});

test('what a file allows on a protected sheet is read, and written as it was read', () => {
  expect(readProtection(element('formatCells="0"'))).toBeNull();
  const plain = readProtection(element('sheet="1" objects="1" scenarios="1"'))!;
  expect(plain).toEqual({ options: NOTHING_ALLOWED, password: null });
  const open = readProtection(element('sheet="1" formatCells="0" sort="0" autoFilter="0" insertRows="0" selectLockedCells="1"'))!;
  expect(open.options).toEqual({
    ...NOTHING_ALLOWED,
    allowEditObjects: true,
    allowEditScenarios: true,
    allowFormatCells: true,
    allowSort: true,
    allowAutoFilter: true,
    allowInsertRows: true,
    selectionMode: 'Unlocked',
  });
  for (const one of [plain, open]) expect(readProtection(parseXml(protectionXml(one), 'test'))).toEqual(one);
});
