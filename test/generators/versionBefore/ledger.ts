import { isoFromDay, type DayNumber } from '../../../src/kernel/calendar/dayNumber';
import type { Cell } from '../../../src/kernel/sheet/cells';
import { day } from '../../golden/madeReport';

/** A customer of the made ledger. */
interface Buyer {
  readonly name: string;
  readonly id: string;
  readonly currency: 'EUR' | 'USD';
  /** Days from due date to payment. */
  readonly lateDays: number;
  /** Places of the invoices that stay open. */
  readonly neverPays?: readonly number[];
}

const BUYERS: readonly Buyer[] = [
  { name: 'Quillbrook Paper', id: 'Q-101', currency: 'EUR', lateDays: 6 },
  { name: 'Harbour Looms', id: 'H-204', currency: 'EUR', lateDays: 41 },
  { name: 'Oddfellow & Pine', id: 'O-310', currency: 'EUR', lateDays: 18 },
  { name: 'Marlow Tidewater', id: 'M-127', currency: 'USD', lateDays: 25 },
  { name: 'Saltmarsh Tools', id: 'S-440', currency: 'USD', lateDays: 3 },
  { name: 'Fennel Hill Dairy', id: 'F-085', currency: 'EUR', lateDays: 9, neverPays: [0, 3, 11] },
  { name: 'Copperhead Signs', id: 'C-512', currency: 'USD', lateDays: 70 },
];

/** An invoice; amounts in currency units. */
export interface MadeInvoice {
  readonly buyer: Buyer;
  readonly document: string;
  readonly billed: DayNumber;
  readonly due: DayNumber;
  readonly gross: number;
  /** Gross less what the buyer holds back until acceptance: what is really open. */
  readonly net: number;
  readonly paid: DayNumber;
}

/** Numbers from 0 to 1, the same in every run (Lehmer's generator). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

const SEED = 20_260_131;
const NEVER_DAYS = 9999;

/** Every invoice of a year and a half, one a buyer every 26 days or so. */
export function madeInvoices(): readonly MadeInvoice[] {
  const next = seeded(SEED);
  return BUYERS.flatMap((buyer, place) =>
    Array.from({ length: 22 }, (_, turn): MadeInvoice => {
      const billed = (day('2024-09-23') + place * 3 + turn * 26 + Math.floor(next() * 5)) as DayNumber;
      const due = (billed + 30) as DayNumber;
      const cents = 40_000 + Math.floor(next() * 900_000);
      const held = turn % 4 === 0 ? Math.floor(cents / 20) : 0;
      const lateDays = buyer.neverPays?.includes(turn) ? NEVER_DAYS : buyer.lateDays + Math.floor(next() * 6);
      return {
        buyer,
        document: `${buyer.id.charAt(0)}${2401 + turn}`,
        billed,
        due,
        gross: cents / 100,
        net: (cents - held) / 100,
        paid: (due + lateDays) as DayNumber,
      };
    }),
  );
}

export const EXPORT_HEADINGS = [
  'Customer no.',
  'Customer',
  'Invoice',
  'Invoice date',
  'Due date',
  'Currency',
  'Amount',
  'Net of retention',
] as const;

const isOpen = ({ billed, paid }: MadeInvoice, asOf: DayNumber): boolean => billed <= asOf && paid > asOf;

/** How an export is sorted: as the system lists it, or euro first and the newest in front, or dollars first. */
export type ExportOrder = 'asListed' | 'euroFirst' | 'dollarsFirst';

/** The export of a day: what was open then. */
export function exportRows(asOf: DayNumber, order: ExportOrder): readonly (readonly Cell[])[] {
  const open = madeInvoices().filter((one) => isOpen(one, asOf));
  const first = order === 'dollarsFirst' ? 'USD' : 'EUR';
  const rank = ({ buyer }: MadeInvoice): number => (buyer.currency === first ? 0 : 1);
  const sorted = order === 'asListed' ? open : [...open].sort((a, b) => rank(a) - rank(b) || b.billed - a.billed);
  return sorted.map(({ buyer, document, billed, due, gross, net }) => [
    buyer.id,
    buyer.name,
    document,
    billed,
    due,
    buyer.currency,
    gross,
    net,
  ]);
}

export const PAID_HEADINGS = [
  'Customer no.',
  'Customer',
  'Invoice',
  'Invoice date',
  'Due date',
  'Currency',
  'Amount',
  'Paid date',
] as const;

/** What was paid by a day. */
export function paidRows(asOf: DayNumber): readonly (readonly Cell[])[] {
  return madeInvoices()
    .filter(({ paid }) => paid <= asOf)
    .map(({ buyer, document, billed, due, net, paid }) => [buyer.id, buyer.name, document, billed, due, buyer.currency, net, paid]);
}

/** Credit sales by month and currency, for a year. */
export function salesRows(asOf: DayNumber): readonly { readonly month: string; readonly currency: string; readonly amount: number }[] {
  const cents = new Map<string, number>();
  for (const { billed, gross, buyer } of madeInvoices()) {
    if (billed > asOf || billed <= asOf - 300) continue;
    const key = `${isoFromDay(billed).slice(0, 7)} ${buyer.currency}`;
    cents.set(key, (cents.get(key) ?? 0) + Math.round(gross * 100));
  }
  return [...cents]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, sum]) => ({ month: key.slice(0, 7), currency: key.slice(8), amount: sum / 100 }));
}
