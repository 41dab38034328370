import { dayFromIso, isoFromDay } from '../../../src/kernel/calendar/dayNumber';
import type { Cell } from '../../../src/kernel/sheet/cells';
import { ALL_SHEETS } from '../../../src/reading/run/request';
import { KEPT_SOURCE } from '../../../src/reading/run/keptSource';
import { readReport } from '../../../src/reading/run/readReport';
import { startRun } from '../../../src/reading/run/startRun';
import type { ReadResult } from '../../../src/reading/result/readResult';
import { ANY_REQUEST, day, QUIET } from '../../golden/madeReport';
import { english } from '../../harness/say';
import { GridWorkbook } from '../../report/gridWorkbook';

/** An export of the same layout: a title with its day, where it has one, and two items. */
function exported(title: string, amount: number): Cell[][] {
  return [
    [title],
    [],
    ['Customer', 'Invoice', 'Invoice date', 'Due date', 'Open balance', 'Currency'],
    ['Alder Works', '1001', day('2026-08-01'), day('2026-09-01'), amount, 'USD'],
    ['Birch & Sons', '1002', day('2026-08-11'), day('2026-09-11'), 20, 'EUR'],
  ];
}
const WEEKS = { First: exported('Open items as of 2026-09-30', 100), Second: exported('Open items as of 2026-10-07', 150.5) };

const read = async (workbook: GridWorkbook, sheet: string | null = null): Promise<ReadResult> =>
  readReport(await startRun(workbook, { ...ANY_REQUEST, asOf: null, sheet }, QUIET));
const newerOf = ({ newerExport, problems }: ReadResult): unknown => ({
  sheet: newerExport?.sheet ?? null,
  asOf: newerExport ? isoFromDay(newerExport.asOf) : null,
  told: problems.flatMap(({ code, message }) => (code === 'newerExport' ? [english(message)] : [])),
});
const NOTHING = { sheet: null, asOf: null, told: [] };

test('last week’s sheet says that this week’s is there, of which day and with which totals', async () => {
  expect(newerOf(await read(new GridWorkbook(WEEKS), 'First'))).toEqual({
    sheet: 'Second',
    asOf: '2026-10-07',
    told: ['Sheet "Second" is newer: as of 7 Oct 2026, 150.50 USD and 20.00 EUR. These figures are of sheet "First".'],
  });
  expect(newerOf(await read(new GridWorkbook(WEEKS), 'Second'))).toEqual(NOTHING);
});

test('a sheet that is named after its day counts, the newest of several is proposed, other lists are not', async () => {
  const workbook = new GridWorkbook({
    ...WEEKS,
    'Export 2026-10-21': exported('Open items', 7),
    Paid: [
      ['Paid as of 2026-11-30'],
      [],
      ['Customer', 'Invoice', 'Invoice date', 'Due date', 'Paid date', 'Amount'],
      ['Alder Works', '900', day('2026-08-01'), day('2026-09-01'), day('2026-09-03'), 5],
    ],
  });
  expect(newerOf(await read(workbook, 'First'))).toMatchObject({ sheet: 'Export 2026-10-21', asOf: '2026-10-21' });
});

test('a sheet without a day, or one that AR_Entities decides on, is not called newer', async () => {
  expect(newerOf(await read(new GridWorkbook({ First: WEEKS.First, Other: exported('Open items', 9) }), 'First'))).toEqual(NOTHING);
});

test('which sheet is asked with the day and the totals of each, the newest first', async () => {
  const [question] = (await read(new GridWorkbook(WEEKS))).questions;
  expect(question!.choices).toEqual(['Second', 'First', ALL_SHEETS]);
  expect(question!.outcomes!.slice(0, 2).map(({ value, asOf, rows }) => [value, asOf, rows])).toEqual([
    ['First', dayFromIso('2026-09-30'), 2],
    ['Second', dayFromIso('2026-10-07'), 2],
  ]);
});

test('it is asked once: then the sheet read last is read, and a newer one is proposed', async () => {
  const workbook = new GridWorkbook(WEEKS);
  workbook.settings.set(KEPT_SOURCE.key, '"First"');
  const reading = await read(workbook);
  expect([reading.questions, reading.layout.sheet]).toEqual([[], 'First']);
  expect(newerOf(reading)).toMatchObject({ sheet: 'Second' });
  // A sheet of which nobody knows the day might be the newer one.
  const undated = new GridWorkbook({ ...WEEKS, Third: exported('Open items', 9) });
  undated.settings.set(KEPT_SOURCE.key, '"First"');
  expect((await read(undated)).questions.map(({ code }) => code)).toEqual(['severalSheets']);
});
