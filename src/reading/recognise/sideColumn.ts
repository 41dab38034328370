import type { Dictionary } from '../../kernel/ledger/dictionary';
import { cellText, isBlank, plainText } from '../words/headingText';
import { withoutTotals } from '../survey/sampleArithmetic';
import type { RecognisedTable } from './tableRecognition';

const DEBIT = /^(s|soll|d|dr|db|deb|debit|debe|debito|debet|dare|cargo|\+)$/;
const CREDIT = /^(h|haben|c|k|cr|cre|cred|credit|haber|abono|credito|kredit|avere|-)$/;
const HEADING =
  /^(d ?\/? ?c|dr ?\/? ?cr|s ?\/ ?h|d ?\/ ?h|soll ?[/-]? ?haben|soll ?\/? ?haben ?-? ?(kz|kennzeichen)|debit ?[/-]? ?credit|debe ?[/-]? ?haber|dare ?\/? ?avere|debet ?\/? ?kredit|shkzg|drcr|\+ ?\/ ?-|sign|vorzeichen|signo|side)( (ind|indicator|indic|flag|code|mark|key))?$|^(balance type|cr ?\/? ?dr)$/;
const FILLED_SHARE = 0.95;

/** Which side of the ledger a word names, or `null`. */
function sideOf(text: string): 'debit' | 'credit' | null {
  const plain = plainText(text).replace(/ /g, '');
  if (DEBIT.test(plain)) return 'debit';
  return CREDIT.test(plain) || /^[-\u2212\u2013]$/.test(text.trim()) ? 'credit' : null;
}

/**
 * The column that says debit or credit beside amounts without a sign (SAP's S and H, Dr and Cr, + and -), an index, or -1. It holds
 * nothing else, and shows both sides or has a heading that names them; a column that the user gave a meaning is none, unless it is this one.
 */
export function findSideColumn(table: RecognisedTable): number {
  const rows = withoutTotals(table.body);
  for (let k = table.firstIndex; k < table.endIndex; k++) if (table.given.has(k) && table.roles.get(k) === 'side') return k;
  for (let k = table.firstIndex; k < table.endIndex; k++) {
    const role = table.roles.get(k);
    if (table.given.has(k) || (role !== undefined && role !== 'type' && role !== 'ignored' && role !== 'note')) continue;
    const heading = HEADING.test(plainText(table.header?.headings[k] ?? ''));
    let [debits, credits, filled] = [0, 0, 0];
    for (const { values } of rows) {
      if (isBlank(values[k])) continue;
      filled++;
      const side = sideOf(cellText(values[k]));
      if (side === 'debit') debits++;
      else if (side === 'credit') credits++;
    }
    if (filled === 0 || debits + credits < FILLED_SHARE * filled || !(heading || (debits > 0 && credits > 0))) continue;
    table.roles.set(k, 'side');
    return k;
  }
  return -1;
}

/** 1 for every code of the column that means credit. */
export function creditSides(dictionary: Dictionary): Uint8Array {
  return Uint8Array.from({ length: dictionary.size }, (_, code) => (sideOf(dictionary.text(code)) === 'credit' ? 1 : 0));
}
