import { addDays, dayFromIso, type DayNumber } from '../../../src/kernel/calendar/dayNumber';
import type { Random } from '../../../src/features/sample/domain/random';
import { MISLEADING_NAMES } from '../ledger';

/** A payment of a made invoice; minor units. */
export interface MadePayment {
  readonly day: DayNumber;
  readonly amount: number;
}

/** A made invoice or credit note (then below zero), with all that was ever paid of it; minor units. */
export interface MadeInvoice {
  readonly customer: number;
  readonly no: string;
  readonly isCredit: boolean;
  readonly day: DayNumber;
  readonly due: DayNumber;
  readonly amount: number;
  readonly payments: readonly MadePayment[];
  readonly state: 'issued' | 'void' | 'draft';
}

export interface MadeCustomerName {
  readonly id: string;
  readonly name: string;
}

/** The true books of a made export. */
export interface MadeBook {
  readonly asOf: DayNumber;
  readonly customers: readonly MadeCustomerName[];
  readonly invoices: readonly MadeInvoice[];
}

const NAMES = [
  'Brook Ltd',
  'Heath & Co',
  'Loch Trading',
  'Acme Corporation',
  'Birch Foods Inc.',
  'Cedar Logistics',
  'Dune Media GmbH',
  'Elm Street Bakery',
  'Fjord Shipping AS',
  'Granite Works',
  'Harbor Supply',
  'Ivory Dental',
  'Juniper Labs',
  'Kestrel Aviation',
  'Lumen Electric',
  'Mesa Builders',
  'Nimbus Cloud',
  'Orchard Farms',
  'Piper Press',
  'Quarry Stone',
  '山田商事株式会社',
  'ООО Ромашка',
  'شركة النور',
  'Société Dupont',
  'Jiménez e Hijos, S.A.',
];

/** How much of each invoice is paid and when. */
export interface BookShape {
  /** Share of invoices that are paid in full by the as-of date, in part by then, and only later. */
  readonly paid: number;
  readonly part: number;
  readonly later: number;
  readonly credits: number;
  readonly void: number;
  readonly draft: number;
}

export const ALL_OPEN: BookShape = { paid: 0, part: 0, later: 0, credits: 0.06, void: 0, draft: 0 };

const amountOf = (random: Random): number => 100 + Math.round(random.skewed(random.chance(0.3) ? 30_000_000 : 1_500_000));

function paymentsOf(random: Random, shape: BookShape, day: DayNumber, amount: number, asOf: DayNumber): readonly MadePayment[] {
  const until = asOf - day;
  const at = (from: number, to: number): DayNumber => addDays(day, random.integer(from, Math.max(from, to)));
  const chance = random.next();
  if (until < 1) return [];
  if (chance < shape.paid) return [{ day: at(1, Math.min(until, 75)), amount }];
  if (chance < shape.paid + shape.part)
    return [{ day: at(1, until), amount: Math.max(1, Math.round((amount * random.integer(10, 90)) / 100)) }];
  return chance < shape.paid + shape.part + shape.later ? [{ day: addDays(asOf, random.integer(1, 40)), amount }] : [];
}

/** Makes the books that a seed's chances give. */
export function makeBook(random: Random, count: number, shape: BookShape): MadeBook {
  const asOf = addDays(dayFromIso('2025-06-30')!, random.integer(0, 500));
  const prefix = random.pick(['INV-', 'RE', '', '', 'F/', 'SI-2025-', '2025']);
  const first = random.integer(100, 90_000);
  const idPrefix = random.pick(['C', 'K-', '', 'CUST']);
  const offset = random.integer(0, NAMES.length - 1);
  const customers = Array.from({ length: random.integer(2, Math.max(2, Math.min(24, Math.ceil(count / 3)))) }, (_, k) => ({
    id: `${idPrefix}${10_000 + 37 * k + offset}`,
    name: random.chance(0.15) ? `${random.pick(MISLEADING_NAMES)} ${k + 1}` : NAMES[(k + offset) % NAMES.length]!,
  }));
  const terms = random.pick([[30], [14, 30], [0, 30, 60], [10, 30, 45, 90]]);
  const wholeOnly = random.chance(0.08);
  const invoices = Array.from({ length: count }, (_, k): MadeInvoice => {
    const isCredit = random.chance(shape.credits);
    const day = addDays(asOf, -random.integer(0, 220));
    const size = wholeOnly ? Math.ceil(amountOf(random) / 100) * 100 : amountOf(random);
    const state = random.chance(shape.void) ? 'void' : random.chance(shape.draft) ? 'draft' : 'issued';
    return {
      customer: k < customers.length ? k : random.integer(0, customers.length - 1),
      no: `${prefix}${first + k}`,
      isCredit,
      day,
      due: isCredit ? day : addDays(day, random.pick(terms)),
      amount: isCredit ? -Math.ceil(size / 4) : size,
      payments: isCredit || state !== 'issued' ? [] : paymentsOf(random, shape, day, size, asOf),
      state,
    };
  });
  return { asOf, customers, invoices };
}

/** What was paid of an invoice up to a day. */
export const paidBy = ({ payments }: MadeInvoice, day: DayNumber): number =>
  payments.reduce((sum, payment) => sum + (payment.day <= day ? payment.amount : 0), 0);

/** What is open of an invoice on a day; nothing of one that is void or only drafted. */
export const openOn = (invoice: MadeInvoice, day: DayNumber): number =>
  invoice.state === 'issued' ? invoice.amount - paidBy(invoice, day) : 0;
