import { FileWorkbook } from '../adapters/xlsx/fileWorkbook';
import type { ReportOutcome } from '../features/report';
import { DECODED_SETTING, decodedAs } from '../kernel/run/decodedSetting';
import type { ReportOptions } from '../features/reportFace';
import type { Question } from '../kernel/words/problem';
import { readingText } from '../reading/readingText';
import type { ReadResult } from '../reading/result/readResult';
import { outcomeOf } from '../reading/run/questionOutcomes';
import type { ReportRequest } from '../reading/run/request';
import { computeReport } from '../report/computeReport';
import { NODE_UNPACKER } from './nodeUnpacker';

/** A letter that is no Latin one. */
const OTHER_SCRIPT = /(?!\p{Script=Latin})\p{L}/u;

type Questions = Extract<ReportOutcome, { kind: 'questions' }>;

const readingOf = (outcome: ReportOutcome): ReadResult | null => (outcome.kind === 'report' ? outcome.report.reading : outcome.reading);

/** The first name of a customer that reads otherwise in the other code page, as it reads in each. */
function nameInBoth(one: ReadResult | null, other: ReadResult | null): readonly [string, string] {
  const count = Math.min(one?.customers.size ?? 0, other?.customers.size ?? 0);
  for (let code = 0; code < count; code++) {
    const names = [one!.customers.at(code).name, other!.customers.at(code).name] as const;
    if (names[0] !== names[1]) return names;
  }
  return ['', ''];
}

/**
 * Asks which code page a text file is in, where two read it nearly as well and names differ in more than accents; `null` where there is no
 * such doubt. Two Latin pages are only warned of: no figure depends on an accent.
 */
export async function encodingQuestion(
  bytes: Uint8Array,
  workbook: FileWorkbook,
  request: ReportRequest,
  options: ReportOptions,
): Promise<Questions | null> {
  const { settings } = await workbook.outline();
  const decoded = decodedAs(settings.get(DECODED_SETTING) ?? null);
  if (!decoded || decoded.other === null) return null;
  const choices = [decoded.encoding, decoded.other];
  const again = await FileWorkbook.open(bytes, workbook.name, NODE_UNPACKER, decoded.other);
  const outcomes = [await computeReport(workbook, request, options), await computeReport(again, request, options)];
  const readings = outcomes.map(readingOf);
  const names = nameInBoth(readings[0]!, readings[1]!);
  if (!names.some((name) => OTHER_SCRIPT.test(name))) return null;
  const question: Question = {
    code: 'encodingAmbiguous',
    answerWith: '--encoding',
    message: readingText('encodingAmbiguous', { pages: choices.map((page, place) => ({ page, name: names[place]! })) }),
    choices,
    outcomes: readings.flatMap((reading, place) => (reading ? [{ value: choices[place]!, ...outcomeOf(reading) }] : [])),
  };
  const others = outcomes.flatMap((outcome, place) => (place === 0 && outcome.kind === 'questions' ? outcome.questions : []));
  return { kind: 'questions', questions: [question, ...others], reading: readings[0]! };
}
