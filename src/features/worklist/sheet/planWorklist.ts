import { cellNumber, exactTotal } from '../../../kernel/money/minorUnits';
import { amountWidth } from '../../../kernel/sheet/amountWidth';
import { spanAddress } from '../../../kernel/sheet/cells';
import { amountFormat, live, sumOf } from '../../../kernel/sheet/formulas';
import { PlanBuilder, spanAt, isMessage } from '../../../kernel/sheet/planBuilder';
import type { PlanCell, SheetPlan } from '../../../kernel/sheet/sheetPlan';
import type { Message } from '../../../kernel/words/message';
import type { IdOf } from '../../../kernel/tables/defineTable';
import { columnOf, layOut, layOutOurs, type Layout } from '../../../kernel/tables/layOut';
import { writeShown } from '../../../kernel/tables/totals';
import { writeTable } from '../../../kernel/tables/writeTable';
import { writeTitle } from '../../aging/sheet/sheetTitle';
import type { CurrencyReport, Report } from '../../report';
import { WORKLIST } from '../domain/worklistPart';
import { worklistText } from '../worklistText';
import { CALL_LIST, type CallColumns, type CallLine } from './callListTable';
import { addedToList, callColumns, callLines, keyOfLine, parkedLines, type WorklistExtras } from './worklistRows';
import { WORKLIST_SHEET } from './worklistSheet';

type CallLayout = Layout<CallLine, CallColumns, IdOf<typeof CALL_LIST>>;
import type { Say } from '../../../kernel/words/say';

const HEADER_ROW = 3;
const AMOUNT_WIDTH_MIN = 11;
const LINE_POINTS = 15;
/** Letters are narrower than the digits that widths are counted in. */
const LETTERS_PER_WIDTH = 1.15;

/** The columns whose totals stand below the list. */
const TOTALS = CALL_LIST.columns.flatMap(({ id, total }) => (total ? [{ id, total }] : []));
/** The columns whose texts may take several lines. */
const LONG_TEXTS = ['customer', 'why', 'nextAction', 'note', 'lastContact', 'openPromise', 'dispute', 'nextStep', 'flags'] as const;

/** How many are on the list and how many are not; of a report without items, that the days are those of its buckets. */
function listMessage(report: Report): Message {
  const ranked = report.parts.get(WORKLIST).flat();
  const off = ranked.filter((one) => one.excludedBy !== null);
  const nothing = off.filter(({ amountToCollect }) => amountToCollect <= 0).length;
  const codes = report.currencies.map(({ currency }) => currency.code).filter((code) => code !== '');
  return worklistText('toCall', {
    currency: codes.length === 1 ? codes[0]! : '',
    toCall: ranked.length - off.length,
    nothing,
    excluded: off.length - nothing,
    byBucket: report.reading.level === 'customer',
  });
}

/** Live totals of a currency: of all rows, or of its own where the list has several. */
function writeCurrencyTotals(
  builder: PlanBuilder,
  layout: CallLayout,
  { currency, place }: CurrencyReport,
  lines: readonly CallLine[],
  count: number,
): void {
  const first = HEADER_ROW + 1;
  const row = first + count + place;
  const { hasCurrency } = layout.context;
  const cells = TOTALS.map(({ id, total }): [string, PlanCell] => {
    const amount = exactTotal(lines.reduce((sum, line) => sum + total(line, 0), 0));
    const span = layout.span(id, first, count);
    if (!hasCurrency) return [id, sumOf(span, amount, currency)];
    const codes = spanAddress(layout.span('currency', first, count));
    return [id, live(`=SUMIFS(${spanAddress(span)},${codes},"${currency.code}")`, cellNumber(amount, currency))];
  });
  const customer = builder.say(worklistText('total', { currency: hasCurrency ? currency.code : '' }));
  builder
    .cells(row, layout.first, [layout.cells({ customer, ...Object.fromEntries(cells) })])
    .style(spanAt(row, layout.first, 1, layout.width), 'textTotal');
  for (const { id } of TOTALS) builder.style(layout.span(id, row, 1), 'amountTotal', amountFormat(currency));
}

/** Height of a row by its longest text: as many lines as fit its column. */
function rowPoints(layout: CallLayout, line: CallLine, say: Say): number {
  const lines = LONG_TEXTS.map((id) => {
    const { cell, width } = columnOf(CALL_LIST, id);
    const shown = layout.has(id) ? cell(line, layout.context, () => '', 0) : '';
    const text = isMessage(shown) ? say(shown) : shown;
    return typeof text === 'string' ? Math.ceil(text.length / (width! * LETTERS_PER_WIDTH)) : 1;
  });
  return LINE_POINTS * Math.max(1, ...lines);
}

/** AR Worklist: customers in the order in which to call them, with the reason of each point; the Note column is the user's and is kept. */
export function planWorklist(report: Report, extras: WorklistExtras, say: Say): SheetPlan {
  const builder = new PlanBuilder(WORKLIST_SHEET, say);
  const columns = callColumns(report, extras);
  const { standing } = extras;
  const layout = standing
    ? layOut(CALL_LIST, columns, { language: report.tables.language, standing, name: standing.info.name })
    : layOutOurs(CALL_LIST, columns, report.tables);
  writeTitle(builder, CALL_LIST.title[layout.language], report, null);
  builder.cell(2, 0, listMessage(report), 'remark');
  const added = addedToList(report, extras);
  const byCurrency = report.currencies.map((one) => callLines(report, one, extras, added));
  const rows = [...byCurrency.flat(), ...parkedLines(report, extras, byCurrency.flat(), added)];
  if (rows.length > 0) {
    writeTable(builder, layout, { row: HEADER_ROW, rows, standing: (line) => added.cells(keyOfLine(line)) });
    byCurrency.flat().forEach((line, place) => builder.height(HEADER_ROW + 1 + place, 1, rowPoints(layout, line, say)));
    report.currencies.forEach((one, place) => writeCurrencyTotals(builder, layout, one, byCurrency[place]!, rows.length));
    const [only] = report.currencies;
    if (only && report.currencies.length === 1) {
      const first = HEADER_ROW + 1;
      writeShown(builder, layout, builder.say(worklistText('shown')), {
        rows,
        first,
        row: first + rows.length + 1,
        currency: only.currency,
      });
    }
    const classes = layout.span('class', HEADER_ROW + 1, rows.length);
    builder.when(classes, `=${spanAddress({ ...classes, rowCount: 1 })}="A"`, 'bad');
  }
  const amountWidths = report.currencies.flatMap(({ currency }, place) =>
    TOTALS.map(({ total }) => amountWidth([byCurrency[place]!.reduce((sum, line) => sum + total(line, 0), 0)], currency, AMOUNT_WIDTH_MIN)),
  );
  return builder.listPlan(layout.widths(Math.max(AMOUNT_WIDTH_MIN, ...amountWidths)), HEADER_ROW, 2, {
    paperColumns: layout.at('note') + 1,
  });
}
