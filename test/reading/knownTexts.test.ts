import fc from 'fast-check';
import { Dictionary } from '../../src/kernel/ledger/dictionary';
import { KnownTexts } from '../../src/reading/rows/knownTexts';

test('a glance gives the codes that the dictionary alone would give, for few texts, for many, and for texts that share a place', () => {
  const texts = fc.array(
    fc.oneof(fc.constantFrom('', 'AUD', 'USD', 'DUA', 'Maya Lind', 'Mara Lund'), fc.stringMatching(/^[A-C]?[0-9]{0,6}$/), fc.string()),
    { maxLength: 300 },
  );
  fc.assert(
    fc.property(texts, fc.boolean(), (some, afterMany) => {
      const [glanced, plain] = [new Dictionary(), new Dictionary()];
      const known = new KnownTexts(glanced);
      const before = afterMany ? Array.from({ length: 2000 }, (_, k) => `C${k}`) : [];
      for (const text of [...before, ...some, ...some]) expect(known.code(text)).toBe(plain.code(text));
    }),
    { numRuns: 50 },
  );
});
