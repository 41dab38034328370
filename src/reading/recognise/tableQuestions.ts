import { columnLetters, spanAddress } from '../../kernel/sheet/cells';
import type { Question } from '../../kernel/words/problem';
import { evidenceText } from '../evidence/evidenceText';
import { readingText } from '../readingText';
import type { SheetSample } from '../survey/sheetSample';
import type { NamedColumn } from '../words.en';
import type { Recognition } from './recognition';
import type { RecognisedTable } from './tableRecognition';
import { tableSpan } from './tablesOfSheet';

/** A column by letter and heading. */
export function named(columns: Recognition['columns'], column: number): NamedColumn {
  return { letter: columnLetters(column), heading: columns.find((one) => one.column === column)?.heading ?? '' };
}

/** What only the user can tell about a table: which one it is, and what its columns mean. */
export function questionsOf(
  sample: SheetSample,
  table: RecognisedTable,
  others: readonly RecognisedTable[],
  tables: readonly RecognisedTable[],
  columns: Recognition['columns'],
): readonly Question[] {
  const questions: Question[] = [];
  const rivals = others.filter((other) => other.level === table.level && other.likeness >= 0.75 * table.likeness);
  if (rivals.length > 0) {
    const choices = [table, ...rivals].map((one) => spanAddress(tableSpan(sample, one, tables)));
    questions.push({
      code: 'severalTables',
      answerWith: '--range',
      message: readingText('severalTables', {
        sheet: sample.sheet,
        tables: choices.map((address) => ({ address, title: '' })),
        count: choices.length,
        stacked: false,
      }),
      choices,
    });
  }
  if (table.amounts.ambiguous.length > 0) {
    const names = table.amounts.ambiguous.map((k) => k + table.firstIndex + sample.used.column);
    questions.push({
      code: 'amountColumnAmbiguous',
      answerWith: '--amount',
      message: readingText('amountColumnAmbiguous', { columns: names.map((column) => named(columns, column)) }),
      choices: names.map(columnLetters),
    });
  }
  const { answers } = table.duties;
  if (answers.length > 0) {
    const at = ({ column }: { readonly column: number }): number => column + sample.used.column;
    const places = [...new Set(answers.map(at))];
    questions.push({
      code: 'amountColumnAmbiguous',
      answerWith: '--column',
      message: readingText('amountColumnAmbiguous', { columns: places.map((column) => named(columns, column)) }),
      choices: answers.map((answer) => `${answer.role}=${columnLetters(at(answer))}`),
    });
  }
  if (table.names.length > 0) {
    const places = table.names.map((k) => k + sample.used.column);
    questions.push({
      code: 'customerColumnAmbiguous',
      answerWith: '--column',
      message: evidenceText('customerColumnAmbiguous', { columns: places.map((column) => named(columns, column)) }),
      choices: places.map((column) => `customer=${columnLetters(column)}`),
    });
  }
  const { likelyPaid, likelyMark } = table;
  if (likelyPaid >= 0 || likelyMark >= 0) {
    const column = named(columns, (likelyPaid >= 0 ? likelyPaid : likelyMark) + sample.used.column);
    questions.push({
      code: 'whatIsOpen',
      answerWith: '--rows',
      message: likelyPaid >= 0 ? evidenceText('whichDays', { column }) : evidenceText('whichMarks', { column }),
      choices: ['register', 'item'],
    });
  }
  return questions;
}
