import { dayFromIso, isoFromDay, type DayNumber } from '../../../src/kernel/calendar/dayNumber';
import { dateOfText, dayOfBuddhistSerial } from '../../../src/reading/evidence/otherCalendars';

const iso = (text: string): string | null => {
  const evidence = dateOfText(text);
  return evidence.kind === 'date' && evidence.days.DMY !== null ? isoFromDay(evidence.days.DMY) : null;
};

test.each([
  ['05/02/2567', '2024-02-05'],
  ['2567-02-05', '2024-02-05'],
  ['28 Feb 2567', '2024-02-28'],
  ['1403/02/13', '2024-05-02'],
  ['1403/12/30', '2025-03-20'],
  ['1404/01/01', '2025-03-21'],
  ['113/05/02', '2024-05-02'],
  ['1445/10/23', '2024-05-02'],
  ['2024-05-02', '2024-05-02'],
])('%s is %s', (text, day) => {
  expect(iso(text)).toBe(day);
});

test('a serial whose year is Buddhist is the same day of the Gregorian year', () => {
  const gregorian = dayFromIso('2024-02-05')!;
  const years = Math.round((543 * 146097) / 400);
  expect(isoFromDay(dayOfBuddhistSerial(gregorian + years) ?? (0 as DayNumber)).slice(0, 4)).toBe('2024');
  expect(dayOfBuddhistSerial(gregorian)).toBeNull();
});
