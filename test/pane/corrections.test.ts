import { correctionStrings } from '../../src/features/corrections/pane/words.en';
import { en } from '../../src/pane/strings/en';
import { openPane, type OpenPane } from './paneInJsdom';

const c = correctionStrings(en);

const SHEET =
  'Open items as of 2026-01-31\n\nCustomer,Invoice,Due date,Original,Open amount\nAlder,INV-1,2026-01-10,100.00,80.00\nBirch,INV-2,2026-02-20,250.50,250.50\nCedar,INV-3,2025-12-31,40.00,10.00\n';
let pane: OpenPane;

beforeEach(async () => {
  pane = await openPane(new TextEncoder().encode(SHEET), 'items.csv');
  await pane.until('the figures', () => pane.text().includes('340.50'));
  pane.button(en.receipt.fix).click();
  await pane.until('the columns', () => pane.text().includes(c.columns) && pane.text().includes('Alder'));
});
afterEach(() => pane.close());

test('each column shows its heading, values from its rows and what it is taken for', () => {
  expect(pane.field('E · Open amount').value).toBe('openAmount');
  expect(pane.field('A · Customer').value).toBe('customer');
  expect(pane.text()).toContain(c.samples('Alder, Birch, Cedar'));
});

test('a changed meaning shows its effect on the totals and changes nothing before it is applied', async () => {
  pane.fill('E · Open amount', 'ignored');
  pane.fill('D · Original', 'openAmount');
  await pane.until('the effect', () => pane.text().includes('340.50 → 390.50'));
  expect(pane.session.current().report!.currencies[0]!.aged!.balance).toBe(34050);
  expect((await pane.workbook.outline()).settings.get('reading') ?? null).toBeNull();
  pane.button(en.apply).click();
  await pane.until('the new figures', () => pane.session.current().report?.currencies[0]?.aged?.balance === 39050);
  expect((await pane.workbook.outline()).settings.get('reading') ?? null).not.toBeNull();
});

test('a row that is left out is no longer read, and the receipt says who left it out', async () => {
  pane.fill(c.ignoredRows, '6');
  await pane.until('the effect', () => pane.text().includes('3 → 2'));
  pane.button(en.apply).click();
  await pane.until('the new figures', () => pane.session.current().report?.reading.receipt.skippedByReason.ignored === 1);
  expect(pane.session.current().report!.currencies[0]!.aged!.balance).toBe(33050);
});

test('a row that is no row number cannot be applied', async () => {
  pane.fill(c.ignoredRows, 'six');
  await pane.until('the sentence', () => pane.text().includes(c.ignoredRowsWrong));
  expect(pane.button(en.apply).getAttribute('aria-disabled')).toBe('true');
});

test('Undo all brings back what the sheet says by itself, also after it was applied', async () => {
  pane.fill(c.ignoredRows, '6');
  await pane.until('the effect', () => pane.text().includes('3 → 2'));
  pane.button(en.apply).click();
  await pane.until(
    'the correction to count',
    () => pane.session.current().report?.reading.receipt.read === 2 && pane.session.current().run === null,
  );
  await pane.until('Home', () => pane.text().includes(en.receipt.fix));
  pane.button(en.receipt.fix).click();
  await pane.until('the form', () => pane.text().includes(c.reset));
  pane.button(c.reset).click();
  await pane.until('the effect of undoing', () => pane.text().includes('2 → 3'));
  pane.button(en.apply).click();
  await pane.until('the first reading', () => pane.session.current().report?.reading.receipt.read === 3);
});
