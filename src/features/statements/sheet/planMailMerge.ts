import { PlanBuilder } from '../../../kernel/sheet/planBuilder';
import type { SheetPlan } from '../../../kernel/sheet/sheetPlan';
import type { Column } from '../../../kernel/tables/column';
import { defineTable } from '../../../kernel/tables/defineTable';
import { layOut } from '../../../kernel/tables/layOut';
import { writeTable } from '../../../kernel/tables/writeTable';
import type { Say } from '../../../kernel/words/say';
import { statementsText } from '../statementsText';

const MAIL_MERGE_SHEET = 'AR Mail Merge';

/** Names of the merge fields with their widths; Word takes them as they stand, so they are the same in every language. */
const FIELDS = {
  CustomerNo: 13,
  Customer: 28,
  Contact: 20,
  Address: 28,
  Email: 28,
  Language: 9,
  Level: 7,
  Currency: 9,
  Asked: 16,
  PayBy: 14,
  Subject: 40,
  Body: 60,
  Table: 40,
} as const;

type Field = keyof typeof FIELDS;

/** One letter with its fields as texts, written as its reader writes them. */
export type MergeRow = Readonly<Record<Field, string>>;

const fieldColumn = ([field, width]: [string, number]): Column<MergeRow, undefined, Field> => {
  const id = field as Field;
  return { id, heading: { en: id, es: id }, width, style: 'asText', cell: (row) => row[id] };
};

/** The letters that go out, everything a text, because Word takes values over without their format. */
export const MAIL_MERGE = defineTable<MergeRow>()<Field>({
  name: 'AR_MailMerge',
  sheet: MAIL_MERGE_SHEET,
  title: { en: 'Mail merge', es: 'Combinar correspondencia' },
  caption: { en: 'The letters that go out, for Word', es: 'Las cartas que salen, para Word' },
  columns: Object.entries(FIELDS).map(fieldColumn),
});

/** The list for Word: fields in row 1 from A1. */
export function planMailMerge(rows: readonly MergeRow[], say: Say): SheetPlan {
  const builder = new PlanBuilder(MAIL_MERGE_SHEET, say);
  const layout = layOut(MAIL_MERGE, undefined, { language: say.locale.language });
  writeTable(builder, layout, { row: 0, rows });
  if (rows.length === 0) builder.cell(3, 0, statementsText('nothingToMerge'), 'remark');
  return builder.plan(layout.widths(13), { rows: 1, columns: 2 }, { landscape: true, titleRows: { first: 0, count: 1 }, area: null });
}
