import type { Cell } from '../../../src/kernel/sheet/cells';
import { MONTH_END, type LivedEntry, type LivedTotals, type LivedWeeks } from './livedWeeks';

type Row = Readonly<Record<string, Cell>>;

/** The rows of the first table of a sheet that has all of the headings, up to the first empty row. */
export function tableOf(cells: readonly (readonly Cell[])[], ...headings: readonly string[]): readonly Row[] {
  const head = cells.findIndex((row) => headings.every((heading) => row.includes(heading)));
  if (head < 0) return [];
  const body = cells.slice(head + 1);
  const end = body.findIndex((row) => row.every((cell) => cell === ''));
  return body
    .slice(0, end < 0 ? body.length : end)
    .map((row) =>
      Object.fromEntries(cells[head]!.flatMap((heading, place) => (heading === '' ? [] : [[String(heading), row[place] ?? '']]))),
    );
}

/** What AR Summary shows of each currency that is not as it must be. */
export function wrongTotals(summary: readonly (readonly Cell[])[], totals: readonly LivedTotals[]): readonly string[] {
  const rows = tableOf(summary, 'Currency', 'Open items', 'Balance', 'Past due');
  return totals.flatMap(({ currency, balance, pastDue, items }) => {
    const row = rows.find((one) => one['Currency'] === currency);
    const shown = [row?.['Open items'], Math.round(Number(row?.['Balance']) * 100), Math.round(Number(row?.['Past due']) * 100)];
    return JSON.stringify(shown) === JSON.stringify([items, balance, pastDue])
      ? []
      : [`${currency}: ${JSON.stringify(shown)} instead of ${JSON.stringify([items, balance, pastDue])}`];
  });
}

/** Entries that stand in AR Activity other than once, or in another state than they must. */
export function wrongEntries(activity: readonly (readonly Cell[])[], entries: readonly LivedEntry[]): readonly string[] {
  const rows = tableOf(activity, 'Kind', 'Document', 'State');
  return entries.flatMap(({ text, state }) => {
    const found = rows.filter((row) => row['Text'] === text);
    if (found.length !== 1) return [`"${text}" stands ${found.length} times`];
    const shown = String(found[0]!['State']);
    return state.test(shown) ? [] : [`"${text}": ${shown} instead of ${String(state)}`];
  });
}

/** The lines of the roll-forward that the life knows. */
const LINES = ['Opening', 'Invoices', 'Receipts', 'Credit memos', 'Adjustments', 'Unexplained', 'Closing'];

/** Lines of the roll-forward on AR Reconciliation that are not as they must be. */
export function wrongRollForward(reconciliation: readonly (readonly Cell[])[], { weeks, movements }: LivedWeeks): readonly string[] {
  return [...movements].flatMap(([currency, { invoices, receipts, creditMemos, unexplained }]) => {
    const balanceAt = (week: number): number => weeks[week]!.totals.find((one) => one.currency === currency)!.balance;
    const wanted = [balanceAt(0), invoices, receipts, creditMemos, 0, unexplained, balanceAt(MONTH_END)];
    const rows = reconciliation.slice(reconciliation.findIndex(([cell]) => cell === `Roll-forward, ${currency}`));
    return LINES.flatMap((line, place) => {
      const shown = Math.round(Number(rows.find(([label]) => String(label).startsWith(line))?.[1]) * 100);
      return shown === wanted[place] ? [] : [`${currency} ${line}: ${shown} instead of ${wanted[place]}`];
    });
  });
}
