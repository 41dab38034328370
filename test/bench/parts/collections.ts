import { FEATURES } from '../../../src/features';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { accountAtSelection } from '../../../src/features/activity/run/accountAtSelection';
import { logActivity } from '../../../src/features/worklist/run/logActivity';
import { refresh } from '../../../src/report/refresh';
import type { Report } from '../../../src/features/report';
import { writeNoteColumns } from '../../../src/features/notes/run/writeNoteColumns';
import { addDays, type DayNumber } from '../../../src/kernel/calendar/dayNumber';
import { FileWorkbook } from '../../../src/adapters/xlsx/fileWorkbook';
import { NO_CHOICES } from '../../../src/reading/result/readResult';
import { WORKLIST_SHEET } from '../../../src/features/worklist/sheet/worklistSheet';
import { formatsFor } from '../../../src/pane/format/formats';
import { deskStrings } from '../../../src/features/worklist/pane/desk/words.en';
import { accountOf } from '../../../src/features/worklist/pane/account';
import { talkingPoints } from '../../../src/features/worklist/pane/desk/accountFacts';
import { BENCH_AS_OF, benchLedger } from '../benchSheet';
import { figure, median, millisecondsOf, processorMillisecondsOf, say, type Figure } from '../figure';
import { writeLargeWorkbook } from '../largeWorkbook';
import { benchEntries } from '../logEntries';
import { en } from '../../../src/pane/strings/en';
import { WORKLIST } from '../../../src/features/worklist/domain/worklistPart';
import { ACTIVITY } from '../../../src/features/activity/domain/activityPart';

const ITEMS = 100_000;
const ENTRIES = 50_000;
const ROUNDS = 7;
const ACCOUNTS = 60;
const OPTIONS = { signal: { aborted: false }, onProgress: () => undefined, features: FEATURES };

/** A workbook that was refreshed before, and the report of its last refresh. */
interface Opened {
  readonly workbook: FileWorkbook;
  report: Report;
}

async function refreshed(workbook: FileWorkbook, asOf: DayNumber): Promise<Report> {
  const outcome = await refresh(workbook, { sheet: null, range: null, asOf, scheme: null, basis: null, choices: NO_CHOICES }, OPTIONS);
  if (outcome.kind !== 'report') throw new Error(outcome.questions.map((question) => question.code).join(' '));
  return outcome.report;
}

async function opened(bytes: Uint8Array, entries: number, withNotes: boolean): Promise<Opened> {
  const workbook = await FileWorkbook.open(bytes, 'items.xlsx');
  const report = await refreshed(workbook, BENCH_AS_OF);
  if (withNotes) await writeNoteColumns(workbook, report, null, OPTIONS);
  if (entries > 0) await logActivity(workbook, report, benchEntries(benchLedger(ITEMS), entries, BENCH_AS_OF), OPTIONS);
  return { workbook, report: await refreshed(workbook, BENCH_AS_OF) };
}

/** Processor time of the shortest refresh of each, a day later every time; they take turns, so that all meet the same machine. */
async function shortest(all: readonly Opened[]): Promise<readonly number[]> {
  const times = all.map((): number[] => []);
  for (let round = 1; round <= ROUNDS; round++) {
    for (const [place, one] of all.entries())
      times[place]!.push(
        await processorMillisecondsOf(async () => (one.report = await refreshed(one.workbook, addDays(BENCH_AS_OF, round)))),
      );
  }
  return times.map((own) => Math.min(...own));
}

/** Milliseconds until everything is known that the pane shows of an account, from the moment at which its row was selected. */
async function accountTimes({ workbook, report }: Opened): Promise<readonly number[]> {
  const times: number[] = [];
  const [shown] = report.currencies;
  const formats = formatsFor('en-US');
  // An open workbook knows its sheets and tables; a file has to look for them once.
  await workbook.outline();
  for (let place = 0; place < ACCOUNTS; place++) {
    const item = report.reading.items[0]!.sheetRow[place * 400]!;
    const [sheet, row] = place % 2 === 0 ? [report.reading.layout.sheet, item - 1] : [WORKLIST_SHEET, 4 + place];
    times.push(
      await millisecondsOf(async () => {
        const at = await accountAtSelection(workbook, report, sheet, row);
        const ranked = report.parts.get(WORKLIST)[shown!.place]!.find(({ customer }) => customer === at?.customer);
        if (!ranked) throw new Error(`row ${row} of ${sheet} opens no account`);
        talkingPoints(
          report,
          report.parts.get(ACTIVITY).states.get(ranked.customer) ?? null,
          accountOf(shown!, ranked),
          shown!.currency,
          deskStrings(en),
          formats,
        );
      }),
    );
  }
  return times;
}

/** What the activity log adds to a refresh of a workbook with notes beside its items, how that grows, and how long an account takes to open. */
export async function part(): Promise<readonly Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    const file = join(folder, 'items.xlsx');
    say(`writing ${file}`);
    writeLargeWorkbook(file, benchLedger(ITEMS));
    const bytes = readFileSync(file);
    say(`refresh of ${ITEMS} items with notes beside them, without a log, with ${ENTRIES / 2} entries and with ${ENTRIES}`);
    const withNotes = [await opened(bytes, 0, true), await opened(bytes, ENTRIES / 2, true), await opened(bytes, ENTRIES, true)];
    const [none, half, whole] = await shortest(withNotes);
    const accounts = await accountTimes(withNotes[2]!);
    withNotes.length = 0;
    say('the same without notes beside the items');
    const [bare, bareWhole] = await shortest([await opened(bytes, 0, false), await opened(bytes, ENTRIES, false)]);
    const [items, entries] = [ITEMS, ENTRIES].map((count) => count.toLocaleString('en-US'));
    return [
      figure(`refresh of ${items} items with notes, no log`, none!, 'ms'),
      figure(`refresh of ${items} items with notes, ${entries} entries`, whole!, 'ms'),
      figure('what the log adds to it, of the refresh without', (whole! - none!) / none!, '×', 0.5),
      figure('what the log adds, of what half of it adds', (whole! - none!) / Math.max(1, half! - none!), '×', 2.6),
      figure(`refresh of ${items} items without notes, no log`, bare!, 'ms'),
      figure(`refresh of ${items} items without notes, ${entries} entries`, bareWhole!, 'ms'),
      figure('opening an account, the middle one', median(accounts), 'ms'),
      figure('opening an account, the longest', Math.max(...accounts), 'ms', 50),
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}
