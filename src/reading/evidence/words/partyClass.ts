import { rememberedByText } from '../../../kernel/sheet/textMemo';
import { conceptsOf } from './tokens';

/** Whose debt a value of a class column names: the customer's or ours; `null` where it names neither. */
export const partyClass = rememberedByText((text): 'receivable' | 'payable' | null => {
  const concepts = conceptsOf(text);
  // "Customer Credit Note": the phrase for the credit hides whose it is.
  const [first] = text.trim().split(/\s+/);
  const whose = concepts.has('party') || concepts.has('supplier') ? concepts : conceptsOf(first ?? '');
  const [ours, theirs] = [concepts.has('payable') || whose.has('supplier'), concepts.has('receivable') || whose.has('party')];
  return ours === theirs ? null : ours ? 'payable' : 'receivable';
});
