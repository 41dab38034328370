import { dayFromIso } from '../../src/kernel/calendar/dayNumber';
import { makeLedger as makeAnyLedger } from '../../src/features/sample/domain/makeLedger';
import type { LedgerOptions, MadeLedger } from '../../src/features/sample/domain/madeLedger';

/** Names that mislead a reader: they start with or hold a label word, a comma, a quote, a bracket, letters beyond ASCII, or only digits. */
export const MISLEADING_NAMES: readonly string[] = [
  'Total Energy Ltd',
  'Current Electric Co',
  'Balance Foods',
  'Summe GmbH',
  'Grand Total Logistics',
  "O'Hara & Sons, Inc.",
  'Subtotal Systems LLC',
  'Customer First Services',
  'Page One Books',
  'Saldo Bau AG',
  'Société Générale de Pêche',
  'Müller “Nord” KG',
  '1-30 Self Storage',
  'Invoice Direct Ltd',
  'Over 90 Fitness',
  '3rd Avenue Stores',
  'Gesamt Transporte SE',
  'Due North (Holdings) Ltd',
  'Report Writers Guild',
  'As Of Yet Records',
  '24 7 365',
  'Credit Note Café',
  'Net 30 Fishing',
  'Łódź Meble Sp. z o.o.',
];

const USUAL: Omit<LedgerOptions, 'seed'> = {
  asOf: dayFromIso('2026-06-30')!,
  items: 60,
  customers: 14,
  currencies: ['USD'],
  entities: [''],
  collectors: ['Maya Lind', 'Jon Okafor', 'Priya Rao'],
  names: MISLEADING_NAMES,
  customerNumbers: 'letters',
  documentNumbers: 'prefixed',
  subCustomerShare: 0.2,
  missingDueDateShare: 0,
  creditShare: 0.07,
  duplicates: 0,
};

/** A small ledger with misleading customer names; every option but the seed has a default. Deterministic by its options. */
export function makeLedger(options: Partial<LedgerOptions> & { readonly seed: number }): MadeLedger {
  return makeAnyLedger({ ...USUAL, ...options });
}
