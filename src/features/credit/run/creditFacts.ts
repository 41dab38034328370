import Decimal from 'decimal.js';
import { minorUnitsPerUnit, type Currency } from '../../../kernel/money/currency';
import type { MinorUnits } from '../../../kernel/money/minorUnits';
import type { AccountState } from '../../activity/domain/accountState';
import type { CustomerBook } from '../../customers/domain/customerBook';
import type { CustomerMaster } from '../../customers/domain/customerMaster';
import type { CreditFacts } from '../domain/judgeOrders';

/** Currency units as typed in minor units, half up; `null` for an empty cell, so that blank and 0 stay apart. */
export const minorOf = (units: string, currency: Currency): MinorUnits | null =>
  units === ''
    ? null
    : (new Decimal(units).times(minorUnitsPerUnit(currency)).toDecimalPlaces(0, Decimal.ROUND_HALF_UP).toNumber() as MinorUnits);

/** The status of an account that the log has put on hold. */
const HOLD_STATUS = 'manual hold';

/** What the facts of a customer are taken from. `currencyOf` is of a customer of the report, '' where its items have several. */
export interface CreditSources {
  readonly customers: CustomerBook;
  readonly currencyOf: (customer: number) => string;
  readonly workOf: (customer: number) => AccountState | undefined;
}

interface Named {
  readonly customerId: string;
  readonly customer: string;
}

function statusesOf(master: CustomerMaster | null, top: CustomerMaster | null, work: AccountState | undefined): readonly string[] {
  const typed = [master?.status ?? '', ...(top === master ? [] : [top?.status ?? ''])];
  return work?.isOnHold ? [...typed, HOLD_STATUS] : typed;
}

/** What is known of a customer for its credit; the limit is the parent's where a parent answers for it. */
export function creditFacts(named: Named, currency: Currency, { customers, currencyOf, workOf }: CreditSources): CreditFacts {
  const master = customers.named(named);
  const code = customers.codeOf(named);
  const top = master === null ? null : customers.topOf(master);
  const own = (units: string): MinorUnits | null => minorOf(units, currency);
  const family = master === null ? (code === null ? null : customers.familyOf(code)) : customers.familyOfMaster(master);
  const limits = top !== null && (top.creditLimit !== '' || top.temporaryLimit !== '') ? top : master;
  const work = code === null ? undefined : workOf(code);
  return {
    code,
    customerId: named.customerId || (master?.customerId ?? ''),
    customer: named.customer || (master?.customer ?? ''),
    family,
    group: master?.creditGroup || (top?.creditGroup ?? ''),
    limit: own(limits?.creditLimit ?? ''),
    temporaryLimit: own(limits?.temporaryLimit ?? ''),
    temporaryUntil: limits?.temporaryUntil ?? null,
    statuses: statusesOf(master, top, work),
    nextReview: limits?.nextReview ?? null,
    brokenPromises: Math.max(Number(master?.brokenPromises || 0), work?.brokenCount ?? 0),
    lastReturnedPayment: master?.lastReturnedPayment ?? null,
    score: master === null || master.bureauScore === '' ? null : Number(master.bureauScore),
    scoreDate: master?.scoreDate ?? null,
    terms: master?.terms ?? '',
    currency: code === null ? '' : currencyOf(code),
  };
}
