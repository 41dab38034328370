import type { DayNumber } from '../../../../kernel/calendar/dayNumber';
import { stateAt } from '../knownItems';
import type { LearningBase } from '../learningBase';
import { STEP_DAYS, TRAITS, type StepTraits } from './hazardFeatures';
import { fitSteps, type PastSteps, type StepOdds } from './hazardFit';

/** Items that steps are taken from at one date; of more, every n-th. */
const ITEMS_PER_DATE_MAX = 600;
const STEPS_PER_ITEM = 13;
/** Fewer paid steps teach nothing. */
const PAID_MIN = 100;

/** Steps of the items that were open at one past date, as known then. */
interface PastDate {
  readonly asOf: DayNumber;
  readonly steps: PastSteps;
  /** Which of them had ended by when: `ends[s]` is the last day of a step. */
  readonly ends: Int32Array;
}

/** The steps of items that were open at past dates, each as known at its date, and what came of them. */
export class HazardLearning {
  private readonly dates: PastDate[] = [];

  /** `asOf`: nothing later is known at all. */
  constructor(
    private readonly base: LearningBase,
    private readonly asOf: DayNumber,
  ) {}

  /** Adds the items that were open at the date of the traits. */
  add(traits: StepTraits): void {
    const { known } = this.base;
    const open: number[] = [];
    for (let r = 0; r < known.length; r++) if (stateAt(known, r, traits.asOf) === 'open') open.push(r);
    const every = Math.max(1, Math.ceil(open.length / ITEMS_PER_DATE_MAX));
    this.dates.push(
      this.stepsOf(
        open.filter((_, i) => i % every === 0),
        traits,
      ),
    );
  }

  private stepsOf(rows: readonly number[], traits: StepTraits): PastDate {
    const { known } = this.base;
    const most = rows.length * STEPS_PER_ITEM;
    const [all, paid, ends] = [new Uint8Array(most * TRAITS.length), new Uint8Array(most), new Int32Array(most)];
    const places = new Uint8Array(TRAITS.length);
    let length = 0;
    for (const r of rows) {
      const paidDay = known.paidDay[r]!;
      traits.begin(
        { customer: known.customer[r]!, dueDay: known.dueDay[r]!, documentDay: known.documentDay[r]!, amount: known.amount[r]! },
        places,
      );
      for (let k = 0; k < STEPS_PER_ITEM; k++) {
        const day = traits.asOf + k * STEP_DAYS;
        if (day + STEP_DAYS > this.asOf || paidDay <= day) break;
        traits.step(k, places);
        all.set(places, length * TRAITS.length);
        ends[length] = day + STEP_DAYS;
        paid[length++] = paidDay <= day + STEP_DAYS ? 1 : 0;
      }
    }
    return { asOf: traits.asOf, steps: { length, places: all, paid }, ends };
  }

  /** The odds learned from all steps that had ended by a date; `null` where too few items were paid in them. */
  learned(until: DayNumber): StepOdds | null {
    const most = this.dates.reduce((sum, { steps }) => sum + steps.length, 0);
    const [places, paid] = [new Uint8Array(most * TRAITS.length), new Uint8Array(most)];
    let [length, paidCount] = [0, 0];
    for (const { steps, ends } of this.dates) {
      for (let s = 0; s < steps.length; s++) {
        if (ends[s]! > until) continue;
        places.set(steps.places.subarray(s * TRAITS.length, (s + 1) * TRAITS.length), length * TRAITS.length);
        paid[length++] = steps.paid[s]!;
        paidCount += steps.paid[s]!;
      }
    }
    return paidCount < PAID_MIN ? null : fitSteps({ length, places, paid });
  }
}
