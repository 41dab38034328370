import { plainText } from '../words/headingText';
import type { Recognition } from './recognition';
import type { ColumnRole } from '../result/readResult';

const POINTS: readonly (readonly [ColumnRole, number])[] = [
  ['customer', 2],
  ['customerId', 0.5],
  ['documentNo', 2],
  ['dueDate', 3],
  ['documentDate', 1],
  ['openAmount', 1],
  ['bucketAmount', 3],
  ['daysPastDue', 2],
  ['paidDate', -8],
];
const NAMES = /open|aging|ageing|aged|receivab|debtor|outstanding|unpaid|overdue|offen|cobrar|debitor/;
const OTHER_NAMES = /paid|histor|closed|sales|summary|pivot|lookup|setup|instruction|payable|vendor|supplier|creditor|bezahlt/;

/** How much a recognised sheet looks like open items, among the sheets of a workbook; paid history and sales score low. */
export function reportLikeness(recognition: Recognition, name: string): number {
  const has = (role: ColumnRole): boolean => recognition.columns.some((column) => column.role === role);
  const columns = POINTS.reduce((sum, [role, points]) => sum + (has(role) ? points : 0), 0);
  const said = plainText(`${name} ${recognition.titles.map((title) => title.text).join(' ')}`);
  const open = recognition.columns.find((column) => column.role === 'openAmount');
  const openNamed =
    open && /open|outstanding|balance|due|remaining|unpaid|o\/s|offen|saldo|pendiente/.test(plainText(open.heading)) ? 1.5 : 0;
  return (
    columns +
    openNamed +
    (recognition.level === 'item' ? 2 : 0) +
    (NAMES.test(said) ? 1.5 : 0) -
    (OTHER_NAMES.test(plainText(name)) ? 2 : 0)
  );
}
