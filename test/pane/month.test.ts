import { closeMonth } from '../../src/features/monthEnd/jobs/closeMonth';
import { DEFAULT_MONTH } from '../../src/features/monthEnd/domain/monthRequest';
import { NOTHING_ASKED } from '../../src/pane/state/paneState';
import { bringNotes, openFile } from '../../src/features/monthEnd/pane/monthTasks';
import { logActivity } from '../../src/features/worklist/run/logActivity';
import { newEntry } from '../../src/features/activity/domain/activityEntry';
import { monthStrings } from '../../src/features/monthEnd/pane/words.en';
import { FIRST_DRAFT, monthFromDraft } from '../../src/features/monthEnd/pane/monthDraft';
import { FileWorkbook } from '../../src/adapters/xlsx/fileWorkbook';
import { readCells } from '../harness/readCells';
import { isoFromDay } from '../../src/kernel/calendar/dayNumber';
import { day, QUIET } from '../golden/madeReport';
import { openPane, TODAY, type OpenPane } from './paneInJsdom';
import { en } from '../../src/pane/strings/en';
import { WORKLIST } from '../../src/features/worklist/domain/worklistPart';
import { MONTH } from '../../src/features/monthEnd/pane/monthTasks';
import { kept } from '../../src/pane/state/kept';
import { look } from '../../src/pane/state/reportTasks';

const HEADER = 'Customer,Customer number,Invoice,Invoice date,Due date,Amount';
const JANUARY = ['Alder Works,A-17,1001,2025-11-20,2025-12-20,12500.50', 'Birch & Sons,A-21,1003,2025-09-01,2025-10-01,26000.00'];
const FEBRUARY = [
  'Alder Works,A-17,1001,2025-11-20,2025-12-20,2500.50',
  'Birch & Sons,A-21,1003,2025-09-01,2025-10-01,26000.00',
  'Birch & Sons,A-21,1003,2025-09-01,2025-10-01,26000.00',
];

const csv = (lines: readonly string[]): Uint8Array => new TextEncoder().encode([HEADER, ...lines].join('\n'));
const asked = (iso: string): typeof NOTHING_ASKED => ({ ...NOTHING_ASKED, asOf: day(iso) });

/** The bytes of last month's workbook, closed and with a promise in its log. */
async function january(): Promise<Uint8Array> {
  const workbook = await FileWorkbook.open(csv(JANUARY), 'open items.csv');
  const outcome = await closeMonth(workbook, asked('2026-01-31'), DEFAULT_MONTH, QUIET);
  if (outcome.kind !== 'report') throw new Error('a report was expected');
  await logActivity(
    workbook,
    outcome.report,
    [
      newEntry({
        kind: 'promise',
        when: day('2026-01-31'),
        who: 'Ann',
        customer: 'Alder Works',
        customerId: 'A-17',
        document: '1001',
        amount: 12500.5,
        day: day('2026-03-05'),
      }),
    ],
    QUIET,
  );
  return workbook.save();
}

/** The pane on February's export, its month end on show. */
async function opened(language: 'en' | 'es' = 'en'): Promise<OpenPane> {
  const pane = await openPane(csv(FEBRUARY), 'open items.csv', language);
  await look(pane.session, { asOf: day('2026-02-28') });
  pane.button(language === 'en' ? 'Month' : 'Cierre').click();
  await pane.until('the month end screen', () => pane.text().includes(language === 'en' ? 'Close the month' : 'Cerrar el mes'));
  return pane;
}

const file = async (): Promise<File> =>
  ({ name: 'january.xlsx', arrayBuffer: async () => (await january()).slice().buffer }) as unknown as File;

/** Picks a file in the pane's own file field. */
function pick(pane: OpenPane, picked: File): void {
  const input = pane.document.querySelector('input[type="file"]')!;
  Object.defineProperty(input, 'files', { value: [picked], configurable: true });
  input.dispatchEvent(new pane.document.defaultView!.Event('change', { bubbles: true }));
}

async function closed(pane: OpenPane): Promise<void> {
  pane.button('Close the month').click();
  await pane.until(
    'the run to end',
    () =>
      pane.session.current().run === null && (kept(pane.session.current().kept, MONTH) !== null || pane.session.current().failure !== null),
  );
}

test('a first month end says that there is nothing to start from, and its snapshot can be deleted after a second press', async () => {
  const pane = await opened();
  await closed(pane);
  await pane.until('the result', () => pane.text().includes('No earlier snapshot yet'));
  await pane.until('the snapshot', () => pane.text().includes('Feb 28, 2026'));
  expect((await pane.workbook.outline()).sheets.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['AR Reconciliation', 'AR Snapshots']),
  );
  pane.button('Delete the snapshot of Feb 28, 2026').click();
  await pane.until('the question', () => pane.text().includes('Delete it?'));
  pane.button('Delete the snapshot of Feb 28, 2026').click();
  await pane.until('the snapshot to go', () => pane.text().includes('None yet'));
  expect(pane.text()).toContain('Restore on Home brings it back');
  pane.close();
});

