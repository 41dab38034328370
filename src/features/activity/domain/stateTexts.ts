import { wordsText } from '../../../kernel/words/wordsText';
import type { Message } from '../../../kernel/words/message';
import type { Say } from '../../../kernel/words/say';
import { activityText } from '../activityText';
import type { AccountWork } from './accountState';
import { isHoldOfAccount, type ActivityEntry } from './activityEntry';
import type { Desk } from './desk';
import type { FoundSubject } from './ledgerIndex';
import { isCounting } from './notes/noteThreads';
import { disputeState, noteState, planState, promiseState } from './stateWords';
import { settledStatus } from './verdicts';

/** How an agreement reads about something that no report has had and no paid list knows. */
function neverSeen({ customer, isAccount }: FoundSubject): Message {
  return activityText('neverSeen', { what: customer === null ? 'customer' : isAccount ? 'account' : 'document' });
}

/** True where nobody has ever found what an entry is about. */
function isNeverSeen({ openThen }: ActivityEntry, { items }: FoundSubject, paid: number): boolean {
  return openThen === null && items.rows.length === 0 && paid === 0;
}

/** What the State cells of one account's promises, plans, disputes and holds say. */
function putStates({ promises, plans, disputes, isOnHold, entries }: AccountWork, texts: Map<ActivityEntry, Message>): void {
  for (const promise of promises) {
    const { entry, found, paid, status } = promise;
    const isUnknown = (status === 'open' || status === 'cleared') && isNeverSeen(entry, found, paid);
    // A verdict stays as it was written, with the amounts of its day.
    if (settledStatus(entry.state) === status) texts.set(entry, wordsText('asTyped', { text: entry.state }));
    else texts.set(entry, isUnknown ? neverSeen(found) : promiseState(promise));
  }
  for (const plan of plans) {
    const { entry, found, paid, status } = plan;
    texts.set(entry, status !== 'withdrawn' && isNeverSeen(entry, found, paid) ? neverSeen(found) : planState(plan));
  }
  for (const dispute of disputes) {
    const { entry, found } = dispute;
    texts.set(entry, found.customer === null && isNeverSeen(entry, found, 0) ? neverSeen(found) : disputeState(dispute));
  }
  const holds = entries.filter(isHoldOfAccount);
  if (isOnHold) texts.set(holds[holds.length - 1]!, activityText('onHold'));
}

/** What the State cell of each entry says at this as-of date, in the order of the entries; never ''. */
export function stateTexts(desk: Desk, say: Say): readonly string[] {
  const texts = new Map<ActivityEntry, Message>();
  for (const state of desk.states.values()) putStates(state, texts);
  for (const work of desk.gone) putStates(work, texts);
  for (const thread of desk.threads.values())
    for (const entry of thread.entries) texts.set(entry, isCounting(entry, thread) ? noteState(thread) : activityText('earlier'));
  return desk.entries.map((entry) => {
    const isKnown = entry.openThen !== null || desk.index.customerOf(entry) !== null;
    return say(texts.get(entry) ?? (isKnown ? activityText('logged') : activityText('neverSeen', { what: 'customer' })));
  });
}
