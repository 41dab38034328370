import { deskStrings } from '../../src/features/worklist/pane/desk/words.en';
import { sampleWorkbook } from '../../src/workbench/saving/sampleWorkbook';
import { formatsFor } from '../../src/pane/format/formats';
import { en } from '../../src/pane/strings/en';
import { worklistRows } from '../../src/features/worklist/pane/worklistRows';
import { openPane, type OpenPane } from './paneInJsdom';
import { WORKLIST } from '../../src/features/worklist/domain/worklistPart';
import { screenTitles } from './screenTitles';
import { english } from '../harness/say';

const l = deskStrings(en).list;

const titles = screenTitles();

const f = formatsFor('en-US');
let pane: OpenPane;
const list = (): Element => pane.document.querySelector('[role="listbox"]')!;
const options = (): Element[] => [...pane.document.querySelectorAll('[role="option"]')];
const ranked = () => worklistRows(pane.session.current().report!.parts.get(WORKLIST)[0]!, pane.session.current().report!.reading.customers);

beforeEach(async () => {
  pane = await openPane(sampleWorkbook(), 'sample.xlsx');
  pane.button(titles('worklist')).click();
  await pane.until('the list', () => options().length > 0);
});
afterEach(() => pane.close());

test('the list starts with the customer to call first, with what to collect', () => {
  const [first] = ranked();
  expect(options()[0]!.textContent).toContain(first!.name);
  expect(options()[0]!.textContent).toContain(
    f.amount(first!.ranked.amountToCollect, pane.session.current().report!.currencies[0]!.currency),
  );
});

test('Enter opens the account of the active customer, and its rows are selected in the sheet', async () => {
  const second = ranked()[1]!;
  pane.press(list(), 'ArrowDown');
  await pane.until('the second row to be active', () => options()[1]!.getAttribute('aria-selected') === 'true');
  pane.press(list(), 'Enter');
  await pane.until('the account', () => pane.document.querySelector('h2')?.textContent === second.name);
  for (const hit of second.ranked.why) expect(pane.text()).toContain(english(hit.because));
  expect(second.ranked.why.reduce((sum, hit) => sum + hit.points, 0)).toBe(second.ranked.score);
  await pane.until('the selection', () => pane.selected.length > 0);
  const { items, currencies } = {
    items: pane.session.current().report!.currencies[0]!.aged!.items,
    currencies: pane.session.current().report!.currencies,
  };
  const rows = Array.from(items.sheetRow).filter((_, row) => items.customer[row] === second.ranked.customer);
  expect(currencies).toHaveLength(1);
  expect(pane.selected[0]!.spans.flatMap((span) => Array.from({ length: span.rowCount }, (_, index) => span.row + index + 1))).toEqual(
    rows.sort((a, b) => a - b),
  );
});

test('from an account one goes to the next one and back to the list, which has the keyboard again', async () => {
  pane.press(list(), 'Enter');
  await pane.until('the first account', () => pane.document.querySelector('h2')?.textContent === ranked()[0]!.name);
  pane.button(l.next).click();
  await pane.until('the second account', () => pane.document.querySelector('h2')?.textContent === ranked()[1]!.name);
  [...pane.document.querySelectorAll('main button')]
    .find((button) => button.textContent === titles('worklist'))!
    .dispatchEvent(new pane.document.defaultView!.MouseEvent('click', { bubbles: true }));
  await pane.until('the list', () => pane.document.activeElement === list());
  expect(list().getAttribute('aria-activedescendant')).toBe(
    options().find((option) => option.getAttribute('aria-selected') === 'true')!.id,
  );
});

test('typing in the filter leaves the customers that match, and says how many', async () => {
  const wanted = ranked()[3]!.name;
  pane.fill(l.filter, wanted);
  await pane.until('the match', () => options().length > 0 && options().every((option) => option.textContent.includes(wanted)));
  expect(pane.text()).toContain(l.showing(f.count(options().length), f.count(ranked().length)));
});

test('only the rows in sight are made', () => {
  expect(options().length).toBeLessThan(20);
  expect(ranked().length).toBeGreaterThan(20);
});
