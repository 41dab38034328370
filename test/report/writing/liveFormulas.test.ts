import fc from 'fast-check';
import { spanFromAddress } from '../../../src/kernel/sheet/cells';
import type { Report } from '../../../src/features/report';
import { planExposure } from '../../../src/features/exposure/sheet/planExposure';
import { planSummary } from '../../../src/features/summary/sheet/planSummary';
import { planWorklist } from '../../../src/features/worklist/sheet/planWorklist';
import type { PlanCell, SheetPlan } from '../../../src/kernel/sheet/sheetPlan';
import { readingOf, reportOf, type MadeItem } from '../../golden/madeReport';
import { english } from '../../harness/say';

const item = fc.record({
  customer: fc.constantFrom('Alder', 'Birch', 'Cedar', 'Dune', 'Elm'),
  due: fc.constantFrom('', '2024-05-01', '2025-11-15', '2025-12-31', '2026-01-01', '2026-01-31', '2026-02-01'),
  amount: fc.integer({ min: -300_000, max: 9_000_000 }),
  currency: fc.constantFrom('USD', 'EUR'),
});

type Cells = ReadonlyMap<string, PlanCell>;

function cellsOf(plan: SheetPlan): Cells {
  const cells = new Map<string, PlanCell>();
  for (const block of plan.blocks)
    block.cells.forEach((row, r) => row.forEach((cell, c) => cells.set(`${block.row + r} ${block.column + c}`, cell)));
  return cells;
}

const valueAt = (cells: Cells, row: number, column: number): PlanCell => {
  const cell = cells.get(`${row} ${column}`) ?? '';
  return typeof cell === 'object' ? cell.value : cell;
};

/** The sum of the numbers in a span, in hundredths. */
function sumOfSpan(cells: Cells, address: string): number {
  const span = spanFromAddress(address)!;
  let sum = 0;
  for (let row = span.row; row < span.row + span.rowCount; row++) {
    for (let column = span.column; column < span.column + span.columnCount; column++) {
      const value = valueAt(cells, row, column);
      if (typeof value === 'number') sum += Math.round(value * 100);
    }
  }
  return sum;
}

/** Formulas of a plan that are a plain sum or a plain link, with the hundredths that they should give. */
function expectedValues(plan: SheetPlan): readonly { readonly formula: string; readonly value: number; readonly expected: number }[] {
  const cells = cellsOf(plan);
  const found: { formula: string; value: number; expected: number }[] = [];
  for (const cell of cells.values()) {
    if (typeof cell !== 'object' || cell === null || typeof cell.value !== 'number') continue;
    const plain = /^=(?:SUM\(([A-Z]+\d+(?::[A-Z]+\d+)?)\)|([A-Z]+\d+))$/.exec(cell.formula);
    if (plain)
      found.push({ formula: cell.formula, value: Math.round(cell.value * 100), expected: sumOfSpan(cells, plain[1] ?? plain[2]!) });
  }
  return found;
}

const plansOf = (report: Report): readonly SheetPlan[] => [
  planSummary(report, english),
  planWorklist(report, { notes: [], collectors: new Map() }, english),
  planExposure(report, english),
];

test('every sum and link on the written sheets has the value that Excel would calculate, for any ledger', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(item, { minLength: 1, maxLength: 30 }), async (items: MadeItem[]) => {
      const report = await reportOf(readingOf(items), '2026-01-31');
      const checked = plansOf(report).flatMap(expectedValues);
      expect(checked.length).toBeGreaterThan(20);
      for (const { value, expected } of checked) expect(value).toBe(expected);
    }),
    { numRuns: 60 },
  );
});

test('the checks hold for any ledger', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(item, { minLength: 1, maxLength: 30 }), async (items: MadeItem[]) => {
      const report = await reportOf(readingOf(items), '2026-01-31');
      const texts = plansOf(report).flatMap((plan) =>
        [...cellsOf(plan).values()].map((cell) => (typeof cell === 'object' && cell !== null ? cell.value : cell)),
      );
      expect(texts.filter((text) => String(text).startsWith('✗'))).toEqual([]);
      expect(texts.filter((text) => text === '✓ ties').length).toBeGreaterThanOrEqual(report.currencies.length * 4);
    }),
    { numRuns: 60 },
  );
});

test('the same report gives the same plans', async () => {
  const items = [
    { customer: 'Alder', due: '2025-12-31', amount: 5000 },
    { customer: 'Birch', due: '2026-02-01', amount: 700 },
  ];
  const [first, second] = [
    plansOf(await reportOf(readingOf(items), '2026-01-31')),
    plansOf(await reportOf(readingOf(items), '2026-01-31')),
  ];
  expect(second).toEqual(first);
});

test('every table starts with unique texts as column names', async () => {
  const report = await reportOf(readingOf([{ customer: 'Alder', due: '2025-12-31', amount: 5000 }]), '2026-01-31');
  for (const plan of plansOf(report)) {
    const cells = cellsOf(plan);
    for (const { span } of plan.tables) {
      const names = Array.from({ length: span.columnCount }, (_, place) => valueAt(cells, span.row, span.column + place));
      expect(names.every((name) => typeof name === 'string' && name !== '')).toBe(true);
      expect(new Set(names).size).toBe(names.length);
    }
  }
});
