import { settingsStrings } from '../../src/features/setup/pane/words.en';
import { sampleWorkbook } from '../../src/workbench/saving/sampleWorkbook';
import type { Cell } from '../../src/kernel/sheet/cells';
import { en } from '../../src/pane/strings/en';
import { trialStrings } from '../../src/features/trial/pane/words.en';
import { QUIET } from '../golden/madeReport';
import { openPane, type OpenPane } from './paneInJsdom';
import { WORKLIST } from '../../src/features/worklist/domain/worklistPart';
import { screenTitles } from './screenTitles';

const s = settingsStrings(en);

const titles = screenTitles();

const d = trialStrings(en);
const POINTS = 'Points';
let pane: OpenPane;

const names = (): readonly string[] => {
  const { reading, parts } = pane.session.current().report!;
  return parts.get(WORKLIST)[0]!.map(({ customer }) => reading.customers.at(customer).name);
};

/** Types the points of every rule of the trial, and Excel tells of the change. */
async function typePoints(points: (rule: number) => Cell): Promise<void> {
  const { sheet, span } = (await pane.workbook.outline()).tables.find(({ name }) => name === 'AR_StrategyTrial')!;
  const plan = {
    sheet,
    column: span.column + 4,
    headerRow: span.row,
    headings: [POINTS],
    firstRow: span.row + 1,
    rowCount: span.rowCount - 1,
    cells: () => Array.from({ length: span.rowCount - 1 }, (_, rule) => [points(rule)]),
    styles: ['inputNumber' as const],
    columnWidths: [],
  };
  await pane.workbook.apply({ sheets: [], sideColumns: [plan], activate: null }, QUIET);
  pane.tellChange(sheet, false);
}

beforeEach(async () => {
  pane = await openPane(sampleWorkbook(), 'sample.xlsx');
  pane.button(titles('settings')).click();
  await pane.until('Settings', () => pane.text().includes(s.setupBody));
  pane.button(titles('trial')).click();
  await pane.until('the way to start', () => pane.text().includes(d.start));
  pane.button(d.start).click();
  await pane.until('the copy', () => pane.text().includes(d.nobody));
});
afterEach(() => pane.close());

test('a trial starts as a copy that moves nobody, and its table is shown in the sheet', () => {
  expect(pane.selected.at(-1)!.sheet).toBe('AR Setup');
});

test('points typed on AR Setup show who moves and by which rules, and taking the strategy over ranks by it', async () => {
  const before = names();
  await typePoints((rule) => (rule === 10 ? 90 : 0));
  await pane.until('the moves', () => pane.text().includes(d.filters.up));
  expect(names()).toEqual(before);
  pane.document.querySelector<HTMLElement>('main li button[aria-expanded]')!.click();
  await pane.until('the rules', () => pane.document.querySelector('main li table') !== null);
  pane.button(d.adopt).click();
  await pane.until('the word that it is in use', () =>
    pane.text().includes('The strategy is in use. Press Refresh on Home to update the AR sheets.'),
  );
  expect(names()).not.toEqual(before);
  await pane.until('no trial', () => pane.text().includes(d.start));
});

test('a wrong rule is named with the way to its cell, and is not taken over', async () => {
  await typePoints((rule) => (rule === 2 ? 'many' : 1));
  await pane.until('the fault', () => pane.text().includes('Points must be a whole number.'));
  expect(pane.text()).not.toContain(d.moves);
  pane.document.querySelector<HTMLElement>('main li button')!.click();
  await pane.until('its cell', () => pane.selected.at(-1)!.spans[0]!.rowCount === 1);
  pane.button(d.adopt).click();
  await pane.until('the refusal', () => pane.text().includes('The strategy was not changed'));
});

test('an account that moves is opened from the list of moves', async () => {
  await typePoints((rule) => (rule === 10 ? 90 : 0));
  await pane.until('the moves', () => pane.document.querySelector('main li button[aria-expanded]') !== null);
  const line = pane.document.querySelector<HTMLElement>('main li button[aria-expanded]')!;
  const name = line.querySelector('[title]')!.textContent;
  line.click();
  await pane.until('the way to the account', () => pane.text().includes(d.openAccount));
  [...pane.document.querySelectorAll<HTMLElement>('main li button')].find((button) => button.textContent === d.openAccount)!.click();
  await pane.until('the account', () => pane.document.querySelector('h2')?.textContent === name);
});

test('a trial that is dropped is gone', async () => {
  pane.button(d.drop).click();
  await pane.until('the way to start', () => pane.text().includes(d.start));
  expect((await pane.workbook.outline()).tables.map(({ name }) => name)).not.toContain('AR_StrategyTrial');
});
