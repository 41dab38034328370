import { deskStrings } from '../../../../src/features/worklist/pane/desk/words.en';
import { noticeStrings } from '../../../../src/features/statements/pane/words.en';
import { sampleWorkbook } from '../../../../src/workbench/saving/sampleWorkbook';
import { en } from '../../../../src/pane/strings/en';
import { openPane, type OpenPane } from '../../../pane/paneInJsdom';

const w = noticeStrings(en);
let pane: OpenPane;

beforeEach(async () => {
  pane = await openPane(sampleWorkbook(), 'sample.xlsx');
});
afterEach(() => pane.close());

test('an account leads to its reminder: why, the documents with ticks, the letter for those that are ticked, and back', async () => {
  pane.button('Worklist').click();
  await pane.until('the list', () => pane.document.querySelector('[role="option"], [role="row"], li button') !== null);
  (pane.document.querySelector('[role="option"], [role="row"], li button') as HTMLElement).click();
  await pane.until('the account', () => pane.text().includes(deskStrings(en).remind));
  pane.button(deskStrings(en).remind).click();
  await pane.until('the reminder', () => pane.text().includes(w.letter));
  expect(pane.text()).toContain('Dear ');
  const total = (): string => /Total[^A-Z]*/.exec(pane.document.querySelector('pre')!.textContent)![0];
  const before = total();
  const ticks = [...pane.document.querySelectorAll<HTMLInputElement>('#reminder-documents ~ * input, input[type="checkbox"]')];
  expect(ticks.length).toBeGreaterThan(1);
  ticks[0]!.click();
  await pane.until('the letter for fewer documents', () => total() !== before);
  pane.button(w.backToAccount).click();
  await pane.until('the account again', () => pane.text().includes(deskStrings(en).remind));
});
