import { addDays, endOfMonth, weekday, type DayNumber } from '../../../../kernel/calendar/dayNumber';
import { anchorDay } from '../anchors';
import type { LearningBase } from '../learningBase';
import type { OwnDayHabits } from './ownDayHabits';
import type { AskedItem } from './receiptModel';
import type { learnRunPayers } from './runModel';

/** Days of a step: the chance that an item is paid is told for so many days at a time. */
export const STEP_DAYS = 7;

/** Payments from which a customer's history counts as longer. */
const COUNT_LIMITS = [1, 4, 10, 30];
const COUNT_CLASSES = COUNT_LIMITS.length + 1;
const RATIO_PLACES = 30;
const RATIO_FROM = -6;
const RATIO_WIDTH = 0.5;

/**
 * What a step of an item is known by. Each has a table of places, one of which holds for a step; in an ordered one neighbours are alike.
 * `parts`: tables that lie side by side in one. The last ITEM_TRAITS_COUNT are the same in all steps of an item.
 */
export const TRAITS = [
  /** Age against usual lateness in units of the customer's own spread, by how much history it has. */
  { id: 'ratio', size: RATIO_PLACES * COUNT_CLASSES, ordered: true, parts: COUNT_CLASSES },
  /** The same in receipt days. */
  { id: 'beyondUsual', size: 32, ordered: true, parts: 1 },
  { id: 'daysPastDue', size: 46, ordered: true, parts: 1 },
  { id: 'daysSinceDocument', size: 32, ordered: true, parts: 1 },
  /** Whether a run of a customer that pays on set days lies in the step, and whether the item is ready for it. */
  { id: 'run', size: 5, ordered: false, parts: 1 },
  /** Days from the step's first day to the end of the month. */
  { id: 'monthEnd', size: 10, ordered: true, parts: 1 },
  { id: 'weeksAhead', size: 14, ordered: true, parts: 1 },
  { id: 'terms', size: 10, ordered: true, parts: 1 },
  { id: 'amount', size: 11, ordered: true, parts: 1 },
  { id: 'weekdayOfDue', size: 7, ordered: false, parts: 1 },
  /** How much later the customer pays lately than it used to, receipt days. */
  { id: 'lately', size: 13, ordered: true, parts: 1 },
] as const;
export const ITEM_TRAITS_COUNT = 4;
const FIRST_ITEM_TRAIT = TRAITS.length - ITEM_TRAITS_COUNT;

const sizeOf = (id: (typeof TRAITS)[number]['id']): number => TRAITS.find((trait) => trait.id === id)!.size;
const SIZES = {
  beyondUsual: sizeOf('beyondUsual'),
  daysPastDue: sizeOf('daysPastDue'),
  daysSinceDocument: sizeOf('daysSinceDocument'),
  monthEnd: sizeOf('monthEnd'),
  weeksAhead: sizeOf('weeksAhead'),
  amount: sizeOf('amount'),
  lately: sizeOf('lately'),
};

/** The place of a value whose places are 1 wide. */
const placeOf = (value: number, size: number): number => (value < 0 ? 0 : value >= size ? size - 1 : Math.floor(value));

/** Terms in days below which a place of its own is kept. */
const TERMS_LIMITS = [1, 8, 12, 17, 23, 33, 48, 63, 93];
const placeIn = (limits: readonly number[], value: number): number => {
  const at = limits.findIndex((limit) => value < limit);
  return at < 0 ? limits.length : at;
};

/** Items that the usual amount is taken from. */
const AMOUNTS_LOOKED_AT = 5000;

/** The mean logarithm (of base 2) of amounts, minor units. */
function usualAmount({ known }: LearningBase): number {
  const step = Math.max(1, Math.floor(known.length / AMOUNTS_LOOKED_AT));
  let [sum, count] = [0, 0];
  for (let r = 0; r < known.length; r += step, count++) sum += Math.log2(Math.max(1, known.amount[r]!));
  return count > 0 ? sum / count : 0;
}

/** What is known of customers at one date. */
export interface CustomersKnown {
  readonly habits: OwnDayHabits;
  /** The same from the newest payments alone. */
  readonly recent: OwnDayHabits;
  readonly payers: ReturnType<typeof learnRunPayers>;
}

