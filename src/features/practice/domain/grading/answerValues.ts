import { dateEvidence } from '../../../../kernel/calendar/parseDate';
import { dayFromSerial, type DayNumber } from '../../../../kernel/calendar/dayNumber';
import { minorUnitsPerUnit, type Currency } from '../../../../kernel/money/currency';
import { amountFromCell } from '../../../../kernel/money/minorUnits';
import { amountEvidence } from '../../../../kernel/money/parseAmount';
import type { Answer } from './graded';

const isEmpty = (answer: Answer | undefined): boolean =>
  answer === undefined || (typeof answer.value === 'string' && answer.value.trim() === '');

/** The number of an answer, also as text with currency signs and separators; NaN for anything else. */
function numberOf({ value }: Answer): number {
  if (typeof value === 'number') return value;
  const read = amountEvidence(String(value));
  if (read.kind !== 'amount') return NaN;
  const { whenPoint, whenComma } = read;
  // "1,234" is a thousand here: no answer has three decimals.
  const isThousands = /^\D*\d{1,3}([.,]\d{3})+\D*$/.test(String(value));
  const larger = Math.max(Math.abs(whenPoint ?? 0), Math.abs(whenComma ?? 0));
  if (isThousands && whenPoint !== null && whenComma !== null) return Math.abs(whenPoint) === larger ? whenPoint : whenComma;
  return whenPoint ?? whenComma ?? NaN;
}

/** An answer in minor units; `null` for an empty cell, NaN for one without an amount. */
export function amountAnswer(answer: Answer | undefined, currency: Currency): number | null {
  if (isEmpty(answer)) return null;
  return amountFromCell(numberOf(answer!), currency)?.amount ?? NaN;
}

/** An answer in hundredths, so that 31.45 is 3145; `null` for an empty cell. */
export function hundredthsAnswer(answer: Answer | undefined): number | null {
  if (isEmpty(answer)) return null;
  const number = numberOf(answer!);
  return Number.isFinite(number) ? Math.round(Number((number * 100).toPrecision(15))) : NaN;
}

/** A whole number of days or pieces; `null` for an empty cell, NaN for anything else. */
export function wholeAnswer(answer: Answer | undefined): number | null {
  if (isEmpty(answer)) return null;
  const number = numberOf(answer!);
  return Number.isInteger(number) ? number : NaN;
}

/** Days that an answer may mean: one for a date, two for a text such as 03/04/2026; `null` for an empty cell. */
export function dayAnswer(answer: Answer | undefined): readonly DayNumber[] | null {
  if (isEmpty(answer)) return null;
  const { value } = answer!;
  if (typeof value === 'number') return [dayFromSerial(value)].flatMap((day) => day ?? []);
  const read = dateEvidence(String(value));
  return read.kind === 'date' ? Object.values(read.days).filter((day): day is DayNumber => day !== null) : [];
}

/** An answer as a trimmed text, '' for an empty cell. */
export const textAnswer = (answer: Answer | undefined): string => (answer === undefined ? '' : String(answer.value).trim());

/** Half the marks are lost where a formula was asked for and a value was typed. */
export const isTyped = (answer: Answer | undefined): boolean => answer !== undefined && !isEmpty(answer) && answer.formula === '';

/** An amount as a cell holds it. */
export const cellOf = (minor: number, currency: Currency): number => minor / minorUnitsPerUnit(currency);
