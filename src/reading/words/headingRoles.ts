import type { ColumnRole } from '../result/readResult';
import { guessesByWords } from '../evidence/words/conceptRoles';
import { partJoined } from '../evidence/words/tokens';
import { plainText } from './headingText';
import { rememberedByText } from '../../kernel/sheet/textMemo';

/** How well a heading fits a role; contents decide between close ones. */
export interface RoleGuess {
  readonly role: ColumnRole;
  readonly weight: number;
}

type Rule = readonly [ColumnRole, number, RegExp];

const PARTY =
  'customer|client|debtor|cust|account|acct|a/c|a c|party|patient|tenant|resident|lessee|payer|payor|guarantor|partner|member|buyer|bill to|sold to|ship to|kunden?|debitor(?:en)?|cliente|klant|deudor|deelnemer|contact|insurance|student|donor';
const PAPER = 'invoice|inv|document|doc|voucher|vch|bill|transaction|trans|trx|tran|txn|entry|ticket|claim|charge|memo|journal|statement';
const NUMBER = '(?:no|nr|num|number|numero|id|#|ref|reference|nummer|code|n)';

/** In the order of looking: the first rules are what a column must never be taken for. Weights: 3 sure, 2 likely, 1 only where nothing better is there. */
const RULES: readonly Rule[] = [
  ['ignored', 4, /credit (limit|line|rating|hold|status|terms|score)|^limit$|limite? de credito|kreditlimit|kreditlinie|limite credit/],
  [
    'ignored',
    4,
    /(?<!\b(?:incl|inc|including|included|with|con|mit|inkl|avec|com|sin impuestos) )\b(discounts?|tax|vat|gst|hst|iva|mwst|tva|exchange rate|fx rate|ex rate|rate)\b|skonto|descuento|kurs$/,
  ],
  [
    'ignored',
    4,
    /\b(phone|tel|telephone|telefon|telefono|fax|e ?mail|address(?! (book )?(number|no)$)|street|city|zip|postcode|post code|state|country|mobile)\b/,
  ],
  [
    'ignored',
    4,
    /(customer|cust|client|party|account) (contact|group|type|class|category|po|lpo|segment)|^party type$|territory|posting key|^class$|cost cent|^contact( person)?$|region|^territory/,
  ],
  [
    'ignored',
    4,
    /\bytd\b|last (payment|paid|receipt|invoice|contact|activity|statement)|follow ?up|next action|% ?(of|total)|percent|^%|write[ -]?off|finance charges?$|retention|retainage|credit note$|credits? applied|adjustments?$|quantity|^qty$/,
  ],
  [
    'paidAmount',
    3.9,
    /^paid$|paid (amount|to date|amt)|(amount|amt) (paid|received|collected|applied)|payments?( received| applied| made)?$|(?<!credits? )applied( amount)?$|receipts?$|received$|gezahlt|bezahlt$|pagado$|abonado$|cobrado$|^paye$|^(montant )?regle$|^importo (pagato|incassato)$|^(valor )?(pago|recebido)$|^betaald$|^zaplacono$|^入金額?$|paid in|(allocated|settled)( (amount|amt|to date|so far))?$/,
  ],
  // Number, name, contact and telephone one below the other: no row holds its customer.
  ['ignored', 5, /^(customer|client)\b.* (contact|telephone|phone)\b/],
  ['parent', 3, /\bparent\b|head ?office|group account|corporate (account|customer)|national account|ultimate/],
  ['promiseDate', 3, /promis|\bptp\b|expected (payment|pay|receipt|collection)|expected date|zahlungszusage|promesa/],
  [
    'paidDate',
    3,
    /(paid|payment|clearing|cleared|settled|settlement|receipt|received|closed|remit) (on|date|dt)|date (paid|cleared|received|closed|settled)|^clearing$|fecha (de )?(pago|cobro)|zahlungsdatum|ausgleichsdatum|ausgleich|bezahlt am|date de paiement/,
  ],
  [
    'dueDate',
    3,
    /\bdue\b.*\b(date|on|dt|day)\b|\bdate due|^due$|\bdue dt\b|maturity( date)?|pay(able)? by|falligkeit|^fallig( am| seit)?$|faelligkeit|vencimiento|\bvto\b|^vence|^vcto|fecha venc|echeance|^vencimento|data de vencimento|^(data|dt|fecha|f) (de |do )?(venc|vcto|vto|vencto)$|scadenza|^(data |dt )?scad$|vervaldatum|vervaldag|forfall|forfald|^verfall(datum|tag)?$|fallit|termin (platnosci|zaplaty)|splatnost|支払期日|支払期限|到期日|ag(e)?ing date|duedate|discount date/,
  ],
  [
    'documentDate',
    3,
    /\b(invoice|inv|document|doc|bill|billing)\b ?\b(date|dt)\b|rechnungsdatum|belegdatum|fecha (de )?(la )?(factura|emision|documento|doc)|date (de )?(la )?(facture|piece|document)|date facture|^(data|dt|fecha|date) (de |da |d |della? |di )?(fatura|emissao|documento|fattura|emision|emissione|doc|piece)$|(rg|re|rechn|bel|beleg)[ -]?(datum|dat)$|data (da |della? )?(fatura|emissao|documento|fattura)|factuurdatum|faktura ?dat[ou]?|^(doc|inv|trx|trans|bill|post)date$|^f (factura|fra|emision|doc|documento)$|^fecha (fra|fact|emis)$|data wystawienia|請求日|发票日期|date of (invoice|issue)|invoicedate|data fattura/,
  ],
  [
    'documentDate',
    2.6,
    /\b(issue|issued|transaction|trans|trx|tran|txn|date of service|service|dos|charge|statement) ?(date|dt)?\b.*\bdate\b|issued?( on)?$|^dos$|date of service|^(transaction|trans|trx|tran|issue|service|charge|txn) (date|dt)$/,
  ],
  [
    'documentDate',
    2.2,
    /\b(posting|posted|entry|voucher|gl|accounting|effective|order|ship|created|creation|post) ?(date|dt)|buchungsdatum|fecha (de )?(contab|registro)|date comptable|^(data|dt) (de |di )?(registrazione|registo|lancamento)$/,
  ],
  ['documentDate', 2, /^(date|datum|fecha|data|dato|dt)$|^date\b/],
  [
    'daysPastDue',
    3,
    /days?.*\b(past ?due|overdue|late|outstanding|delinquent|old|aged|in arrears)|(past ?due|overdue|aging|ageing|age|aged|late).*\bdays?\b|arrears|verzugstage|verzug|tage (uberfallig|verzug|in verzug)|dias (de )?(vencid|atraso|mora|retraso)|jours? (de )?retard|^(age|aging|ageing|dpd|days|dias|tage|jours)$|^# ?days$|giorni/,
  ],
  [
    'terms',
    3,
    /\bterms?\b|zahlungsbeding|zahlungsziel|zahlbed|condiciones|conditions? (de )?(paiement|reglement)|^plazo|condicao|betalings(voorwaarden|betingelser)|pymt|payment condition|^net days$/,
  ],
  ['disputed', 3, /disput|in dispute|reklamation|litige|on hold|query|queried|deduction/],
  [
    'collector',
    3,
    /collector|credit (controller|manager|analyst)|collections? (agent|rep|owner|specialist)|sachbearbeiter|cobrador|^gestor|assigned to|^owner$|account (manager|owner|rep)|responsible|zustandig/,
  ],
  ['collector', 1.2, /sales ?(rep|person|man)|^rep$|vendedor|vertreter/],
  ['status', 2, /\bstatus\b|^estado$|^statut$|^stage$/],
  // How often a customer was reminded says nothing about what was paid.
  ['note', 3, /dunning|mahnstufe|mahnstatus|mahnkennzeichen|^reminders?( (level|stage|no))?$/],
  [
    'type',
    3,
    new RegExp(
      `^(?:${PAPER}|source|item|line|ar) ?(?:type|typ|kind|class|code)$|^(type|typ|tipo|art|kind|srce|src)$|type de|tipo de (documento|doc)|belegart|dokumentart|vorgang|voucher type|^vch type$|tipo doc|doc type|type of`,
    ),
  ],
  [
    'currency',
    3,
    /^(document |doc |invoice |transaction |local |trx |customer |cust |account |amount )?(curr(ency)?( code)?|ccy|cur|crcy)$|^(beleg|haus)?wahrung$|^waehrung$|^moneda$|^devise$|^moeda$|^valuta$|^currency code$|^iso( code)?$|curr key|^(l|d|loc|doc) ?curr/,
  ],
  [
    'localAmount',
    3,
    /(amount|amt|balance|betrag|value|importe|montant|open|outstanding|remaining|residual).*\b(local|functional|base|home|company|reporting|accounting|lc|lcy|domestic|hw|hauswahrung|in hw|ledger)\b|\b(local|functional|base|home|company|reporting|accounting|domestic|lc|lcy|hw|ledger)\b.*(amount|amt|balance|betrag|open|outstanding|remaining)|betrag.*hauswahrung|importe en (ml|moneda local)|amount \( ?lcy ?\)|hauswahrung|lcy$|usd equiv|equivalent$|equivalent (in )?[a-z]{3}$|(gegenwert|contre ?valeur|contravalor|contrevaleur|tegenwaarde|controvalore)( (in|en) [a-z]{3})?$|amount(usd|eur|gbp)$/,
  ],
  [
    'documentAmount',
    3,
    /(amount|amt|balance|betrag|value|importe|montant|open|outstanding|remaining).*\b(doc(ument)?|foreign|transaction|trx|fc|fcy|tc|entered|orig|invoice|customer|txn)\b ?(curr|ccy|currency|cur)?\b|\b(foreign|transaction|trx|fc|fcy|tc|entered)\b.*(amount|amt|balance|betrag)|betrag.*(belegwahrung|transaktionswahrung|fremdwahrung)|importe en (md|moneda)|^docamount$|doc ?amount/,
  ],
  [
    'documentNo',
    3,
    new RegExp(
      `\\b(?:${PAPER})\\b.*\\b${NUMBER}(?:\\b|$)|\\b(?:${PAPER})\\b[^#]* ?#|^(?:invoice|document|doc|voucher) ?no|belegnummer|rechnungsnummer|rechnungs ?nr|beleg ?nr|belegnr|(?:numero|n|nro|no|nr|num)(?: de)?(?: la)? (?:factura|documento|doc|facture|piece|fattura|fatura)|^folio|^factura$|^facture$|^fattura$|^beleg$|factuurnummer|fakturanummer|numero fattura`,
    ),
  ],
  ['documentNo', 2.6, /^(invoice|invoices|inv|invoiceno|docno|bill|rechnung)$/],
  ['documentNo', 2.4, /^(num|number|nr|#|doc|document|documento|claim|ticket|encounter)$/],
  ['documentNo', 1.7, /^(no|item (id|no|number))$/],
  ['documentNo', 2.1, /^(voucher|transaction|voucher no)$/],
  [
    'reference',
    2.2,
    /\bp ?o\b|purchase order|\blpo\b|(customer|your|external|cust|client) (ref|reference|document|doc|order)|order (no|number|#)|external doc|assignment|zuordnung|sales order|job|project|contract/,
  ],
  [
    'documentNo',
    1.8,
    /^(ref|reference|referenz|referencia|reference no|ref no|ref #|ref number|reference number|invoice reference|memo no|entry)$/,
  ],
  [
    'customerId',
    3,
    new RegExp(
      `\\b(?:${PARTY})\\b.*\\b${NUMBER}\\b|(?:${PARTY}) ?#|kundennummer|kundennr|kunden ?nr|debitorennummer|debitor ?nr|codigo (de )?cliente|code client|(?:n|no|numero) ?(?:de )?client|^mrn$|customerid|custno|customerno|^konto$|chart (?:no|#)|unit code|codice cliente|klantnummer|^(?:cod|codigo|codice|code|kod|cd)(?: (?:de|del|do|du))? ?(?:cliente|client|klant|deb|debiteur|debitor|tiers)$|^address (?:book )?(?:number|no)$`,
    ),
  ],
  [
    'customer',
    2.7,
    /^(kund(e|en)?namn|kundenavn|naam|klantnaam|intitule|raison sociale|razao social|razon social|kontrahent|客户|客戶|顧客|得意先|取引先|клиент|контрагент)/,
  ],
  ['customerId', 3, /^(kund|kunde|klant|debiteur|debiteuren) ?(nr|nummer)$/],
  ['documentNo', 2.6, /^(faktura ?nr|nr (dokumentu|faktury)|发票号|發票號|請求書番号)/],
  ['openAmount', 3, /residuo|kvar att betala|restbelo[pb]|do zap[lł]aty|pozosta[lł]|未收|未清|未回収|残高|余额|остаток|jaljella|a betale/],
  ['daysPastDue', 3, /dias em atraso|^retard\b|fallig seit tage|tage (seit|nach) fallig/],
  ['customerId', 2.5, /^(customer|client|debtor|cust|party|patient) (account|acct|a\/c)$/],
  ['customerId', 2, /^(account|acct|a\/c|a c|accounts|code|codigo|id|key|cuenta|compte|tenant code|chart)$/],
  [
    'customer',
    3,
    new RegExp(
      `\\b(?:${PARTY}|company|business|organi[sz]ation)(?: s)?\\b.*\\bname\\b|name of (?:the )?(?:${PARTY})|kundenname|kontobeschriftung|kontobezeichnung|^name ?1$|^alpha name$|^row labels$|nombre|^nom (?:du )?client|razon social|raison sociale|ragione sociale|full name|display name|klantnaam|nome (?:do )?cliente|denominazione|particulars|party s name`,
    ),
  ],
  [
    'customer',
    2.6,
    /^(customer|client|debtor|party|patient|tenant|resident|partner|payer|payor|insurance|buyer|cliente|clientes|kunde|debitor|klant|deudor|guarantor|bill to|sold to|account holder|lessee|customers|clients|debiteur|customer full|customer job|customer project|contacts?|sold-to party|student|donor)( name)?$/,
  ],
  ['customer', 2, /^(name|nom|nome|naam|company|account name|account description|customer or supplier|insurance company|financial class)$/],
  ['entity', 3, /company (code|no|number|id)\b|^co code$|buchungskreis|sociedad/],
  [
    'entity',
    2,
    /^(company|entity|branch|division|business unit|subsidiary|property|location|site|department|legal entity|filiale|sucursal|practice|facility|organi[sz]ation|operating unit|office|store|fund|building|provider|segment|co|unit)( ?(name|code|id|no))?$/,
  ],
  [
    'prepayment',
    3,
    /prepay|pre-? ?paid|pre-? ?pay|unapplied|unallocated|on account|deposits?$|advances?$|anticipo|anzahlung|retainer|^credits? balance|available credit|open credits?|unused credits?/,
  ],
  ['debit', 3, /^(debit|dr|soll|debe|cargo|cargos|debito|dare|debits|charges)( amount| amt)?$/],
  ['credit', 3, /^(credit|cr|haben|haber|abono|abonos|credito|avere|credits)( amount| amt)?$/],
  [
    'openAmount',
    3,
    /open (balance|amount|amt|value|bal)|outstanding|^o ?\/? ?s\b|\bo\/s\b|(balance|bal|amount|amt|total|net) (due|open|outstanding|remaining|owing|owed|unpaid|pending|receivable)|remaining|unpaid|residual|due (amount|balance)|amount still|offen|restbetrag|pendiente|restant|^reste|em aberto|da saldare|openstaand|^pending|^owing|^owed|receivable( amount)?$|importe abierto|solde du|still open|open item|restsaldo|amount to (pay|collect)/,
  ],
  [
    'openAmount',
    3,
    /^(open|due|owed|unpaid) (in )?(eur|usd|gbp|chf|cad|aud|nzd|jpy|cny|hkd|sgd|inr|sek|nok|dkk|pln|czk|huf|mxn|brl|zar|aed)$/,
  ],
  ['openAmount', 2.3, /\b(balance|bal|saldo|solde|saldi)\b|^open$|^due amount$|current balance/],
  ['openAmount', 1.5, /^(total|totals|totale|gesamt|gesamtbetrag|net|total (amount|balance|open|ar|a\/r|receivables?))$/],
  [
    'originalAmount',
    2.5,
    /original|(invoice|invoiced|inv|document|doc|bill|billed|gross|charge|voucher|face)d? ?(amount|amt|value|total|sum)|(amount|total) (invoiced|billed|charged)|rechnungsbetrag|importe (factura|original|total)|valor (da|original|total)|montant (ttc|facture|initial)|importo (fattura|originale)|doc value|^charges?$|^billed$/,
  ],
  [
    'originalAmount',
    1.6,
    /^(amount|amt|value|betrag|importe|monto|montant|valor|importo|bedrag|belo[pb]|sum|gross|amounts?)( ?[(]?[a-z]{3}[)]?)?$|\b(amount|amt|betrag|importe|monto|montant|bedrag)\b/,
  ],
  [
    'note',
    1.5,
    /\bnotes?\b|comment|memo|descri|remark|\btext\b|narration|narrative|details|beschreibung|bemerk|observ|concepto|buchungstext|bezeichnung|libelle/,
  ],
  ['reference', 1, /\bref(erence)?\b|^po$|order/],
];

/** Every role that a heading may mean, best first; empty where no rule knows a word of it. */
export const roleGuesses = rememberedByText((heading): readonly RoleGuess[] => {
  const text = plainText(heading);
  if (text === '') return [];
  const parted = plainText(partJoined(heading));
  const byWords = guessesByWords(heading);
  return strongest([...guessesByRules(parted), ...byWords]);
});

/** One guess a role, the best first. */
function strongest(all: readonly RoleGuess[]): readonly RoleGuess[] {
  const sorted = [...all].sort((a, b) => b.weight - a.weight);
  return sorted.filter(({ role }, place) => sorted.findIndex((other) => other.role === role) === place);
}

function guessesByRules(text: string): readonly RoleGuess[] {
  const guesses = new Map<ColumnRole, number>();
  for (const [role, weight, pattern] of RULES) {
    if (pattern.test(text) && (guesses.get(role) ?? 0) < weight) guesses.set(role, weight);
  }
  return [...guesses].map(([role, weight]) => ({ role, weight })).sort((a, b) => b.weight - a.weight);
}
