import type { DayNumber } from '../../../../kernel/calendar/dayNumber';
import { gradeByMethods, type Methods } from './byMethods';
import { MARK, type Graded } from './graded';

/** An open item as a learner ages it; the amount in minor units, credits negative. */
interface AgedItem {
  readonly documentDay: DayNumber;
  readonly dueDay: DayNumber;
  readonly amount: number;
}

/** Last day past due of each bucket but the last; bucket 0 is what is not past due. */
const BOUNDS: readonly number[] = [0, 30, 60, 90];

/** How one method ages: days past due of an item, the bucket of a number of days, and what an item counts. */
interface Method {
  readonly days: (item: AgedItem) => number;
  readonly bounds?: readonly number[];
  readonly amount?: (item: AgedItem) => number;
}

function bucketsBy(items: readonly AgedItem[], { days, bounds = BOUNDS, amount = (item) => item.amount }: Method): readonly number[] {
  const sums = new Array<number>(BOUNDS.length + 1).fill(0);
  for (const item of items) {
    const age = days(item);
    const bucket = bounds.findIndex((last) => age <= last);
    sums[bucket < 0 ? BOUNDS.length : bucket]! += amount(item);
  }
  return sums;
}

/** The five buckets: not past due, 1-30, 31-60, 61-90 and over 90 days past due. */
export function agedBuckets(items: readonly AgedItem[], asOf: DayNumber): readonly number[] {
  return bucketsBy(items, { days: ({ dueDay }) => asOf - dueDay });
}

/** The buckets that typical wrong methods give. */
export function agingMethods(items: readonly AgedItem[], asOf: DayNumber): Methods {
  const days = ({ dueDay }: AgedItem): number => asOf - dueDay;
  const by = (method: Partial<Method>): readonly number[] => bucketsBy(items, { days, ...method });
  return {
    fromDocumentDate: by({ days: ({ documentDay }) => asOf - documentDay }),
    dueTodayCountsAsPastDue: by({ bounds: [-1, 30, 60, 90] }),
    day30InNextBucket: by({ bounds: [0, 29, 59, 89] }),
    creditsLeftOut: by({ amount: ({ amount }) => Math.max(0, amount) }),
    creditsAdded: by({ amount: ({ amount }) => Math.abs(amount) }),
    creditsAllCurrent: by({ days: (item) => (item.amount < 0 ? 0 : days(item)) }),
    oneDayLater: by({ days: (item) => days(item) + 1 }),
  };
}

/** Two marks a bucket, to the cent; `answers` are `null` where empty. */
export function gradeAging(
  answers: readonly (number | null)[],
  expected: readonly number[],
  methods: Methods,
  ids: readonly string[] = expected.map((_, k) => `age.${k + 1}`),
): Graded {
  return gradeByMethods(
    expected.map((amount, k) => ({ id: ids[k]!, answer: answers[k] ?? null, expected: amount, of: 2 * MARK })),
    methods,
  );
}
