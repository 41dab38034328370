import { rememberedByText } from '../../../kernel/sheet/textMemo';
import { conceptsOf } from './tokens';

/** Whose debt a value of a class column names: the customer's or ours; `null` where it names neither. */
export const partyClass = rememberedByText((text): 'receivable' | 'payable' | null => {
  const concepts = conceptsOf(text);
  const [ours, theirs] = [concepts.has('payable') || concepts.has('supplier'), concepts.has('receivable') || concepts.has('party')];
  return ours === theirs ? null : ours ? 'payable' : 'receivable';
});
