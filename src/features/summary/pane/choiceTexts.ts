import { ALL_SHEETS } from '../../../reading/run/request';
import { dayFromCivil } from '../../../kernel/calendar/dayNumber';
import type { ChoiceOutcome, Question } from '../../../kernel/words/problem';
import type { PaneText } from '../../../pane/components/text';
import { columnLetters } from '../../../kernel/sheet/cells';
import { readingText } from '../../../reading/readingText';
import type { ColumnRole, ReadResult } from '../../../reading/result/readResult';

/** One answer as a person reads it; `answer` is what the question's own choices call it. */
interface ChoiceText {
  readonly answer: string;
  readonly name: string;
  readonly example: string;
}

/** The choices of a question, each with an example of what it makes of the same text, and with what it gives where it was tried. */
export function choiceTexts(question: Question, reading: ReadResult | null, text: PaneText): ChoiceText[] {
  return namedChoices(question, reading, text).map((choice) => {
    const outcome = question.outcomes?.find(({ value }) => value === choice.answer);
    const given = outcome ? outcomeText(question, outcome, text) : '';
    return { ...choice, example: [choice.example, given].filter((one) => one !== '').join(' · ') };
  });
}

/** Of which day a sheet is, what is open in each currency, and how many rows were read. */
function outcomeText({ code }: Question, { asOf, totals, rows }: ChoiceOutcome, { t, f }: PaneText): string {
  const day = code === 'severalSheets' && asOf !== null ? [t.questions.asOf(f.date(asOf))] : [];
  const amounts = totals.map(({ amount, currency }) => `${f.amount(amount, currency)} ${currency.code}`.trim());
  return [...day, ...amounts, t.questions.rows(f.count(rows), rows)].join(' · ');
}

function namedChoices(question: Question, reading: ReadResult | null, { t, f, say }: PaneText): ChoiceText[] {
  const words = t.questions;
  const day = (month: number, dayOfMonth: number): string => f.date(dayFromCivil(2026, month, dayOfMonth)!);
  const dates: Readonly<Record<string, string>> = {
    DMY: words.dateReads('03/04/2026', day(4, 3)),
    MDY: words.dateReads('03/04/2026', day(3, 4)),
    YMD: words.dateReads('2026-03-04', day(3, 4)),
  };
  const marks: Readonly<Record<string, string>> = {
    '.': words.markReads('1,234', f.count(1234)),
    ',': words.markReads('1.234', f.count(1234)),
  };
  const named =
    (names: Readonly<Record<string, string>>, examples: Readonly<Record<string, string>>) =>
    (answer: string): ChoiceText => ({ answer, name: names[answer] ?? answer, example: examples[answer] ?? '' });
  switch (question.code) {
    case 'dateOrderAmbiguous':
      return question.choices.map(named(words.dateOrders, dates));
    case 'decimalMarkAmbiguous':
      return question.choices.map(named(words.decimalMarks, marks));
    case 'customerColumnAmbiguous':
    case 'amountColumnAmbiguous':
      return question.choices.map((answer) => {
        const [role, letter] = answer.split('=');
        const names: Readonly<Record<string, string>> = { ...columnNames(reading, t), ...words.amounts };
        if (letter === undefined) return named(names, {})(answer);
        return { answer, name: names[letter] ?? letter, example: say(readingText('role', { role: role as ColumnRole })) };
      });
    case 'whatIsOpen':
      return question.choices.map(named(question.answerWith === '--rows' ? words.rowMeanings : {}, {}));
    case 'severalSheets':
      return question.choices.map(named({ [ALL_SHEETS]: words.allSheets }, { [ALL_SHEETS]: words.allSheetsMeaning }));
    default:
      return question.choices.map(named({}, {}));
  }
}

/** Columns by letter, as `G · Open balance`. */
function columnNames(reading: ReadResult | null, t: PaneText['t']): Readonly<Record<string, string>> {
  const columns = reading?.layout.columns ?? [];
  return Object.fromEntries(
    columns.map(({ column, heading }) => [columnLetters(column), t.questions.column(columnLetters(column), heading)]),
  );
}
