import type { DayNumber } from '../../../kernel/calendar/dayNumber';
import type { Say } from '../../../kernel/words/say';
import { creditText } from '../creditText';
import type { TrackedNotice } from './riskNotices';

/** The notices of each salesperson, '' for customers that nobody sells to, in the order of the list. */
export function bySalesperson(notices: readonly TrackedNotice[]): ReadonlyMap<string, readonly TrackedNotice[]> {
  const groups = new Map<string, TrackedNotice[]>();
  for (const notice of notices) {
    const group = groups.get(notice.salesperson);
    if (group) group.push(notice);
    else groups.set(notice.salesperson, [notice]);
  }
  return groups;
}

/** What a salesperson is told, ready to be pasted into a message: a customer a paragraph, new ones marked. */
export function riskText(salesperson: string, notices: readonly TrackedNotice[], asOf: DayNumber, say: Say): string {
  const byCustomer = new Map<string, TrackedNotice[]>();
  for (const one of notices)
    byCustomer.set(one.customer || one.customerId, [...(byCustomer.get(one.customer || one.customerId) ?? []), one]);
  const lines = [...byCustomer].map(([customer, own]) => {
    const told = own.map(({ text, isNew }) => (isNew ? say(creditText('riskNew', { text })) : say(text)));
    return `${customer}\n${told.map((line) => `- ${line}`).join('\n')}`;
  });
  return [say(creditText('riskGreeting', { salesperson })), say(creditText('riskIntro', { asOf })), ...lines].join('\n\n');
}
