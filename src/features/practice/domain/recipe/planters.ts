import { addDays, civilFromDay, dayFromCivil, type DayNumber } from '../../../../kernel/calendar/dayNumber';
import { multiplyByRate, type MinorUnits } from '../../../../kernel/money/minorUnits';
import type { FindingKind } from '../../../checks/domain/checkFinding';
import type { Planting } from './planting';
import type { PracticeItem } from './practiceItem';

/** Plants a fault; false where the list has no place for it. */
type Planter = (list: Planting) => boolean;

const isInvoice = ({ kind }: PracticeItem): boolean => kind === 'invoice';
const isCredit = ({ kind }: PracticeItem): boolean => kind === 'creditMemo';

/** A planter that changes one item that fits. */
const onOne =
  (
    kind: FindingKind,
    isFit: (item: PracticeItem, list: Planting) => boolean,
    change: (item: PracticeItem, list: Planting) => void,
  ): Planter =>
  (list) => {
    const item = list.pick((one) => isFit(one, list));
    if (!item) return false;
    change(item, list);
    return list.note(kind, [item.key]);
  };

/** A text as people write an amount: 1,234.56. */
function amountText(minor: number): string {
  const units = String(Math.floor(Math.abs(minor) / 100)).replace(/\B(?=(\d{3})+$)/g, ',');
  return `${units}.${String(Math.abs(minor) % 100).padStart(2, '0')}`;
}

function dateText(day: DayNumber, format: string): string {
  const civil = civilFromDay(day);
  const [month, date] = [String(civil.month).padStart(2, '0'), String(civil.day).padStart(2, '0')];
  return format === 'mm/dd/yyyy' ? `${month}/${date}/${civil.year}` : `${date}/${month}/${civil.year}`;
}

/** The day with day and month exchanged, `null` where there is none or nothing changes. */
function exchanged(day: DayNumber): DayNumber | null {
  const civil = civilFromDay(day);
  return civil.day > 12 || civil.day === civil.month ? null : dayFromCivil(civil.year, civil.day, civil.month);
}

/** The amount with its first two neighbouring digits exchanged that differ, `null` where there are none. */
function transposed(amount: number): number | null {
  const digits = String(amount);
  for (let place = 1; place + 1 < digits.length; place++) {
    if (digits[place] === digits[place + 1]) continue;
    return Number(digits.slice(0, place) + digits[place + 1]! + digits[place]! + digits.slice(place + 2));
  }
  return null;
}

/** Repeats an invoice with another spelling of its number. */
const repeated =
  (kind: FindingKind, spelling: (documentNo: string) => string): Planter =>
  (list) => {
    const item = list.pick(isInvoice);
    if (!item) return false;
    const { key, ...copy } = item;
    const twin = list.addBehind(item, { ...copy, documentNo: spelling(item.documentNo) });
    return list.note(kind, [key, twin]);
  };

const TAX_RATES: readonly number[] = [0.0825, 0.06, 0.1, 0.21];

