import fc from 'fast-check';
import { combinations } from '../../../../src/features/cash/domain/matching/combinations';
import { applied, type MadeItem, type MadeReceipt } from './madeMatching';

const NAMES = ['Alder Timber', 'Birch Optical', 'Cedar Clinic'];
const item = fc.record({
  customer: fc.constantFrom(...NAMES),
  open: fc.integer({ min: -9000, max: 30000 }).filter((amount) => amount !== 0),
  due: fc.constantFrom('2026-01-10', '2026-02-10', '2026-03-10'),
  terms: fc.constantFrom('Net 30', '2/10 net 30'),
  date: fc.constantFrom('2026-03-25', '2026-01-05'),
});
const ledger = fc
  .array(item, { minLength: 1, maxLength: 14 })
  .map((made) => made.map((one, k): MadeItem => ({ ...one, no: `DOC-${50100 + k}` })));

/** Receipts that name documents, repeat amounts, take a little off or say nothing. */
const receiptsOf = (items: readonly MadeItem[]): fc.Arbitrary<readonly MadeReceipt[]> =>
  fc.array(
    fc
      .record({
        places: fc.uniqueArray(fc.nat({ max: items.length - 1 }), { minLength: 1, maxLength: 3 }),
        off: fc.constantFrom(0, 0, 0, 30, 500, -700),
        isNamed: fc.boolean(),
        isAdvice: fc.boolean(),
        payer: fc.constantFrom('', ...NAMES),
      })
      .map(({ places, off, isNamed, isAdvice, payer }): MadeReceipt => {
        const chosen = places.map((place) => items[place]!);
        return {
          amount: chosen.reduce((sum, { open }) => sum + open, 0) - off,
          payer,
          text: isNamed && !isAdvice ? chosen.map(({ no }) => no).join(' ') : 'PAYMENT',
          remittance: isNamed && isAdvice ? chosen.map(({ no, open }, k) => ({ documentNo: no, paid: k === 0 ? open - off : open })) : [],
        };
      }),
    { minLength: 1, maxLength: 8 },
  );
const world = ledger.chain((items) => fc.tuple(fc.constant(items), receiptsOf(items)));

test('applied and unapplied make the receipt, and no item is applied beyond what is open', () => {
  fc.assert(
    fc.property(world, ([items, receipts]) => {
      const left = new Map(items.map(({ no, open }) => [no, open]));
      applied({ items }, receipts).forEach((proposal, k) => {
        const sum = proposal.applications.reduce((total, one) => total + one.applied, 0);
        if (proposal.unapplied === null) expect(proposal.applications).toEqual([]);
        else expect(sum + proposal.unapplied).toBe(receipts[k]!.amount);
        expect(proposal.unapplied ?? 0).toBeGreaterThanOrEqual(0);
        for (const one of proposal.applications) {
          const before = left.get(one.documentNo)!;
          const closed = one.applied + one.discount + one.toleranceWrittenOff + one.bankCharge;
          const after = before - closed;
          expect(one.remainingOpen).toBe(after);
          // What is left has the sign of what was open, and a deduction is part of it.
          expect(Math.sign(after) * Math.sign(before)).toBeGreaterThanOrEqual(0);
          expect(Math.abs(after)).toBeLessThanOrEqual(Math.abs(before));
          expect(one.deduction).toBeLessThanOrEqual(Math.max(after, 0));
          left.set(one.documentNo, after);
        }
      });
    }),
  );
});

test('receipts of a day that name different documents give the same in any order', () => {
  const named = fc
    .array(
      fc.record({ customer: fc.constantFrom(...NAMES), open: fc.integer({ min: 1000, max: 90000 }), off: fc.constantFrom(0, 400, -400) }),
      {
        minLength: 2,
        maxLength: 8,
      },
    )
    .chain((made) =>
      fc.tuple(
        fc.constant(made),
        fc.shuffledSubarray(
          made.map((_, k) => k),
          { minLength: made.length },
        ),
      ),
    );
  fc.assert(
    fc.property(named, ([made, order]) => {
      const items = made.map(({ customer, open }, k): MadeItem => ({ customer, open, no: `DOC-${60100 + k}` }));
      const receipts = made.map(({ customer, open, off }, k): MadeReceipt => ({
        amount: open - off,
        payer: customer,
        text: `DOC-${60100 + k}`,
      }));
      const straight = applied({ items }, receipts);
      const shuffled = applied(
        { items },
        order.map((k) => receipts[k]!),
      );
      order.forEach((k, at) => expect({ ...shuffled[at]!, id: '' }).toEqual({ ...straight[k]!, id: '' }));
    }),
  );
});

const amounts = fc.array(
  fc.integer({ min: -40, max: 90 }).filter((amount) => amount !== 0),
  { minLength: 1, maxLength: 9 },
);

test('combinations are all that there are, each once (every subset looked at)', () => {
  fc.assert(
    fc.property(amounts, fc.integer({ min: 1, max: 200 }), (list, target) => {
      const all: string[] = [];
      for (let mask = 1; mask < 1 << list.length; mask++) {
        const places = list.map((_, k) => k).filter((k) => (mask >> k) & 1);
        if (places.reduce((sum, k) => sum + list[k]!, 0) === target) all.push(places.join());
      }
      expect(
        combinations(list, target, 1000)
          .map((places) => places.join())
          .sort(),
      ).toEqual(all.sort());
    }),
  );
});

test('a combination is proposed only where it is the only one', () => {
  fc.assert(
    fc.property(amounts, fc.integer({ min: 1, max: 200 }), (list, amount) => {
      const items = list.map((open, k): MadeItem => ({ customer: 'Alder Timber', open, no: `DOC-${70100 + k}` }));
      const [proposal] = applied({ items, habits: { 'Alder Timber': { tolerance: 0 as never } } }, [{ amount, payer: 'Alder Timber' }]);
      if (proposal!.outcome !== 'subset') return;
      let ways = 0;
      for (let mask = 1; mask < 1 << list.length; mask++)
        if (list.reduce((sum, open, k) => sum + ((mask >> k) & 1 ? open : 0), 0) === amount) ways++;
      expect(ways).toBe(1);
    }),
  );
});
