import { agencyStrings } from '../../../../src/features/agencies/pane/words.en';
import type { Language } from '../../../../src/kernel/words/locale';
import { look } from '../../../../src/pane/state/reportTasks';
import { en } from '../../../../src/pane/strings/en';
import { fileOfDays } from '../../../adapters/dates/twoDateSystems';
import { day } from '../../../golden/madeReport';
import { openPane, type OpenPane } from '../../../pane/paneInJsdom';

const w = agencyStrings(en);

async function agenciesPane(language: Language): Promise<OpenPane> {
  const file = await fileOfDays(
    {
      'Open items': {
        rows: [
          ['Customer number', 'Customer', 'Invoice', 'Due date', 'Currency', 'Open amount'],
          ['K1', 'Alder Timber', 'A1', day('2026-05-31'), 'EUR', 9000],
          ['K2', 'Birch Optical', 'B1', day('2026-03-31'), 'EUR', 2500.5],
        ],
        dateColumns: [3],
      },
      Placements: {
        rows: [
          ['Account', 'Customer', 'Agency', 'Placed on', 'Amount placed', 'Currency', 'Days past due when placed'],
          ['K2', 'Birch Optical', 'AG1', day('2026-05-10'), 2500.5, 'EUR', 40],
        ],
        dateColumns: [3],
      },
    },
    false,
  );
  const pane = await openPane(file.save(), 'book.xlsx', language);
  await look(pane.session, { asOf: day('2026-06-30'), sheet: 'Open items' });
  pane.button(language === 'en' ? 'More' : 'Más').click();
  const title = language === 'en' ? 'Collection agencies' : 'Agencias de cobro';
  await pane.until('the other screens', () => pane.text().includes(title));
  pane.button(title).click();
  await pane.until('the screen', () => pane.text().includes(language === 'en' ? w.judge : 'Actualizar AR Agencies'));
  return pane;
}

test('agencies are judged and written, and only ticked columns are on the list of an agency', async () => {
  const pane = await agenciesPane('en');
  pane.button(w.judge).click();
  await pane.until('the figures', () => pane.document.getElementById('agencies-score') !== null);
  expect(pane.session.current().failure).toBeNull();
  expect((await pane.workbook.outline()).sheets.map(({ name }) => name)).toContain('AR Agencies');
  expect(pane.text()).toContain(w.rows('0'));
  (pane.field('Document') as HTMLInputElement).click();
  await pane.until('a row', () => pane.text().includes(w.rows('1')));
  pane.close();
});

test('the screen speaks Spanish', async () => {
  const pane = await agenciesPane('es');
  pane.button('Actualizar AR Agencies').click();
  await pane.until('the figures', () => pane.text().includes('Resultados de las agencias'));
  expect(pane.text()).toContain('muy pocas cuentas para juzgar');
  pane.close();
});
