import { creditStrings } from '../../../../src/features/credit/pane/words.en';
import { ACTIVITY } from '../../../../src/features/activity/domain/activityPart';
import type { Language } from '../../../../src/kernel/words/locale';
import { look } from '../../../../src/pane/state/reportTasks';
import { en } from '../../../../src/pane/strings/en';
import { fileOfDays } from '../../../adapters/dates/twoDateSystems';
import { day } from '../../../golden/madeReport';
import { openPane, type OpenPane } from '../../../pane/paneInJsdom';

const w = creditStrings(en);
const AS_OF = day('2026-06-30');

async function creditPane(language: Language): Promise<OpenPane> {
  const file = await fileOfDays(
    {
      'Open items': {
        rows: [
          ['Customer number', 'Customer', 'Invoice', 'Due date', 'Currency', 'Open amount'],
          ['K1', 'Alder Timber', 'A1', day('2026-05-31'), 'EUR', 9000],
          ['K2', 'Birch Optical', 'B1', day('2026-03-31'), 'EUR', 2500],
        ],
        dateColumns: [3],
      },
      Orders: {
        rows: [
          ['Order no.', 'Order date', 'Customer no.', 'Customer', 'Order amount', 'Currency'],
          ['S1', day('2026-06-28'), 'K1', 'Alder Timber', 1800, 'EUR'],
          ['S2', day('2026-06-29'), 'K2', 'Birch Optical', 100, 'EUR'],
          ['S3', day('2026-06-29'), 'K1', 'Alder Timber', 500, 'EUR'],
        ],
        dateColumns: [1],
      },
      Customers: {
        rows: [
          ['Customer no.', 'Customer', 'Credit limit', 'Salesperson'],
          ['K1', 'Alder Timber', 10000, 'Ana Ruiz'],
          ['K2', 'Birch Optical', 5000, ''],
        ],
        dateColumns: [],
      },
    },
    false,
  );
  const pane = await openPane(file.save(), 'book.xlsx', language);
  await look(pane.session, { asOf: AS_OF, sheet: 'Open items' });
  pane.button(language === 'en' ? 'More' : 'Más').click();
  await pane.until('the other screens', () => pane.text().includes(language === 'en' ? 'Collection agencies' : 'Agencias de cobro'));
  pane.button(language === 'en' ? 'Credit' : 'Crédito').click();
  await pane.until('the screen', () => pane.text().includes(language === 'en' ? w.judge : 'Evaluar pedidos'));
  return pane;
}
const idle = (pane: OpenPane): boolean => pane.session.current().run === null;
const bar = (pane: OpenPane): Element => pane.document.querySelector('[role="toolbar"][aria-labelledby="credit-one"]')!;

test('held orders are decided by key one at a time, written with who approved, and logged once', async () => {
  const pane = await creditPane('en');
  pane.button(w.judge).click();
  await pane.until('the orders', () => pane.text().includes(w.one('1', '2')));
  expect(pane.text()).toContain(w.counts('1', '2'));
  expect(pane.text()).toContain('CR3: exposure 10,800.00 above 10,000.00');
  expect(pane.text()).toContain(w.releasedBy('800.00 EUR'));
  pane.press(bar(pane), 'n');
  await pane.until('the next one', () => pane.text().includes('S2 · Birch Optical'));
  pane.press(bar(pane), 'k');
  await pane.until('one left', () => pane.text().includes(w.one('1', '1')));
  pane.press(bar(pane), 'r');
  await pane.until('none left', () => pane.text().includes(w.none));
  pane.fill(w.by, 'Ben');
  pane.button(w.write).click();
  await pane.until('the write', () => idle(pane) && pane.session.current().notice !== null);
  expect(pane.session.current().failure).toBeNull();
  expect((await pane.workbook.outline()).sheets.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['AR Credit', 'AR Credit Standing', 'AR Credit Lines', 'AR Risk Notices']),
  );
  const logged = (): readonly unknown[] =>
    pane.session
      .current()
      .report!.parts.get(ACTIVITY)
      .entries.map(({ kind, document, amount, who }) => [kind, document, amount, who]);
  expect(logged()).toEqual([
    ['release', 'S1', 1800, 'Ben'],
    ['hold', 'S2', 100, 'Ben'],
  ]);
  // With S1 released there is no room for S3.
  expect(pane.text()).toContain('S3 · Alder Timber');
  pane.button(w.write).click();
  await pane.until('the second write', () => idle(pane));
  expect(logged()).toHaveLength(2);
  pane.close();
});

test('what sales should hear is there by salesperson, in the language that is chosen', async () => {
  const pane = await creditPane('en');
  pane.button(w.judge).click();
  await pane.until('the texts', () => pane.text().includes('Hello Ana Ruiz,'));
  expect(pane.text()).toContain('New: Order S1 is on hold: exposure 10,800.00 above 10,000.00.');
  pane.fill(w.language, 'es');
  await pane.until('the Spanish text', () => pane.text().includes('Hola, Ana Ruiz:'));
  pane.close();
});

test('the screen speaks Spanish', async () => {
  const pane = await creditPane('es');
  pane.button('Evaluar pedidos').click();
  await pane.until('the orders', () => pane.text().includes('Pedido 1 de 2'));
  expect(pane.text()).toContain('Mantener retenido');
  pane.close();
});
