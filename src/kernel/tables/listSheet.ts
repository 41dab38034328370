import type { DayNumber } from '../calendar/dayNumber';
import { PlanBuilder, type Shown } from '../sheet/planBuilder';
import type { SheetPlan } from '../sheet/sheetPlan';
import type { Say } from '../words/say';
import { wordsText } from '../words/wordsText';
import { fitRows } from './fitRows';
import type { Layout } from './layOut';
import { writeTable, type TableContent } from './writeTable';

/** Row of the headings on a sheet that is one list. */
const LIST_HEADER_ROW = 3;
const USUAL_WIDTH = 12;

/** What stands on a sheet that is one list. */
interface ListSheet<Row> extends Pick<TableContent<Row>, 'rows' | 'standing'> {
  readonly say: Say;
  /** The line below the title. */
  readonly head: Shown;
  /** What every printed page says it is of. */
  readonly asOf: DayNumber;
  /** Columns that stay in view. */
  readonly frozenColumns?: number;
  readonly paperColumns?: number;
}

/** A sheet of ours that is one list: its title, what it comes to, then the table, as high as its texts need. */
export function planList<Row, Context, Id extends string>(
  layout: Layout<Row, Context, Id>,
  { rows, standing, say, head, asOf, frozenColumns = 0, paperColumns }: ListSheet<Row>,
): SheetPlan {
  const { sheet, title } = layout.table;
  const builder = new PlanBuilder(sheet, say);
  builder.footer(wordsText('footer', { day: asOf, entity: '' }));
  builder.cell(0, 0, title[layout.language], 'title').height(0, 1, 24).cell(1, 0, head, 'subtitle');
  writeTable(builder, layout, { row: LIST_HEADER_ROW, rows, ...(standing && { standing }) });
  fitRows(builder, layout, LIST_HEADER_ROW, rows);
  return builder.listPlan(layout.widths(USUAL_WIDTH), LIST_HEADER_ROW, frozenColumns, paperColumns === undefined ? {} : { paperColumns });
}
