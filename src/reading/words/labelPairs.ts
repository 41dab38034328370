import { cellText, plainText } from './headingText';
import type { RowEvent } from '../rows/rowEvents';

/** A label with its value, in one cell ("Customer: C10120") or in two ("Name:" and the name beside it). */
export interface LabelPair {
  readonly kind: 'customer' | 'name' | 'currency' | 'entity' | 'collector' | 'note';
  readonly value: string;
  /** Place of the label among the row's filled cells. */
  readonly at: number;
}

const KINDS: readonly (readonly [LabelPair['kind'], RegExp])[] = [
  ['name', /^(customer |client |account |debtor |party |tenant |patient |cust |kunden ?)?(name|nombre|nom)( 1)?$/],
  [
    'customer',
    /^(customer|client|debtor|account|acct|a\/c|party|tenant|patient|resident|kunde|debitor|personenkonto|konto|cliente|cuenta|compte|tiers|conto|klant|kund|cust|partner|payer|bill to|guarantor|contact)( (no|number|id|code|ref|#|nr))?$/,
  ],
  ['currency', /^(currency|ccy|curr|moneda|wahrung|devise|valuta|moeda)( code)?$/],
  [
    'entity',
    /^(company|entity|branch|division|property|location|subsidiary|business unit|company code|site|department|store|office|region|territory)( (name|code))?$/,
  ],
  ['collector', /^(sales ?person|sales rep|collector|salesman|credit controller|account manager|rep)$/],
  [
    'note',
    /^(contact|contact (name|person)|attn|attention|phone|telephone|tel|fax|e ?mail|mobile|address|(payment |credit )?terms|credit limit( .)?|credit|last (payment|paid|invoice)|notes?|comments?|remarks?|memo|rating|status|po|filters?|currency rate|tax id|vat( no)?|ph|hold|risk|limit|unit|lease|deposit|city|street|gstin|turnover|ytd|balance|opened|since|price level|class|type|group|discount)$/,
  ],
];

function kindOf(label: string): LabelPair['kind'] | null {
  const plain = plainText(label);
  return KINDS.find(([, pattern]) => pattern.test(plain))?.[0] ?? null;
}

/** "Konto 10000 Northwind Ltd": a word for customers, a number and a name. */
const NUMBERED = /^(\p{L}+)\s+([\w./-]{0,15}\d{3}[\w./-]{0,15}\s+[^\d\s].*)$/u;

/** Every known label of a row with its value; a row of two cells, or of two such pairs, may leave the colon out ("Customer" beside C10120). */
export function labelPairs(event: RowEvent): readonly LabelPair[] {
  const { cells } = event;
  const pairs: LabelPair[] = [];
  const isLabel = (k: number): boolean => typeof cells[k]?.cell === 'string' && kindOf(cellText(cells[k].cell)) !== null;
  const paired = cells.length === 4 && isLabel(0) && isLabel(2);
  for (let k = 0; k < cells.length; k++) {
    const cell = cells[k]!.cell;
    if (typeof cell !== 'string') continue;
    const text = cellText(cell);
    const named = (label: string): LabelPair['kind'] | null =>
      kindOf(label) === 'customer' && k > 0 && /^contact$/i.test(label.trim()) ? 'note' : kindOf(label);
    const inside = /^([^:]{1,30}?)\s*:\s*(\S.*)$/.exec(cell.trim());
    const kind = inside ? named(inside[1]!) : null;
    const numbered = NUMBERED.exec(cell.trim());
    if (inside === null && k === 0 && numbered && kindOf(numbered[1]!) === 'customer') {
      pairs.push({ kind: 'customer', value: numbered[2]!, at: k });
      continue;
    }
    if (inside && kind !== null) {
      pairs.push({ kind, value: inside[2]!.trim(), at: k });
      continue;
    }
    const next = cells[k + 1];
    const bare = k === 0 ? cells.length === 2 || paired : paired && k === 2;
    if (!/:$/.test(text) && !bare) continue;
    const alone = named(text.replace(/\s*:$/, ''));
    if (alone === null || next === undefined || (bare && alone === 'note' && !/:$/.test(text))) continue;
    pairs.push({ kind: alone, value: typeof next.cell === 'string' ? next.cell.trim() : String(next.cell), at: k });
    k++;
  }
  return pairs;
}
