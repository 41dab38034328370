import type { NewEntry } from './activityEntry';

/** FNV-1a over UTF-16 code units, 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** First letters of a person's names, in capitals: `Maria Kovač` is MK; X where there is no name. */
function tagOf(who: string): string {
  const letters = who
    .normalize('NFKC')
    .toUpperCase()
    .match(/[\p{L}\p{N}]+/gu);
  return letters
    ? letters
        .map((word) => word.slice(0, 1))
        .join('')
        .slice(0, 4)
    : 'X';
}

/**
 * An id for the entry that stands at place `ordinal` of the log (from 1): who logged it, where, and a hash of what it says, such as
 * `MK-00017-1f4a9c03`. Two people who append at the same time get two ids, because who they are or what they say differs; without
 * randomness the same log gives the same ids. Where an id is taken nevertheless, the next free ordinal is used.
 */
export function entryId(entry: NewEntry, ordinal: number, taken: ReadonlySet<string>): string {
  const { when, who, entity, customer, customerId, document, currency, kind, outcome, amount, day, text, nextAction, nextDay } = entry;
  const hash = hashOf(
    JSON.stringify([when, who, entity, customer, customerId, document, currency, kind, outcome, amount, day, text, nextAction, nextDay]),
  );
  for (let at = ordinal; ; at++) {
    const id = `${tagOf(who)}-${String(at).padStart(5, '0')}-${hash.toString(16).padStart(8, '0')}`;
    if (!taken.has(id)) return id;
  }
}
