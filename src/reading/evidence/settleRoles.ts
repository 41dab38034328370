import type { ColumnFacts } from './columnFacts';
import type { Given, Roles } from './openRoles';
import { settlePeriods } from './closingDays';
import { settleCodes, settleLineDocument, settleUnnamedDocument } from './settleCodes';
import { settleDays, settleDue, settlePaidDate } from './settleDates';

/**
 * Puts right by contents and arithmetic what headings alone have told: which code is the customer's and which the document's, which
 * numbers are days past due, which of two dates is the due date. What the user gave stays.
 */
export function settleRoles(facts: readonly ColumnFacts[], roles: Roles, given: Given): void {
  settlePeriods(facts, roles, given);
  settleCodes(facts, roles, given);
  settleDays(facts, roles, given);
  settleDue(facts, roles, given);
  settlePaidDate(facts, roles, given);
  settleLineDocument(facts, roles, given);
  settleUnnamedDocument(facts, roles, given);
}
