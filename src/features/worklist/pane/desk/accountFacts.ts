import type { DayNumber } from '../../../../kernel/calendar/dayNumber';
import { CONTACT_KINDS } from '../../../activity/domain/activityEntry';
import type { AccountState } from '../../../activity/domain/accountState';
import { planInstalments } from '../../../activity/domain/arrangedPlan';
import type { Desk } from '../../../activity/domain/desk';
import type { Currency } from '../../../../kernel/money/currency';
import type { MinorUnits } from '../../../../kernel/money/minorUnits';
import type { RankedCustomer } from '../../domain/rankedCustomer';
import { CustomerFinder } from '../../../../kernel/ledger/customerFinder';
import type { Report } from '../../../report';
import type { Formats } from '../../../../pane/format/formats';
import type { DeskStrings } from './words.en';
import type { Account } from '../account';

const PLAN_INSTALMENTS = 3;
/** A plan is worth offering from this age on. */
const PLAN_FROM_DAYS = 30;

/** Amount with its currency, as a sentence says it. */
export function moneyText(f: Formats, amount: MinorUnits, currency: Currency): string {
  return `${f.amount(amount, currency)}${currency.code === '' ? '' : ` ${currency.code}`}`;
}

/** What AR_Customers says of whom to speak to, '' where it says nothing. */
function contactOf(report: Report, customer: number): { readonly contact: string; readonly language: string } {
  const finder = report.setup.customers.length > 0 ? new CustomerFinder(report.reading.customers) : null;
  const facts = finder && report.setup.customers.find((one) => finder.find(one) === customer);
  return { contact: facts?.contact ?? '', language: facts?.language ?? '' };
}

/** What to say on the phone: what to ask for, what was said, what was not kept, and what could be offered. */
export function talkingPoints(
  report: Report,
  state: AccountState | null,
  account: Account,
  currency: Currency,
  d: DeskStrings,
  f: Formats,
): readonly string[] {
  const { ranked } = account;
  const { contact, language } = contactOf(report, ranked.customer);
  const points: string[] = [];
  if (contact !== '') points.push(d.contact(contact));
  if (language !== '') points.push(d.speaks(language));
  if (ranked.amountToCollect > 0) points.push(d.askFor(moneyText(f, ranked.amountToCollect, currency)));
  const [oldest] = account.items;
  if (oldest && oldest.daysPastDue !== null && oldest.daysPastDue > 0 && oldest.item.openAmount > 0)
    points.push(d.askOldest(oldest.item.documentNo, f.count(oldest.daysPastDue)));
  const said = [...(state?.entries ?? [])].reverse().find(({ text }) => text !== '');
  if (said) points.push(d.lastSaid(said.when === null ? '' : f.date(said.when), said.text.slice(0, 200)));
  const broken = [...(state?.promises ?? [])].reverse().find(({ status }) => status === 'broken');
  if (broken) points.push(d.brokenAsk(f.date(broken.day), moneyText(f, broken.promised, broken.currency)));
  if (ranked.amountToCollect > 0 && (ranked.oldestDaysPastDue ?? 0) > PLAN_FROM_DAYS) {
    const [instalment] = planInstalments(ranked.amountToCollect, report.asOf, { instalments: PLAN_INSTALMENTS, frequency: 'monthly' });
    points.push(d.offerPlan(f.count(PLAN_INSTALMENTS), moneyText(f, instalment!.amount as MinorUnits, currency)));
  }
  return points;
}

/** The work of the as-of day: accounts with a contact or a promise logged on it, and those on the list that are left. */
interface DayProgress {
  readonly contacted: number;
  readonly promised: number;
  readonly remaining: number;
}

export function dayProgress(ranked: readonly RankedCustomer[], desk: Desk | undefined, day: DayNumber): DayProgress {
  let contacted = 0;
  let promised = 0;
  let remaining = 0;
  for (const { customer, excludedBy } of ranked) {
    const own = desk?.states.get(customer)?.entries.filter(({ when }) => when === day) ?? [];
    const isContacted = own.some(({ kind }) => CONTACT_KINDS.has(kind));
    if (isContacted) contacted++;
    if (own.some(({ kind }) => kind === 'promise')) promised++;
    if (!isContacted && excludedBy === null && !isSnoozed(desk, customer)) remaining++;
  }
  return { contacted, promised, remaining };
}

/** True where the account sleeps beyond the as-of day. */
export function isSnoozed(desk: Desk | undefined, customer: number): boolean {
  const until = desk?.states.get(customer)?.snoozedUntil ?? null;
  return until !== null && until > desk!.asOf;
}
