import { customerKey, numberKey } from '../../../kernel/ledger/customers';
import type { CustomerFacts } from '../../setupFacts';

const HEALTH = /\b(health|medical|patient|salud|paciente|sanidad)/i;

/** Tells of a customer whether AR_Customers marks it as one whose health is concerned: in its risk class, status or group. */
export function healthCustomers(
  facts: readonly Pick<CustomerFacts, 'customer' | 'customerId' | 'riskClass' | 'status' | 'creditGroup'>[],
): (named: { readonly customer: string; readonly customerId: string }) => boolean {
  const marked = facts.filter(({ riskClass, status, creditGroup }) => [riskClass, status, creditGroup].some((text) => HEALTH.test(text)));
  const numbers = new Set(marked.map(({ customerId }) => numberKey(customerId)).filter((key) => key !== ''));
  const names = new Set(marked.map(({ customer }) => customerKey(customer)).filter((key) => key !== ''));
  return ({ customer, customerId }) => numbers.has(numberKey(customerId)) || (names.has(customerKey(customer)) && customer !== '');
}
