import { addDays, addMonths, endOfMonth, type DayNumber } from '../../../../kernel/calendar/dayNumber';
import { dueDayFromTerms, parseTerms } from '../../../../kernel/terms/paymentTerms';
import { FINDING_KINDS } from '../../../checks/domain/checkFinding';
import { documentKey } from '../../../checks/domain/documentFaults';
import { practiceText } from '../../practiceText';
import { dayAnswer, textAnswer } from '../grading/answerValues';
import { gradeByMethods } from '../grading/byMethods';
import { gradeFaults, type NamedFault } from '../grading/gradeFaults';
import { MARK, type Answers } from '../grading/graded';
import type { FaultyList } from '../recipe/faultyList';
import { typedAnswer, type AnswerCell, type ListNow, type PracticeTask } from './practiceTask';

/** Lines in which faults are named. */
export const FAULT_LINES = 15;

export const faultPlace = (line: number): string => `faults.${line}.place`;
export const faultKind = (line: number): string => `faults.${line}.kind`;

/** The rows (from 1, as the list was made) that a place names: a document number, or a row as the learner's sheet stands by now. */
function rowsNamed(place: string, list: FaultyList, now: ListNow | null): readonly number[] {
  const byDocument = (text: string): readonly number[] => {
    const key = documentKey(text);
    return key === '' ? [] : list.documents.filter(([document]) => documentKey(document) === key).map(([, row]) => row);
  };
  const documents = byDocument(place);
  if (documents.length > 0) return documents;
  if (place.trim().toLowerCase() === list.totalLabel.toLowerCase()) return [list.totalRow];
  const row = /^\D*(\d{1,3})\D*$/.exec(place);
  if (!row) return [];
  const texts = now?.texts.get(Number(row[1])) ?? [];
  const there = texts.map(byDocument).find((rows) => rows.length > 0);
  if (there) return there.includes(Number(row[1])) ? [Number(row[1])] : there;
  if (texts.some((text) => text.trim().toLowerCase() === list.totalLabel.toLowerCase())) return [list.totalRow];
  return [Number(row[1])];
}

/** Find the faults of an export: row or document, and kind. */
export function faultsTask(list: FaultyList, sheet: string): PracticeTask {
  const lines = Array.from({ length: FAULT_LINES }, (_, k) => k + 1);
  const named = (answers: Answers, now: ListNow | null): readonly NamedFault[] =>
    lines.flatMap((line) => {
      const place = textAnswer(answers.get(faultPlace(line)));
      const kind = textAnswer(answers.get(faultKind(line)));
      if (place === '') return [];
      return [{ place, rows: rowsNamed(place, list, now), kind: FINDING_KINDS.find((one) => one === kind) ?? null }];
    });
  return {
    id: 'faults',
    minutes: 15,
    of: list.faults.length * MARK,
    brief: practiceText('brief.faults', { sheet, count: list.faults.length }),
    hint: practiceText('hint.faults'),
    cells: [],
    right: new Map(
      list.faults.flatMap(({ kind, rows }, k) => [
        [faultPlace(k + 1), typedAnswer(rows[0]!)] as const,
        [faultKind(k + 1), typedAnswer(kind)] as const,
      ]),
    ),
    grade: (answers, now) => gradeFaults(named(answers, now), list.faults, list.alsoTrue),
  };
}

/** A document of which the due date is asked. */
export interface TermsCase {
  readonly documentNo: string;
  readonly documentDay: DayNumber;
  readonly terms: string;
}

/** Give the due date that the terms of a few documents mean. */
export function dueDatesTask(cases: readonly TermsCase[], sheet: string): PracticeTask {
  const due = cases.map(({ documentDay, terms }) => dueDayFromTerms(documentDay, parseTerms(terms)!));
  const methods = {
    discountDayForDueDay: cases.map(({ documentDay, terms }, k) => {
      const read = parseTerms(terms)!;
      return read.discount ? addDays(documentDay, read.discount.days) : due[k]!;
    }),
    termsAsOneMonth: cases.map(({ documentDay, terms }, k) => (/30/.test(terms) ? addMonths(documentDay, 1) : due[k]!)),
    monthEndForgotten: cases.map(({ documentDay, terms }, k) =>
      /eom/i.test(terms) ? addDays(documentDay, parseTerms(terms)!.days) : due[k]!,
    ),
    oneDayLater: due.map((day) => addDays(day, 1)),
  };
  const cells = cases.map(({ documentNo }, k): AnswerCell => ({
    id: `dueDates.${k + 1}`,
    question: practiceText('ask.dueDate', { document: documentNo }),
    look: 'day',
    of: MARK,
  }));
  return {
    id: 'dueDates',
    minutes: 5,
    of: cells.length * MARK,
    brief: practiceText('brief.dueDates', { sheet }),
    hint: practiceText('hint.dueDates'),
    cells,
    right: new Map(cells.map(({ id }, k) => [id, typedAnswer(due[k]!)])),
    grade: (answers) => {
      const days = cells.map(({ id }, k) => {
        const given = dayAnswer(answers.get(id));
        // A text such as 03/04/2026 may mean two days: the right one counts.
        return given === null ? null : given.includes(due[k]!) ? due[k]! : (given[0] ?? NaN);
      });
      return gradeByMethods(
        cells.map(({ id, of }, k) => ({ id, answer: days[k]!, expected: due[k]!, of })),
        methods,
      );
    },
  };
}

/** Terms of made documents whose due dates are asked, each with a trap. */
export function termsCases(asOf: DayNumber, numbers: readonly number[]): readonly TermsCase[] {
  const start = addDays(endOfMonth(addMonths(asOf, -2)), 1);
  const terms = ['Net 30', '2/10 net 30', '30 EOM'];
  const days = [4, 17, 9];
  return terms.map((text, k) => ({
    documentNo: `07${1200 + numbers[k]!}`,
    documentDay: addDays(start, days[k]! + (numbers[k]! % 5)),
    terms: text,
  }));
}
