import { sampleWorkbook } from '../../src/workbench/saving/sampleWorkbook';
import { deskStrings } from '../../src/features/worklist/pane/desk/words.en';
import { en } from '../../src/pane/strings/en';
import { openPane, type OpenPane } from './paneInJsdom';
import { WORKLIST } from '../../src/features/worklist/domain/worklistPart';
import { screenTitles } from './screenTitles';

const l = deskStrings(en).list;

const titles = screenTitles();

const d = deskStrings(en);
let pane: OpenPane;
const account = (): string => pane.document.querySelector('h2')?.textContent ?? '';

/** Sheet row of an item and the name of its customer, one for each of the first customers of a currency. */
function someItems(currency: number, count: number): readonly { readonly row: number; readonly name: string }[] {
  const report = pane.session.current().report!;
  const { items } = report.currencies[currency]!.aged!;
  return report.parts
    .get(WORKLIST)
    [currency]!.slice(0, count)
    .map(({ customer }) => ({
      row: items.sheetRow[items.customer.indexOf(customer)]!,
      name: report.reading.customers.at(customer).name,
    }));
}

const TWO_CURRENCIES = [
  'Open items as of 2026-01-31',
  'Customer,Customer number,Invoice,Due date,Currency,Amount',
  'Alder Works,A-17,1001,2025-12-20,USD,12500.50',
  'Birch & Sons,A-21,1003,2025-10-01,USD,26000.00',
  'Cedar Mills,A-30,1004,2025-11-20,EUR,700.00',
];

async function openWorklist(bytes: Uint8Array, name: string): Promise<void> {
  pane = await openPane(bytes, name);
  pane.button(titles('worklist')).click();
  await pane.until('the list', () => pane.document.querySelectorAll('[role="option"]').length > 0);
}

beforeEach(() => openWorklist(sampleWorkbook(), 'sample.xlsx'));
afterEach(() => pane.close());

test('a row selected on the sheet opens its account, in its currency, and the focus stays where it is', async () => {
  pane.close();
  await openWorklist(new TextEncoder().encode(TWO_CURRENCIES.join('\n')), 'items.csv');
  const { sheet } = pane.session.current().report!.reading.layout;
  const before = pane.document.activeElement;
  const [first] = someItems(0, 1);
  pane.selectRow(sheet, first!.row);
  await pane.until('the account', () => account() === first!.name);
  expect(pane.document.activeElement).toBe(before);
  const [euro] = someItems(1, 1);
  pane.selectRow(sheet, euro!.row);
  await pane.until(
    'the account of the other currency',
    () => account() === euro!.name && pane.text().includes(`${l.toCollect} ${pane.session.current().report!.currencies[1]!.currency.code}`),
  );
  expect(pane.selected).toEqual([]);
});

test('an account that the filters leave out comes up all the same, and the list is as it was afterwards', async () => {
  const { sheet } = pane.session.current().report!.reading.layout;
  const [first, second] = someItems(0, 2);
  pane.fill(l.filter, first!.name);
  await pane.until('one row', () => pane.document.querySelectorAll('[role="option"]').length === 1);
  pane.selectRow(sheet, second!.row);
  await pane.until('the account', () => account() === second!.name);
  expect(pane.text()).toContain(l.filteredOut);
  [...pane.document.querySelectorAll<HTMLElement>('main button')].find((button) => button.textContent === titles('worklist'))!.click();
  await pane.until('the list', () => pane.document.querySelectorAll('[role="option"]').length === 1);
});

test('what the pane selects itself does not come back as a selection of the user', async () => {
  pane.press(pane.document.querySelector('[role="listbox"]')!, 'Enter');
  await pane.until('the first account', () => account() !== '');
  const names = someItems(0, 3).map(({ name }) => name);
  pane.button(l.next).click();
  await pane.until('the second account', () => account() === names[1]);
  pane.button(l.next).click();
  await pane.until('the third account', () => account() === names[2]);
  await new Promise((resume) => setTimeout(resume, 300));
  expect(account()).toBe(names[2]);
  expect(pane.selected).toHaveLength(3);
});

test('a form that is open keeps its account and what was typed, whatever is selected', async () => {
  const { sheet } = pane.session.current().report!.reading.layout;
  const [first, second] = someItems(0, 2);
  pane.selectRow(sheet, first!.row);
  await pane.until('the account', () => account() === first!.name && pane.text().includes(d.noContacts));
  pane.button(d.kinds.note).click();
  await pane.until('the form', () => pane.document.querySelector('main form') !== null);
  pane.fill(d.text, 'half a sentence');
  pane.selectRow(sheet, second!.row);
  await new Promise((resume) => setTimeout(resume, 400));
  expect([account(), pane.field(d.text).value]).toEqual([first!.name, 'half a sentence']);
});

test('a selection does nothing while another screen shows', async () => {
  const { sheet } = pane.session.current().report!.reading.layout;
  pane.button(titles('home')).click();
  await pane.until('Home', () => pane.text().includes(en.source.title));
  pane.selectRow(sheet, someItems(0, 1)[0]!.row);
  await new Promise((resume) => setTimeout(resume, 300));
  expect(pane.text()).toContain(en.source.title);
});
