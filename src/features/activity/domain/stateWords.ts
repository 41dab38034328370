import { wordsText } from '../../../kernel/words/wordsText';
import type { Message } from '../../../kernel/words/message';
import { activityText } from '../activityText';
import type { StandingDispute, StandingPlan, StandingPromise } from './accountState';
import type { NoteStanding, NoteThread } from './notes/noteThreads';

/** How the State cell of a promise reads: `partly kept: 300.00 USD of 500.00`. */
export function promiseState({ status, paid, promised, currency, byCredit, level, found }: StandingPromise): Message {
  const movedTo = found.movedTo ?? null;
  return activityText('promiseState', {
    status: status === 'cleared' && byCredit ? 'byCredit' : status,
    paid: { amount: paid, currency },
    promised: { amount: promised, currency },
    brokenBefore: level - 1,
    movedTo,
  });
}

/** How the State cell of a payment plan reads. */
export function planState({ status, instalments, instalmentsPaid, behind, currency }: StandingPlan): Message {
  return activityText('planState', { status, paid: instalmentsPaid, of: instalments.length, behind: { amount: behind, currency } });
}

/** How the State cell of a dispute reads: since when it is open, not for how long, so that the cell stays as it is from day to day. */
export function disputeState({ isOpen, entry, outcome, cause, found }: StandingDispute): Message {
  if (!isOpen) return outcome !== '' || cause === null ? wordsText('asTyped', { text: outcome }) : activityText('disputeGone', { cause });
  return activityText('disputeOpen', { since: entry.when, movedTo: found.movedTo ?? null });
}

/** How the State cell of a note that counts reads. */
export function noteState({ standing, reason, goesOnAs, found }: NoteThread): Message {
  const told: { readonly standing: NoteStanding; readonly cause: NoteThread['reason'] } = { standing, cause: reason };
  return activityText('noteState', { ...told, goesOnAs: goesOnAs?.document ?? null, movedTo: found.movedTo ?? null });
}
