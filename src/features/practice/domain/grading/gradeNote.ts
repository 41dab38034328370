import { dateEvidence } from '../../../../kernel/calendar/parseDate';
import { civilFromDay, dayFromCivil, type DayNumber } from '../../../../kernel/calendar/dayNumber';
import { amountEvidence } from '../../../../kernel/money/parseAmount';
import { documentKey } from '../../../checks/domain/documentFaults';
import { privateDetailIn, type PrivateDetail } from '../../../privacy/domain/privateDetails';
import { MARK, type Graded } from './graded';

/** What a note of a call has to tell. */
export interface CallFacts {
  readonly contact: string;
  /** Minor units of a currency with two decimals. */
  readonly amount: number;
  readonly documentNo: string;
  readonly promised: DayNumber;
  readonly called: DayNumber;
}

export const NOTE_POINTS = ['person', 'amount', 'document', 'date', 'nextStep'] as const;
type NotePoint = (typeof NOTE_POINTS)[number];

export interface GradedNote extends Graded {
  readonly rubric: Readonly<Record<NotePoint, boolean>>;
  readonly forbidden: PrivateDetail | null;
}

const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();

/** A date in a text with its place; a date without a year is in the year of the call or the next one. */
interface NotedDay {
  readonly at: number;
  readonly end: number;
  readonly days: readonly DayNumber[];
}

const NUMERIC = /(?<![\d.,/-])(\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?)(?![\d/-])/g;
const MONTHS = 'jan|ene|feb|mar|apr|abr|may|jun|jul|aug|ago|sep|set|oct|nov|dec|dic';
const NAMED = new RegExp(
  `(?<![\\p{L}\\d])(?:(\\d{1,2})(?:st|nd|rd|th)?(?: de)? (?:${MONTHS})\\p{L}*\\.?(?:,? (?:de |del )?\\d{4})?|(?:${MONTHS})\\p{L}*\\.? \\d{1,2}(?:st|nd|rd|th)?(?:,? \\d{4})?)(?![\\p{L}\\d])`,
  'gu',
);

function daysOf(text: string, called: DayNumber): readonly DayNumber[] {
  const { year } = civilFromDay(called);
  const short = /^(\d{1,2})[/.-](\d{1,2})$/.exec(text);
  const candidates = short
    ? [year, year + 1].flatMap((one) => [
        dayFromCivil(one, Number(short[1]), Number(short[2])),
        dayFromCivil(one, Number(short[2]), Number(short[1])),
      ])
    : (/\d{4}/.test(text) ? [text] : [`${text} ${year}`, `${text} ${year + 1}`, text]).flatMap((one) => {
        const read = dateEvidence(one);
        return read.kind === 'date' ? Object.values(read.days) : [];
      });
  return candidates.flatMap((day) => day ?? []);
}

function notedDays(text: string, called: DayNumber): readonly NotedDay[] {
  const found = [...text.matchAll(NUMERIC), ...text.matchAll(NAMED)];
  return found.map((match) => ({ at: match.index, end: match.index + match[0].length, days: daysOf(match[0], called) }));
}

/** Words that begin a next step, in English and Spanish, without accents. */
const STEP =
  /\b(call\w*|ring|phone|telephone|write|e-?mail|send|follow[ -]?up|check|remind\w*|chase|contact|review|escalate|llam\w+|volver a llamar|escrib\w+|envi\w+|correo|seguimiento|revis\w+|verific\w+|comprob\w+|recordar\w*|contactar)\b/g;
/** Letters between a step and its date. */
const STEP_REACH = 40;

/** A step with a date of its own after the call: "Call back 04/08". */
function hasNextStep(text: string, days: readonly NotedDay[], { called }: CallFacts): boolean {
  return [...text.matchAll(STEP)].some((step) => {
    const end = step.index + step[0].length;
    const next = days.filter(({ at }) => at >= end).sort((a, b) => a.at - b.at)[0];
    if (!next || next.at - end > STEP_REACH || /[.;]\s/.test(text.slice(end, next.at))) return false;
    return next.days.some((day) => day > called);
  });
}

/** The same text without dates, so that the parts of one are taken for no amount. */
function withoutDays(text: string, days: readonly NotedDay[]): string {
  return days.reduce((left, { at, end }) => left.slice(0, at) + ' '.repeat(end - at) + left.slice(end), text);
}

function namesAmount(text: string, amount: number): boolean {
  return [...text.matchAll(/\d[\d.,']*\d|\d/g)].some(([token]) => {
    const read = amountEvidence(token.replace(/[.,]$/, ''));
    return read.kind === 'amount' && [read.whenPoint, read.whenComma].some((value) => value !== null && Math.round(value * 100) === amount);
  });
}

function namesPerson(text: string, contact: string): boolean {
  const words = new Set(text.match(/\p{L}+/gu) ?? []);
  return plain(contact)
    .split(/\s+/)
    .some((name) => name.length > 1 && words.has(name));
}

const namesDocument = (text: string, documentNo: string): boolean =>
  [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}/-]*/gu)].some(([token]) => documentKey(token) === documentKey(documentNo));

/**
 * A mark each for the person, the amount, the document, the promised date, and a next step with a date. A card number or a detail of
 * somebody's health makes it 0.
 */
export function gradeNote(answer: string, facts: CallFacts, id = 'note'): GradedNote {
  const text = plain(answer);
  const days = notedDays(text, facts.called);
  const rest = withoutDays(text, days);
  const rubric: Record<NotePoint, boolean> = {
    person: namesPerson(text, facts.contact),
    amount: namesAmount(rest, facts.amount),
    document: namesDocument(rest, facts.documentNo),
    date: days.some((one) => one.days.includes(facts.promised)),
    nextStep: hasNextStep(text, days, facts),
  };
  const forbidden = privateDetailIn(answer, true);
  const points = NOTE_POINTS.filter((point) => rubric[point]).length;
  const of = NOTE_POINTS.length * MARK;
  const marks = forbidden ? 0 : points * MARK;
  const isEmpty = answer.trim() === '';
  const diagnosis = forbidden ?? (isEmpty ? 'notAnswered' : points < NOTE_POINTS.length ? 'noteIncomplete' : null);
  return { marks, of, diagnosis, right: marks === of ? [id] : [], wrong: marks === of || isEmpty ? [] : [id], rubric, forbidden };
}
