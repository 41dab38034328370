import { rememberedByText } from '../../../kernel/sheet/textMemo';
import { conceptsOf, tokensOf } from './tokens';

/** What a status says of an invoice. `lost` is written off; `part` is paid in part. */
export type StatusClass = 'open' | 'paid' | 'part' | 'void' | 'draft' | 'lost';

/** "ne" and its like before a word for paid: neuhrazeno, niezapłacona, неоплачено. */
const NEGATED = /^(?:nie|ne|не|un|im)(.{4,})$/;

/** Codes that systems write for a status; as words they mean other things. */
const CODES: Readonly<Record<string, StatusClass>> = { o: 'open', op: 'open', opn: 'open', c: 'paid', cl: 'paid', cls: 'paid', pd: 'paid' };

/** The class of a status in any language of the lexicons, `null` for a text that none of them knows. */
export const statusClass = rememberedByText((text): StatusClass | null => {
  const code = CODES[text.trim().toLowerCase()];
  if (code !== undefined) return code;
  const concepts = conceptsOf(text);
  if (concepts.has('isVoid')) return 'void';
  if (concepts.has('isDraft')) return 'draft';
  if (concepts.has('isLost')) return 'lost';
  if (concepts.has('isPart')) return 'part';
  const tokens = tokensOf(text);
  const negates = tokens.some(({ concepts: own }) => own.has('not') && !own.has('number'));
  const paid = tokens.some(({ concepts: own }) => own.has('isPaid'));
  if (paid) return negates ? 'open' : 'paid';
  if (concepts.has('isOpen')) return 'open';
  const negated = tokens.some(({ word, concepts: own }) => {
    const rest = own.size === 0 ? NEGATED.exec(word)?.[1] : undefined;
    return rest !== undefined && conceptsOf(rest).has('isPaid');
  });
  return negated ? 'open' : null;
});
