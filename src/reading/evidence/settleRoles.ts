import type { ColumnFacts } from './columnFacts';
import type { Given, Roles } from './openRoles';
import { settleCodes, settleLineDocument, settleUnnamedDocument } from './settleCodes';
import { settleDays, settleDue, settlePaidDate } from './settleDates';

/**
 * Puts right by contents and arithmetic what headings alone have told: which code is the customer's and which the document's, which
 * numbers are days past due, which of two dates is the due date. What the user gave stays.
 */
export function settleRoles(facts: readonly ColumnFacts[], roles: Roles, given: Given): void {
  settleCodes(facts, roles, given);
  settleDays(facts, roles, given);
  settleDue(facts, roles, given);
  settlePaidDate(facts, roles, given);
  settleLineDocument(facts, roles, given);
  settleUnnamedDocument(facts, roles, given);
}
