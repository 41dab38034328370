import { REMINDERS } from '../../features/worklist/domain/remindersPart';
import type { Report } from '../../features/report';
import { isoFromDay } from '../../kernel/calendar/dayNumber';
import { decimalText } from '../../kernel/money/minorUnits';
import { who } from './customerJson';

/** The accounts to remind before anything is due, by currency, the most money at risk first; `lateChance` is a fraction. */
export function remindersJson(report: Report): readonly object[] {
  return (report.parts.find(REMINDERS) ?? []).flatMap((list, place) => {
    const { currency } = report.currencies[place]!;
    return list.map(({ customer, notYetDue, lateChance, moneyAtRisk, nextDue, itemCount }) => ({
      ...who(report.reading.customers.at(customer), currency),
      notYetDue: decimalText(notYetDue, currency),
      lateChance,
      moneyAtRisk: decimalText(moneyAtRisk, currency),
      nextDue: isoFromDay(nextDue),
      items: itemCount,
    }));
  });
}
