import fc from 'fast-check';
import { CustomerDirectory } from '../../../../src/kernel/ledger/customers';
import { currencyOf } from '../../../../src/kernel/money/currency';
import { exactTotal } from '../../../../src/kernel/money/minorUnits';
import { PlanBuilder, spanAt } from '../../../../src/kernel/sheet/planBuilder';
import type { SheetPlan } from '../../../../src/kernel/sheet/sheetPlan';
import { bridgeLines, writeBridge } from '../../../../src/features/monthEnd/sheet/bridge';
import { noMovement } from '../../../../src/features/snapshots/domain/movements';
import type { RollForward } from '../../../../src/features/snapshots/domain/rollForward';
import { MOVEMENTS } from '../../../../src/features/snapshots/domain/settlementFacts';
import { day } from '../../../golden/madeReport';
import { english } from '../../../harness/say';

const USD = currencyOf('USD');

function rolled(opening: number, movements: Partial<Record<(typeof MOVEMENTS)[number], number>>): RollForward {
  const by = { ...noMovement(), ...movements } as RollForward['movements'];
  const closing = MOVEMENTS.reduce((sum, movement) => sum + by[movement], opening);
  return {
    currency: USD,
    openingDay: day('2026-01-31'),
    closingDay: day('2026-02-28'),
    customers: new CustomerDirectory(),
    labels: [],
    opening: exactTotal(opening),
    movements: by,
    closing: exactTotal(closing),
    accounts: [],
    isGross: true,
    receiptsListed: null,
    unseen: [],
    items: [],
  };
}

/** The chart of a bridge, and the values of its series by name. */
function drawn(of: RollForward): { readonly chart: SheetPlan['charts'][number]; readonly series: Record<string, readonly number[]> } {
  const builder = new PlanBuilder('AR Test', english);
  const lines = bridgeLines(of);
  const [labels, amounts] = [spanAt(2, 0, lines.length, 1), spanAt(2, 1, lines.length, 1)];
  writeBridge(builder, of, lines, { name: 'Bridge', labels, amounts, behind: 5, anchor: spanAt(0, 12, 10, 4) });
  const plan = builder.plan([], { rows: 0, columns: 0 }, { landscape: false, titleRows: null, area: null });
  const valueAt = (row: number, column: number): number => {
    const block = plan.blocks.find((one) => row - one.row in one.cells && column - one.column in one.cells[row - one.row]!)!;
    const cell = block.cells[row - block.row]![column - block.column]!;
    return Number(typeof cell === 'object' ? cell.value : cell);
  };
  const chart = plan.charts[0]!;
  const valuesOf = ({ row, column, rowCount }: (typeof chart.series)[number]['values']): readonly number[] =>
    Array.from({ length: rowCount }, (_, line) => valueAt(row + line, column));
  const hasParts = chart.kind === 'columnStacked';
  return { chart, series: hasParts ? Object.fromEntries(chart.series.map(({ name, values }) => [name, valuesOf(values)])) : {} };
}

test('a month of 500.00 billed and 300.00 collected rises from 1,000.00 and ends at 1,200.00', () => {
  const { chart, series } = drawn(rolled(100_000, { invoices: 50_000, receipts: -30_000 }));
  expect([chart.kind, chart.title, chart.hasLegend]).toEqual(['columnStacked', 'Balance up 200', false]);
  expect(chart.series.map(({ name, color }) => [name, color])[0]).toEqual(['Base', null]);
  const at = (name: string, place: number): number => series[name]![place]!;
  const invoices = 1 + MOVEMENTS.indexOf('invoices');
  const receipts = 1 + MOVEMENTS.indexOf('receipts');
  expect([at('Balance', 0), at('Balance', MOVEMENTS.length + 1)]).toEqual([1000, 1200]);
  expect([at('Base', invoices), at('Up', invoices), at('Down', invoices)]).toEqual([1000, 500, 0]);
  expect([at('Base', receipts), at('Up', receipts), at('Down', receipts)]).toEqual([1200, 0, 300]);
});

test('each step of a bridge ends where the next one begins, and the last one at the closing balance', () => {
  const movement = fc.integer({ min: -90_000_000, max: 90_000_000 });
  const any = fc.record(
    Object.fromEntries(MOVEMENTS.map((name) => [name, movement])) as Record<(typeof MOVEMENTS)[number], typeof movement>,
  );
  fc.assert(
    fc.property(fc.integer({ min: 800_000_000, max: 900_000_000 }), any, (opening, movements) => {
      const of = rolled(opening, movements);
      const { series } = drawn(of);
      let standing = series.Balance![0]!;
      for (let place = 1; place <= MOVEMENTS.length; place++) {
        const [base, up, down] = [series.Base![place]!, series.Up![place]!, series.Down![place]!];
        expect(Math.min(up, down)).toBe(0);
        expect(up > 0 ? base : base + down).toBeCloseTo(standing, 2);
        standing = up > 0 ? base + up : base;
      }
      expect(series.Balance![MOVEMENTS.length + 1]).toBeCloseTo(standing, 2);
    }),
  );
});

test('a balance that falls below zero is drawn as plain columns, because nothing would carry its bars', () => {
  const { chart } = drawn(rolled(10_000, { receipts: -40_000 }));
  expect([chart.kind, chart.series.length, chart.title]).toEqual(['columnClustered', 1, 'Balance down 400']);
});
