import { amountEvidence } from '../../kernel/money/parseAmount';
import type { Cell } from '../../kernel/sheet/cells';
import { cellText } from '../words/headingText';
import { isPercentLabel, totalLabel } from '../words/rowLabels';
import { kindsOfRow, type SampleRow } from './sheetSample';
import { rememberedByText } from '../../kernel/sheet/textMemo';

/** Amount that a cell of the sample holds in currency units, `null` where it holds none; texts with either decimal mark, the point first. */
export function sampleAmount(cell: Cell | undefined): number | null {
  if (typeof cell === 'number') return cell;
  if (typeof cell !== 'string' || cell === '') return null;
  const evidence = amountEvidence(cell);
  return evidence.kind === 'amount' ? (evidence.whenPoint ?? evidence.whenComma) : null;
}

/** Amounts of texts by row of the sample: each text is looked at once, however many columns it is compared with. */
const amountsByRow = new WeakMap<readonly Cell[], (number | null | undefined)[]>();

/** As `sampleAmount`, of the cell in column `k`. */
export function amountAt({ values }: SampleRow, k: number): number | null {
  const cell = values[k];
  if (typeof cell !== 'string') return sampleAmount(cell);
  let amounts = amountsByRow.get(values);
  if (!amounts) amountsByRow.set(values, (amounts = []));
  const known = amounts[k];
  return known === undefined ? (amounts[k] = sampleAmount(cell)) : known;
}

const headsSum = rememberedByText((text) => totalLabel(cellText(text)) !== null);

/** Rows that look like items: no text in them heads a sum, or a day stands beside it. */
export function withoutTotals(body: readonly SampleRow[]): readonly SampleRow[] {
  const isDated = (row: SampleRow): boolean => kindsOfRow(row).some((kind) => kind === 'date' || kind === 'dateText');
  return body.filter((row) => isDated(row) || !row.values.some((cell) => typeof cell === 'string' && cell.length < 80 && headsSum(cell)));
}

const near = (a: number, b: number): boolean => Math.abs(a - b) <= 0.011 + 1e-9 * Math.abs(a);

/** The only one of several columns whose rows add up to what the last total row prints below them; `null` where none or several do. */
export function tiedToTotal(body: readonly SampleRow[], rows: readonly SampleRow[], columns: readonly number[]): number | null {
  const isTotal = (row: SampleRow): boolean =>
    row.values.some((cell) => typeof cell === 'string' && (totalLabel(cellText(cell))?.bare ?? false));
  const total = columns.length < 2 ? undefined : [...body].reverse().find(isTotal);
  if (!total) return null;
  const tied = columns.filter((k) => {
    const printed = amountAt(total, k);
    return (
      printed !== null &&
      printed !== 0 &&
      near(
        printed,
        rows.reduce((sum, row) => sum + (row.row < total.row ? (amountAt(row, k) ?? 0) : 0), 0),
      )
    );
  });
  return tied.length === 1 ? tied[0]! : null;
}

/** Share of the rows with an amount in column `k` in which it equals the sum of `parts`; 0 where fewer than two rows tell. */
export function sumShare(rows: readonly SampleRow[], k: number, parts: readonly number[]): number {
  let [equal, told] = [0, 0];
  for (const row of rows) {
    const whole = amountAt(row, k);
    if (whole === null || parts.every((part) => amountAt(row, part) === null)) continue;
    told++;
    if (
      near(
        whole,
        parts.reduce((sum, part) => sum + (amountAt(row, part) ?? 0), 0),
      )
    )
      equal++;
  }
  return told === 0 ? 0 : equal / told;
}

/** True for a row of percentages, which begins by saying so. */
const heads100 = (row: SampleRow): boolean => isPercentLabel(cellText(row.values.find((cell) => typeof cell === 'string' && cell !== '')));

/** True where the sum of `parts` is nowhere above what column `whole` holds, and a whole unit below it in one row at least. */
export function holdLess(rows: readonly SampleRow[], parts: readonly number[], whole: number): boolean {
  let less = 0;
  for (const row of rows) {
    const printed = amountAt(row, whole);
    if (printed === null || heads100(row) || parts.every((part) => amountAt(row, part) === null)) continue;
    const sum = parts.reduce((total, part) => total + (amountAt(row, part) ?? 0), 0);
    if (near(printed, sum)) continue;
    if (printed * sum < 0 || Math.abs(sum) > Math.abs(printed)) return false;
    if (Math.abs(printed) - Math.abs(sum) >= 1) less++;
  }
  return less > 0;
}

/** Rows of which none follows from the one above after which no balance is looked for: sheets of many columns are compared column by column. */
const NONE_FOLLOWS = 40;

/** True where column `balance` adds up `change` row after row: a running balance. Restarts (a new group) are forgiven one row each. */
export function isRunningBalance(rows: readonly SampleRow[], balance: number, change: (row: SampleRow) => number | null): boolean {
  let [follows, told, before, differs] = [0, 0, null as number | null, 0];
  for (const row of rows) {
    const now = amountAt(row, balance);
    const step = change(row);
    if (now === null || step === null) continue;
    if (before !== null) {
      told++;
      if (near(now, before + step)) follows++;
      if (told >= NONE_FOLLOWS && follows === 0) return false;
    }
    if (!near(now, step)) differs++;
    before = now;
  }
  return told >= 3 && differs >= 2 && follows >= 0.5 * told && follows >= 3;
}

/** Share of rows from which on two columns count as mostly the same. */
const SAME_SHARE = 0.5;

/** The column that is never above the chosen one and mostly the same, as what remains of an amount is; `null` for none. */
export function remainderOf(rows: readonly SampleRow[], chosen: number, others: readonly number[]): number | null {
  // Nothing beside an amount may be what is left of it, or that nothing of it was paid: then it must be asked.
  const isNothing = (k: number): boolean => rows.some((row) => amountAt(row, k) === 0 && (amountAt(row, chosen) ?? 0) !== 0);
  const isRemainder = (k: number): boolean =>
    !isNothing(k) && withinShare(rows, k, chosen) === 1 && sumShare(rows, k, [chosen]) >= SAME_SHARE && sumShare(rows, k, [chosen]) < 1;
  return others.find(isRemainder) ?? null;
}

/** True where every credit only lowers the balance of the row above, and one at least leaves it above zero: no credit's own balance does. */
export function carriesCredits(rows: readonly SampleRow[], balance: number, change: (row: SampleRow) => number | null): boolean {
  let [before, above] = [null as number | null, 0];
  for (const row of rows) {
    const [now, step] = [amountAt(row, balance), change(row)];
    if (now === null || step === null) continue;
    if (step < 0) {
      if (before === null || !near(now, before + step)) return false;
      if (now > 0) above++;
    }
    before = now;
  }
  return above > 0;
}

/** Share of rows in which |a| ≤ |b|, among those that have both. */
export function withinShare(rows: readonly SampleRow[], a: number, b: number): number {
  let [within, told] = [0, 0];
  for (const row of rows) {
    const [x, y] = [amountAt(row, a), amountAt(row, b)];
    if (x === null || y === null) continue;
    told++;
    if (Math.abs(x) <= Math.abs(y) + 0.005) within++;
  }
  return told === 0 ? 1 : within / told;
}
