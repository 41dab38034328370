import { runText } from '../../src/kernel/run/runText';
import { wordsText } from '../../src/kernel/words/wordsText';
import { readCells } from '../harness/readCells';
import { WorkbookError } from '../../src/kernel/run/workbook';
import { itemAt } from '../../src/kernel/ledger/openItems';
import { sampleWorkbook } from '../../src/workbench/saving/sampleWorkbook';
import { deskStrings } from '../../src/features/worklist/pane/desk/words.en';
import { en } from '../../src/pane/strings/en';
import { QUIET } from '../golden/madeReport';
import { addDays, isoFromDay } from '../../src/kernel/calendar/dayNumber';
import { ACTIVITY } from '../../src/features/activity/domain/activityPart';
import { openPane, TODAY, type OpenPane } from './paneInJsdom';
import { WORKLIST } from '../../src/features/worklist/domain/worklistPart';
import { screenTitles } from './screenTitles';

const titles = screenTitles();

const d = deskStrings(en);
let pane: OpenPane;
const list = (): Element => pane.document.querySelector('[role="listbox"]')!;
const submit = (): void =>
  void pane.document
    .querySelector('main form')!
    .dispatchEvent(new pane.document.defaultView!.Event('submit', { bubbles: true, cancelable: true }));

async function logged(): Promise<readonly (readonly unknown[])[]> {
  const sheet = (await pane.workbook.outline()).sheets.find(({ name }) => name === 'AR Activity');
  return sheet?.used ? (await readCells(pane.workbook, sheet.name, sheet.used, QUIET)).slice(6) : [];
}

beforeEach(async () => {
  pane = await openPane(sampleWorkbook(), 'sample.xlsx');
  pane.button(titles('worklist')).click();
  await pane.until('the list', () => pane.document.querySelectorAll('[role="option"]').length > 0);
  pane.press(list(), 'Enter');
  await pane.until('the desk', () => pane.text().includes(d.noContacts));
});
afterEach(() => pane.close());

test('a promise is logged in two clicks, and is off what is to collect at once', async () => {
  const first = pane.session.current().report!.parts.get(WORKLIST)[0]![0]!;
  pane.button(d.kinds.promise).click();
  await pane.until('the form', () => pane.document.querySelector('main form') !== null);
  submit();
  await pane.until('the promise', () => pane.text().includes(d.standing));
  const now = pane.session
    .current()
    .report!.parts.get(WORKLIST)[0]!
    .find(({ customer }) => customer === first.customer)!;
  expect([now.promised, now.amountToCollect]).toEqual([first.amountToCollect, 0]);
  expect(pane.document.querySelector('h2')!.textContent).toBe(pane.session.current().report!.reading.customers.at(first.customer).name);
  expect((await logged())[0]).toEqual(expect.arrayContaining(['promise']));
});

test('C opens the call, which is logged as reached; the day counts it', async () => {
  pane.press(pane.document.querySelector('h2')!.closest('main')!.querySelector('[role="group"] button')!, 'c');
  await pane.until('the form', () => pane.document.querySelector('main form') !== null);
  submit();
  await pane.until('the call', () => pane.text().includes('call · reached'));
  [...pane.document.querySelectorAll('main button')]
    .find((button) => button.textContent === titles('worklist'))!
    .dispatchEvent(new pane.document.defaultView!.MouseEvent('click', { bubbles: true }));
  await pane.until('the progress', () => pane.text().includes('1 contacted, 0 promised'));
});

test('an amount that is none is refused in its field, and nothing is logged', async () => {
  pane.button(d.kinds.promise).click();
  await pane.until('the form', () => pane.document.querySelector('main form') !== null);
  pane.fill(d.amount, 'much');
  submit();
  await pane.until('the refusal', () => pane.text().includes(d.amountWrong));
  expect(await logged()).toEqual([]);
});

test('an entry that the workbook refuses stays in its form, to be saved again', async () => {
  const { workbook } = pane;
  const apply = workbook.apply.bind(workbook);
  workbook.apply = () =>
    Promise.reject(new WorkbookError('cellEditMode', runText('cellEdited'), wordsText('workbookUnchanged'), runText('leaveCell')));
  pane.button(d.kinds.note).click();
  await pane.until('the form', () => pane.document.querySelector('main form') !== null);
  pane.fill(d.text, 'she is away until Monday');
  submit();
  await pane.until('the refusal', () => pane.text().includes('A cell is being edited.'));
  expect(pane.field(d.text).value).toBe('she is away until Monday');
  workbook.apply = apply;
  submit();
  await pane.until('the note', () => pane.document.querySelector('main form') === null && pane.text().includes('she is away until Monday'));
});

