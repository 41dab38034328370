import { addDays, addMonths, civilFromDay, dayFromCivil, type DayNumber } from '../../../kernel/calendar/dayNumber';
import { currencyOf, minorUnitsPerUnit } from '../../../kernel/money/currency';
import type { MadeLedger } from './madeLedger';
import { Random } from './random';

/** An invoice that was paid in full on or before the as-of date; minor units. */
export interface PaidInvoice {
  readonly customer: number;
  readonly documentNo: string;
  readonly documentDay: DayNumber;
  readonly dueDay: DayNumber;
  readonly paidDay: DayNumber;
  readonly amount: number;
  readonly currency: string;
}

/** Credit sales of one month in one currency, minor units: every invoice issued in it, paid since or still open. */
interface MadeMonth {
  readonly monthStart: DayNumber;
  readonly currency: string;
  readonly amount: number;
}

export interface MadeHistory {
  readonly paid: readonly PaidInvoice[];
  readonly sales: readonly MadeMonth[];
}

/** First day of the month that holds `day`. */
function monthStart(day: DayNumber): DayNumber {
  return addDays(day, 1 - civilFromDay(day).day);
}

function salesByMonth(ledger: MadeLedger, paid: readonly PaidInvoice[], first: DayNumber): MadeMonth[] {
  const sums = new Map<string, number>();
  const add = (day: DayNumber, currency: string, amount: number): void => {
    if (day < first || day > ledger.asOf) return;
    const key = `${monthStart(day)} ${currency}`;
    sums.set(key, (sums.get(key) ?? 0) + amount);
  };
  for (const invoice of paid) add(invoice.documentDay, invoice.currency, invoice.amount);
  for (const item of ledger.items)
    if (item.kind === 'invoice' && item.duplicateOf === null) add(item.documentDay, item.currency, item.originalAmount);
  const months: MadeMonth[] = [];
  for (let month = first; month <= ledger.asOf; month = addMonths(month, 1)) {
    for (const currency of ledger.currencies) months.push({ monthStart: month, currency, amount: sums.get(`${month} ${currency}`) ?? 0 });
  }
  return months;
}

/**
 * What happened before the as-of date of a made ledger: of `invoicesPerMonth` invoices a month, issued in the as-of month and the
 * `months` whole months before it, those that their customers' habits have paid by then, and the credit sales of each month. Sorted by the day of payment.
 */
export function makeHistory(ledger: MadeLedger, months: number, invoicesPerMonth: number): MadeHistory {
  const random = new Random(ledger.seed ^ 0x5f3759df);
  const last = monthStart(ledger.asOf);
  const first = addMonths(last, -months);
  const paid: PaidInvoice[] = [];
  for (let n = 0; n < (months + 1) * invoicesPerMonth; n++) {
    const customer = ledger.customers[Math.floor(random.skewed(ledger.customers.length))]!;
    const civil = civilFromDay(addMonths(first, Math.floor(n / invoicesPerMonth)));
    const documentDay = dayFromCivil(civil.year, civil.month, random.integer(1, 28))!;
    const dueDay = addDays(documentDay, customer.terms.netDays);
    const paidDay = addDays(dueDay, Math.round(customer.habitDaysLate + random.normal() * customer.habitSpreadDays));
    const amount = minorUnitsPerUnit(currencyOf(customer.currency)) * 10 + Math.floor(random.skewed(customer.invoiceMax));
    if (paidDay > ledger.asOf || documentDay > ledger.asOf) continue;
    const settled = Math.max(paidDay, documentDay) as DayNumber;
    paid.push({
      customer: customer.index,
      documentNo: `INV-${String(1000 + n).padStart(6, '0')}`,
      documentDay,
      dueDay,
      paidDay: settled,
      amount,
      currency: customer.currency,
    });
  }
  paid.sort((a, b) => a.paidDay - b.paidDay);
  return { paid, sales: salesByMonth(ledger, paid, first) };
}
