import { isoFromDay } from '../../kernel/calendar/dayNumber';
import type { Problem, Question } from '../../kernel/words/problem';
import { verdictOf, whyOf } from '../../reading/result/verdict';
import type { ReadResult } from '../../reading/result/readResult';
import type { Report } from '../../features/report';
import { currencyJson } from './currencyJson';
import { remindersJson } from './remindersJson';
import { worthJson } from './worthJson';
import { customersJson } from './customerJson';
import { itemsJson } from './itemJson';
import { partJson } from './partJson';
import { layoutJson, printedJson, problemJson, questionJson, rowsJson } from './receiptJson';
import type { Say } from '../../kernel/words/say';

/** A JSON list of objects, one a line, piece by piece. */
function* listPieces(objects: Iterable<object>): Generator<string> {
  yield '[';
  let separator = '\n';
  for (const object of objects) {
    yield separator + JSON.stringify(object);
    separator = ',\n';
  }
  yield ']';
}

/** The fields that tell how the sheet was read, each as `"name":value`. */
function readingFields(reading: ReadResult | null, say: Say): readonly string[] {
  const field = (name: string, value: unknown): string => `${JSON.stringify(name)}:${JSON.stringify(value)}`;
  return [
    field('sheet', reading?.layout.sheet ?? null),
    field('level', reading?.level ?? null),
    field('layout', reading ? { ...layoutJson(reading.layout), verdict: verdictOf(reading), why: whyOf(reading).map(say) } : null),
    field('rows', reading ? rowsJson(reading.receipt) : null),
    field('printed', printedJson(reading?.printedTotals ?? [], say)),
    ...(reading?.parts
      ? [
          field(
            'sheets',
            reading.parts.map((part) => partJson(part, say)),
          ),
        ]
      : []),
  ];
}

function* problemPieces(problems: readonly Problem[], questions: readonly Question[], say: Say): Generator<string> {
  yield ',\n"problems":';
  yield* listPieces(problems.map((problem) => problemJson(problem, say)));
  yield `,\n"questions":${JSON.stringify(questions.map((question) => questionJson(question, say)))}`;
}

/** The object of `agewise report --json` in pieces, so that a million items never stand in one text. */
export function* reportJson(report: Report, withItems: boolean, say: Say): Generator<string> {
  yield `{"asOf":"${isoFromDay(report.asOf)}","asOfFrom":"${report.asOfFrom}",\n`;
  yield readingFields(report.reading, say).join(',\n');
  yield* problemPieces(report.problems, [], say);
  yield ',\n"currencies":';
  yield* listPieces(report.currencies.map(currencyJson));
  yield ',\n"customers":';
  yield* listPieces(customersJson(report, say));
  yield ',\n"remindBeforeDue":';
  yield* listPieces(remindersJson(report));
  yield ',\n"rankingWorth":';
  yield* listPieces(worthJson(report));
  if (withItems && report.reading.level === 'item') {
    yield ',\n"items":';
    yield* listPieces(itemsJson(report));
  } else if (withItems) yield ',\n"items":null';
  yield '}\n';
}

/** The same object where a question stands in the way: what was understood so far, and what must be answered. */
export function* questionsJson(questions: readonly Question[], reading: ReadResult | null, say: Say): Generator<string> {
  yield '{"asOf":null,"asOfFrom":null,\n';
  yield readingFields(reading, say).join(',\n');
  yield* problemPieces(reading?.problems ?? [], questions, say);
  yield ',\n"currencies":[],\n"customers":[]}\n';
}