/** Days from the first day of a step to the month's end: one place a day within the step, then one a week. */
function monthEndPlace(before: DayNumber): number {
  const first = addDays(before, 1);
  const days = endOfMonth(first) - first;
  return days < STEP_DAYS ? days : placeOf(STEP_DAYS + (days - STEP_DAYS) / 7, SIZES.monthEnd);
}

/** Steps whose days are looked up. */
const STEPS_KNOWN = 80;

/** The traits of an item's steps, counted 0, 1, 2 … from one date on, as known at that date. */
export class StepTraits {
  private readonly usualAmount: number;
  private readonly lastIndex: Int32Array;
  private readonly monthEnd: Uint8Array;
  /** Of the item asked about. */
  private of = { customer: 0, dueDay: 0, documentDay: 0, from: 0, usual: 0, spread: 1, countClass: 0, ready: 0 };

  constructor(
    private readonly base: LearningBase,
    private readonly customers: CustomersKnown,
    readonly asOf: DayNumber,
  ) {
    this.usualAmount = usualAmount(base);
    const day = (step: number): DayNumber => addDays(asOf, step * STEP_DAYS);
    this.lastIndex = Int32Array.from({ length: STEPS_KNOWN }, (_, step) => base.calendar.lastIndex(day(step)));
    this.monthEnd = Uint8Array.from({ length: STEPS_KNOWN }, (_, step) => monthEndPlace(day(step)));
  }

  /** Fills the places that are the same in all steps of an item, which the following steps are of. */
  begin({ customer, dueDay, documentDay, amount }: Readonly<AskedItem>, places: Uint8Array): void {
    const { base, customers } = this;
    const { habits, recent } = customers;
    const { calendar } = base;
    const fromDay = anchorDay(habits.anchor[customer]!, dueDay, documentDay, base.monthEnds);
    const usual = habits.usual[customer]!;
    this.of = {
      customer,
      dueDay,
      documentDay,
      from: calendar.index(fromDay),
      usual,
      spread: habits.spread[customer]!,
      countClass: placeIn(COUNT_LIMITS, habits.count[customer]!),
      ready: Math.round(fromDay + (usual * 7) / calendar.daysPerWeek),
    };
    const isSameAnchor = recent.anchor[customer] === habits.anchor[customer];
    const lately = isSameAnchor ? recent.usual[customer]! - usual : 0;
    places[FIRST_ITEM_TRAIT] = placeIn(TERMS_LIMITS, dueDay - documentDay);
    places[FIRST_ITEM_TRAIT + 1] = placeOf(Math.log2(Math.max(1, amount)) - this.usualAmount + SIZES.amount / 2, SIZES.amount);
    places[FIRST_ITEM_TRAIT + 2] = weekday(dueDay as DayNumber);
    places[FIRST_ITEM_TRAIT + 3] = placeOf(lately / 1.5 + SIZES.lately / 2, SIZES.lately);
  }

  /** Fills the other places for one step of the item. */
  step(step: number, places: Uint8Array): void {
    const { of, base, asOf } = this;
    const { daysPerWeek } = base.calendar;
    const day = asOf + step * STEP_DAYS;
    const beyond = (this.lastIndex[step] ?? base.calendar.lastIndex(day)) + 0.5 - of.from - of.usual;
    places[0] = of.countClass * RATIO_PLACES + placeOf((beyond / of.spread - RATIO_FROM) / RATIO_WIDTH, RATIO_PLACES);
    places[1] = placeOf((beyond / daysPerWeek + 4) * 3, SIZES.beyondUsual);
    places[2] = placeOf((day - of.dueDay + 49) / 3.5, SIZES.daysPastDue);
    places[3] = placeOf((day - of.documentDay) / 3.5, SIZES.daysSinceDocument);
    places[4] = this.runPlace(day);
    places[5] = this.monthEnd[step] ?? monthEndPlace(day as DayNumber);
    places[6] = placeOf(step, SIZES.weeksAhead);
  }

  /** 0 for a customer without set days, 1 without one in the step; else by whether the item is not ready, newly or long ready. */
  private runPlace(day: number): number {
    const { customer, ready } = this.of;
    const payer = this.customers.payers[customer];
    if (!payer) return 0;
    const run = payer.runs.before(day + STEP_DAYS);
    if (run <= day) return 1;
    if (run < ready) return 2;
    return payer.runs.before(day) < ready ? 3 : 4;
  }
}
