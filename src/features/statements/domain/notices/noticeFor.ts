import type { PartyTerms } from '../makeStatements';
import type { Notice } from './makeNotices';

/** The notice of a customer in a currency, be it that of the customer who answers for it; `null` for none. */
export function noticeFor(
  notices: readonly Notice[],
  { headOf }: Pick<PartyTerms, 'headOf'>,
  { customer, currency }: { readonly customer: number; readonly currency: string },
): Notice | null {
  const party = headOf(customer);
  return notices.find((one) => one.party === party && one.currency.code === currency) ?? null;
}
