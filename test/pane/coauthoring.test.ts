import { logActivity } from '../../src/features/worklist/run/logActivity';
import { startRun } from '../../src/reading/run/startRun';
import { readActivity } from '../../src/features/activity/run/readActivity';
import type { PlanCell } from '../../src/kernel/sheet/sheetPlan';
import { newEntry, type NewEntry } from '../../src/features/activity/domain/activityEntry';
import { sampleWorkbook } from '../../src/workbench/saving/sampleWorkbook';
import { deskStrings } from '../../src/features/worklist/pane/desk/words.en';
import { en } from '../../src/pane/strings/en';
import { QUIET } from '../golden/madeReport';
import { openPane, type OpenPane } from './paneInJsdom';
import { WORKLIST } from '../../src/features/worklist/domain/worklistPart';
import { ACTIVITY } from '../../src/features/activity/domain/activityPart';
import { screenTitles } from './screenTitles';
import { log } from '../../src/features/worklist/pane/log/logTasks';
import { refresh } from '../../src/pane/state/reportTasks';

const titles = screenTitles();

const d = deskStrings(en);
const LOG = 'AR Activity';
let pane: OpenPane;

const texts = async (): Promise<readonly string[]> =>
  (await readActivity(await startRun(pane.workbook, null, QUIET))).entries.map(({ text }) => text);

/** What somebody logs about the account of a rank, from 0. */
function call(rank: number, who: string, text: string): NewEntry {
  const report = pane.session.current().report!;
  const { name, id } = report.reading.customers.at(report.parts.get(WORKLIST)[0]![rank]!.customer);
  return newEntry({ kind: 'call', when: report.asOf, who, customer: name, customerId: id, outcome: 'reached', text });
}

/** What a colleague's pane does in the same workbook. */
async function colleagueLogs(entry: NewEntry): Promise<void> {
  await logActivity(pane.workbook, pane.session.current().report!, [entry], QUIET);
  pane.tellChange(LOG, true);
}

/** Puts other cells into the last row of the log, as Excel does where a colleague wrote into the same row at the same moment. */
async function overwriteLastRow(text: string): Promise<void> {
  const { place } = await readActivity(await startRun(pane.workbook, null, QUIET));
  const { sheet, headings, row, column, rowCount } = place!;
  const theirs: Readonly<Record<string, PlanCell>> = {
    Kind: 'call',
    Text: text,
    Who: 'Bo',
    When: pane.session.current().report!.asOf,
    Customer: 'Somebody Else',
    Id: 'B-other',
  };
  await pane.workbook.apply(
    {
      sheets: [],
      sideColumns: [
        {
          sheet,
          column,
          headerRow: row,
          headings,
          firstRow: row + rowCount,
          rowCount: 1,
          cells: () => [headings.map((heading) => theirs[heading] ?? '')],
          styles: headings.map(() => 'asText'),
          columnWidths: [],
        },
      ],
      activate: null,
    },
    QUIET,
  );
  pane.tellChange(LOG, true);
}

beforeEach(async () => {
  pane = await openPane(sampleWorkbook(), 'sample.xlsx');
  pane.button(titles('worklist')).click();
  await pane.until('the list', () => pane.document.querySelectorAll('[role="option"]').length > 0);
  pane.press(pane.document.querySelector('[role="listbox"]')!, 'Enter');
  await pane.until('the desk', () => pane.text().includes(d.noContacts));
});
afterEach(() => pane.close());

test("a colleague's entry shows in the open account; the focus and what is half typed stay", async () => {
  pane.button(d.kinds.note).click();
  await pane.until('the form', () => pane.document.querySelector('main form') !== null);
  const field = pane.field(d.text);
  field.focus();
  pane.fill(d.text, 'half a sentence');
  await colleagueLogs(call(0, 'Bo', 'she will pay on Friday'));
  await pane.until("the colleague's entry", () => pane.text().includes('she will pay on Friday'));
  expect(pane.document.activeElement).toBe(field);
  expect(field.value).toBe('half a sentence');
});

test("a colleague's entry counts after the task that was running when it came", async () => {
  const refreshing = refresh(pane.session);
  await pane.until('the refresh to run', () => pane.session.current().run?.task.id === 'refresh');
  pane.tellChange(LOG, true);
  await refreshing;
  await colleagueLogs(call(0, 'Bo', 'said in the meantime'));
  await pane.until("the colleague's entry", () => pane.text().includes('said in the meantime'));
});

test('an entry over which a colleague wrote at the same moment is appended once more', async () => {
  await log(pane.session, [call(0, 'Ann', 'mine')]);
  await overwriteLastRow('theirs');
  await pane.until('both', () => pane.session.current().report!.parts.get(ACTIVITY).entries.length === 2);
  expect(await texts()).toEqual(['theirs', 'mine']);
  pane.tellChange(LOG, true);
  await new Promise((resume) => setTimeout(resume, 900));
  expect(await texts()).toEqual(['theirs', 'mine']);
});

test('two entries logged one right after the other both stand in the log', async () => {
  const both = [log(pane.session, [call(0, 'Ann', 'first')]), log(pane.session, [call(1, 'Ann', 'second')])];
  expect(await Promise.all(both)).toEqual([true, true]);
  expect(await texts()).toEqual(['first', 'second']);
});

test('a refresh pressed while an entry is being written waits for it', async () => {
  const logged = log(pane.session, [call(0, 'Ann', 'first')]);
  await refresh(pane.session);
  expect(await logged).toBe(true);
  expect(await texts()).toEqual(['first']);
});
