import { wordsText } from '../../../kernel/words/wordsText';
import { runText } from '../../../kernel/run/runText';
import type { SampleSheet } from '../domain/sampleSheets';
import { sampleSheets } from '../domain/sampleSheets';
import { PlanBuilder, spanAt } from '../../../kernel/sheet/planBuilder';
import type { SheetPlan } from '../../../kernel/sheet/sheetPlan';
import { WorkbookError, type ChangeReceipt, type RunOptions, type Workbook } from '../../../kernel/run/workbook';
import { sheetSay } from '../../speak';
import type { Say } from '../../../kernel/words/say';

/** Runs of equal number formats down one column, so that formats are set by block. */
function* formatRuns(
  formats: SampleSheet['formats'],
  column: number,
): Generator<{ readonly row: number; readonly rowCount: number; readonly format: string }> {
  for (let row = 0; row < formats.length;) {
    const format = formats[row]![column]!;
    let end = row + 1;
    while (end < formats.length && formats[end]![column] === format) end++;
    yield { row, rowCount: end - row, format };
    row = end;
  }
}

/** Headings of the sample take two lines. */
const HEADING_POINTS = 31;

function planSample(sheet: SampleSheet, say: Say): SheetPlan {
  const builder = new PlanBuilder(sheet.name, say);
  const width = sheet.columnWidths.length;
  builder.cells(0, 0, sheet.cells);
  for (let column = 0; column < width; column++) {
    for (const { row, rowCount, format } of formatRuns(sheet.formats, column)) {
      if (format !== 'General') builder.style(spanAt(row, column, rowCount, 1), 'text', format);
    }
  }
  if (sheet.headerRow > 0) builder.style(spanAt(0, 0, 1, 1), 'title').style(spanAt(1, 0, sheet.headerRow - 1, 1), 'subtitle');
  const amounts = new Set(
    Array.from({ length: width }, (_, column) => column).filter((column) => sheet.formats[sheet.headerRow + 1]?.[column] !== 'General'),
  );
  builder.header(sheet.headerRow, 0, width, amounts);
  const rows = sheet.headerRow + 1;
  const plan = builder.plan(
    sheet.columnWidths,
    { rows, columns: 0 },
    { landscape: true, titleRows: { first: sheet.headerRow, count: 1 }, area: null },
  );
  return { ...plan, rowHeights: [{ row: sheet.headerRow, rowCount: 1, points: HEADING_POINTS }] };
}

/**
 * Adds the sheets of the sample workbook: open items, paid invoices, monthly sales of a made company.
 *
 * @throws WorkbookError 'sheetNameTaken' where the workbook has a sheet of one of these names.
 */
export async function insertSample(workbook: Workbook, options: RunOptions): Promise<ChangeReceipt> {
  const say = await sheetSay(null, options);
  const plans = sampleSheets().map((sheet) => planSample(sheet, say));
  const names = new Set((await workbook.outline()).sheets.map(({ name }) => name.toLowerCase()));
  const taken = plans.find(({ name }) => names.has(name.toLowerCase()));
  if (taken) {
    throw new WorkbookError(
      'sheetNameTaken',
      runText('sheetThere', { sheet: taken.name }),
      wordsText('workbookUnchanged'),
      runText('renameSheet'),
    );
  }
  return workbook.apply({ sheets: plans, sideColumns: [], activate: plans[0]!.name }, options);
}
