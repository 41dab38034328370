import type { DocumentCell, DocumentRow } from '../../adapters/xlsx/model/documentTypes';
import { PLAIN_LOOK, type CellLook } from '../../adapters/xlsx/styles/cellLook';
import { EMPTY_SHEET, type SheetContent } from '../../adapters/xlsx/write/sheet/sheetContent';
import { writeWorkbook, type StyleOf } from '../../adapters/xlsx/writeWorkbook';
import { currencyOf } from '../../kernel/money/currency';
import { cellNumber, type MinorUnits } from '../../kernel/money/minorUnits';
import type { Cell } from '../../kernel/sheet/cells';
import { amountFormat } from '../../kernel/sheet/formulas';
import type { Say } from '../../kernel/words/say';
import { cliText } from '../cliText';
import { GROUP_TABLE, type FolderLine } from './folderLine';
import { groupTotals } from './folderTotals';

const HEADING: CellLook = { ...PLAIN_LOOK, bold: true, fill: '#E6E6E6', wrap: true };
const TITLE: CellLook = { ...PLAIN_LOOK, bold: true, fontSize: 14 };
const DAY: CellLook = { ...PLAIN_LOOK, numberFormat: 'yyyy-mm-dd' };
const WIDTHS = [44, 24, 12, 10, 18, 18, 11, 11, 10, 12, 70];
/** Columns of the list, counted from 0. */
const CURRENCY = 3;
const BALANCE = 4;
const PAST_DUE = 5;

interface GroupCell {
  readonly value: Cell;
  readonly look?: CellLook;
  readonly formula?: string;
}

/** An amount of a currency; nothing where it is not known. */
function amount(minor: MinorUnits | null, code: string, formula?: string): GroupCell {
  if (minor === null) return { value: '' };
  const currency = currencyOf(code);
  const look = { ...PLAIN_LOOK, numberFormat: amountFormat(currency) };
  return { value: cellNumber(minor, currency), look, ...(formula === undefined ? {} : { formula }) };
}

/** The rows of the list: one for each currency of a workbook, and one for a workbook that was not read. */
function listRows(lines: readonly FolderLine[], say: Say): GroupCell[][] {
  return lines.flatMap((line) => {
    const { file, sheet, asOf, rowsRead, ties, end, remark } = line;
    const state = say(cliText('folderState', { end }));
    const tieText = ties === null ? '' : say(cliText('folderTies', { ties }));
    const first = [{ value: file }, { value: sheet }, { value: asOf ?? '', look: DAY }];
    const last = [{ value: rowsRead }, { value: tieText }, { value: state }, { value: remark }];
    if (line.totals.length === 0) return [[...first, { value: '' }, { value: '' }, { value: '' }, { value: '' }, ...last]];
    return line.totals.map(({ currency, balance, pastDue, customers }) => [
      ...first,
      { value: currency },
      amount(balance, currency),
      amount(pastDue, currency),
      { value: customers },
      ...last,
    ]);
  });
}

/** The totals by currency: formulas over the list, so that a row that is corrected or left out shows in them. */
function totalRows(lines: readonly FolderLine[], from: number, count: number): GroupCell[][] {
  const range = (column: number): string => {
    const letter = String.fromCharCode(65 + column);
    return `$${letter}$${from + 1}:$${letter}$${from + count}`;
  };
  return groupTotals(lines).map(({ currency, balance, pastDue, customers, workbooks }, place) => {
    // A cell that is empty would mean 0; "=" means empty cells.
    const own = currency === '' ? '"="' : `$D${FIRST_TOTAL + place + 1}`;
    const sum = (column: number): string => `=SUMIFS(${range(column)},${range(CURRENCY)},${own})`;
    const blank = { value: '' };
    return [
      { value: workbooks },
      blank,
      blank,
      { value: currency },
      amount(balance, currency, sum(BALANCE)),
      amount(pastDue, currency, sum(PAST_DUE)),
      { value: customers },
    ];
  });
}

const FIRST_TOTAL = 3;

function rowOf(row: number, cells: readonly GroupCell[], styleOf: StyleOf): DocumentRow {
  return {
    row,
    heightPoints: null,
    hidden: false,
    style: null,
    cells: cells.flatMap(({ value, look, formula }, column): DocumentCell[] =>
      value === ''
        ? []
        : [{ column, value, formula: formula ?? null, style: styleOf(look ?? PLAIN_LOOK), arraySpan: null, isDynamic: false }],
    ),
  };
}

/** A workbook with what came of every file of a folder, totals by currency on top. */
export function groupWorkbook(lines: readonly FolderLine[], say: Say): Uint8Array {
  const list = listRows(lines, say);
  const header = FIRST_TOTAL + groupTotals(lines).length + 1;
  const headings = say(cliText('folderHeadings')).split('|');
  const totalHeadings = [say(cliText('folderWorkbooks')), '', '', ...headings.slice(CURRENCY, PAST_DUE + 2)];
  const title = [{ value: say(cliText('folderTitle')), look: TITLE }];
  const heading = (value: string): GroupCell => ({ value, look: HEADING });
  return writeWorkbook((styleOf): readonly SheetContent[] => [
    {
      ...EMPTY_SHEET,
      name: say(cliText('folderSheet')),
      rows: [
        rowOf(0, title, styleOf),
        rowOf(FIRST_TOTAL - 1, totalHeadings.map(heading), styleOf),
        ...totalRows(lines, header + 1, list.length).map((cells, k) => rowOf(FIRST_TOTAL + k, cells, styleOf)),
        rowOf(header, headings.map(heading), styleOf),
        ...list.map((cells, k) => rowOf(header + 1 + k, cells, styleOf)),
      ],
      columns: WIDTHS.map((width, first) => ({ first, count: 1, width, hidden: false, style: null })),
      frozen: { rows: header + 1, columns: 1 },
      tables: [
        {
          name: GROUP_TABLE,
          span: { row: header, column: 0, rowCount: list.length + 1, columnCount: headings.length },
          columns: headings,
          hasTotals: false,
        },
      ],
    },
  ]);
}
