import { numberKey } from '../../../kernel/ledger/customers';
import type { MinorUnits } from '../../../kernel/money/minorUnits';
import type { StandingDispute } from './accountState';
import { documentsOf, type ActivityEntry } from './activityEntry';
import type { StateFacts } from './stateFacts';
import { creditsOn, entryAmount } from './creditEntries';
import { currencyOfFound } from './subjectCurrency';
import { causeOfGone } from './goneCause';

/** Outcomes that end a dispute. */
const ENDS = /\b(resolved|closed|settled|accepted|rejected|withdrawn|paid|(resuelt|cerrad|aceptad|rechazad|retirad|pagad)[ao]s?\b)/i;

const subjectKey = (entry: ActivityEntry): string => documentsOf(entry.document).map(numberKey).sort().join(';');

/** The disputes of one account, oldest first. An entry on the same documents whose outcome ends the open one is no dispute of its own. */
export function standingDisputes(
  entries: readonly ActivityEntry[],
  credits: readonly ActivityEntry[],
  facts: StateFacts,
): readonly StandingDispute[] {
  const disputes: { readonly entry: ActivityEntry; end: ActivityEntry | null }[] = [];
  const open = new Map<string, { end: ActivityEntry | null }>();
  for (const entry of entries) {
    const key = subjectKey(entry);
    const isEnd = ENDS.test(entry.outcome);
    const earlier = open.get(key);
    if (isEnd && earlier) {
      earlier.end = entry;
      open.delete(key);
      continue;
    }
    const dispute = { entry, end: isEnd ? entry : null };
    disputes.push(dispute);
    if (!isEnd) open.set(key, dispute);
  }
  return disputes.map(({ entry, end }) => standingDispute(entry, end, credits, facts));
}

function standingDispute(
  entry: ActivityEntry,
  end: ActivityEntry | null,
  credits: readonly ActivityEntry[],
  facts: StateFacts,
): StandingDispute {
  const found = facts.index.find(entry);
  const currency = currencyOfFound(found, entry, facts);
  const openNow = facts.index.openOf(found, entry.when);
  const claimed = entryAmount(entry.amount, currency);
  const isGone = found.items.rows.length === 0;
  const isOpen = end === null && !isGone;
  return {
    entry,
    found,
    currency,
    amount: (isOpen ? Math.min(claimed ?? openNow, openNow) : 0) as MinorUnits,
    daysOpen: entry.when === null ? null : Math.max(0, (end?.when ?? facts.asOf) - entry.when),
    isOpen,
    outcome: end?.outcome ?? '',
    cause: end === null && isGone ? causeOfGone(entry, found, creditsOn(entry, credits, facts.asOf), facts) : null,
  };
}
