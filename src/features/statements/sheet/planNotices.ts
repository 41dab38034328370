import { wordsText } from '../../../kernel/words/wordsText';
import type { DayNumber } from '../../../kernel/calendar/dayNumber';
import { PlanBuilder, spanAt } from '../../../kernel/sheet/planBuilder';
import type { SheetPlan } from '../../../kernel/sheet/sheetPlan';
import { layOut } from '../../../kernel/tables/layOut';
import type { StandingTable } from '../../../kernel/tables/standingTables';
import { writeTable } from '../../../kernel/tables/writeTable';
import type { IdOf } from '../../../kernel/tables/defineTable';
import type { Say } from '../../../kernel/words/say';
import { statementsText } from '../statementsText';
import { NOTICES, NOTICES_SHEET, type NoticeRow } from './noticesTable';

const TABLE_ROW = 4;
const USUAL_WIDTH = 12;
/** Headings may take two lines. */
const HEAD_POINTS = 30;

/** AR Notices: what every account gets or why nothing, those with a notice first. */
export function planNotices(
  rows: readonly NoticeRow[],
  standing: StandingTable<IdOf<typeof NOTICES>> | null,
  asOf: DayNumber,
  say: Say,
): SheetPlan {
  const { language } = say.locale;
  const builder = new PlanBuilder(NOTICES_SHEET, say);
  builder.footer(wordsText('footer', { day: asOf, entity: '' }));
  const layout = layOut(NOTICES, undefined, { language, standing });
  const count = rows.filter(({ notice }) => notice.level !== null).length;
  builder.cell(0, 0, NOTICES.title[language], 'title').height(0, 1, 24);
  builder.cell(1, 0, statementsText('noticeCount', { count, of: rows.length, asOf }), 'subtitle');
  builder.cell(2, 0, NOTICES.caption[language], 'remark');
  writeTable(builder, layout, { row: TABLE_ROW, rows, standing: (row) => row.standing });
  builder.height(TABLE_ROW, 1, HEAD_POINTS);
  return builder.plan(
    layout.widths(USUAL_WIDTH),
    { rows: TABLE_ROW + 1, columns: 1 },
    {
      landscape: true,
      titleRows: { first: TABLE_ROW, count: 1 },
      area: spanAt(0, 0, TABLE_ROW + 1 + Math.max(1, rows.length), layout.width),
    },
  );
}
