import type { ItemKind } from '../../../src/kernel/ledger/openItems';
import type { Language } from './locale';

/** The headings and labels that a team's own sheet carries in one language. */
export interface Words {
  readonly customerId: string;
  readonly customer: string;
  readonly documentNo: string;
  readonly type: string;
  readonly documentDate: string;
  readonly dueDate: string;
  readonly terms: string;
  readonly originalAmount: string;
  readonly openAmount: string;
  readonly currency: string;
  readonly entity: string;
  readonly disputed: string;
  readonly collector: string;
  readonly note: string;
  readonly creditLimit: string;
  readonly runningBalance: string;
  readonly daysLate: string;
  readonly title: string;
  readonly asOf: string;
  readonly total: string;
  readonly share: string;
  readonly yes: string;
  readonly no: string;
  readonly buckets: readonly [string, string, string, string, string];
  readonly kinds: Readonly<Record<ItemKind, string>>;
}

export const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    customerId: 'Customer no.',
    customer: 'Customer',
    documentNo: 'Invoice no.',
    type: 'Type',
    documentDate: 'Invoice date',
    dueDate: 'Due date',
    terms: 'Terms',
    originalAmount: 'Invoice amount',
    openAmount: 'Open balance',
    currency: 'Currency',
    entity: 'Company',
    disputed: 'Disputed',
    collector: 'Collector',
    note: 'Notes',
    creditLimit: 'Credit limit',
    runningBalance: 'Running balance',
    daysLate: 'Days past due',
    title: 'Open items',
    asOf: 'As of',
    total: 'Total',
    share: '% of total',
    yes: 'Yes',
    no: 'No',
    buckets: ['Current', '1-30 days', '31-60 days', '61-90 days', 'Over 90 days'],
    kinds: { invoice: 'Invoice', creditMemo: 'Credit memo', debitMemo: 'Debit memo', payment: 'Payment', other: 'Journal' },
  },
  de: {
    customerId: 'Kundennummer',
    customer: 'Kunde',
    documentNo: 'Rechnungsnummer',
    type: 'Belegart',
    documentDate: 'Rechnungsdatum',
    dueDate: 'Fälligkeitsdatum',
    terms: 'Zahlungsbedingung',
    originalAmount: 'Rechnungsbetrag',
    openAmount: 'Offener Betrag',
    currency: 'Währung',
    entity: 'Firma',
    disputed: 'Strittig',
    collector: 'Sachbearbeiter',
    note: 'Bemerkung',
    creditLimit: 'Kreditlimit',
    runningBalance: 'Laufender Saldo',
    daysLate: 'Tage überfällig',
    title: 'Offene Posten',
    asOf: 'Stichtag',
    total: 'Summe',
    share: 'Anteil in %',
    yes: 'Ja',
    no: 'Nein',
    buckets: ['Nicht fällig', '1-30 Tage', '31-60 Tage', '61-90 Tage', 'Über 90 Tage'],
    kinds: { invoice: 'Rechnung', creditMemo: 'Gutschrift', debitMemo: 'Lastschrift', payment: 'Zahlung', other: 'Buchung' },
  },
  fr: {
    customerId: 'N° client',
    customer: 'Client',
    documentNo: 'N° facture',
    type: 'Type',
    documentDate: 'Date de facture',
    dueDate: "Date d'échéance",
    terms: 'Conditions de paiement',
    originalAmount: 'Montant facture',
    openAmount: 'Solde dû',
    currency: 'Devise',
    entity: 'Société',
    disputed: 'Litige',
    collector: 'Chargé de recouvrement',
    note: 'Remarques',
    creditLimit: 'Plafond de crédit',
    runningBalance: 'Solde cumulé',
    daysLate: 'Jours de retard',
    title: 'Balance âgée',
    asOf: 'Arrêté au',
    total: 'Total',
    share: '% du total',
    yes: 'Oui',
    no: 'Non',
    buckets: ['Non échu', '1-30 jours', '31-60 jours', '61-90 jours', 'Plus de 90 jours'],
    kinds: { invoice: 'Facture', creditMemo: 'Avoir', debitMemo: 'Note de débit', payment: 'Règlement', other: 'OD' },
  },
  es: {
    customerId: 'Nº cliente',
    customer: 'Cliente',
    documentNo: 'Nº factura',
    type: 'Tipo',
    documentDate: 'Fecha factura',
    dueDate: 'Fecha de vencimiento',
    terms: 'Condiciones de pago',
    originalAmount: 'Importe factura',
    openAmount: 'Saldo pendiente',
    currency: 'Moneda',
    entity: 'Empresa',
    disputed: 'En disputa',
    collector: 'Gestor',
    note: 'Notas',
    creditLimit: 'Límite de crédito',
    runningBalance: 'Saldo acumulado',
    daysLate: 'Días vencidos',
    title: 'Partidas abiertas',
    asOf: 'Fecha de corte',
    total: 'Total',
    share: '% del total',
    yes: 'Sí',
    no: 'No',
    buckets: ['No vencido', '1-30 días', '31-60 días', '61-90 días', 'Más de 90 días'],
    kinds: { invoice: 'Factura', creditMemo: 'Nota de crédito', debitMemo: 'Nota de débito', payment: 'Pago', other: 'Asiento' },
  },
};
