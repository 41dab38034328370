import type { ListForm } from '../../../reading/lists/listForm';

export type ReceiptField =
  | 'day'
  | 'valueDay'
  | 'text'
  | 'more'
  | 'payer'
  | 'account'
  | 'amount'
  | 'moneyIn'
  | 'moneyOut'
  | 'sign'
  | 'type'
  | 'balance'
  | 'fee'
  | 'net'
  | 'check'
  | 'reference'
  | 'currency'
  | 'status'
  | 'customerNo';

/** A table of movements: a bank's download, the balance of a card processor, receipts that people typed. */
export const RECEIPT_LIST: ListForm<ReceiptField> = {
  id: 'receipts',
  oneOf: ['day', 'valueDay'],
  sheetNames: ['receipt', 'cobro', 'bank', 'banco', 'payments', 'pagos', 'lockbox'],
  fields: {
    day: {
      kind: 'day',
      headings:
        'posting date | booking date | date | transaction date | post date | created | date received | received on | payment date | f operacion | fecha | fecha operacion | fecha de operacion | buchungstag | buchungsdatum | datum | date operation | data | date posted | fecha contable | date comptable | date de comptabilisation | boekdatum | transactiedatum | data contabile | data operazione | data mov | buchung | date de l operation | entry date | as of date | process date | datum transactie | date time | paid on | date paid | pay date | fecha de pago | fecha de cobro | bezahlt am | zahlungsdatum | zahlungseingang | date de paiement | date completed | completed date | date started | started date | settlement date | effective date | fecha de abono | data lancamento | ksiegowanie | datum zauctovani',
    },
    valueDay: {
      kind: 'day',
      headings:
        'value date | f valor | fecha valor | valuta | wertstellung | available on | date de valeur | rentedatum | valutadatum | data valuta | valeur | fecha de valor',
    },
    text: {
      kind: 'text',
      headings:
        'description | concepto | descripcion | narrative | transaction description | payment details | purpose | verwendungszweck | for | text | libelle | descrizione | remittance information | transaction details | particulars | naam / omschrijving | omschrijving | libelle de l operation | descripcion de la operacion | descricao | descrizione operazione | nature de l operation',
    },
    more: {
      kind: 'text',
      headings:
        'memo | extended details | additional information | observaciones | notes | comment | concepto ampliado | mededelingen | omschrijving-1 | verwendungszweck | informations complementaires | detail | invoice no | invoice | inv | invoices | inv no | apply to | no factura | document | document no | documents | factura | facturas | documento | rechnung | beleg | applied to | mas datos | informacion adicional | more details | merchant reference | order no | remarks | causale',
    },
    payer: {
      kind: 'text',
      headings:
        'received from | payer | customer name | name | counterparty | remitter | ordenante | from | payer name | auftraggeber | beneficiary payer | customer | cliente | paid by | beneficiario/ordenante | ordenante/beneficiario | auftraggeber/zahlungsempfanger | auftraggeber/empfanger | beguenstigter/zahlungspflichtiger | begunstigter/zahlungspflichtiger | name zahlungsbeteiligter | zahlungspflichtiger | naam tegenpartij | tegenpartij | contrepartie | donneur d ordre | nom | shopper name | sender | payor | payee / payer | payee | party name',
    },
    account: {
      kind: 'text',
      headings:
        'payer account | payer iban | iban | counterparty account | counterparty iban | cuenta ordenante | tegenrekening | tegenrekening iban/bban | kontonummer/iban | iban zahlungsbeteiligter | compte contrepartie | account of payer | payer account no',
    },
    amount: {
      kind: 'amount',
      headings:
        'amount | importe | betrag | montant | importo | transaction amount | gross | monto | amount received | payment amount | bedrag | umsatz | valor | amount in account currency | net credit | total amount | importo operazione | montant de l operation',
    },
    moneyIn: {
      kind: 'amount',
      headings:
        'credit | credits | deposits | deposit | paid in | money in | abono | abonos | haber | ingresos | credit amount | haben | eingang | credit euros | montant credit | crediti | entrate | avere | bij | gutschrift | ingreso | deposito | money received | receipts | ontvangsten | credit transactions',
    },
    moneyOut: {
      kind: 'amount',
      headings:
        'debit | debits | withdrawals | withdrawal | paid out | money out | cargo | cargos | debe | debit amount | soll | ausgang | debit euros | montant debit | addebiti | uscite | dare | af | lastschrift | belastung | retiro | gasto | payments out | charge | payment | payments',
    },
    sign: {
      kind: 'text',
      headings:
        'details | dc | d c | cr dr | dr cr | credit debit | debit credit | credit debit indicator | signo | soll haben | af bij | bij af | sens | d h | s h | debe haber | debit/credit | credit/debit | dr/cr | cr/dr | d/c | segno | kz | debet credit',
    },
    type: {
      kind: 'text',
      headings:
        'type | transaction type | tipo | category | reporting category | movement type | buchungstext | vorgang | mutatiesoort | type d operation',
    },
    balance: { kind: 'amount', headings: 'balance | saldo | running balance | ledger balance' },
    fee: { kind: 'amount', headings: 'fee | fees | comision | processing fee | gebuhr' },
    net: { kind: 'amount', headings: 'net | net amount | neto' },
    check: { kind: 'text', headings: 'check no | check or slip no | check | cheque no | cheque | no de cheque' },
    reference: {
      kind: 'text',
      headings:
        'reference | bank reference | source | transaction id | referencia | customer reference | end to end id | referenz | ref | numero de referencia | psp reference | volgnr | auftragsreferenz | kundenreferenz | kundenreferenz end-to-end | reference bancaire | bank ref no | fitid | unique id | trace no | utr | confirmation no',
    },
    currency: { kind: 'text', headings: 'currency | divisa | moneda | wahrung | ccy', role: 'currency' },
    status: { kind: 'text', headings: 'status | estado | state' },
    customerNo: {
      kind: 'text',
      headings: 'customer no | customer number | no de cliente | numero de cliente | kundennummer | account no',
      role: 'customerId',
    },
  },
};

