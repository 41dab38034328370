import type { Report } from '../../../../src/features/report';
import { refresh } from '../../../../src/report/refresh';
import { NOTE_COLUMN_HEADINGS } from '../../../../src/kernel/sheet/noteColumns';
import { planNoteColumns } from '../../../../src/features/notes/sheet/planNoteColumns';
import type { Cell } from '../../../../src/kernel/sheet/cells';
import { ANY_REQUEST, day, QUIET } from '../../../golden/madeReport';
import { MemoryWorkbook } from '../../../golden/memoryWorkbook';
import { WORKLIST } from '../../../../src/features/worklist/domain/worklistPart';
import { english } from '../../../harness/say';

const HEADINGS = ['Customer', 'Invoice', 'Invoice date', 'Due date', 'Open amount', 'Promise date', 'Disputed amount'];
const AS_OF = day('2026-02-28');

/** Items of a made sheet: customer, document, days past due, amount, days until its promise, disputed. */
type Line = readonly [string, string, number, number, (number | null)?, number?];

async function reported(lines: readonly Line[]): Promise<Report> {
  const rows = lines.map(([customer, document, days, amount, promise = null, disputed = 0]): Cell[] => [
    customer,
    document,
    AS_OF - days - 30,
    AS_OF - days,
    amount,
    promise === null ? '' : AS_OF + promise,
    disputed === 0 ? '' : disputed,
  ]);
  const workbook = new MemoryWorkbook().addSheet('Open items', [HEADINGS, ...rows], [2, 3, 5]);
  const outcome = await refresh(workbook, { ...ANY_REQUEST, asOf: AS_OF }, QUIET);
  if (outcome.kind !== 'report') throw new Error('a report was expected');
  return outcome.report;
}

/** Next action beside each item, by document. */
function beside(report: Report, count: number): readonly Cell[] {
  return planNoteColumns(report, { column: HEADINGS.length, stoodBefore: false }, english)
    .cells(0, count)
    .map((cells) => cells[NOTE_COLUMN_HEADINGS.indexOf('Next action')] as Cell);
}

test('the note columns say of each item what its own age and state ask for', async () => {
  const lines: readonly Line[] = [
    ['Alder', '1', 120, 5000],
    ['Alder', '2', 10, 5000],
    ['Alder', '3', -20, 5000],
    ['Alder', '4', 120, 700, null, 700],
    ['Alder', '5', 120, 900, 5],
    ['Alder', '6', 40, -100],
    ['Birch', '7', 200, 1],
    ['Birch', '8', 9, 80000],
    ['Cedar', '9', 50, 300],
    ['Cedar', '10', 5, -400],
  ];
  const report = await reported(lines);
  expect(beside(report, lines.length)).toEqual([
    'Propose legal action or an agency',
    'Call',
    'None',
    'Resolve dispute of 700.00',
    'Wait for promise of 5 Mar 2026',
    'Apply the credit',
    'Call',
    'Call',
    'Apply the credit',
    'Apply the credit',
  ]);
  const ranked = report.parts.get(WORKLIST)[0]!;
  expect(
    Object.fromEntries(ranked.map(({ customer, nextAction }) => [report.reading.customers.at(customer).name, english(nextAction)])),
  ).toEqual({
    Alder: 'Propose legal action or an agency',
    Birch: 'Call',
    Cedar: 'Apply the credit',
  });
});

test('a promise date on the sheet that passed with its item still open is a broken promise, once a day', async () => {
  const broken = async (...promises: readonly (number | null)[]): Promise<readonly string[]> => {
    const report = await reported(promises.map((promise, place): Line => ['Alder', String(place), 40, 100, promise]));
    return report.parts.get(WORKLIST)[0]![0]!.why.flatMap(({ rule }) => (rule.startsWith('broken') ? [rule] : []));
  };
  expect(await broken(null)).toEqual([]);
  expect(await broken(2)).toEqual([]);
  // Three days of tolerance, as for promises of the log.
  expect(await broken(-2)).toEqual([]);
  expect(await broken(-3)).toEqual(['broken-1']);
  expect(await broken(-5, -5, null)).toEqual(['broken-1']);
  expect(await broken(-5, -9)).toEqual(['broken-2']);
});
