import type { CellKind } from './cellKinds';
import { currencyOfFormat, isCurrencyCode } from '../words/currencySigns';
import { kindOfType } from '../words/documentKind';
import { totalLabel } from '../words/rowLabels';
import { kindsOfRow, type SampleRow } from './sheetSample';
import { rememberedByText } from '../../kernel/sheet/textMemo';

/** What stands in a column below the header, counted over the sample. */
export interface ColumnProfile {
  readonly column: number;
  readonly filled: number;
  readonly counts: Readonly<Record<CellKind, number>>;
  /** Whole numbers that could be serials of days between 1954 and 2100. */
  readonly serialLike: number;
  readonly integers: number;
  readonly largest: number;
  readonly distinct: number;
  readonly currencyCodes: number;
  readonly kindWords: number;
  /** Texts with a digit and no blank inside, such as account numbers. */
  readonly codeLike: number;
  /** Cells with a digit. */
  readonly withDigit: number;
  /** Cells that read as days although they are whole numbers: 20251003 may count the third document of a month. */
  readonly wholeDays: number;
  /** Texts with a word of three letters or more. */
  readonly withLetters: number;
  /** Share of rows with an amount-like cell in which this column is filled and does not head a sum. */
  readonly amountRowShare: number;
  readonly yesNo: number;
  readonly formatCurrency: string;
  /** True where the rows that carry a date have a code of their own here, as document numbers are. */
  readonly numbersDocuments: boolean;
  /** True where the rows that carry a date say here what kind of document they are, and other rows say something else. */
  readonly namesKinds: boolean;
}

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

/** Share of amounts in the column: numbers that are no dates, and texts that read as amounts; error cells tell nothing. */
export function amountShare(profile: ColumnProfile): number {
  return share(profile.counts.number + profile.counts.amountText, profile.filled - profile.counts.error);
}

/** Dates in the column; numbers without a date's format count where they could be serials. */
export function dateShare(profile: ColumnProfile, numbersToo: boolean): number {
  return share(profile.counts.date + profile.counts.dateText + (numbersToo ? profile.serialLike : 0), profile.filled);
}

export function textShare(profile: ColumnProfile): number {
  return share(profile.counts.text, profile.filled);
}

/** A row that carries an amount: a number with decimals, or an amount as text, anywhere. */
function isAmountRow(row: SampleRow): boolean {
  return kindsOfRow(row).some((kind) => kind === 'number' || kind === 'amountText');
}

function hasDate(row: SampleRow): boolean {
  return kindsOfRow(row).some((kind) => kind === 'date' || kind === 'dateText');
}

/** What a trimmed text shows by itself, each 0 or 1 so that it can be counted. */
interface TextSigns {
  readonly headsSum: boolean;
  readonly wholeAmount: number;
  readonly currencyCode: number;
  readonly kindWord: number;
  readonly codeLike: number;
  readonly withDigit: number;
  readonly withLetters: number;
  readonly yesNo: number;
}

const signsOfText = rememberedByText((text): TextSigns => ({
  headsSum: totalLabel(text) !== null,
  wholeAmount: Number(/^[-(]?\d+[)-]?$/.test(text)),
  currencyCode: Number(isCurrencyCode(text.toUpperCase()) || /^[$€£¥₹]$/.test(text)),
  kindWord: Number(kindOfType(text) !== null),
  codeLike: Number(/\d/.test(text) && !/\s/.test(text)),
  withDigit: Number(/\p{N}/u.test(text)),
  withLetters: Number(/\p{L}{3}/u.test(text)),
  yesNo: Number(/^(yes|no|y|n|true|false|x|ja|nein|si|sí|oui|non)$/i.test(text)),
}));

/** A number heads no sum, and is a code among the document numbers. */
const SIGNS_OF_NUMBER = signsOfText('0');

/** Profiles of every column of the body rows given; `firstColumn` is the sheet column of `values[0]`. */
export function profileColumns(body: readonly SampleRow[], columnCount: number, firstColumn: number): readonly ColumnProfile[] {
  const amountRows = new Set(body.filter(isAmountRow));
  const datedRows = new Set(body.filter((row) => amountRows.has(row) && hasDate(row)));
  return Array.from({ length: columnCount }, (_, k) => profileColumn(body, amountRows, datedRows, k, firstColumn + k));
}

function profileColumn(
  body: readonly SampleRow[],
  amountRows: ReadonlySet<SampleRow>,
  datedRows: ReadonlySet<SampleRow>,
  k: number,
  column: number,
): ColumnProfile {
  const counts: Record<CellKind, number> = { blank: 0, number: 0, date: 0, dateText: 0, amountText: 0, text: 0, error: 0 };
  const seen = new Set<string | number>();
  let [totalsHere, dated, datedCodes, datedKinds, undatedNames] = [0, 0, 0, 0, 0];
  const datedSeen = new Set<string | number>();
  let [serialLike, integers, largest, currencyCodes, kindWords, codeLike, withDigit, wholeDays, withLetters, onAmountRows, yesNo, filled] =
    [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
  let formatCurrency = '';
  for (const row of body) {
    const cell = row.values[k];
    const kind = kindsOfRow(row)[k] ?? 'blank';
    counts[kind]++;
    if (kind === 'blank') continue;
    filled++;
    const content = typeof cell === 'number' ? cell : String(cell).trim();
    const signs = typeof content === 'number' ? SIGNS_OF_NUMBER : signsOfText(content);
    if (amountRows.has(row)) {
      if (signs.headsSum) totalsHere++;
      else onAmountRows++;
    }
    if (datedRows.has(row)) {
      dated++;
      datedCodes += signs.codeLike;
      datedKinds += signs.kindWord * (1 - signs.codeLike);
      datedSeen.add(content);
    } else if (!signs.headsSum && signs.kindWord === 0) undatedNames++;
    if (seen.size < 400) seen.add(content);
    withDigit += signs.withDigit;
    if (typeof cell === 'number') {
      if (Number.isInteger(cell)) integers++;
      if (kind !== 'date' && Number.isInteger(cell) && ((cell > 19700 && cell < 73100) || (cell > 19000101 && cell < 22000000)))
        serialLike++;
      largest = Math.max(largest, Math.abs(cell));
      if (formatCurrency === '') formatCurrency = currencyOfFormat(row.formats?.[k] ?? '');
      continue;
    }
    if (kind === 'amountText') integers += signs.wholeAmount;
    if (kind === 'dateText') wholeDays += signs.wholeAmount;
    currencyCodes += signs.currencyCode;
    kindWords += signs.kindWord;
    codeLike += signs.codeLike;
    withLetters += signs.withLetters;
    yesNo += signs.yesNo;
  }
  return {
    column,
    filled,
    counts,
    serialLike,
    integers,
    largest,
    distinct: seen.size,
    currencyCodes,
    kindWords,
    codeLike,
    withDigit,
    wholeDays,
    withLetters,
    amountRowShare: share(onAmountRows, amountRows.size - totalsHere),
    yesNo,
    formatCurrency,
    numbersDocuments: dated >= 2 && dated >= 0.8 * datedRows.size && datedCodes >= 0.8 * dated && datedSeen.size >= 0.6 * dated,
    namesKinds: dated >= 2 && dated >= 0.8 * datedRows.size && datedKinds >= 0.8 * dated && undatedNames >= 2,
  };
}