export type RemittanceField = 'documentNo' | 'paid' | 'gross' | 'discount' | 'deduction' | 'reason' | 'reference';

/** The same where no heading names the day: its contents do. */
export const UNDATED_RECEIPTS: ListForm<ReceiptField> = { ...RECEIPT_LIST, oneOf: ['amount', 'moneyIn'] };

/** A remittance advice: the documents that one payment is for. */
export const REMITTANCE_LIST: ListForm<RemittanceField> = {
  id: 'remittance',
  sheetNames: ['remittance', 'remesa', 'advice'],
  never: /^(open amount|due date|days past due|balance)$/,
  fields: {
    documentNo: {
      kind: 'text',
      headings:
        'your invoice | invoice | invoice no | invoice number | document | document no | bill no | your document | su factura | factura | no de factura | ihre rechnung | rechnungsnummer',
      isNeeded: true,
    },
    paid: {
      kind: 'amount',
      headings: 'amount paid | paid | payment amount | paid amount | net paid | importe pagado | pagado | net amount | zahlbetrag | net',
      isNeeded: true,
    },
    gross: {
      kind: 'amount',
      headings: 'invoice amount | gross | gross amount | original amount | importe factura | bruto | importe bruto | document amount',
    },
    discount: { kind: 'amount', headings: 'discount | cash discount | discount taken | descuento | skonto' },
    deduction: { kind: 'amount', headings: 'deduction | deductions | adjustment | short pay | deduccion | retencion | abzug' },
    reason: { kind: 'text', headings: 'reason | deduction reason | adjustment reason | motivo | comment | code' },
    reference: { kind: 'text', headings: 'our ref | our reference | po | order | po no | nuestra referencia' },
  },
};
