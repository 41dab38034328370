import type { DayNumber } from '../../../../kernel/calendar/dayNumber';
import type { Currency } from '../../../../kernel/money/currency';
import { exactTotal, type MinorUnits } from '../../../../kernel/money/minorUnits';
import type { AccountWork } from '../../../activity/domain/accountState';
import type { CustomerMaster } from '../../../customers/domain/customerMaster';
import type { DunningStep } from '../../../worklist/domain/dunningStep';
import type { AccountItem, Statement, StatementLine } from '../statement';
import { askedOf, decideNotice, type NoticeDecision } from './decideNotice';
import { noticeHistory } from './noticeHistory';
import { noticeLevels } from './noticeLevels';
import { standstillOf } from './standstill';

/** What one account gets in one currency, or why nothing; amounts in minor units. */
export interface Notice extends NoticeDecision {
  readonly party: number;
  readonly currency: Currency;
  readonly language: string | null;
  /** Past-due invoices above zero; the sums below are parts of it. */
  readonly pastDue: MinorUnits;
  readonly disputed: MinorUnits;
  readonly promised: MinorUnits;
  readonly arranged: MinorUnits;
  /** Came in and is not in the ledger yet. */
  readonly received: MinorUnits;
  /** Never above 0. */
  readonly credits: MinorUnits;
  readonly sent: number;
  readonly noticeDays: readonly DayNumber[];
  readonly lastContact: DayNumber | null;
  /** How it would go out: by e-mail where an address is known, else by letter, else there is no way. */
  readonly by: 'email' | 'letter' | 'none';
  /** Every past-due invoice, and the credits. */
  readonly lines: readonly StatementLine[];
}

/** What notices are decided by, beside the statements. */
interface NoticeTerms {
  readonly ladder: readonly DunningStep[];
  readonly masterOf: (party: number) => CustomerMaster | undefined;
  readonly workOf: (party: number) => AccountWork | undefined;
}

const sum = (items: readonly AccountItem[], of: (item: AccountItem) => number): MinorUnits =>
  exactTotal(items.reduce((total, item) => total + of(item), 0));

function noticeOf({ party, members, currency, language, openItem }: Statement, terms: NoticeTerms, asOf: DayNumber): Notice {
  const { lines } = openItem;
  const pastDue = lines.filter(({ daysPastDue }) => daysPastDue !== null);
  const since = pastDue.reduce((first, { dueDay }) => Math.min(first, dueDay!), Infinity);
  const works = members.flatMap((member) => terms.workOf(member) ?? []);
  const history = noticeHistory(works, currency.code, Number.isFinite(since) ? (since as DayNumber) : null);
  const master = terms.masterOf(party);
  const { noticeDays, sent, lastContact, pausedUntil } = history;
  const facts = {
    standstill: standstillOf(master, pausedUntil, asOf),
    sent,
    lastNotice: noticeDays[noticeDays.length - 1] ?? null,
    lastContact,
    onAccount:
      openItem.received -
      sum(
        lines.filter(({ daysPastDue, open }) => daysPastDue !== null || open < 0),
        (line) => line.received,
      ),
  };
  const hasMail = (master?.email ?? '') !== '';
  const hasAddress = (master?.address ?? '') !== '';
  return {
    ...decideNotice(lines, facts, noticeLevels(terms.ladder, currency), asOf),
    party,
    currency,
    language,
    pastDue: sum(pastDue, ({ open }) => open),
    disputed: sum(pastDue, ({ disputed }) => disputed),
    arranged: sum(pastDue, ({ arranged }) => arranged),
    received: openItem.received,
    promised: sum(pastDue, ({ promised }) => promised),
    credits: openItem.creditsNotApplied,
    sent,
    noticeDays,
    lastContact,
    by: hasMail ? 'email' : hasAddress ? 'letter' : 'none',
    lines: lines.filter((line) => line.open < 0 || (line.daysPastDue !== null && askedOf(line) > 0)),
  };
}

/** The notice of every account and currency that has open items. */
export function makeNotices(statements: readonly Statement[], terms: NoticeTerms, asOf: DayNumber): readonly Notice[] {
  return statements.filter(({ openItem }) => openItem.lines.length > 0).map((statement) => noticeOf(statement, terms, asOf));
}
