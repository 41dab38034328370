import type { Cell } from '../../../src/kernel/sheet/cells';
import type { PlanBlock } from '../../../src/kernel/sheet/sheetPlan';
import { ExcelWorkbook } from '../../../src/adapters/excel/excelWorkbook';
import { CountedOffice } from '../../bench/trips/countedOffice';
import { cellsAt, running } from './openExcel';
import { smallPlan } from './smallPlan';

/** More rows than one message asks back. */
const ROWS = 20_000;

/** A sheet without formulas, whose last amount is given. */
function change(last: Cell) {
  const whole = smallPlan(Array.from({ length: ROWS }, (_, row) => [`Customer ${row}`, row] as const));
  const [title, table] = whole.blocks as [PlanBlock, PlanBlock];
  const cells = [...table.cells.slice(0, -1), [`Customer ${ROWS - 1}`, last]];
  const plan = { ...whole, charts: [], conditionalFormats: [], blocks: [title, { ...table, cells }], styles: whole.styles.slice(0, -1) };
  return { sheets: [plan], sideColumns: [], activate: null };
}

test('a long sheet that is as planned is asked for its formulas only; one that differs in a cell is written, and put back', async () => {
  const counted = await CountedOffice.start({ Aging: [['Customer', 'Open']] });
  const workbook = new ExcelWorkbook();
  const last = (): Promise<unknown> => cellsAt(counted.office, 'AR Summary', `B${ROWS + 3}`).then(({ values }) => values[0]![0]);
  try {
    await workbook.apply(change(7), running());
    const again = await counted.count(() => workbook.apply(change(7), running()));
    const changed = await counted.count(() => workbook.apply(change(8), running()));
    expect(again.bytesSent).toBeLessThan(changed.bytesSent / 20);
    expect(again.bytesReceived).toBeLessThan(changed.bytesReceived / 2);
    expect(await last()).toBe(8);
    await workbook.restore(running());
    expect(await last()).toBe(7);
    // A text that looks like the number planned is not what was planned.
    await workbook.apply(change('8'), running());
    expect(await last()).toBe('8');
    await workbook.apply(change(8), running());
    expect(await last()).toBe(8);
  } finally {
    await counted.office.close();
  }
}, 120_000);
