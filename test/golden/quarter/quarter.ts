import { addDays, isoFromDay, type DayNumber } from '../../../src/kernel/calendar/dayNumber';
import { computeReport } from '../../../src/report/computeReport';
import { snapshotOfReport } from '../../../src/features/snapshots/run/snapshotOfReport';
import { withSnapshot } from '../../../src/features/snapshots/domain/keepSnapshot';
import type { Snapshot } from '../../../src/features/snapshots/domain/snapshot';
import { FileWorkbook } from '../../../src/adapters/xlsx/fileWorkbook';
import { PlanBuilder } from '../../../src/kernel/sheet/planBuilder';
import { planSnapshots } from '../../../src/features/snapshots/sheet/planSnapshots';
import type { SheetPlan } from '../../../src/kernel/sheet/sheetPlan';
import { ANY_REQUEST, day, QUIET } from '../madeReport';
import { english } from '../../harness/say';

/** A customer of the quarter: what it is billed each week (whole units), its terms, and how many days after the due date it pays. */
interface Habit {
  readonly name: string;
  readonly id: string;
  readonly amount: number;
  readonly termsDays: number;
  readonly lateDays: number;
  /** Invoices after this week are not paid any more. */
  readonly stopsPaying: number;
}

const HABITS: readonly Habit[] = [
  { name: 'Alder Works', id: 'A-17', amount: 12000, termsDays: 30, lateDays: -2, stopsPaying: 99 },
  { name: 'Birch & Sons', id: 'A-21', amount: 7500, termsDays: 30, lateDays: 12, stopsPaying: 99 },
  { name: 'Cedar Point', id: 'A-34', amount: 4200, termsDays: 45, lateDays: 35, stopsPaying: 99 },
  { name: 'Dune Partners', id: 'A-40', amount: 9100, termsDays: 14, lateDays: 5, stopsPaying: 16 },
  { name: 'Elm Freight', id: 'A-52', amount: 2600, termsDays: 60, lateDays: 0, stopsPaying: 99 },
];

const FIRST_BILLED = day('2025-08-01');
const BILLED_WEEKS = 40;

/** The thirteen Fridays of the quarter. */
export const FRIDAYS: readonly DayNumber[] = Array.from({ length: 13 }, (_, week) => addDays(day('2026-01-02'), week * 7));

interface MadeInvoice {
  readonly line: string;
  readonly billed: DayNumber;
  readonly paid: DayNumber | null;
  readonly paidLine: string;
}

/** Every invoice of the made ledger; each fifth one of Birch is raised by a seventh to vary the weeks. */
function invoices(): readonly MadeInvoice[] {
  return HABITS.flatMap(({ name, id, amount, termsDays, lateDays, stopsPaying }, place) =>
    Array.from({ length: BILLED_WEEKS }, (_, week): MadeInvoice => {
      const billed = addDays(FIRST_BILLED, week * 7 + place);
      const due = addDays(billed, termsDays);
      const paid = week >= stopsPaying ? null : addDays(due, lateDays + ((week * 3) % 5));
      const value = week % 5 === place ? (amount * 8) / 7 : amount;
      const facts = [name, id, String(1000 + place * 100 + week), isoFromDay(billed), isoFromDay(due), value.toFixed(2)].join(',');
      return { line: facts, billed, paid, paidLine: paid === null ? '' : `${facts},${isoFromDay(paid)}` };
    }),
  );
}

/** What is open at a day, as the export of that day lists it. */
export function openLines(asOf: DayNumber): readonly string[] {
  return invoices()
    .filter(({ billed, paid }) => billed <= asOf && (paid === null || paid > asOf))
    .map(({ line }) => line);
}

/** Credit sales by month: what was billed in it. */
function salesLines(asOf: DayNumber): readonly (readonly (string | number)[])[] {
  const months = new Map<string, number>();
  for (const { billed, line } of invoices()) {
    const month = isoFromDay(billed).slice(0, 7);
    if (billed <= asOf) months.set(month, (months.get(month) ?? 0) + Math.round(Number(line.split(',')[5]) * 100));
  }
  return [...months].sort(([a], [b]) => (a < b ? -1 : 1)).map(([month, cents]) => [month, cents / 100]);
}

/** What was paid by a day, as a list of paid invoices. */
function paidLines(asOf: DayNumber): readonly (readonly string[])[] {
  return invoices()
    .filter(({ paid }) => paid !== null && paid <= asOf)
    .map(({ paidLine }) => paidLine.split(','));
}

/** A workbook with the export of a day, the paid invoices up to it and the monthly sales beside it. */
export async function exportOf(asOf: DayNumber): Promise<FileWorkbook> {
  const text = ['Customer,Customer number,Invoice,Invoice date,Due date,Amount', ...openLines(asOf)].join('\n');
  const workbook = await FileWorkbook.open(new TextEncoder().encode(text), 'open items.csv');
  const sheet = (name: string, cells: readonly (readonly (string | number)[])[]): SheetPlan =>
    new PlanBuilder(name, english).cells(0, 0, cells).plan([], { rows: 0, columns: 0 }, { landscape: false, titleRows: null, area: null });
  const paid = sheet('Paid invoices', [
    ['Customer', 'Customer number', 'Invoice', 'Invoice date', 'Due date', 'Amount', 'Paid date'],
    ...paidLines(asOf),
  ]);
  const sales = sheet('Sales', [['Month', 'Credit sales'], ...salesLines(asOf)]);
  await workbook.apply({ sheets: [paid, sales], sideColumns: [], activate: null }, QUIET);
  return workbook;
}

/** The workbook of the last Friday with the snapshots of the twelve before it. */
export async function quarterEnd(): Promise<FileWorkbook> {
  let snapshots: readonly Snapshot[] = [];
  for (const asOf of FRIDAYS.slice(0, -1)) {
    const outcome = await computeReport(await exportOf(asOf), { ...ANY_REQUEST, sheet: 'open items', asOf }, QUIET);
    if (outcome.kind === 'report') snapshots = withSnapshot(snapshots, snapshotOfReport(outcome.report), 1_000_000);
  }
  const workbook = await exportOf(FRIDAYS[12]!);
  await workbook.apply({ sheets: [planSnapshots({ snapshots, standing: 0 }, english)], sideColumns: [], activate: null }, QUIET);
  return workbook;
}
