import { isoFromDay } from '../../../kernel/calendar/dayNumber';
import type { Currency } from '../../../kernel/money/currency';
import { groupedText } from '../../../kernel/money/groupedText';
import type { StandingDispute, StandingPlan, StandingPromise } from './accountState';
import type { FoundSubject } from './ledgerIndex';
import type { PromiseStatus } from './promiseState';

const PROMISE_WORDS: Readonly<Record<PromiseStatus, string>> = {
  open: 'open',
  kept: 'kept',
  partlyKept: 'partly kept',
  broken: 'broken',
  cleared: 'cleared, cause unknown',
  withdrawn: 'withdrawn',
  replaced: 'replaced',
};

/** Under which name a document that moved is in the report now. */
export const movedWords = ({ movedTo }: Pick<FoundSubject, 'movedTo'>): string => (movedTo === undefined ? '' : `, now ${movedTo}`);

const code = (currency: Currency): string => (currency.code === '' ? '' : ` ${currency.code}`);

/** How the State cell of a promise reads: `partly kept: 300.00 USD of 500.00`. */
export function promiseWords({ status, paid, promised, currency, byCredit, level, found }: StandingPromise): string {
  if (status === 'partlyKept') return `partly kept: ${groupedText(paid, currency)} of ${groupedText(promised, currency)}${code(currency)}`;
  if (status === 'cleared' && byCredit) return 'cleared by credits';
  if (status !== 'open') return PROMISE_WORDS[status];
  return `${level > 1 ? `open, after ${level - 1} broken` : 'open'}${movedWords(found)}`;
}

/** The verdict that the State cell of a promise holds from an earlier refresh, or `null` where it holds none that lasts. */
export function settledStatus(state: string): 'kept' | 'partlyKept' | 'broken' | null {
  const text = state.trim().toLowerCase();
  return text.startsWith('kept') ? 'kept' : text.startsWith('partly kept') ? 'partlyKept' : text.startsWith('broken') ? 'broken' : null;
}

/** How the State cell of a payment plan reads. */
export function planWords({ status, instalments, instalmentsPaid, behind, currency }: StandingPlan): string {
  if (status === 'open') return `open, ${instalmentsPaid} of ${instalments.length} paid`;
  if (status === 'broken') return `broken, ${groupedText(behind, currency)}${code(currency)} behind`;
  return status === 'cleared' ? 'cleared, cause unknown' : status;
}

/** How the State cell of a dispute reads: since when it is open, not for how long, so that the cell stays as it is from day to day. */
export function disputeWords({ isOpen, entry, resolution, found }: StandingDispute): string {
  if (!isOpen) return resolution;
  return `${entry.when === null ? 'open' : `open since ${isoFromDay(entry.when)}`}${movedWords(found)}`;
}
