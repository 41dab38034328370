import type { Subject } from '../activityEntry';

/** Longest text that a cell of Excel holds. */
export const TEXT_MAX = 32_767;

const BAR = '|';

/** What separates the texts of a conflict where both are shown in one cell. */
const BETWEEN_CONFLICTS = '\n— or —\n';

/** A short mark by which a later refresh sees whether a note was edited; '' for no note. */
export function noteFingerprint(text: string): string {
  if (text === '') return '';
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(36);
}

/** What a Note cell shows: the text, or every text of a conflict; where they do not fit into one cell, where to read them. */
export function shownNote(texts: readonly string[]): string {
  const joined = texts.join(BETWEEN_CONFLICTS);
  return joined.length <= TEXT_MAX ? joined : `${texts.length} notes that differ: read them on AR Activity`;
}

/**
 * What the column beside the Note column holds: whose note it is and the mark of its text, such as `1001 | A-17 | Alder Works | | 1x2y3z`.
 * So a note finds its item again when another export is pasted beside it, and an edited one is told from one that only stayed.
 */
export function noteOwnerText({ document, customerId, customer, entity }: Subject, shown: string): string {
  return [document, customerId, customer, entity, noteFingerprint(shown)].map((part) => part.replaceAll(BAR, '¦')).join(` ${BAR} `);
}

/** Reads what `noteOwnerText` wrote; `null` for any other text. */
export function parseNoteOwner(text: string): { readonly subject: Subject; readonly fingerprint: string } | null {
  const parts = text.split(BAR).map((part) => part.trim());
  if (parts.length !== 5) return null;
  const [document = '', customerId = '', customer = '', entity = '', fingerprint = ''] = parts;
  return { subject: { document, customerId, customer, entity, currency: '' }, fingerprint };
}
