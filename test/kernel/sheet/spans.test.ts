import fc from 'fast-check';
import type { CellSpan } from '../../../src/kernel/sheet/cells';
import { boundingSpan, holds, intersection, sameSpan } from '../../../src/kernel/sheet/spans';

const spans: fc.Arbitrary<CellSpan> = fc.record({
  row: fc.nat(6),
  column: fc.nat(6),
  rowCount: fc.integer({ min: 1, max: 5 }),
  columnCount: fc.integer({ min: 1, max: 5 }),
});
const places = Array.from({ length: 12 }, (_, row) => Array.from({ length: 12 }, (_unused, column) => [row, column] as const)).flat();

test('a cell lies in what two spans share exactly where it lies in both', () => {
  fc.assert(
    fc.property(spans, spans, (a, b) => {
      const both = intersection(a, b);
      for (const [row, column] of places)
        expect(both !== null && holds(both, row, column)).toBe(holds(a, row, column) && holds(b, row, column));
    }),
  );
});

test('the span around two others holds every cell of both, and is the one of them that holds the other', () => {
  fc.assert(
    fc.property(spans, spans, (a, b) => {
      const around = boundingSpan(a, b);
      for (const [row, column] of places) if (holds(a, row, column) || holds(b, row, column)) expect(holds(around, row, column)).toBe(true);
      const shared = intersection(a, b);
      if (shared !== null && sameSpan(shared, b)) expect(sameSpan(around, a)).toBe(true);
    }),
  );
});
