import fc from 'fast-check';
import { Random } from '../../../../src/features/sample/domain/random';
import type { DayNumber } from '../../../../src/kernel/calendar/dayNumber';
import { knownItems } from '../../../../src/features/forecast/domain/knownItems';
import { learningBase } from '../../../../src/features/forecast/domain/learningBase';
import { TRAITS } from '../../../../src/features/forecast/domain/models/hazardFeatures';
import { chanceOfOdds, fitSteps } from '../../../../src/features/forecast/domain/models/hazardFit';
import { HazardLearning } from '../../../../src/features/forecast/domain/models/hazardLearning';
import { hazardModel } from '../../../../src/features/forecast/domain/models/hazardModel';
import { stepTraitsAt } from '../../../../src/features/forecast/domain/models/methods';
import { learnReceiptCalendar } from '../../../../src/features/forecast/domain/receiptCalendar';
import { knownAt, LEDGER_KINDS, LEDGER_START, makePayerLedger } from '../../../generators/payers/payerLedger';

const WIDTH = TRAITS.length;
const DUE_WEEKDAY = TRAITS.findIndex(({ id }) => id === 'weekdayOfDue');

test('chances that differ by one trait are found, and what was seen twice says little', () => {
  const random = new Random(3);
  const chances = [0.1, 0.5, 0.8];
  const length = 6002;
  const [places, paid] = [new Uint8Array(length * WIDTH), new Uint8Array(length)];
  for (let s = 0; s < 6000; s++) {
    places[s * WIDTH + DUE_WEEKDAY] = s % 3;
    paid[s] = random.chance(chances[s % 3]!) ? 1 : 0;
  }
  for (let s = 6000; s < length; s++) {
    places[s * WIDTH + DUE_WEEKDAY] = 5;
    paid[s] = 1;
  }
  const { common, tables } = fitSteps({ length, places, paid });
  const others = tables.reduce((sum, table, t) => (t === DUE_WEEKDAY ? sum : sum + table[0]!), common);
  const found = (place: number): number => chanceOfOdds(others + tables[DUE_WEEKDAY]![place]!);
  chances.forEach((chance, place) => expect(Math.abs(found(place) - chance)).toBeLessThan(0.04));
  expect(found(5)).toBeLessThan(0.7);
});

const ledger = makePayerLedger({ ...LEDGER_KINDS[0]!, customerCount: 30 }, 41);
const asOf = (LEDGER_START + 450) as DayNumber;

function baseAt(day: DayNumber): ReturnType<typeof learningBase> {
  const { items, paid } = knownAt(ledger, day);
  return learningBase(knownItems(paid, items, day, 1), learnReceiptCalendar(paid, day));
}

test('the chance that an item is unpaid begins with 1 and falls from day to day', () => {
  const base = baseAt(asOf);
  const learning = new HazardLearning(base, asOf);
  for (let weeks = 30; weeks >= 4; weeks -= 2) learning.add(stepTraitsAt(base, (asOf - 7 * weeks) as DayNumber));
  const model = hazardModel(base, stepTraitsAt(base, asOf), learning.learned(asOf)!);
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 29 }),
      fc.integer({ min: -90, max: 60 }),
      fc.integer({ min: 1, max: 90 }),
      (customer, due, terms) => {
        const item = { customer, dueDay: asOf + due, documentDay: asOf + due - terms, amount: 90_000 };
        let before = 1;
        expect(model.unpaid(item, asOf)).toBe(1);
        for (let day = asOf + 1; day < asOf + 120; day++) {
          const now = model.unpaid(item, day);
          expect(now).toBeGreaterThanOrEqual(0);
          expect(now).toBeLessThanOrEqual(before + 1e-12);
          before = now;
        }
        // Asked about a day in between, it says the same.
        expect(model.unpaid({ ...item }, asOf + 119)).toBeCloseTo(before, 12);
      },
    ),
    { numRuns: 30 },
  );
});

test('steps that had not ended by a date teach nothing then', () => {
  const base = baseAt(asOf);
  const until = (asOf - 60) as DayNumber;
  const [early, all] = [new HazardLearning(base, until), new HazardLearning(base, asOf)];
  for (let weeks = 30; weeks >= 2; weeks -= 2) {
    const traits = stepTraitsAt(base, (asOf - 7 * weeks) as DayNumber);
    all.add(traits);
    if (traits.asOf < until) early.add(traits);
  }
  expect(all.learned(until)).toEqual(early.learned(until));
  expect(all.learned(asOf)).not.toEqual(early.learned(until));
});