test('a month rolls forward from another workbook, with the control balance typed, and shows movements, causes and sign-off', async () => {
  const pane = await opened();
  pane.fill('Roll forward from', 'file');
  await pane.until('the file button', () => pane.text().includes('An .xlsx file'));
  pane.button('Close the month').click();
  await pane.until('the fault', () => pane.text().includes('Choose the workbook to roll forward from.'));
  pick(pane, await file());
  await pane.until('the file', () => pane.text().includes('Chosen: january.xlsx') && pane.session.current().run === null);
  pane.fill('Control balance', '28,500.50');
  await closed(pane);
  await pane.until('the result', () => pane.text().includes('From the sheet open items of workbook january.xlsx of Jan 31, 2026.'));
  for (const said of [
    'Opening Jan 31, 202638,500.50',
    'Cleared-10,000.00',
    'Adjustments26,000.00',
    'Unexplained0.00',
    'Closing Feb 28, 202654,500.50',
    'Difference-26,000.00',
    '1 item is assumed paid',
    'These causes explain all of it',
    'Not signed.',
  ])
    expect(pane.text()).toContain(said);
  pane.button('✓ Document listed twice: 1 row').click();
  await pane.until('the rows', () => pane.text().includes('1003 · 26,000.00'));
  pane.button('Home').click();
  pane.button('Month').click();
  await pane.until('the screen again', () => pane.text().includes('Chosen: january.xlsx'));
  expect(pane.field('Control balance').value).toBe('28,500.50');
  pane.close();
});

test('who signs gives a name and a day, never silently the as-of date; both are remembered and stand on the sheet', async () => {
  const pane = await opened();
  const m = monthStrings(en);
  await closed(pane);
  await pane.until('the sign-off', () => pane.text().includes(m.signPrepared));
  expect(pane.field(m.signedOn).value).toBe(isoFromDay(TODAY));
  pane.fill(en.said.name, ' ');
  pane.button(m.signPrepared).click();
  await pane.until('the name is asked for', () => pane.text().includes(en.said.nameMissing));
  expect(pane.text()).toContain(m.notSigned);
  pane.fill(en.said.name, 'Bo Chen');
  pane.fill(m.signedOn, '2026-03-02');
  pane.button(m.signPrepared).click();
  await pane.until('the signature', () => pane.text().includes(m.signed));
  const [prepared] = (await readCells(
    pane.workbook,
    'AR Reconciliation',
    { row: 4, column: 1, rowCount: 1, columnCount: 3 },
    QUIET,
  )) as unknown[][];
  expect(prepared).toEqual(['Bo Chen', 'on', day('2026-03-02')]);
  expect([pane.session.desk.who, pane.session.desk.day]).toEqual(['Bo Chen', day('2026-03-02')]);
  pane.close();
});

test('the fields of the form say what is wrong with them', () => {
  const m = monthStrings(en);
  const of = (changes: Partial<typeof FIRST_DRAFT>) => monthFromDraft({ ...FIRST_DRAFT, ...changes }, ['USD'], 'en-US', m);
  expect(of({ from: 'file' })).toEqual({ field: 'file', message: m.fileMissing });
  expect(of({ from: 'sheet' })).toEqual({ field: 'sheet', message: m.sheetMissing });
  expect(of({ from: 'sheet', sheet: 'Old', asOf: 'soon' })).toEqual({ field: 'asOf', message: m.dateWrong });
  expect(of({ controls: { USD: { text: 'much', cell: null } } })).toEqual({ field: { control: 'USD' }, message: m.controlWrong });
  expect(of({ from: day('2026-01-31'), controls: { USD: { text: '1,250.50', cell: null } } })).toEqual({
    opening: { from: 'snapshot', day: day('2026-01-31') },
    keepSnapshot: true,
    controls: [{ currency: 'USD', balance: 1250.5 }],
  });
});

test('notes of another workbook are brought over once', async () => {
  const pane = await opened();
  await bringNotes(pane.session, await file());
  await pane.until('the notice', () => pane.text().includes('1 of the 1 entries found there were new'));
  expect(
    pane.session
      .current()
      .report!.parts.get(WORKLIST)[0]!
      .some(({ promised }) => promised === 250050),
  ).toBe(true);
  await bringNotes(pane.session, await file());
  await pane.until('the notice', () => pane.text().includes('0 of the 1 entries found there were new'));
  pane.close();
});

test('a file that is no workbook is refused in words', async () => {
  const pane = await opened();
  await openFile(
    pane.session,
    { name: 'list.csv', arrayBuffer: async () => csv(JANUARY).slice().buffer } as unknown as File,
    () => undefined,
  );
  await pane.until('the refusal', () => pane.text().includes('"list.csv" is not an .xlsx workbook.'));
  pane.close();
});

test('the month end speaks Spanish', async () => {
  const pane = await opened('es');
  expect(pane.text()).toContain('Partir de');
  pane.close();
});
