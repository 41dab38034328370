import type { Cell } from '../../../kernel/sheet/cells';
import { amountEvidence } from '../../../kernel/money/parseAmount';
import { readCells } from '../../../kernel/run/readCells';
import type { Run } from '../../../kernel/run/run';
import { looksDated } from '../../../reading/rows/dayStore';
import { findList, type FoundList } from '../../../reading/lists/findList';
import { RECEIPT_LIST, UNDATED_RECEIPTS, type ReceiptField } from '../domain/receiptForms';

const SAMPLE_ROWS = 200;
/** So many of the rows must have a day and an amount. */
const FILLED_MIN = 0.8;

const isFilled = (cell: Cell | undefined): boolean => cell !== undefined && cell !== '' && String(cell).trim() !== '';
const isAmount = (cell: Cell): boolean =>
  typeof cell === 'number'
    ? !Number.isInteger(cell)
    : typeof cell === 'string' && /[.,]\d\d\D*$/.test(cell) && amountEvidence(cell).kind === 'amount';

/** What most cells of a column hold; '' for nothing in particular. */
function kindOf(cells: readonly Cell[], rowCount: number): 'day' | 'amount' | 'text' | '' {
  const filled = cells.filter(isFilled);
  if (filled.length < FILLED_MIN * rowCount) return '';
  if (filled.every((cell) => looksDated(cell))) return 'day';
  if (filled.filter(isAmount).length >= FILLED_MIN * filled.length) return 'amount';
  return filled.some((cell) => typeof cell === 'string' && /\p{L}{3}/u.test(cell)) ? 'text' : '';
}

const lengthOf = (cells: readonly Cell[]): number => cells.reduce<number>((sum, cell) => sum + String(cell).length, 0);

/**
 * A list of movements without headings, as some banks give it and people paste it: one column of days, one of amounts with decimals, and the
 * column with the longest texts. `null` where its columns do not say so themselves, such as two of amounts.
 */
export async function bareReceiptList(run: Run): Promise<FoundList<ReceiptField> | null> {
  const sheets = run.survey.sheets.filter(({ used, visible }) => used !== null && visible);
  const [only] = sheets;
  if (sheets.length !== 1 || !only?.used) return null;
  const { name, used } = only;
  const rows = await readCells(run, name, { ...used, rowCount: Math.min(used.rowCount, SAMPLE_ROWS) });
  const dated = rows.filter((cells) => cells.some((cell) => isFilled(cell) && looksDated(cell)));
  if (dated.length === 0 || dated.length < rows.filter((cells) => cells.some(isFilled)).length - 3) return null;
  const columns = Array.from({ length: used.columnCount }, (_, place) => {
    const cells = dated.map((row) => row[place] ?? '');
    return { place, cells, kind: kindOf(cells, dated.length) };
  });
  const of = (kind: string): typeof columns => columns.filter((column) => column.kind === kind);
  const [days, amounts, texts] = [of('day'), of('amount'), of('text').sort((a, b) => lengthOf(b.cells) - lengthOf(a.cells))];
  if (days.length === 0 || amounts.length !== 1 || texts.length === 0) return null;
  const place = (at: number): number => used.column + at;
  return {
    form: RECEIPT_LIST,
    sheet: name,
    used,
    headerRow: used.row + rows.indexOf(dated[0]!) - 1,
    columns: new Map<ReceiptField, number>([
      ['day', place(days[0]!.place)],
      ['amount', place(amounts[0]!.place)],
      ['text', place(texts[0]!.place)],
      ...(texts[1] ? [['more', place(texts[1].place)] as const] : []),
    ]),
  };
}

/**
 * A list whose headings name amounts and whose day has a heading that nobody knows: its first column of days is the day. `null` where no
 * such list is found.
 */
export async function undatedReceiptList(
  run: Run,
  sheet: string | null,
  except: readonly string[],
): Promise<FoundList<ReceiptField> | null> {
  const { found, rivals } = await findList(run, UNDATED_RECEIPTS, { sheet, except });
  if (!found || rivals.length > 0) return null;
  const { used, headerRow, columns } = found;
  const from = headerRow + 1;
  const rowCount = Math.min(used.row + used.rowCount - from, SAMPLE_ROWS);
  const rows = rowCount > 0 ? await readCells(run, found.sheet, { ...used, row: from, rowCount }) : [];
  const taken = new Set([...columns.values()]);
  for (let place = 0; place < used.columnCount; place++) {
    const cells = rows.map((row) => row[place] ?? '');
    if (!taken.has(used.column + place) && kindOf(cells, cells.length) === 'day')
      return { ...found, columns: new Map([...columns, ['day', used.column + place] as const]) };
  }
  return null;
}
