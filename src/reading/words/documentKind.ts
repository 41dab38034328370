import type { ItemKind } from '../../kernel/ledger/openItems';
import type { Concept } from '../evidence/lexicon/concept';
import { conceptsOf } from '../evidence/words/tokens';
import { plainText } from './headingText';
import { rememberedByText } from '../../kernel/sheet/textMemo';

/** Two- and three-letter codes that ledgers print in their type columns, without what is also a word. */
const CODES: Readonly<Record<string, ItemKind>> = {
  // SAP document types
  rv: 'invoice',
  dr: 'invoice',
  dg: 'creditMemo',
  dz: 'payment',
  dp: 'payment',
  ab: 'other',
  sa: 'other',
  zp: 'payment',
  rn: 'invoice',
  da: 'other',
  zv: 'payment',
  dd: 'payment',
  // Sage, Dynamics, NetSuite, Oracle, Tally and hand-made lists
  inv: 'invoice',
  in: 'invoice',
  si: 'invoice',
  i: 'invoice',
  sls: 'invoice',
  custinvc: 'invoice',
  bill: 'invoice',
  fac: 'invoice',
  re: 'invoice',
  ri: 'invoice',
  rg: 'invoice',
  chg: 'invoice',
  fa: 'invoice',
  sale: 'invoice',
  sales: 'invoice',
  crn: 'creditMemo',
  cn: 'creditMemo',
  cm: 'creditMemo',
  cr: 'creditMemo',
  sc: 'creditMemo',
  crm: 'creditMemo',
  rm: 'creditMemo',
  custcred: 'creditMemo',
  nc: 'creditMemo',
  gs: 'creditMemo',
  rtn: 'creditMemo',
  c: 'creditMemo',
  ar: 'other',
  av: 'creditMemo',
  scn: 'creditMemo',
  pmt: 'payment',
  py: 'payment',
  pay: 'payment',
  pa: 'payment',
  sr: 'payment',
  rec: 'payment',
  rcpt: 'payment',
  custpymt: 'payment',
  pi: 'payment',
  rct: 'payment',
  uc: 'payment',
  oa: 'payment',
  chk: 'payment',
  p: 'payment',
  csh: 'payment',
  cash: 'payment',
  pr: 'payment',
  za: 'payment',
  pp: 'payment',
  dep: 'payment',
  rc: 'payment',
  ru: 'payment',
  sp: 'payment',
  dm: 'debitMemo',
  dn: 'debitMemo',
  dbn: 'debitMemo',
  nd: 'debitMemo',
  db: 'debitMemo',
  drn: 'debitMemo',
  d: 'debitMemo',
  je: 'other',
  jnl: 'other',
  jv: 'other',
  gj: 'other',
  gl: 'other',
  adj: 'other',
  journal: 'other',
  fc: 'debitMemo',
  fin: 'debitMemo',
  int: 'debitMemo',
};

const WORDS: readonly (readonly [RegExp, ItemKind])[] = [
  [
    /credit (memo|note|adj|inv)|credito|gutschrift|nota de credito|abono|avoir|nota di credito|creditnota|kreditnota|refund due|sales return|customer credit|return|write[- ]?off|written off/,
    'creditMemo',
  ],
  [
    /debit (memo|note|adj)|nota de (debito|cargo)|lastschrift|finance charge|late fee|interest|chargeback|service charge|belastung/,
    'debitMemo',
  ],
  [
    /payment|receipt|on account|unapplied|unallocated|prepay|deposit|advance|down ?payment|zahlung|anzahlung|pago|cobro|anticipo|paiement|acompte|reglement|pagamento|betaling|\b(cash|cheques?|checks?)\b|overpayment|customer deposit|transfer/,
    'payment',
  ],
  [
    /journal|adjust|\bgeneral (journal|entry|ledger)\b|^general$|asiento|buchung|opening|balance (brought )?forward|b\/f|brought forward|conversion|refund/,
    'other',
  ],
  [/invoice|rechnung|factura|facture|fattura|fatura|factuur|faktura|\b(bills?|billing|sales?|charges?|rent|rental|fees?)\b/, 'invoice'],
];

/** What is known in other languages only, the first that fits. */
const BY_CONCEPT: readonly (readonly [Concept, ItemKind])[] = [
  ['creditKind', 'creditMemo'],
  ['debitKind', 'debitMemo'],
  ['paymentKind', 'payment'],
  ['journalKind', 'other'],
  ['invoiceKind', 'invoice'],
];

/** Kind that the text of a type column names, or `null` where it names none that is known. */
export const kindOfType = rememberedByText((text): ItemKind | null => {
  const plain = plainText(text);
  // What has a digit is a number with a prefix, no code of a kind.
  const code = /\d/.test(plain) ? undefined : CODES[plain.replace(/[^a-z]/g, '')];
  if (code) return code;
  const concepts = conceptsOf(text);
  const says = (concept: Concept): boolean => concepts.has(concept);
  const isCredit = says('creditKind') || says('refundKind');
  if (isCredit && !says('paymentKind') && !says('debitKind') && !says('invoiceKind')) return 'creditMemo';
  for (const [pattern, kind] of WORDS) if (pattern.test(plain)) return kind;
  return BY_CONCEPT.find(([concept]) => says(concept))?.[1] ?? null;
});

/** Kind that the number of a document gives away by its letters (CM-4102, CRN77, PMT88012), or `null`. */
export function kindOfDocumentNo(documentNo: string): ItemKind | null {
  const letters = /(?:^|[-_/ ])(CM|CN|CRN|CRM|SCN|CR|PMT|PAY|RCPT|PYMT|DM|DN|JE|JV|JNL|INV|SINV)(?=[-_/ #]?\d|[-_/])/i.exec(documentNo);
  if (!letters) return null;
  const code = letters[1]!.toLowerCase();
  return code === 'pymt' ? 'payment' : code === 'sinv' ? 'invoice' : (CODES[code] ?? null);
}
