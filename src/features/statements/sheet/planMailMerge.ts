import { PlanBuilder, spanAt } from '../../../kernel/sheet/planBuilder';
import type { SheetPlan } from '../../../kernel/sheet/sheetPlan';
import type { Say } from '../../../kernel/words/say';
import { statementsText } from '../statementsText';

export const MAIL_MERGE_SHEET = 'AR Mail Merge';

/** Names of the merge fields; Word takes them as they stand, so they are the same in every language. */
const FIELDS = [
  'CustomerNo',
  'Customer',
  'Contact',
  'Address',
  'Email',
  'Language',
  'Level',
  'Currency',
  'Asked',
  'PayBy',
  'Subject',
  'Body',
  'Table',
] as const;

/** One letter with its fields as texts, written as its reader writes them. */
export type MergeRow = Readonly<Record<(typeof FIELDS)[number], string>>;

/** The list for Word: fields in row 1 from A1, everything a text, because Word takes values over without their format. */
export function planMailMerge(rows: readonly MergeRow[], say: Say): SheetPlan {
  const builder = new PlanBuilder(MAIL_MERGE_SHEET, say);
  const cells = rows.map((row) => FIELDS.map((field) => row[field]));
  builder.cells(0, 0, [[...FIELDS], ...(cells.length > 0 ? cells : [FIELDS.map(() => '')])]);
  builder.style(spanAt(1, 0, Math.max(1, rows.length), FIELDS.length), 'asText');
  builder.table('AR_MailMerge', spanAt(0, 0, Math.max(1, rows.length) + 1, FIELDS.length), new Set());
  if (rows.length === 0) builder.cell(3, 0, statementsText('nothingToMerge'), 'remark');
  return builder.plan(
    [13, 28, 20, 28, 28, 9, 7, 9, 16, 14, 40, 60, 40],
    { rows: 1, columns: 2 },
    { landscape: true, titleRows: { first: 0, count: 1 }, area: null },
  );
}
