import type { Question } from '../core/problem';
import type { CellSpan } from '../sheets/cells';
import { recogniseReport } from '../sheets/reading/recogniseReport';
import { NO_CHOICES } from '../sheets/reading/readResult';
import { reportLikeness } from '../sheets/reading/reportLikeness';
import { readSample } from './readSample';
import type { ReportRequest } from './report';
import { WorkbookError, type RunOptions, type SheetInfo, type Workbook } from './workbook';
import { isOurSheetName } from '../sheets/ourSheets';

export interface ChosenSheet {
  readonly sheet: string;
  readonly used: CellSpan;
  readonly questions: readonly Question[];
}

const EMPTY: CellSpan = { row: 0, column: 0, rowCount: 1, columnCount: 1 };

/** The sheet and range to read: those asked for, else the sheet that looks most like open items. Several equally good ones make a question. */
export async function chooseSheet(workbook: Workbook, request: ReportRequest, options: RunOptions): Promise<ChosenSheet> {
  const sheets = await workbook.sheets();
  if (request.sheet !== null) {
    const asked = sheets.find(({ name }) => name === request.sheet) ?? sheets.find(({ name }) => name.trim().toLowerCase() === request.sheet!.trim().toLowerCase());
    if (!asked) throw sheetMissing(request.sheet, sheets);
    return { sheet: asked.name, used: request.range ?? asked.used ?? EMPTY, questions: [] };
  }
  const candidates = sheets.filter(({ name, used }) => used !== null && !isOurSheetName(name));
  const [only] = candidates;
  if (!only) throw new WorkbookError('workbookRefused', 'The workbook holds no sheet with data.', 'Nothing was changed.', 'Open the workbook that holds the open items.');
  if (candidates.length === 1) return { sheet: only.name, used: request.range ?? only.used!, questions: [] };
  return bestOf(workbook, candidates, request, options);
}

async function bestOf(workbook: Workbook, candidates: readonly SheetInfo[], request: ReportRequest, options: RunOptions): Promise<ChosenSheet> {
  const scored: { name: string; used: CellSpan; likeness: number }[] = [];
  for (const { name, used, visible } of candidates) {
    const recognition = recogniseReport(await readSample(workbook, name, used!, options), NO_CHOICES);
    if (!('kind' in recognition)) scored.push({ name, used: used!, likeness: reportLikeness(recognition, name) - (visible ? 0 : 3) });
  }
  scored.sort((a, b) => b.likeness - a.likeness);
  const best = scored[0];
  if (!best) {
    const first = candidates[0]!;
    return { sheet: first.name, used: request.range ?? first.used!, questions: [] };
  }
  const rivals = scored.filter(({ likeness }) => likeness >= best.likeness - 0.75);
  if (rivals.length === 1) return { sheet: best.name, used: request.range ?? best.used, questions: [] };
  const names = rivals.map(({ name }) => name);
  const message = `${names.length} sheets look like open items: ${names.map((name) => `"${name}"`).join(', ')}. Say which one to read.`;
  return { sheet: best.name, used: request.range ?? best.used, questions: [{ code: 'severalSheets', answerWith: '--sheet', message, choices: names }] };
}

function sheetMissing(name: string, sheets: readonly SheetInfo[]): WorkbookError {
  const known = sheets.map((sheet) => `"${sheet.name}"`).join(', ');
  return new WorkbookError('sheetMissing', `The workbook has no sheet "${name}".`, 'Nothing was changed.', `Choose one of its sheets: ${known}.`, undefined, ['--sheet']);
}
