import { type Problem, problem } from '../../kernel/words/problem';
import { columnLetters } from '../../kernel/sheet/cells';
import { isTakenOff } from './amountLessPaid';
import { settleCurrencies } from './currencyColumns';
import { sampleDecimalMark } from './decimalMark';
import type { CountingRule } from '../evidence/countingRule';
import { formatOrder } from './formatOrder';
import { cellText, isBlank, plainText } from '../words/headingText';
import { labelColumns } from './labelColumns';
import { findSideColumn } from './sideColumn';
import { markOfPastedList, type FieldMark } from '../survey/pastedList';
import type { AmountProof, ReadingChoices } from '../result/readResult';
import type { Recognition } from './recognition';
import { currencyOfText, isCreditFormat } from '../words/currencySigns';
import { filledCount, type SampleRow, type SheetSample } from '../survey/sheetSample';
import { asOfInCells, type StatedDay } from './statedAsOf';
import { scaleSaid } from '../words/scaleSaid';
import { layoutColumns, type RecognisedTable } from './tableRecognition';
import { named, questionsOf } from './tableQuestions';
import { headersOf, tablesIn, tableSpan } from './tablesOfSheet';
import { sameTableAgain } from './tableSplit';
import { evidenceText } from '../evidence/evidenceText';
import { readingText } from '../readingText';
import type { Message } from '../../kernel/words/message';
import type { NamedColumn } from '../words.en';

/** Why a range cannot be read as a report, for the sentence that the user sees. */
export interface NotRecognised {
  readonly kind: 'notRecognised';
  readonly reason: 'empty' | 'noHeader' | 'noAmounts' | 'oneColumn';
  /** What parts the fields of a list that stands in one column; `null` for every other reason. */
  readonly mark: FieldMark | null;
}

/**
 * Understands a sheet from a sample of it: which rows are headings, what each column means, and how the open amount is found.
 *
 * @returns `NotRecognised` for an empty range, for one without headings that anybody could know, for one without amounts,
 * and for a list that stands in one column.
 */
export function recogniseReport(sample: SheetSample, choices: ReadingChoices): Recognition | NotRecognised {
  if (sample.rows.every((row) => row.values.every((cell) => cellText(cell) === '')))
    return { kind: 'notRecognised', reason: 'empty', mark: null };
  const headers = headersOf(sample, choices);
  const tables = tablesIn(sample, headers, choices);
  const best = tables.reduce<RecognisedTable | null>(
    (winner, table) => (winner === null || table.likeness > winner.likeness ? table : winner),
    null,
  );
  if (best === null || best.likeness <= 0) {
    const mark = markOfPastedList(sample);
    return { kind: 'notRecognised', reason: mark !== null ? 'oneColumn' : headers.length === 0 ? 'noHeader' : 'noAmounts', mark };
  }
  return recognitionOf(sample, best, tables, choices);
}

function titlesAbove(sample: SheetSample, firstRow: number): Recognition['titles'] {
  return sample.rows
    .filter((row) => row.row < firstRow)
    .map((row) => ({
      row: row.row,
      text: row.values
        .map(cellText)
        .filter((text) => text !== '')
        .join(' '),
      cells: row.values.map((cell, k) => ({ column: sample.used.column + k, cell })).filter(({ cell }) => !isBlank(cell)),
    }));
}

function recognitionOf(
  sample: SheetSample,
  table: RecognisedTable,
  tables: readonly RecognisedTable[],
  choices: ReadingChoices,
): Recognition {
  const span = tableSpan(sample, table, tables);
  const currencies = settleCurrencies(table);
  const side = findSideColumn(table);
  const columns = layoutColumns(table, sample.used.column);
  const others = tables.filter((other) => other !== table && !sameTableAgain(table, other));
  const titles = titlesAbove(sample, span.row);
  const formats = new Set(
    table.profiles
      .filter((profile, k) => isMoney(table, k + table.firstIndex) && profile.formatCurrency !== '')
      .map((profile) => profile.formatCurrency),
  );
  const mapped = columns.filter((column) => column.role !== 'ignored' && column.role !== 'note').map((column) => column.column);
  const counting = countingOf(table, sample.used.column);
  const labels = labelColumns(table).map((k) => sample.used.column + k);
  return {
    sheet: sample.sheet,
    range: sample.used,
    table: span,
    level: table.level,
    headerRows: table.header?.rows ?? [],
    columns,
    source: table.amounts.source,
    counting,
    readColumns: [
      ...new Set([
        ...mapped,
        ...labels,
        ...[...counting.statuses, counting.party, counting.closing].filter((column) => column >= 0),
        ...[currencies.other, side].filter((k) => k >= 0).map((k) => sample.used.column + k),
      ]),
    ].sort((a, b) => a - b),
    needsFormats: (formats.size > 0 && severalFormatCurrencies(table.body, table)) || hasCreditFormats(table),
    decimalMark: choices.decimalMark ?? sampleDecimalMark(table),
    currency:
      choices.currency ?? (currencies.openCurrency || (formats.size === 1 ? isoOnly([...formats][0]!) : '') || titleCurrency(titles)),
    otherCurrencyColumn: currencies.other < 0 ? -1 : sample.used.column + currencies.other,
    sideColumn: side < 0 ? -1 : sample.used.column + side,
    titles,
    statedAsOf: statedOn(sample, span.row),
    formatOrder: formatOrder(table),
    headerTexts: headerTexts(sample, table),
    proof: proofInSheet(sample, table),
    nameColumns: table.names.length > 0 ? [] : table.mayName.map((k) => k + sample.used.column),
    otherTables: others.map((other) => tableSpan(sample, other, tables)),
    questions: questionsOf(sample, table, others, tables, columns),
    problems: problemsOf(table, columns, sample.used.column, titles),
  };
}

