import fc from 'fast-check';
import { narrowCodes } from '../../../src/kernel/ledger/dictionary';
import { narrowAmounts } from '../../../src/kernel/ledger/openItems';

test('amounts below 2^31 take four bytes each, and every amount stays as it was', () => {
  expect(narrowAmounts(Float64Array.of(0, -12_345, 2_147_483_647))).toBeInstanceOf(Int32Array);
  for (const wide of [2_147_483_648, NaN, 0.5, 1e15]) expect(narrowAmounts(Float64Array.of(1, wide))).toBeInstanceOf(Float64Array);
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.integer(), fc.maxSafeInteger(), fc.constant(NaN))), (amounts) =>
      expect([...narrowAmounts(Float64Array.from(amounts))]).toEqual(amounts),
    ),
  );
});

test('codes take as many bytes as there are different ones, and every code stays as it was', () => {
  const codes = Uint32Array.of(3, 255, 0, 300, 70_000);
  expect(narrowCodes(codes, Uint32Array.of(0, 1, 2), 3, 256)).toEqual(Uint8Array.of(3, 255, 0));
  expect(narrowCodes(codes, Uint32Array.of(3, 0), 2, 301)).toEqual(Uint16Array.of(300, 3));
  expect(narrowCodes(codes, null, 5, 70_001)).toEqual(codes);
});
