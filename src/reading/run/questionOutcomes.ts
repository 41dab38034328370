import type { ChoiceOutcome, Question } from '../../kernel/words/problem';
import { exactTotal } from '../../kernel/money/minorUnits';
import type { ReadResult } from '../result/readResult';
import { withAnswer } from './answers';
import { ALL_SHEETS, type ReportRequest } from './request';
import { WorkbookError } from '../../kernel/run/workbook';

/** So many choices are tried at most, and none where the sheet is longer than this: each one reads it again. */
const CHOICES_MAX = 6;
const ROWS_MAX = 200_000;

/** What a reading gives in total: the balance by currency, rows, customers and the day that the sheet states. */
export function outcomeOf(reading: ReadResult): Omit<ChoiceOutcome, 'value'> {
  const customers = new Set<number>();
  for (const items of reading.items) for (const code of items.customer) customers.add(code);
  for (const { lines } of reading.summaries) for (const { customer } of lines) customers.add(customer);
  const totals = [
    ...reading.items.map(({ currency, openAmount }) => ({
      currency,
      amount: exactTotal(openAmount.reduce((sum, amount) => sum + amount, 0)),
    })),
    ...reading.summaries.map(({ currency, lines }) => ({ currency, amount: exactTotal(lines.reduce((sum, { total }) => sum + total, 0)) })),
  ];
  return { totals, rows: reading.receipt.read, customers: customers.size, asOf: reading.asOf?.day ?? null };
}

/** True where two readings have the same open amounts of the same customers in the same rows and buckets. */
function sameFigures(a: ReadResult, b: ReadResult): boolean {
  const name = (reading: ReadResult, customer: number): string => reading.customers.at(customer).name;
  const sameTexts = (one: readonly unknown[], other: readonly unknown[]): boolean =>
    one.length === other.length && one.every((value, k) => value === other[k]);
  return (
    a.items.length === b.items.length &&
    a.summaries.length === b.summaries.length &&
    a.items.every((items, t) => {
      const other = b.items[t]!;
      if (items.length !== other.length || items.currency.code !== other.currency.code) return false;
      for (let row = 0; row < items.length; row++)
        if (
          items.sheetRow[row] !== other.sheetRow[row] ||
          items.openAmount[row] !== other.openAmount[row] ||
          items.dueDay[row] !== other.dueDay[row] ||
          name(a, items.customer[row]!) !== name(b, other.customer[row]!)
        )
          return false;
      return true;
    }) &&
    a.summaries.every(({ bucketLabels, currency, lines }, t) => {
      const other = b.summaries[t]!;
      return (
        currency.code === other.currency.code &&
        sameTexts(bucketLabels, other.bucketLabels) &&
        lines.length === other.lines.length &&
        lines.every((line, k) => line.total === other.lines[k]!.total && sameTexts(line.amounts, other.lines[k]!.amounts))
      );
    })
  );
}

/** Which sheet: the one of the latest day is proposed first; those that state no day follow as they stand. */
function newestFirst(question: Question & { readonly outcomes: readonly ChoiceOutcome[] }): Question {
  if (question.code !== 'severalSheets') return question;
  const dayOf = (choice: string): number =>
    choice === ALL_SHEETS ? -Infinity : (question.outcomes.find(({ value }) => value === choice)?.asOf ?? -1);
  return { ...question, choices: [...question.choices].sort((a, b) => dayOf(b) - dayOf(a)) };
}

/** Questions about amounts, which need no answer where every choice gives the same figures. */
const ABOUT_AMOUNTS: ReadonlySet<string> = new Set(['amountColumnAmbiguous', 'whatIsOpen']);

/**
 * The questions with what each of their choices would give, so that nobody has to choose by a name alone. A choice under which the sheet
 * cannot be read has no outcome. A question about amounts whose choices all give the figures that were read falls away; one with
 * a single choice stays, because it asks whether the column is the right one at all.
 */
export async function withOutcomes(
  asRead: ReadResult,
  request: ReportRequest,
  read: (request: ReportRequest) => Promise<ReadResult>,
): Promise<readonly Question[]> {
  const { questions, receipt } = asRead;
  if (receipt.inRange > ROWS_MAX) return questions;
  const asked: Question[] = [];
  for (const question of questions) {
    const outcomes: ChoiceOutcome[] = [];
    let same = 0;
    for (const value of question.choices.slice(0, CHOICES_MAX)) {
      const answered = withAnswer(request, question, value);
      if (answered === request) continue;
      try {
        const reading = await read(answered);
        outcomes.push({ value, ...outcomeOf(reading) });
        if (sameFigures(reading, asRead)) same++;
      } catch (error) {
        if (!(error instanceof WorkbookError) || error.code === 'cancelled') throw error;
      }
    }
    if (ABOUT_AMOUNTS.has(question.code) && same > 1 && same === question.choices.length) continue;
    asked.push(outcomes.length > 0 ? newestFirst({ ...question, outcomes }) : question);
  }
  return asked;
}
