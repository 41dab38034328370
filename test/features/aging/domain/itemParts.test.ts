import fc from 'fast-check';
import { ItemParts } from '../../../../src/features/aging/domain/itemParts';
import { NO_DAY } from '../../../../src/kernel/calendar/dayNumber';
import type { OpenItems } from '../../../../src/kernel/ledger/openItems';
import { day } from '../../../golden/madeReport';

const AS_OF = day('2026-01-31');
const amount = fc.integer({ min: 0, max: 1000 });
const one = { open: fc.integer({ min: 1, max: 1000 }), disputed: amount, heldDisputed: amount, arranged: amount, received: amount };
const promises = { promised: amount, promiseDay: fc.constantFrom(NO_DAY, AS_OF - 1, AS_OF, AS_OF + 1) };

/** The parts of the only item of a list of which so much is wanted by each. */
function partsOf(wanted: Readonly<Record<keyof typeof one | keyof typeof promises, number>>): ItemParts {
  const items = {
    length: 1,
    openAmount: Float64Array.of(wanted.open),
    disputedAmount: Float64Array.of(wanted.disputed),
    promiseDay: Int32Array.of(wanted.promiseDay),
  } as unknown as OpenItems;
  const held = {
    disputed: Float64Array.of(wanted.heldDisputed),
    arranged: Float64Array.of(wanted.arranged),
    promised: Float64Array.of(wanted.promised),
    promiseDay: Int32Array.of(NO_DAY),
  };
  return new ItemParts(
    { items, asOf: AS_OF, received: { byItem: Float64Array.of(wanted.received), onAccount: new Map(), latest: new Map() } },
    held,
  ).split(0);
}

const WANTED = { open: 1000, disputed: 100, heldDisputed: 50, arranged: 200, received: 300, promised: 500, promiseDay: NO_DAY };

test('disputed comes first, then arranged, received and promised; each takes what those before it leave', () => {
  const { disputed, arranged, received, free, promised } = partsOf(WANTED);
  expect([disputed, arranged, received, free, promised]).toEqual([150, 200, 300, 350, 350]);
});

test.each([
  ['before the as-of day holds nothing more than the log says', AS_OF - 1, 10],
  ['on the as-of day holds for all that is left', AS_OF, 350],
])("the sheet's own promise %s", (_when, promiseDay, promised) => {
  expect(partsOf({ ...WANTED, promised: 10, promiseDay }).promised).toBe(promised);
});

test('no part is below zero, and together they are never more than is open', () => {
  fc.assert(
    fc.property(fc.record({ ...one, ...promises }), (wanted) => {
      const { disputed, arranged, received, free, promised } = partsOf(wanted);
      expect(Math.min(disputed, arranged, received, free, promised)).toBeGreaterThanOrEqual(0);
      expect(disputed + arranged + received + free).toBe(wanted.open);
      expect(promised).toBeLessThanOrEqual(free);
    }),
  );
});
