import { dayFromIso } from '../../src/kernel/calendar/dayNumber';
import { CASH_WORK, readReceiptFile } from '../../src/features/cash/pane/cashTasks';
import { cashStrings } from '../../src/features/cash/pane/words.en';
import { kept } from '../../src/pane/state/kept';
import { look } from '../../src/pane/state/reportTasks';
import { en } from '../../src/pane/strings/en';
import { openPane, type OpenPane } from './paneInJsdom';

const w = cashStrings(en);
const ITEMS = [
  'Customer,Invoice,Due date,Open balance,Currency',
  'Alder Works,70011,2026-02-15,1200.00,USD',
  'Birch Optical,70012,2026-01-15,777.00,USD',
  'Birch Optical,70013,2026-01-20,350.50,USD',
  '',
].join('\n');
const BANK = [
  'Date,Description,Amount,Reference',
  '2026-01-30,ALDER WORKS INV 70011,1200.00,A1',
  '2026-01-30,BIRCH OPTICAL 70012 damaged,700.00,A2',
  '2026-01-31,WIRE FROM NOBODY,99.00,A3',
  '2026-01-31,RENT,-10.00,A4',
  '',
].join('\n');

async function cashPane(language: 'en' | 'es' = 'en'): Promise<OpenPane> {
  const pane = await openPane(new TextEncoder().encode(ITEMS), 'items.csv', language);
  await look(pane.session, { asOf: dayFromIso('2026-01-31')! });
  pane.button(language === 'en' ? 'Cash' : 'Cobros').click();
  await readReceiptFile(pane.session, new File([BANK], 'bank.csv'));
  await pane.until('the receipts', () => pane.document.getElementById('cash-one') !== null);
  return pane;
}
const decisions = (pane: OpenPane): readonly string[] =>
  [...kept(pane.session.current().kept, CASH_WORK)!.decisions].map(([key, decision]) => `${key.split(' ').at(-1)!} ${decision}`);
const card = (pane: OpenPane): Element => pane.document.querySelector('[data-receipt]')!;
const bar = (pane: OpenPane): Element => pane.document.querySelector('[role="toolbar"][aria-labelledby="cash-one"]')!;

test('receipts are grouped, decided by key one at a time, and written with what was decided', async () => {
  const pane = await cashPane();
  const groups = [...pane.document.querySelectorAll('table[aria-labelledby="cash-groups"] tbody tr')].map((row) =>
    [...row.children].map(({ textContent }) => textContent).join(' '),
  );
  expect(groups).toEqual(['Ready 1 1,200.00 USD', 'To review 1 700.00 USD', 'Left over 1 99.00 USD', 'Not receipts 1 -10.00 USD']);
  expect(pane.text()).toContain(w.one('1', '3'));
  expect(card(pane).textContent).toContain('70012');
  pane.press(bar(pane), 'd');
  await pane.until('the next one', () => pane.text().includes(w.one('1', '2')));
  pane.press(bar(pane), 'n');
  await pane.until('the last one', () => card(pane).textContent.includes('NOBODY'));
  pane.press(bar(pane), 'u');
  await pane.until('one left', () => pane.text().includes(w.one('1', '1')));
  pane.button(w.accept).click();
  await pane.until('none left', () => pane.text().includes(w.none));
  expect(decisions(pane)).toEqual(['A2 accept', 'A3 onAccount', 'A1 accept']);
  pane.button(w.write).click();
  await pane.until('the write', () => pane.session.current().run === null && pane.session.current().notice !== null);
  expect((await pane.workbook.outline()).sheets.map(({ name }) => name)).toContain('AR Cash Application');
  expect(pane.session.current().failure).toBeNull();
  pane.close();
});

test('accepting all takes only what is certain', async () => {
  const pane = await cashPane();
  pane.button(w.acceptAll('1')).click();
  await pane.until('the decision', () => decisions(pane).length > 0);
  expect(decisions(pane)).toEqual(['A1 accept']);
  pane.close();
});

test('nothing of a file that is cut is ready, and the pane says so', async () => {
  const pane = await cashPane();
  await readReceiptFile(pane.session, new File([BANK.slice(0, -8)], 'bank.csv'));
  await pane.until('the warning', () => pane.text().includes(w.incomplete));
  expect(pane.text()).not.toContain(w.acceptAll('1'));
  pane.close();
});

test('the screen speaks Spanish', async () => {
  const pane = await cashPane('es');
  expect(pane.text()).toContain('Pago incompleto');
  expect(pane.text()).toContain('Dejar a cuenta');
  pane.close();
});

test('documents are chosen by hand for a receipt that nobody knows, and the others are matched with what is left', async () => {
  const pane = await cashPane();
  pane.press(bar(pane), 'n');
  await pane.until('the second one', () => pane.text().includes(w.one('2', '3')));
  pane.press(bar(pane), 'n');
  await pane.until('the unknown one', () => card(pane).textContent.includes('NOBODY'));
  pane.button(w.other).click();
  await pane.until('the search', () => pane.document.querySelector('[data-receipt] input') !== null);
  pane.fill(w.find, '70013');
  await pane.until('the document', () => pane.text().includes('70013 · Birch Optical'));
  (pane.document.querySelector('[data-receipt] input[type="checkbox"]') as HTMLInputElement).click();
  await pane.until('the sum', () => pane.text().includes(w.apply('350.50')));
  pane.button(w.apply('350.50')).click();
  await pane.until('the decision', () => decisions(pane).length > 0);
  expect(decisions(pane)).toEqual(['A3 change']);
  const { cash } = kept(pane.session.current().kept, CASH_WORK)!;
  const chosen = cash.proposals[cash.keys.findIndex((key) => key.endsWith('A3'))]!;
  expect(chosen.applications).toEqual([expect.objectContaining({ documentNo: '70013', applied: 9900 })]);
  expect(cash.report.reading.customers.at(chosen.customer!).name).toBe('Birch Optical');
  pane.close();
});