/** How each kind of fault is planted, where it can be found from the workbook alone. */
export const PLANTERS: Partial<Readonly<Record<FindingKind, Planter>>> = {
  duplicateDocument: repeated('duplicateDocument', (no) => no),
  duplicateOtherSpelling: repeated('duplicateOtherSpelling', (no) => no.replace(/^0/, '')),
  amountAsText: onOne(
    'amountAsText',
    (item) => isInvoice(item) && item.amount > 100_000,
    (item, list) => list.change(item, {}, { openAmount: amountText(item.amount) }),
  ),
  trailingMinus: onOne('trailingMinus', isCredit, (item, list) => list.change(item, {}, { openAmount: `${amountText(item.amount)}-` })),
  creditWithoutMinus: onOne(
    'creditWithoutMinus',
    (item, list) => isCredit(item) && list.items.filter(isCredit).length > 1,
    (item, list) => list.change(item, { amount: -item.amount }),
  ),
  dateAsText: onOne(
    'dateAsText',
    (item) => isInvoice(item) && civilFromDay(item.dueDay).day > 12,
    (item, list) => list.change(item, {}, { dueDate: dateText(item.dueDay, list.voice.dateFormat) }),
  ),
  dayMonthSwapped: onOne(
    'dayMonthSwapped',
    (item) => {
      const day = exchanged(item.dueDay);
      return isInvoice(item) && day !== null && day > item.documentDay;
    },
    (item, list) => list.change(item, { dueDay: exchanged(item.dueDay)! }),
  ),
  dueBeforeDocument: (list) => {
    const item = list.pick(isInvoice);
    if (!item) return false;
    list.change(item, { dueDay: addDays(item.documentDay, -list.random.integer(2, 12)) });
    list.alsoTrue.push({ kind: 'dueNotByTerms', keys: [item.key] });
    return list.note('dueBeforeDocument', [item.key]);
  },
  dueDateMissing: onOne('dueDateMissing', isInvoice, (item, list) => list.change(item, {}, { dueDate: '' })),
  dueNotByTerms: onOne(
    'dueNotByTerms',
    (item) => isInvoice(item) && exchanged(item.dueDay) === null,
    (item, list) => {
      const moved = addDays(item.dueDay, list.random.integer(9, 19));
      list.change(item, { dueDay: exchanged(moved) === item.dueDay ? addDays(moved, 1) : moved });
    },
  ),
  futureDocument: onOne('futureDocument', isInvoice, (item, list) => {
    const day = addDays(list.asOf, list.random.integer(2, 9));
    list.change(item, { documentDay: day, dueDay: addDays(day, item.dueDay - item.documentDay) });
  }),
  customerTwoSpellings: onOne(
    'customerTwoSpellings',
    (item, list) => isInvoice(item) && list.items.filter(({ customer }) => customer.id === item.customer.id).length > 2,
    (item, list) => list.change(item, {}, { customer: `${item.customer.name.replace(/(.)(.)$/, '$2$1')} Co` }),
  ),
  customerTwoNumbers: onOne(
    'customerTwoNumbers',
    (item, list) => isInvoice(item) && list.items.filter(({ customer }) => customer.id === item.customer.id).length > 2,
    (item, list) => list.change(item, {}, { customerId: `${item.customer.id}9` }),
  ),
  zeroOpen: onOne('zeroOpen', isInvoice, (item, list) => list.change(item, { amount: 0 })),
  paymentHidesOverdue: (list) => {
    const item = list.pick((one) => isInvoice(one) && one.dueDay < list.asOf);
    if (!item) return false;
    const day = addDays(list.asOf, -list.random.integer(1, 20));
    const { key, ...copy } = item;
    const payment = { ...copy, documentNo: `PM${700 + key}`, kind: 'payment' as const, documentDay: day, dueDay: day, terms: '' };
    return list.note('paymentHidesOverdue', [key, list.addBehind(item, { ...payment, amount: -item.amount })]);
  },
  transposedDigits: onOne(
    'transposedDigits',
    (item) => isInvoice(item) && transposed(item.amount) !== null,
    (item, list) => {
      list.registered.set(item.documentNo, item.amount);
      list.change(item, { amount: transposed(item.amount)! });
    },
  ),
  salesTaxLeftOut: onOne('salesTaxLeftOut', isInvoice, (item, list) => {
    const rate = list.random.pick(TAX_RATES);
    list.registered.set(item.documentNo, multiplyByRate(item.amount as MinorUnits, 1 + rate));
    list.change(item, {});
  }),
  paidStillOpen: onOne('paidStillOpen', isInvoice, (item, list) => {
    list.paid.set(item.documentNo, addDays(list.asOf, -list.random.integer(1, 12)));
    list.change(item, {});
  }),
  subtotalInside: (list) => {
    const starts = list.items.slice(1).filter((item, k) => k > 2 && item.customer.id !== list.items[k]!.customer.id);
    if (starts.length === 0) return false;
    list.sumBefore = list.random.pick(starts).key;
    return list.note('subtotalInside', []);
  },
  wrongCurrency: onOne('wrongCurrency', isInvoice, (item, list) => list.change(item, {}, { currency: list.voice.second })),
  formulaOverwritten: onOne('formulaOverwritten', isInvoice, (item, list) =>
    list.change(item, {}, { days: list.asOf - item.dueDay + list.random.integer(3, 25) }),
  ),
  noteOnWrongRow: (list) => {
    const other = list.pick(isInvoice);
    const item = list.pick((one) => isInvoice(one) && one.key !== other?.key);
    if (!other || !item) return false;
    list.touch(other);
    list.change(item, {
      note: list.voice.query(other.documentNo),
    });
    return list.note('noteOnWrongRow', [item.key]);
  },
  hardTotal: (list) => {
    if (list.total) return false;
    list.total = { kind: 'typed', offBy: list.random.integer(10_000, 90_000) };
    return list.note('hardTotal', []);
  },
  rangeMissesLastRow: (list) => {
    if (list.total) return false;
    list.total = { kind: 'short' };
    return list.note('rangeMissesLastRow', []);
  },
};
