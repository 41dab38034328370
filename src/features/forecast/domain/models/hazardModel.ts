import type { LearningBase } from '../learningBase';
import { ITEM_TRAITS_COUNT, STEP_DAYS, TRAITS, type StepTraits } from './hazardFeatures';
import { chanceOfOdds, type StepOdds } from './hazardFit';
import type { AskedItem, ReceiptModel } from './receiptModel';

/**
 * One model for all customers: the chance that an item is paid within the next seven days, from how old it is against what is usual for its
 * customer, its terms, amount and days; week by week from the traits' date on. Within a week it is spread evenly over the receipt days.
 */
export function hazardModel({ calendar }: LearningBase, traits: StepTraits, { common, tables }: StepOdds): ReceiptModel {
  const { asOf } = traits;
  const places = new Uint8Array(TRAITS.length);
  const stepCount = TRAITS.length - ITEM_TRAITS_COUNT;
  const unpaid: number[] = [1];
  let asked: Readonly<AskedItem> | null = null;
  let own = 0;
  /** Begins anew with an item: what its traits that never change add to the odds of all its steps. */
  const begin = (item: Readonly<AskedItem>): void => {
    asked = item;
    unpaid.length = 1;
    traits.begin(item, places);
    own = common;
    for (let t = stepCount; t < TRAITS.length; t++) own += tables[t]![places[t]!]!;
  };
  const chanceIn = (step: number): number => {
    traits.step(step, places);
    let odds = own;
    for (let t = 0; t < stepCount; t++) odds += tables[t]![places[t]!]!;
    return chanceOfOdds(odds);
  };
  return {
    unpaid: (item, day) => {
      if (day <= asOf) return 1;
      if (asked !== item) begin(item);
      const step = Math.floor((day - asOf) / STEP_DAYS);
      const start = asOf + step * STEP_DAYS;
      const last = day === start ? step : step + 1;
      for (let k = unpaid.length; k <= last; k++) unpaid.push(unpaid[k - 1]! * (1 - chanceIn(k - 1)));
      if (day === start) return unpaid[step]!;
      const passed = (calendar.lastIndex(day) - calendar.lastIndex(start)) / calendar.daysPerWeek;
      return unpaid[step]! * (unpaid[last]! / unpaid[step]!) ** passed;
    },
  };
}
