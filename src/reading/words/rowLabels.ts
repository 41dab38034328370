import { tokensOf } from '../evidence/words/tokens';
import { plainText } from './headingText';
import { rememberedByText } from '../../kernel/sheet/textMemo';

/** A label that may head a line of sums. `rest` is what is left of it (a customer, a bucket, a currency), in plain letters. */
export interface TotalLabel {
  /** Nothing but words for a sum: "TOTAL", "Grand total:", "***". */
  readonly bare: boolean;
  readonly grand: boolean;
  readonly rest: string;
  /** The same after every word for a sum is taken off: "total energy" may be the customer Total Energy, or the sum of Energy. */
  readonly shortRest: string;
}

const SUM =
  '(?:totals?|totale[ns]?|totaux|sub-? ?totals?|sub-? ?totale?|sum|sums|summe|gesamtsumme|zwischensumme|endsumme|gesamtbetrag|gesamtsaldo|gesamt|suma|totaal|subtotaal|somme|sous-? ?total|total general|summa|toplam|celkem|i alt|razem|итого|всего|合計|小計|总计|合计|小计|net (?:ar|a/r|receivables?|debtors|accounts receivable|balance)|balance|saldo|ending balance|closing balance|solde)';
const BEFORE =
  '(?:grand|report|overall|customer|client|account|acct|company|net|group|ar|a/r|aged|final|ledger|page|entity|currency|branch|contact|tenant|property|running|total|parent|listing|division|region|location|site|office|department|store|due|open|outstanding|all|of|the)';
const STARTS = new RegExp(
  `^[*#=>\\- ]*((?:${BEFORE} )*)(${SUM})(?: (?:${SUM}|amount|due|open|outstanding|owing|receivables?|ar|a/r|customers?|clients?|invoices|debtors|balances?|of all|in|report|aged|aging|ageing|accounts|amounts|all|account))*(?: (?:for|of|de|del|fur|pour|per|to|du|der|van|di|do|da))?(?: -)?(?: |$)(.*)$`,
);
const ONCE = new RegExp(
  `^[*#=>\\- ]*(?:sub-? ?|grand |report |overall )?${SUM}(?: (?:for|of|de|del|fur|pour|per|to|du|der|van|di|do|da))?(?: -)? (.*)$`,
);
const ENDS = new RegExp(`^[*#=>\\- ]*(.*?)(?: -)? (${SUM})[ *]*$`);
const STARS = /^\*+ ?(.*)$/;
const GRAND = /grand|report total|overall|gesamt|endsumme|total general|totaux|listing|total ar\b|all customers|final|总计/;

const FORWARD =
  /^(balance|bal|saldo|opening balance|saldo inicial|anfangssaldo|solde initial|balance (brought )?forward|b\/f|bal fwd|brought forward)( (brought forward|b\/f|bf|bfwd|forward|fwd|inicial|initial|vortrag))?$/;
const BROUGHT = /forward|b\/f|bf|bfwd|fwd|opening|inicial|anfang|initial|vortrag/;

/** True for what an account was left with by an earlier period: an amount of its own, no sum of the rows above it. */
export function isBroughtForward(text: string): boolean {
  const plain = plainText(text);
  return FORWARD.test(plain) && BROUGHT.test(plain);
}

/** What a label says if it heads sums, else `null`. A customer may be called "Total Comfort Heating": only sums decide in the end. */
export const totalLabel = rememberedByText((text): TotalLabel | null => {
  const plain = plainText(text);
  if (plain === '' || isBroughtForward(text)) return null;
  const starts = STARTS.exec(plain);
  if (starts) {
    const once = ONCE.exec(plain);
    return { ...label(plain, restOf(starts[3]!)), rest: restOf(once ? once[1]! : starts[3]!) };
  }
  const ends = ENDS.exec(plain);
  if (ends) return label(plain, restOf(ends[1]!));
  const stars = STARS.exec(plain);
  if (stars) return label(plain, restOf(stars[1]!));
  const tokens = tokensOf(text);
  return tokens.length > 0 && tokens.every(({ concepts }) => concepts.has('total')) ? label(plain, '') : null;
});

const restOf = (text: string): string => text.replace(/^[\s*#=:-]+|[\s*#=:-]+$/g, '');

function label(plain: string, rest: string): TotalLabel {
  return { bare: rest === '', grand: GRAND.test(plain), rest, shortRest: rest };
}

const RULE = /^[\s\-=_~*.\u2010-\u2015\u2500-\u257f]{3,}$/;

/** True for a line drawn with dashes or the like. */
export function isRule(text: string): boolean {
  return RULE.test(text);
}

const PERCENT = /%|percent|porcent|prozent|pourcent|anteil|pct\b/;

export function isPercentLabel(text: string): boolean {
  return PERCENT.test(plainText(text));
}

const FOOTER =
  /end of (report|list|listing)|fin del? (informe|reporte|rapport)|ende (der|des)|page \d+|seite \d+|pagina \d+|printed|generated|\brun (date|time|on|by)|created (on|by)|exported|report (id|name|generated)|gedruckt|impreso|timestamp|accrual basis|cash basis|\b(gmt|utc)\b|^(monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b|all rights reserved|confidential|\d+ (records?|rows|items|invoices)( |$)|^(customers?|records?|accounts?|items|invoices)( s)? ?:? ?\d+$|(records?|rows) (selected|found)/;

/** True for what a report prints below or between its pages: timestamps, page numbers, "End of report". */
export function isFooterText(text: string): boolean {
  return FOOTER.test(plainText(text));
}

const NOTE =
  /^(contact|attn|attention|phone|telephone|tel|fax|e ?mail|mobile|address|terms|payment terms|credit limit|credit terms|salesperson|sales rep|last payment|last paid|last invoice|note|notes|comment|remarks?|memo|rating|status|po|filter|filters|user|currency rate|tax id|vat|ph|hold|risk|limit|unit|lease|deposit|guarantor|city|street|email id|gstin)\b ?(:|#|no|person|number|name)?/;

/** True for a line about the customer of a block: contact, telephone, credit limit. */
export function isNoteText(text: string): boolean {
  if (/^\s*\*?none\s*$/i.test(text) || /^\s*\(?\+?[\d\s().-]{7,}\s*$/.test(text) || /[^\s@]@[^\s@]+\.\S/.test(text)) return true;
  return /[:#]/.test(text) && NOTE.test(plainText(text));
}

const CUSTOMER_FACT =
  /^((credit )?limit|turnover|sales (ytd|last year|this year)|ytd sales|last (payment|receipt|invoice|sale)( (date|amount))?|average days( to pay)?|avg days( to pay)?|high(est)? balance|kreditlimit|umsatz|limite de credito|fido|plafond)( .)?$/;

/** True for the label of a figure about a customer that is no amount owed: its credit limit, its turnover, its last payment. */
export function isCustomerFact(text: string): boolean {
  return CUSTOMER_FACT.test(plainText(text));
}
