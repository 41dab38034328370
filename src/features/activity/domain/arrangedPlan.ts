import type { DayNumber } from '../../../kernel/calendar/dayNumber';
import { dayOfInstalment, PLAN_FREQUENCIES, type PlanFrequency } from '../../../kernel/terms/paymentPlan';
import { judgementDay } from './promiseState';

/** One instalment of a plan without interest; minor units. */
export interface PlanInstalment {
  readonly day: DayNumber;
  readonly amount: number;
}

/** How many instalments and how far apart, as the Outcome of a plan says: `6 monthly`; nothing said is one instalment. */
interface PlanRhythm {
  readonly instalments: number;
  readonly frequency: PlanFrequency;
}

const INSTALMENTS_MAX = 600;

/** Reads `6 monthly`, `4 weekly` or `3`; `null` for a text that says neither. */
export function planRhythm(outcome: string): PlanRhythm | null {
  const m = /^(\d{1,3})\s*(?:x\s*|×\s*)?([a-z-]*)$/i.exec(outcome.trim());
  if (!m) return null;
  const instalments = Number(m[1]);
  const word = m[2]!.toLowerCase().replace('-', '');
  const frequency = PLAN_FREQUENCIES.find(
    (one) => word === '' || word === one || word === one.replace(/ly$/, '') || word === one.replace(/ly$/, 's'),
  );
  return frequency && instalments >= 1 && instalments <= INSTALMENTS_MAX ? { instalments, frequency } : null;
}

/** Equal instalments that add up to `total` minor units exactly, each rounded down to the minor unit as `paymentPlan` does without interest; the last one takes what is left. */
export function planInstalments(total: number, firstDay: DayNumber, { instalments, frequency }: PlanRhythm): readonly PlanInstalment[] {
  const regular = Math.floor(total / instalments);
  return Array.from({ length: instalments }, (_, index) => ({
    day: dayOfInstalment({ firstDay, frequency }, index),
    amount: index === instalments - 1 ? total - regular * index : regular,
  }));
}

/** How a plan stands: what is due by now with the tolerance gone by, and how far behind the payments are; minor units. */
interface PlanStanding {
  readonly dueBy: number;
  readonly behind: number;
  readonly instalmentsPaid: number;
}

/** Holds payments against the instalments, the earliest first. */
export function planStanding(instalments: readonly PlanInstalment[], paid: number, asOf: DayNumber, toleranceDays: number): PlanStanding {
  let dueBy = 0;
  let covered = 0;
  let instalmentsPaid = 0;
  for (const { day, amount } of instalments) {
    if (asOf >= judgementDay(day, toleranceDays)) dueBy += amount;
    covered += amount;
    if (paid >= covered) instalmentsPaid++;
  }
  return { dueBy, behind: Math.max(0, dueBy - paid), instalmentsPaid };
}
