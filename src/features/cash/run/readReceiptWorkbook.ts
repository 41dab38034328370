import { currencyOf, type Currency } from '../../../kernel/money/currency';
import type { Cell } from '../../../kernel/sheet/cells';
import { readCells } from '../../../kernel/run/readCells';
import type { Run } from '../../../kernel/run/run';
import { problem, type Problem, type Question } from '../../../kernel/words/problem';
import { findList, type FoundList } from '../../../reading/lists/findList';
import { readList, type ListConventions } from '../../../reading/lists/readList';
import { totalLabel } from '../../../reading/words/rowLabels';
import { cashText } from '../cashText';
import { agrees } from '../domain/files/fileAmounts';
import { unreadRecord } from '../domain/files/fileProblem';
import { remittanceSheet } from '../domain/files/remittanceSheet';
import { tableLines } from '../domain/files/tableLines';
import { currencyOfText, isCurrencyCode } from '../../../reading/words/currencySigns';
import { bareReceiptList, undatedReceiptList } from './bareReceiptList';
import { RECEIPT_LIST, REMITTANCE_LIST, type ReceiptField, type RemittanceField } from '../domain/receiptForms';
import type { ReceiptFile, ReceiptFormat } from '../domain/receipts/bankReceipt';

/** Where a table of receipts may stand: a workbook, and which of its sheets. */
interface ReceiptTable {
  readonly run: Run;
  /** A sheet by name, or `null` to find it. */
  readonly sheet: string | null;
  /** Sheets that hold something else. */
  readonly except: readonly string[];
  readonly format: Extract<ReceiptFormat, 'csv' | 'sheet' | 'text'>;
  /** Currency of a table that names none. */
  readonly currency: Currency;
  readonly given: ListConventions;
}

/**
 * True for an advice: documents and what is paid of them, and no column that a list of movements has. What is paid may look like money
 * that came in; beside the gross amount, a discount or a deduction of each document it is an advice all the same.
 */
function isAdvice(advice: FoundList<RemittanceField>, movements: FoundList<ReceiptField> | null): boolean {
  if (movements === null) return true;
  const has = (id: ReceiptField): boolean => movements.columns.has(id);
  if (has('payer') || has('text') || has('balance')) return false;
  const isSettled = (['gross', 'discount', 'deduction'] as const).some((id) => advice.columns.has(id));
  return !has('moneyIn') || (isSettled && movements.columns.get('moneyIn') === advice.columns.get('paid'));
}

async function readAdvice({ run, format, currency, given }: ReceiptTable, found: FoundList<RemittanceField>): Promise<ReceiptFile> {
  const { sheet, used, headerRow, columns } = found;
  const all = await readCells(run, sheet, used);
  const list = await readList(run, found, given);
  const paidPlace = columns.get('paid')! - used.column;
  const totals = all.slice(headerRow + 1 - used.row).flatMap((cells) => {
    const label = cells.find((cell) => typeof cell === 'string' && cell !== '');
    const figure = cells[paidPlace];
    return typeof label === 'string' && totalLabel(label) !== null && typeof figure === 'number' ? [figure] : [];
  });
  const { lines, printed } = remittanceSheet(list, all.slice(0, headerRow - used.row), totals, currency, given.dateOrder ?? 'MDY');
  return { format, lines, printed, isIncomplete: !printed.every(agrees), problems: unreadOf(list.unread), questions: [] };
}

const unreadOf = (unread: readonly { readonly row: number; readonly text: string }[]): readonly Problem[] =>
  unread.map(({ row, text }) => unreadRecord(row, text));

/** The heading of each column from the first of the sheet on. */
async function headingsOf(run: Run, { sheet, used, headerRow }: FoundList<ReceiptField>): Promise<readonly Cell[]> {
  if (headerRow < used.row) return [];
  const [headings = []] = await readCells(run, sheet, { ...used, row: headerRow, rowCount: 1 });
  return headings;
}

