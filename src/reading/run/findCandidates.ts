import type { DayNumber } from '../../kernel/calendar/dayNumber';
import type { CellSpan } from '../../kernel/sheet/cells';
import { recognised } from '../recognise/recognised';
import type { Recognition } from '../recognise/recognition';
import { NO_CHOICES, type ColumnRole } from '../result/readResult';
import { asOfInText, type StatedDay } from '../recognise/statedAsOf';
import { reportLikeness } from '../recognise/reportLikeness';
import { readSample } from '../survey/readSample';
import type { Run } from '../../kernel/run/run';
import type { SheetInfo } from '../../kernel/run/workbook';

/** A sheet that can be read as a report, and how much it looks like open items. */
export interface SheetCandidate {
  readonly sheet: string;
  readonly used: CellSpan;
  /** Its place among the sheets. */
  readonly place: number;
  readonly likeness: number;
  /** True where it lists items with something that ages them. */
  readonly listsOpenItems: boolean;
  /** The days, one an order of day and month, that its title or its name may state; none where it states no day. */
  readonly statedDays: readonly DayNumber[];
}

/** So much less than the best a sheet of another layout may look like open items and still be the list of another company. */
const RIVAL_DISTANCE = 4;
const AGING_ROLES: ReadonlySet<ColumnRole> = new Set(['dueDate', 'daysPastDue', 'bucketAmount', 'terms']);

function listsOpenItems({ level, columns }: Recognition): boolean {
  return level === 'item' && columns.some(({ role }) => AGING_ROLES.has(role)) && !columns.some(({ role }) => role === 'paidDate');
}

/** The day that ends the name of a sheet: "Export 2026-10-21". */
const dayInName = (name: string): StatedDay | null => asOfInText(`as of ${name.replace(/^\D+/, '')}`);

function daysOf(stated: StatedDay | null): readonly DayNumber[] {
  return stated ? [...new Set(Object.values(stated.days))].filter((day) => day !== null) : [];
}

/** The sheets that can be read as reports, the one that looks most like open items first; equals in tab order. */
export async function findCandidates(run: Run, sheets: readonly SheetInfo[]): Promise<readonly SheetCandidate[]> {
  const scored: SheetCandidate[] = [];
  for (const [place, { name, used, visible }] of sheets.entries()) {
    const recognition = recognised(await readSample(run, name, used!), NO_CHOICES);
    if ('kind' in recognition) continue;
    scored.push({
      sheet: name,
      used: used!,
      place,
      likeness: reportLikeness(recognition, name) - (visible ? 0 : 3),
      listsOpenItems: listsOpenItems(recognition),
      statedDays: daysOf(recognition.statedAsOf ?? dayInName(name)),
    });
  }
  return scored.sort((a, b) => b.likeness - a.likeness);
}

/** Those that may each list the items of a company, in tab order, where there are several; else none. */
export function rivalsOf(scored: readonly SheetCandidate[]): readonly SheetCandidate[] {
  const lists = scored.filter((one) => one.listsOpenItems);
  const rivals = lists.filter(({ likeness }) => likeness >= lists[0]!.likeness - RIVAL_DISTANCE);
  return rivals.length > 1 ? rivals.sort((a, b) => a.place - b.place) : [];
}
