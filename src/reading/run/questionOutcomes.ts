import type { ChoiceOutcome, Question } from '../../kernel/words/problem';
import { exactTotal } from '../../kernel/money/minorUnits';
import type { ReadResult } from '../result/readResult';
import { withAnswer } from './answers';
import type { ReportRequest } from './request';
import { WorkbookError } from '../../kernel/run/workbook';

/** So many choices are tried at most, and none where the sheet is longer than this: each one reads it again. */
const CHOICES_MAX = 6;
const ROWS_MAX = 200_000;

/** What a reading gives in total: the balance by currency, rows and customers. */
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
  return { totals, rows: reading.receipt.read, customers: customers.size };
}

/**
 * The questions with what each of their choices would give, so that nobody has to choose by a name alone. A choice under which the sheet
 * cannot be read has no outcome.
 */
export async function withOutcomes(
  questions: readonly Question[],
  request: ReportRequest,
  rowCount: number,
  read: (request: ReportRequest) => Promise<ReadResult>,
): Promise<readonly Question[]> {
  if (rowCount > ROWS_MAX) return questions;
  const asked: Question[] = [];
  for (const question of questions) {
    const outcomes: ChoiceOutcome[] = [];
    for (const value of question.choices.slice(0, CHOICES_MAX)) {
      const answered = withAnswer(request, question, value);
      if (answered === request) continue;
      try {
        outcomes.push({ value, ...outcomeOf(await read(answered)) });
      } catch (error) {
        if (!(error instanceof WorkbookError) || error.code === 'cancelled') throw error;
      }
    }
    asked.push(outcomes.length > 0 ? { ...question, outcomes } : question);
  }
  return asked;
}