/** A column "Payment" is money out beside one of deposits, and what a payer paid where it is the only one of amounts. */
function withPayments(found: FoundList<ReceiptField>, headings: readonly Cell[]): FoundList<ReceiptField> {
  const { columns, used } = found;
  const out = columns.get('moneyOut');
  if (out === undefined || columns.has('moneyIn') || columns.has('amount')) return found;
  if (!/^payments?$/i.test(String(headings[out - used.column] ?? '').trim())) return found;
  const others = [...columns].filter(([id]) => id !== 'moneyOut');
  return { ...found, columns: new Map([...others, ['amount', out]]) };
}

/** The currency that the headings of amounts name, as in `Bedrag (EUR)` or `Crédit euros`; `null` for none and for several. */
function currencyOfHeadings(headings: readonly Cell[], { used, columns }: FoundList<ReceiptField>): Currency | null {
  const named = (['amount', 'moneyIn', 'moneyOut', 'balance'] as const).flatMap((id) => {
    const heading = columns.has(id) ? String(headings[columns.get(id)! - used.column] ?? '') : '';
    if (/\beuros?\b/i.test(heading)) return ['EUR'];
    const code = currencyOfText(heading);
    return isCurrencyCode(code) ? [code] : [];
  });
  return new Set(named).size === 1 ? currencyOf(named[0]!) : null;
}

async function readMovements({ run, format, currency, given }: ReceiptTable, asFound: FoundList<ReceiptField>): Promise<ReceiptFile> {
  const headings = await headingsOf(run, asFound);
  const found = withPayments(asFound, headings);
  const list = await readList(run, found, given);
  const named = currencyOfHeadings(headings, found);
  const { lines, printed, unread } = tableLines(list, named ?? currency);
  const isCurrencyGuessed = named === null && !list.has('currency');
  const rows = unread.filter((row) => !list.unread.some((cell) => cell.row === row)).map((row) => ({ row, text: '' }));
  const questions: Question[] = list.isOrderOpen
    ? [
        {
          code: 'dateOrderAmbiguous',
          answerWith: '--date-order',
          message: cashText('receiptDates', { sheet: list.sheet }),
          choices: ['DMY', 'MDY'],
        },
      ]
    : [];
  return {
    format,
    lines,
    printed,
    isIncomplete: !printed.every(agrees),
    problems: unreadOf([...list.unread, ...rows]),
    questions,
    isCurrencyGuessed,
  };
}

/**
 * Reads receipts from a table of a workbook: a bank's download, a processor's balance, a typed list, or the advice of one payment.
 *
 * @returns the receipts; without lines and with a problem where no sheet is such a table.
 * @throws WorkbookError where the workbook refuses or the run is cancelled.
 */
export async function readReceiptWorkbook(table: ReceiptTable): Promise<ReceiptFile> {
  const { run, sheet, except, format } = table;
  const movements = await findList(run, RECEIPT_LIST, { sheet, except });
  const advice = await findList(run, REMITTANCE_LIST, { sheet, except });
  const rivals = [...new Set([...movements.rivals, ...advice.rivals])];
  const nothing = { format, lines: [], printed: [], isIncomplete: true, problems: [], questions: [] };
  if (rivals.length > 0) {
    const question: Question = {
      code: 'severalSheets',
      answerWith: '--receipts',
      message: cashText('severalReceiptSheets', { sheets: rivals }),
      choices: rivals.map((name) => `sheet:${name}`),
    };
    return { ...nothing, questions: [question] };
  }
  if (advice.found && isAdvice(advice.found, movements.found)) return readAdvice(table, advice.found);
  const list = movements.found ?? (await undatedReceiptList(run, sheet, except)) ?? (sheet === null ? await bareReceiptList(run) : null);
  if (list) return readMovements(table, list);
  return { ...nothing, problems: [problem(cashText('noReceipts'), 'error')] };
}
