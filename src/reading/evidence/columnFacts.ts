import { NO_DAY } from '../../kernel/calendar/dayNumber';
import type { Cell } from '../../kernel/sheet/cells';
import { cellText } from '../words/headingText';
import { dayOfCell } from './sampleDays';
import { sampleAmount } from '../survey/sampleArithmetic';
import { kindsOfRow, type SampleRow } from '../survey/sheetSample';

/** Thousandths of a currency unit, so that sums of money are exact. */
export const MILLI = 1000;

/**
 * What stands in one column of the sample: each cell as a code, an amount and a day, whatever its heading says. Vectors have one entry a
 * row; blank cells are −1, NaN and NO_DAY.
 */
export interface ColumnFacts {
  /** Index into the table's columns. */
  readonly column: number;
  readonly heading: string;
  readonly filled: number;
  /** The same text has the same code. */
  readonly codes: Int32Array;
  /** Texts by code. */
  readonly texts: readonly string[];
  /** Thousandths of a unit. */
  readonly amounts: Float64Array;
  readonly amountCount: number;
  /** Days in the order DMY and MDY; equal where a cell says only one. */
  readonly days: { readonly DMY: Int32Array; readonly MDY: Int32Array };
  readonly dayCount: number;
  /** Cells that are neither an amount nor a day. */
  readonly textCount: number;
  readonly wholeCount: number;
}

/** Takes the facts of one column over the rows of a sample; linear in rows. */
function factsOfColumn(rows: readonly SampleRow[], column: number, heading: string): ColumnFacts {
  const codes = new Int32Array(rows.length).fill(-1);
  const amounts = new Float64Array(rows.length).fill(NaN);
  const days = { DMY: new Int32Array(rows.length).fill(NO_DAY), MDY: new Int32Array(rows.length).fill(NO_DAY) };
  const known = new Map<string, number>();
  let [filled, amountCount, dayCount, textCount, wholeCount] = [0, 0, 0, 0, 0];
  rows.forEach((row, r) => {
    const cell: Cell | undefined = row.values[column];
    const kind = kindsOfRow(row)[column] ?? 'blank';
    if (kind === 'blank' || kind === 'error') return;
    filled++;
    const text = cellText(cell);
    let code = known.get(text);
    if (code === undefined) known.set(text, (code = known.size));
    codes[r] = code;
    if (kind === 'date' || kind === 'dateText') {
      dayCount++;
      const day = dayOfCell(cell);
      days.DMY[r] = day.DMY;
      days.MDY[r] = day.MDY;
      return;
    }
    const amount = kind === 'text' ? null : sampleAmount(cell);
    if (amount === null) textCount++;
    else {
      amountCount++;
      amounts[r] = Math.round(amount * MILLI);
      if (Number.isInteger(amount)) wholeCount++;
    }
  });
  return { column, heading, filled, codes, texts: [...known.keys()], amounts, amountCount, days, dayCount, textCount, wholeCount };
}

/** Facts of the first `count` columns; columns that hold nothing have facts too. */
export function factsOf(rows: readonly SampleRow[], headings: readonly string[], count: number): readonly ColumnFacts[] {
  return Array.from({ length: count }, (_, k) => factsOfColumn(rows, k, headings[k] ?? ''));
}

/** True for a column whose filled cells are amounts, but for a few. */
export const holdsAmounts = (facts: ColumnFacts): boolean => facts.amountCount >= 1 && facts.amountCount >= 0.9 * facts.filled;

/** True for a column whose filled cells are days, but for a few. */
export const holdsDays = (facts: ColumnFacts): boolean => facts.dayCount >= 1 && facts.dayCount >= 0.8 * facts.filled;

/** True for a column of few words that repeat. */
export const isClass = (facts: ColumnFacts): boolean =>
  facts.textCount >= 2 &&
  facts.textCount >= 0.9 * facts.filled &&
  facts.texts.length <= 12 &&
  facts.texts.every((text) => text.length <= 40);
