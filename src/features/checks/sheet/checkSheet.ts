import { PlanBuilder } from '../../../kernel/sheet/planBuilder';
import type { SheetPlan } from '../../../kernel/sheet/sheetPlan';
import type { Table } from '../../../kernel/tables/defineTable';
import { layOut } from '../../../kernel/tables/layOut';
import { writeTable } from '../../../kernel/tables/writeTable';
import type { Language } from '../../../kernel/words/locale';
import type { Message } from '../../../kernel/words/message';
import type { Say } from '../../../kernel/words/say';
import { checksText } from '../checksText';
import { ALLOWED_DAYS, YEARLY_COST, type CustomerTimeliness } from '../domain/master/timeliness';
import {
  CHECK_FINDINGS,
  CHECK_SHEET,
  keyOfFinding,
  keyOfRow,
  MASTER_CHECK,
  placeOf,
  TIMELINESS,
  type CheckContext,
  type DecidedFinding,
  type TypedFindings,
} from './checkTables';

const HEADER_ROW = 3;

const LINE_POINTS = 15;
/** Characters that a line of each column holds. */
const LINE = { finding: 72, proposal: 33, rows: 11 };

/** How many lines a row takes. */
const linesOf = (finding: DecidedFinding, say: Say): number =>
  Math.max(
    1,
    Math.ceil(say(finding.finding).length / LINE.finding),
    Math.ceil(say(finding.proposal).length / LINE.proposal),
    Math.ceil(placeOf(finding).length / LINE.rows),
  );

/** Everything that AR Check shows. */
export interface CheckContent {
  readonly sheet: string;
  readonly findings: readonly DecidedFinding[];
  readonly master: readonly DecidedFinding[];
  readonly timeliness: readonly CustomerTimeliness[];
  /** The tax in what is open, `null` where the workbook says nothing of tax. */
  readonly tax: Message | null;
  /** Both lists as they stood, with what people typed. */
  readonly typed: TypedFindings | null;
  readonly typedMaster: TypedFindings | null;
}

type FindingTable = Table<DecidedFinding, CheckContext, (typeof CHECK_FINDINGS)['columns'][number]['id']>;

function writeFindings(
  builder: PlanBuilder,
  table: FindingTable,
  rows: readonly DecidedFinding[],
  typed: TypedFindings | null,
  context: CheckContext,
  row: number,
): readonly number[] {
  const layout = layOut(table, context, { language: context.language, standing: typed });
  const stood = new Map((typed?.rows ?? []).map((one) => [keyOfRow(one, table.name), one.cells]));
  writeTable(builder, layout, { row, rows, standing: (finding) => stood.get(keyOfFinding(finding)) });
  rows.forEach((finding, k) => builder.height(row + 1 + k, 1, LINE_POINTS * linesOf(finding, builder.say)));
  return layout.widths(12);
}

/** AR Check: how many findings, then each with its rows, what to do and the user's decision; master data and late invoices below. */
export function planCheck(content: CheckContent, language: Language, say: Say): SheetPlan {
  const { sheet, findings, master, timeliness, tax, typed, typedMaster } = content;
  const builder = new PlanBuilder(CHECK_SHEET, say);
  const context = { language, sheet };
  const open = [...findings, ...master].filter(({ decision }) => decision === '').length;
  const count = findings.length + master.length;
  const head = count === 0 ? checksText('nothingFound', { sheet }) : checksText('sheetHead', { sheet, count, open });
  builder.cell(0, 0, CHECK_FINDINGS.title[language], 'title').height(0, 1, 24).cell(1, 0, head, 'subtitle');
  if (tax) builder.cell(2, 0, tax, 'remark');
  const widths = writeFindings(builder, CHECK_FINDINGS, findings, typed, context, HEADER_ROW);
  let row = HEADER_ROW + 2 + Math.max(1, findings.length);
  if (master.length > 0 || typedMaster) {
    builder.cell(row, 0, MASTER_CHECK.title[language], 'heading').cell(row + 1, 0, MASTER_CHECK.caption[language], 'remark');
    writeFindings(builder, MASTER_CHECK, master, typedMaster, context, row + 2);
    row += 4 + Math.max(1, master.length);
  }
  const late = timeliness.filter((one) => one.late > 0);
  if (late.length > 0) {
    builder.cell(row, 0, TIMELINESS.title[language], 'heading');
    builder.cell(row + 1, 0, checksText('timelinessCaption', { days: ALLOWED_DAYS, rate: Number(YEARLY_COST) }), 'remark');
    writeTable(builder, layOut(TIMELINESS, undefined, { language }), { row: row + 2, rows: late });
  }
  return builder.listPlan(widths, HEADER_ROW);
}
