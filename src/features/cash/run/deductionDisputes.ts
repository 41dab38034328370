import { documentsOf, newEntry, type ActivityEntry, type NewEntry } from '../../activity/domain/activityEntry';
import type { DayNumber } from '../../../kernel/calendar/dayNumber';
import type { Language } from '../../../kernel/words/locale';
import { unitsOf, type CashRegister, type RegisteredApplication } from '../../receipts/domain/register';
import { REASON_WORDS, wordOf } from '../../receipts/domain/registerWords';

/** Who logs, on which day, and in which language the reasons are worded. */
export interface LoggedBy {
  readonly who: string;
  readonly when: DayNumber;
  readonly language: Language;
}

/** Stands between the key of a receipt and what the billing can be reviewed by. */
const MARK = ' · ';

/**
 * A dispute for each deduction of a receipt that was accepted, of a document that is still open, and that the log does not have: the key of
 * the receipt begins its text, and behind it stands what the billing can be reviewed by. What is in dispute is not asked for.
 */
export function deductionDisputes(
  { receipts, applications }: CashRegister,
  entries: readonly ActivityEntry[],
  isOpen: (documentNo: string) => boolean,
  { who, when, language }: LoggedBy,
  detailOf: (application: RegisteredApplication) => string,
): readonly NewEntry[] {
  const accepted = new Set(
    receipts.flatMap(({ key, kind, decided, state }) => (kind === 'receipt' && decided !== null && state !== 'aside' ? [key] : [])),
  );
  const isLogged = (key: string, documentNo: string): boolean =>
    entries.some(
      ({ kind, text, document }) =>
        kind === 'dispute' && (text === key || text.startsWith(`${key}${MARK}`)) && documentsOf(document).includes(documentNo),
    );
  return applications
    .filter((one) => one.deduction > 0 && accepted.has(one.key) && isOpen(one.documentNo) && !isLogged(one.key, one.documentNo))
    .map((one) =>
      newEntry({
        kind: 'dispute',
        who,
        when,
        customer: one.customer,
        customerId: one.customerId,
        document: one.documentNo,
        amount: unitsOf(one.deduction, one.currency),
        currency: one.currency.code,
        reason: wordOf(REASON_WORDS, one.reason || 'unknown', language),
        text: [one.key, detailOf(one)].filter((part) => part !== '').join(MARK),
      }),
    );
}