test('an amount follows the item that a promise is about, and one above what is open is warned of', async () => {
  const field = (label: string): HTMLInputElement =>
    [...pane.document.querySelectorAll('main form label')]
      .find((one) => one.textContent.startsWith(label))!
      .closest('.fui-Field')!
      .querySelector('input, select')!;
  const choose = (document: string): void => {
    const select = field(d.about);
    select.value = document;
    select.dispatchEvent(new pane.document.defaultView!.Event('change', { bubbles: true }));
  };
  pane.button(d.kinds.promise).click();
  await pane.until('the form', () => pane.document.querySelector('main form') !== null);
  const whole = field(d.amount).value;
  const report = pane.session.current().report!;
  const shown = report.currencies[0]!;
  const { items } = shown.aged!;
  const row = items.customer.findIndex(
    (code, place) => code === report.parts.get(WORKLIST)[shown.place]![0]!.customer && items.openAmount[place]! > 0,
  );
  const { documentNo, openAmount } = itemAt(items, row);
  choose(documentNo);
  await pane.until('the amount of the item', () => Number(field(d.amount).value) * 100 === openAmount);
  expect(field(d.amount).value).not.toBe(whole);
  choose('');
  await pane.until('the amount of the account', () => field(d.amount).value === whole);
  expect(pane.text()).not.toContain(d.amountAboveOpen('').slice(0, 20));
  pane.fill(d.amount, '99999999');
  choose(documentNo);
  await pane.until('the warning', () => pane.text().includes(d.amountAboveOpen('').slice(0, 20)));
  expect(field(d.amount).value).toBe('99999999');
});

test('a form that closes gives the focus back to its button: after Save, after Cancel and after Escape', async () => {
  const isOnPromise = (): boolean => pane.document.activeElement?.textContent === d.kinds.promise;
  for (const close of [submit, () => pane.button(en.cancel).click(), () => pane.press(pane.document.activeElement!, 'Escape')]) {
    pane.button(d.kinds.promise).click();
    await pane.until('the form', () => pane.document.querySelector('main form')?.contains(pane.document.activeElement) === true);
    close();
    await pane.until('the button', () => pane.document.querySelector('main form') === null && isOnPromise());
  }
});

test('an entry says for which day it is, and the brief where it was written', async () => {
  pane.button(d.kinds.snooze).click();
  await pane.until('the form', () => pane.document.querySelector('main form') !== null);
  submit();
  await pane.until('the snooze', () => pane.text().includes('snooze · until Nov 7, 2026'));
  pane.button(d.brief).click();
  await pane.until(
    'the brief',
    () => pane.document.querySelector(`section[aria-label="${en.notices.title}"]`)?.textContent.includes('Written: AR Brief ') === true,
  );
});

test('the Worklist tab leads from an open account back to the list', async () => {
  pane.document.querySelector<HTMLElement>('nav [aria-current="page"]')!.click();
  await pane.until('the list', () => pane.document.querySelectorAll('[role="option"]').length > 0);
});

test('a key pressed outside the fields of an open form leaves the form and what was typed in it', async () => {
  pane.button(d.kinds.promise).click();
  await pane.until('the form', () => pane.document.querySelector('main form') !== null);
  const typed = pane.document.querySelector<HTMLInputElement>('main form input')!;
  const form = pane.document.querySelector('main form');
  const value = typed.value;
  pane.press(pane.button(d.kinds.promise), 'd');
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(pane.document.querySelector('main form')).toBe(form);
  expect(pane.document.querySelector<HTMLInputElement>('main form input')!.value).toBe(value);
});

test('an entry carries the day on which it was said, and a name; both are remembered for the next one', async () => {
  pane.press(pane.document.querySelector('main [role="group"] button')!, 'c');
  await pane.until('the form', () => pane.document.querySelector('main form') !== null);
  expect(pane.field(d.when).value).toBe(isoFromDay(TODAY));
  pane.fill(d.by, '');
  submit();
  await pane.until('the name is asked for', () => pane.text().includes(d.whoMissing));
  pane.fill(d.by, 'Bo Chen');
  pane.fill(d.when, isoFromDay(addDays(TODAY, -3)));
  submit();
  await pane.until('the call', () => pane.text().includes('call · reached'));
  const entry = pane.session.current().report!.parts.get(ACTIVITY).entries.at(-1)!;
  expect([entry.who, entry.when]).toEqual(['Bo Chen', addDays(TODAY, -3)]);
  expect([pane.session.desk.who, pane.session.desk.day]).toEqual(['Bo Chen', addDays(TODAY, -3)]);
});
