import Decimal from 'decimal.js';
import { isoFromDay } from '../../src/kernel/calendar/dayNumber';
import type { MadeLedger } from '../../src/features/sample/domain/madeLedger';

/** One open item as a careful beginner would hold it: a record of texts and decimals, taken from the made ledger and never from columns. */
export interface OracleItem {
  readonly entity: string;
  readonly customerId: string;
  readonly customer: string;
  readonly currency: string;
  readonly documentDate: string;
  /** ISO, '' for none. */
  readonly dueDate: string;
  readonly openAmount: Decimal;
  readonly disputedAmount: Decimal;
  /** ISO, '' for none. */
  readonly promiseDate: string;
}

const DECIMALS: Readonly<Record<string, number>> = { JPY: 0, KWD: 3 };

/** The ledger's items in its own order; a due date that the ledger lacks stays ''. */
export function oracleItems(ledger: MadeLedger): OracleItem[] {
  return ledger.items.map((item) => {
    const customer = ledger.customers[item.customer]!;
    const unit = new Decimal(10).pow(DECIMALS[item.currency] ?? 2);
    return {
      entity: customer.entity,
      customerId: customer.id,
      customer: customer.name,
      currency: item.currency,
      documentDate: isoFromDay(item.documentDay),
      dueDate: item.dueDay === null ? '' : isoFromDay(item.dueDay),
      openAmount: new Decimal(item.openAmount).div(unit),
      disputedAmount: new Decimal(item.disputedAmount).div(unit),
      promiseDate: item.promiseDay === null ? '' : isoFromDay(item.promiseDay),
    };
  });
}
