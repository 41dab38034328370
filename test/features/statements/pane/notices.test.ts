import { noticeStrings } from '../../../../src/features/statements/pane/words.en';
import { sampleWorkbook } from '../../../../src/workbench/saving/sampleWorkbook';
import { en } from '../../../../src/pane/strings/en';
import { QUIET } from '../../../golden/madeReport';
import { openPane, type OpenPane } from '../../../pane/paneInJsdom';

const w = noticeStrings(en);
let pane: OpenPane;

beforeEach(async () => {
  pane = await openPane(sampleWorkbook(), 'sample.xlsx');
  pane.button('More').click();
  await pane.until('the other screens', () => pane.text().includes('Statements and notices'));
  pane.button('Statements and notices').click();
  await pane.until('the screen', () => pane.text().includes(w.prepare));
  pane.button(w.prepare).click();
  await pane.until('the list', () => pane.text().includes(w.again));
});
afterEach(() => pane.close());

test('the list says what each account is asked for and why it gets a notice or none, and a letter can be looked at', async () => {
  expect(pane.text()).toContain('to ask for');
  expect(pane.text()).toContain('Enter first:');
  pane.button(w.preview).click();
  await pane.until('the letter', () => pane.text().includes('Dear '));
});

test('the list and the letters for Word are written, and Restore takes them back', async () => {
  pane.button(w.writeNotices).click();
  await pane.until('the sheets', () => pane.text().includes('AR Mail Merge'));
  expect((await pane.workbook.outline()).sheets.map(({ name }) => name)).toContain('AR Notices');
  expect(pane.workbook.canRestore()).toBe(true);
  await pane.workbook.restore(QUIET);
  expect((await pane.workbook.outline()).sheets.map(({ name }) => name)).not.toContain('AR Notices');
});
