import { plainText } from '../words/headingText';
import { textAt } from './rowFacts';
import { totalLabel } from '../words/rowLabels';
import { textsOf, type RowEvent } from '../rows/rowEvents';
import type { TakenIn } from '../rows/takenIn';
import { rememberedByText } from '../../kernel/sheet/textMemo';

/** Candidates `from` … `to` (half-open) that stand below a caption such as "Less: unapplied cash", and the sum below them. */
interface CreditSection {
  readonly from: number;
  readonly to: number;
  readonly caption: string;
}

const CAPTION =
  /^((less|minus|deduct|abzuglich|menos|moins|meno|af) )?(total )?((unapplied|unallocated|unidentified|unmatched|open|unused|customer|on account) (cash|receipts?|payments?|credits?|items|deposits?)|on ?-?account( (cash|payments?|receipts?))?|unapplied|unallocated|payments? (on account|not applied|received on account)|prepayments?|advance payments?|down ?payments?|credit balances?|anzahlungen|nicht zugeordnete zahlungen|akontozahlungen|pagos (a cuenta|no aplicados|sin aplicar)|anticipos( de clientes)?|acomptes( clients)?|reglements non (affectes|lettres)|acconti( clienti)?|pagamenti non (allocati|abbinati)|vooruitbetalingen|adiantamentos)$/;

const isCaption = rememberedByText((text) => CAPTION.test(plainText(text)));

const isAlone = (event: RowEvent): boolean => event.candidate < 0 && event.cells.length === 1;

/** Sections of credits in a list that names the customer of each row; empty where names are captions themselves. */
export function creditSections(taken: TakenIn): readonly CreditSection[] {
  const { events, columns, count } = taken;
  const store = columns.customer ?? columns.customerId;
  if (store === null) return [];
  const sections: CreditSection[] = [];
  events.forEach((event, k) => {
    const caption = isAlone(event) ? (textsOf(event)[0] ?? '') : '';
    if (caption === '' || caption.length > 60 || !isCaption(caption)) return;
    const end = events.slice(k + 1).find((next) => next.candidate >= 0 || isAlone(next));
    const items = end?.at ?? count;
    const named = Array.from({ length: Math.min(items - event.at, 50) }, (_, i) => textAt(store, event.at + i)).every(
      (name) => name.trim() !== '',
    );
    const closes = end !== undefined && end.candidate >= 0 && textsOf(end).some((text) => totalLabel(text) !== null);
    if (items > event.at && named) sections.push({ from: event.at, to: closes ? items + 1 : items, caption });
  });
  return sections;
}
