import { computeForecast } from '../../../src/features/forecast/jobs/computeForecast';
import type { SheetPlan } from '../../../src/kernel/sheet/sheetPlan';
import { planForecast } from '../../../src/features/forecast/sheet/forecastPlan';
import { MemoryWorkbook } from '../../golden/memoryWorkbook';
import { AS_OF, OPEN, OPTIONS, PAID_HEADINGS, paidRows, REQUEST } from '../../features/forecast/run/forecastBook';
import { english } from '../../harness/say';

async function plan(): Promise<SheetPlan> {
  const book = new MemoryWorkbook().addSheet('Open items', OPEN, [3, 4]).addSheet('Paid', [PAID_HEADINGS, ...paidRows()], [3, 4, 5]);
  const outcome = await computeForecast(book, { ...REQUEST, asOf: AS_OF }, { weekCount: 4, weekStart: 'monday', method: null }, OPTIONS);
  if (outcome.kind !== 'forecast') throw new Error('a question stands in the way');
  return planForecast(outcome.forecast, english);
}

test('no table of AR Forecast lies over another, and headings within a table are unique', async () => {
  const { tables, blocks } = await plan();
  const cellAt = (row: number, column: number): unknown =>
    blocks.map((block) => block.cells[row - block.row]?.[column - block.column]).find((cell) => cell !== undefined);
  for (const { name, span } of tables) {
    const headings = Array.from({ length: span.columnCount }, (_, k) => cellAt(span.row, span.column + k));
    expect([name, new Set(headings).size]).toEqual([name, span.columnCount]);
    for (const other of tables) {
      const apart = other.name === name || other.span.row >= span.row + span.rowCount || span.row >= other.span.row + other.span.rowCount;
      expect([name, other.name, apart]).toEqual([name, other.name, true]);
    }
  }
});
