import { dayFromCivil, type DayNumber } from '../../../../kernel/calendar/dayNumber';

const century = (short: number): number => (short < 80 ? 2000 + short : 1900 + short);

/** The day of `YYMMDD`, `null` for anything else. */
export function dayOfSix(text: string): DayNumber | null {
  const found = /^(\d\d)(\d\d)(\d\d)$/.exec(text.trim());
  return found ? dayFromCivil(century(Number(found[1])), Number(found[2]), Number(found[3])) : null;
}

/** The day of `YYYYMMDD`, `null` for anything else. */
export function dayOfEight(text: string): DayNumber | null {
  const found = /^(\d{4})(\d\d)(\d\d)$/.exec(text.trim());
  return found ? dayFromCivil(Number(found[1]), Number(found[2]), Number(found[3])) : null;
}

/** The day of a text that begins `YYYY-MM-DD`, `null` for anything else. */
export function dayOfIso(text: string): DayNumber | null {
  const found = /^(\d{4})-(\d\d)-(\d\d)/.exec(text.trim());
  return found ? dayFromCivil(Number(found[1]), Number(found[2]), Number(found[3])) : null;
}