function proofInSheet(sample: SheetSample, { proof }: RecognisedTable): AmountProof | null {
  if (proof === null) return null;
  const at = (k: number): number => k + sample.used.column;
  return {
    ...proof,
    open: at(proof.open),
    plus: proof.plus.map(at),
    minus: proof.minus.map(at),
    ofAll: sample.rows.length >= sample.used.rowCount,
  };
}

/** What decides about rows, in sheet columns. */
function countingOf({ counting, firstIndex }: RecognisedTable, firstColumn: number): CountingRule {
  const at = (k: number): number => (k < 0 ? -1 : k + firstIndex + firstColumn);
  return {
    ...counting,
    statuses: counting.statuses.map(at),
    paidYesNo: at(counting.paidYesNo),
    openYesNo: at(counting.openYesNo),
    voidYesNo: at(counting.voidYesNo),
    paidMark: at(counting.paidMark),
    party: at(counting.party),
    closing: at(counting.closing),
  };
}

/** The best as-of date that the rows above the table state; below it only words for "as of" count, because footers print the time of printing. */
function statedOn(sample: SheetSample, firstRow: number): StatedDay | null {
  let best: StatedDay | null = null;
  for (const row of sample.rows) {
    const found = row.row >= firstRow && filledCount(row) > 3 ? null : asOfInCells(row.values);
    if (found && (row.row < firstRow || found.weight === 3) && (best === null || found.weight > best.weight)) best = found;
  }
  return best;
}

function headerTexts(sample: SheetSample, table: RecognisedTable): ReadonlySet<string> {
  const rows = table.header?.rows ?? [];
  return new Set(
    sample.rows
      .filter((row) => rows.includes(row.row))
      .flatMap((row) => row.values.map((cell) => plainText(cellText(cell))))
      .filter((text) => text !== ''),
  );
}

const isMoney = (table: RecognisedTable, index: number): boolean =>
  ['openAmount', 'bucketAmount', 'debit', 'credit'].includes(table.roles.get(index) ?? '') ||
  (table.amounts.source === 'lessPaid' && table.roles.get(index) === 'originalAmount');

const isoOnly = (code: string): string => (/^[A-Z]{3}$/.test(code) ? code : '');

function titleCurrency(titles: Recognition['titles']): string {
  for (const { text: title } of titles) {
    if (/currenc|ccy|moneda|wahrung|devise|amounts? (are )?in|all figures|expressed in/i.test(title)) return isoOnly(currencyOfText(title));
  }
  return '';
}

function hasCreditFormats(table: RecognisedTable): boolean {
  const money = [...table.roles.keys()].filter((index) => isMoney(table, index));
  return table.body.some(({ formats }) => formats !== null && money.some((index) => isCreditFormat(formats[index] ?? '')));
}

/** True where two currencies stand in the number formats of one table. */
function severalFormatCurrencies(body: readonly SampleRow[], table: RecognisedTable): boolean {
  const seen = new Set<string>();
  for (const row of body) {
    row.formats?.forEach((format, k) => {
      if (!isMoney(table, k)) return;
      const currency = /[€£¥₹$]|\[\$[A-Z]{3}/.test(format) ? currencyOfText(format.replace(/\[\$([^\]-]*)[^\]]*\]/g, '$1')) : '';
      if (currency !== '') seen.add(currency);
    });
  }
  return seen.size > 1;
}

function problemsOf(
  table: RecognisedTable,
  columns: Recognition['columns'],
  firstColumn: number,
  titles: Recognition['titles'],
): readonly Problem[] {
  const problems: Problem[] = [];
  const passedOver = (table.amounts.passedOver ?? []).map((k) => k + table.firstIndex + firstColumn);
  const open = columns.find(({ role }) => role === 'openAmount');
  const warn = (message: Message): void => void problems.push(problem(message, 'warning'));
  if (passedOver.length > 0 && open) {
    const { because } = table.amounts;
    const code =
      because === 'currency' ? 'amountsInOtherCurrencies' : because === 'remainder' ? 'amountColumnRemains' : 'amountColumnByTotal';
    warn(readingText(code, { column: named(columns, open.column), others: passedOver.map((column) => named(columns, column)) }));
  }
  if (table.amounts.because === 'paid') {
    const invoiced = columns.find(({ role }) => role === 'originalAmount')!;
    const paid = columns.filter(({ role }) => role === 'paidAmount').map(({ column }) => named(columns, column));
    const message = { invoiced: named(columns, invoiced.column), paid, others: alsoTakenOff(columns) };
    warn(readingText('amountLessPaid', message));
  }
  const unexplained = table.duties.unexplained.map((k) => named(columns, k + firstColumn));
  if (unexplained.length > 0) warn(evidenceText('columnsNotExplained', { columns: unexplained }));
  const text = scaleSaid([...titles.map((title) => title.text), open?.heading ?? '']);
  if (text !== '') warn(readingText('amountsScaled', { text }));
  if (table.header === null)
    warn(readingText('headerMissing', { columns: columns.map(({ column, role }) => ({ letter: columnLetters(column), role })) }));
  return problems;
}

/** Columns such as "Credits applied" that may have to be taken off too. */
function alsoTakenOff(columns: Recognition['columns']): readonly NamedColumn[] {
  return columns.filter(({ role, heading }) => role === 'ignored' && isTakenOff(heading)).map(({ column }) => named(columns, column));
}
