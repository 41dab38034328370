import { planSummary } from '../../src/features/summary/sheet/planSummary';
import { METRICS } from '../../src/features/metrics/domain/metricsPart';
import { refresh } from '../../src/report/refresh';
import { nameValue } from '../../src/kernel/run/survey';
import type { Cell } from '../../src/kernel/sheet/cells';
import { ANY_REQUEST, day, QUIET, readingOf, reportOf, salesOf } from '../golden/madeReport';
import { MemoryWorkbook } from '../golden/memoryWorkbook';
import { english } from '../harness/say';

const rows = (...items: readonly (readonly [string, number])[]): Cell[][] => [
  ['Customer', 'Invoice', 'Due date', 'Currency', 'Amount'],
  ...items.map(([currency, amount], row): Cell[] => ['Alder Works', `${1001 + row}`, day('2025-12-20'), currency, amount]),
];
const request = { ...ANY_REQUEST, sheet: 'Open items', asOf: day('2026-01-31') };

test('each key figure has a name with its currency, which means the same however the export is sorted and whichever currencies go', async () => {
  const workbook = new MemoryWorkbook().addSheet('Open items', rows(['USD', 100], ['USD', 20], ['EUR', 50]), [2]);
  const balances = async (): Promise<(Cell | null)[]> => {
    const outline = await workbook.outline();
    return ['AR_Balance_USD', 'AR_Balance_EUR', 'AR_PastDue_EUR'].map((name) => nameValue(outline, name));
  };
  await refresh(workbook, request, QUIET);
  expect(await balances()).toEqual([120, 50, 50]);
  workbook.addSheet('Open items', rows(['EUR', 50], ['EUR', 7], ['EUR', 1], ['USD', 100]), [2]);
  await refresh(workbook, request, QUIET);
  expect(await balances()).toEqual([100, 58, 58]);
  workbook.addSheet('Open items', rows(['EUR', 50]), [2]);
  await refresh(workbook, request, QUIET);
  expect(await balances()).toEqual([0, 50, 50]);
});

test('the DSO of AR Summary is the one that leads on every sheet', async () => {
  const sales = salesOf({ '2025-11': 1000, '2025-12': 400, '2026-01': 2000 });
  const report = await reportOf(readingOf([{ customer: 'Alder', due: '2026-01-10', amount: 220000 }]), '2026-01-31', sales);
  const figures = report.parts.get(METRICS).byCurrency[0]!;
  const of = (name: string): number => figures.find((figure) => figure.id === name)!.value!;
  expect(of('dsoCountBack')).not.toBeCloseTo(of('dsoSimple'), 1);
  const plan = planSummary(report, english);
  const place = plan.names.find(({ name }) => name === 'AR_DSO_USD')!.span;
  const cell = plan.blocks.flatMap(({ row, column, cells }) => cells[place.row - row]?.[place.column - column] ?? []);
  expect(cell).toEqual([{ formula: expect.stringMatching(/^='AR Metrics'!B\d+$/) as string, value: of('dsoCountBack') }]);
});
