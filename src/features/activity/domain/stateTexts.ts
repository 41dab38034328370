import type { AccountWork } from './accountState';
import type { ActivityEntry } from './activityEntry';
import type { Desk } from './desk';
import type { FoundSubject } from './ledgerIndex';
import { noteWords } from './notes/noteThreads';
import { disputeWords, planWords, promiseWords, settledStatus } from './stateWords';

/** How an agreement reads about something that no report has had and no paid list knows. */
function neverSeen({ customer, isAccount }: FoundSubject): string {
  return customer === null ? 'customer not in the report' : isAccount ? 'nothing open in the report' : 'document not in the report';
}

/** True where nobody has ever found what an entry is about. */
function isNeverSeen({ openThen }: ActivityEntry, { items }: FoundSubject, paid: number): boolean {
  return openThen === null && items.rows.length === 0 && paid === 0;
}

/** What the State cells of one account's promises, plans, disputes and holds say. */
function putStates({ promises, plans, disputes, isOnHold, entries }: AccountWork, texts: Map<ActivityEntry, string>): void {
  for (const promise of promises) {
    const { entry, found, paid, status } = promise;
    // A verdict stays as it was written, with the amounts of its day.
    if (settledStatus(entry.state) === status) texts.set(entry, entry.state);
    else
      texts.set(
        entry,
        (status === 'open' || status === 'cleared') && isNeverSeen(entry, found, paid) ? neverSeen(found) : promiseWords(promise),
      );
  }
  for (const plan of plans)
    texts.set(
      plan.entry,
      plan.status !== 'withdrawn' && isNeverSeen(plan.entry, plan.found, plan.paid) ? neverSeen(plan.found) : planWords(plan),
    );
  for (const dispute of disputes)
    texts.set(
      dispute.entry,
      dispute.found.customer === null && isNeverSeen(dispute.entry, dispute.found, 0) ? neverSeen(dispute.found) : disputeWords(dispute),
    );
  const holds = entries.filter(({ kind }) => kind === 'hold' || kind === 'release');
  if (isOnHold) texts.set(holds[holds.length - 1]!, 'on hold');
}

/** What the State cell of each entry says at this as-of date, in the order of the entries; never ''. */
export function stateTexts(desk: Desk): readonly string[] {
  const texts = new Map<ActivityEntry, string>();
  for (const state of desk.states.values()) putStates(state, texts);
  for (const work of desk.gone) putStates(work, texts);
  for (const thread of desk.threads.values()) for (const entry of thread.entries) texts.set(entry, noteWords(entry, thread));
  return desk.entries.map(
    (entry) =>
      texts.get(entry) ?? (entry.openThen !== null || desk.index.customerOf(entry) !== null ? 'logged' : 'customer not in the report'),
  );
}
