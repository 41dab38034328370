import { ACTIVITY } from '../activity/domain/activityPart';
import { reportPart, type ReportCode } from '../reportFace';
import { collectorsOf } from './domain/customerStandings';
import { MONTH_FACTS } from '../snapshots/run/readMonthFacts';
import { HABITS } from './domain/habitsPart';
import { pastDays } from './domain/pastCalls';
import { rankingWorth } from './domain/rankingWorth';
import { RANKING_WORTH } from './domain/worthPart';
import { UnpaidChances } from './domain/unpaidChances';
import { WORKLIST } from './domain/worklistPart';
import { readLastStandings } from './run/lastStandings';
import { LAST_STANDINGS, STANDING_LIST } from './run/listPart';
import { rankReport } from './run/rankReport';
import type { RankedCustomer } from './domain/rankedCustomer';
import { remindBeforeDue } from './domain/remindBeforeDue';
import { REMINDERS } from './domain/remindersPart';
import type { Strategy } from './domain/strategy';
import { planReminders, REMIND_BEFORE_DUE } from './sheet/remindSheet';
import { CALL_LIST } from './sheet/callListTable';
import { planWorklist } from './sheet/planWorklist';

/** True for a customer that a rule takes off the list for another reason than that there is nothing to collect yet. */
function isLeftAlone(account: RankedCustomer | undefined, { rules }: Strategy): boolean {
  const rule = rules.find(({ id }) => id === account?.excludedBy);
  return rule !== undefined && rule.condition !== 'amountToCollectBelow';
}

/** The accounts in the order to call them. */
export const REPORT: ReportCode = {
  tables: [{ table: CALL_LIST }, { table: REMIND_BEFORE_DUE }],
  parts: [
    reportPart({
      key: LAST_STANDINGS,
      isPassing: true,
      compute: (run, { reading, asOf }) => readLastStandings(run, reading.customers, asOf),
    }),
    reportPart({
      key: HABITS,
      compute: (_, { currencies, asOf }, parts) => {
        const { paid } = parts.get(MONTH_FACTS);
        return currencies.map(({ aged, place }) => {
          const history = paid?.[place];
          return aged && history ? UnpaidChances.learned(history, aged.items, asOf) : null;
        });
      },
    }),
    reportPart({
      key: WORKLIST,
      compute: (_, base, parts) => rankReport(base, { desk: parts.get(ACTIVITY), last: parts.get(LAST_STANDINGS) }, parts.get(HABITS)),
      sheets: (_, report, { say }) => {
        const { parts, reading, setup } = report;
        const { notes, standing } = parts.find(STANDING_LIST) ?? { notes: [], standing: null };
        const collectors = collectorsOf(reading, setup.customers);
        return [planWorklist(report, { notes, standing, collectors, desk: parts.get(ACTIVITY), last: parts.get(LAST_STANDINGS) }, say)];
      },
    }),
    reportPart({
      key: RANKING_WORTH,
      compute: (_, { currencies, setup, asOf }, parts) => {
        const { paid } = parts.get(MONTH_FACTS);
        return currencies.map(({ aged, place }) => {
          const history = paid?.[place];
          const days = aged && history ? pastDays(history, aged.items, asOf, setup.scheme) : [];
          return { days, worth: rankingWorth(days, setup.strategy) };
        });
      },
    }),
    reportPart({
      key: REMINDERS,
      order: 21,
      compute: (_, { currencies, setup }, parts) =>
        currencies.map(({ aged, place }) => {
          const chances = parts.get(HABITS)[place] ?? null;
          if (!aged || !chances) return [];
          const ranked = new Map(parts.get(WORKLIST)[place]!.map((one) => [one.customer, one]));
          return remindBeforeDue(aged, chances, parts.get(ACTIVITY).held[place] ?? null, (customer) =>
            isLeftAlone(ranked.get(customer), setup.strategy),
          );
        }),
      sheets: (_, report, { say }) => planReminders(report, say),
    }),
  ],
};
