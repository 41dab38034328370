import type { Workbook } from '../../src/kernel/run/workbook';
import type { SheetPlan } from '../../src/kernel/sheet/sheetPlan';
import { refresh } from '../../src/pane/state/reportTasks';
import { en } from '../../src/pane/strings/en';
import { es } from '../../src/pane/strings/es';
import { fileOfDays } from '../adapters/dates/twoDateSystems';
import { sampleWorkbook } from '../../src/workbench/saving/sampleWorkbook';
import { openPane, type OpenPane } from './paneInJsdom';
import { screenTitles } from './screenTitles';

let pane: OpenPane;
beforeEach(async () => {
  pane = await openPane(sampleWorkbook(), 'sample.xlsx');
});
afterEach(() => pane.close());

test('a change of the sheet that was read marks the figures at once; a refresh takes the mark away', async () => {
  const { sheet } = pane.session.current().report!.reading.layout;
  expect(pane.text()).not.toContain(en.changedSinceRead);
  pane.tellChange(sheet, false);
  await pane.until('the mark', () => pane.text().includes(en.changedSinceRead));
  await refresh(pane.session);
  await pane.until('no mark', () => !pane.text().includes(en.changedSinceRead));
});

test('the mark and its Refresh are on every screen, so that nobody calls by old figures', async () => {
  pane.button(screenTitles()('worklist')).click();
  await pane.until('the list', () => pane.document.querySelectorAll('[role="option"]').length > 0);
  pane.tellChange(pane.session.current().report!.reading.layout.sheet, true);
  await pane.until('the mark', () => pane.text().includes(en.changedSinceRead));
  pane.button(en.refresh).click();
  await pane.until('no mark', () => pane.session.current().isWritten && !pane.text().includes(en.changedSinceRead));
});

test('a change of another sheet marks nothing', async () => {
  pane.tellChange('AR Setup', false);
  pane.tellChange('Somebody else’s', true);
  expect(pane.session.current().isChanged).toBe(false);
});

test('both languages say it', () => {
  expect([en.changedSinceRead, es.changedSinceRead]).toEqual([
    'The sheet has changed. Refresh to update.',
    'La hoja cambió. Pulse Actualizar.',
  ]);
});

/** The plan as a program would show it whose sums come to one more. */
function wronglyCalculated(plan: SheetPlan): SheetPlan {
  const blocks = plan.blocks.map((block) => ({
    ...block,
    cells: block.cells.map((line) =>
      line.map((cell) =>
        cell !== null && typeof cell === 'object' && typeof cell.value === 'number' ? { ...cell, value: cell.value + 1 } : cell,
      ),
    ),
  }));
  return { ...plan, blocks };
}

/** Makes the pane's workbook one that calculates, and shows `shown` of what is written. */
function calculates({ workbook }: OpenPane, apply: Workbook['apply'], shown: (plan: SheetPlan) => SheetPlan): void {
  Object.defineProperty(workbook, 'calculates', { value: true, configurable: true });
  workbook.apply = (change, options) => apply({ ...change, sheets: change.sheets.map(shown) }, options);
}

test('sheets of which a sum shows something else are not called up to date, and Home names the cells', async () => {
  const apply = pane.workbook.apply.bind(pane.workbook);
  calculates(pane, apply, wronglyCalculated);
  await refresh(pane.session);
  await pane.until('the problem', () => pane.text().includes('Cells that show another value'));
  expect(pane.text()).not.toContain(en.written);
  calculates(pane, apply, (plan) => plan);
  await refresh(pane.session);
  await pane.until('the right sums', () => pane.text().includes(en.written));
  expect(pane.text()).not.toContain('Cells that show another value');
});

test('a newer export on another sheet is proposed with its day and total, and read at a press', async () => {
  const exported = (title: string, amount: number): { rows: (string | number)[][]; dateColumns: number[] } => ({
    rows: [
      [title],
      ['Customer', 'Invoice', 'Invoice date', 'Due date', 'Open balance', 'Currency'],
      ['Alder Works', '1001', 46235, 46266, amount, 'USD'],
      ['Birch & Sons', '1002', 46236, 46267, 20, 'USD'],
    ],
    dateColumns: [2, 3],
  });
  const weeks = { First: exported('Open items as of 2026-09-30', 100), Second: exported('Open items as of 2026-10-07', 150.5) };
  pane.close();
  pane = await openPane((await fileOfDays(weeks, false)).save(), 'weeks.xlsx');
  await pane.until('the question', () => pane.text().includes('Secondas of Oct 7, 2026 · 170.50 USD · 2 rows'));
  pane.button('Firstas of Sep 30, 2026 · 120.00 USD · 2 rows').click();
  await pane.until('the newer export', () => pane.text().includes('Second is newer: as of Oct 7, 2026, 170.50 USD.'));
  pane.button(en.source.readNewer).click();
  await pane.until('its figures', () => pane.session.current().report?.reading.layout.sheet === 'Second');
  expect(pane.text()).not.toContain('is newer');
});
