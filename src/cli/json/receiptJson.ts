import { isoFromDay } from '../../kernel/calendar/dayNumber';
import { ALL_SHEETS } from '../../reading/run/request';
import { decimalText } from '../../kernel/money/minorUnits';
import { type ChoiceOutcome, type Problem, type Question, sayOnSheet } from '../../kernel/words/problem';
import { columnLetters } from '../../kernel/sheet/cells';
import type { Layout, PrintedTotal, ReadReceipt, SkippedRow } from '../../reading/result/readResult';
import type { Say } from '../../kernel/words/say';

/** How the sheet was understood; a role that several columns have lists their letters with commas. */
export function layoutJson(layout: Layout): object {
  const columns: Record<string, string> = {};
  for (const { role, column } of layout.columns) {
    if (role === 'ignored') continue;
    const letters = columnLetters(column);
    columns[role] = columns[role] === undefined ? letters : `${columns[role]},${letters}`;
  }
  return { name: layout.name, headerRows: layout.headerRows, columns, dateOrder: layout.dateOrder, decimalMark: layout.decimalMark };
}

/** Every row of the range, accounted for. */
export function rowsJson(receipt: ReadReceipt): object {
  const skippedCount = Object.values(receipt.skippedByReason).reduce((sum, count) => sum + count, 0);
  return {
    inRange: receipt.inRange,
    read: receipt.read,
    skippedCount,
    skippedByReason: receipt.skippedByReason,
    skipped: receipt.skipped.map(skippedJson),
  };
}

function skippedJson({ amount, ...row }: SkippedRow): object {
  return amount === undefined ? row : { ...row, amount: decimalText(amount.amount, amount.currency) };
}

function printedTotalJson(printed: PrintedTotal, say: Say): object {
  const { currency } = printed;
  return {
    currency: currency.code || null,
    ...(printed.sheet === undefined ? {} : { sheet: printed.sheet }),
    row: printed.row,
    total: decimalText(printed.printed, currency),
    difference: decimalText(printed.difference, currency),
    cause: printed.cause && say(printed.cause),
  };
}

/** The sheet's own grand total against what was read: the first one, and all of them where several currencies print one each. */
export function printedJson(totals: readonly PrintedTotal[], say: Say): object {
  const first = totals[0];
  if (!first) return { total: null, difference: null };
  const own = printedTotalJson(first, say);
  return totals.length === 1 ? own : { ...own, all: totals.map((total) => printedTotalJson(total, say)) };
}

export function problemJson(problem: Problem, say: Say): object {
  const { code, severity, row, column, read, sheet } = problem;
  return { code, severity, ...(sheet === undefined ? {} : { sheet }), row, column, read, message: sayOnSheet(problem, say) };
}

/** What a choice gives: totals by currency code ('' where none is named) as decimal text, rows and customers. */
function outcomeJson({ totals, rows, customers, asOf }: ChoiceOutcome): object {
  return {
    asOf: asOf === null ? null : isoFromDay(asOf),
    totals: Object.fromEntries(totals.map(({ currency, amount }) => [currency.code, decimalText(amount, currency)])),
    rows,
    customers,
  };
}

export function questionJson(question: Question, say: Say): object {
  const { code, answerWith } = question;
  const message = sayOnSheet(question, say);
  const choices = question.choices.map((choice) => {
    const value = choice === ALL_SHEETS ? 'all' : choice;
    const outcome = question.outcomes?.find((one) => one.value === choice);
    return { value, answer: `${answerWith} ${/\s/.test(value) ? `"${value}"` : value}`, ...(outcome ? outcomeJson(outcome) : {}) };
  });
  return choices.length > 0 ? { code, answerWith, message, choices } : { code, answerWith, message };
}
