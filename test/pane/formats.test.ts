import { dayFromIso, isoFromDay } from '../../src/kernel/calendar/dayNumber';
import { currencyOf } from '../../src/kernel/money/currency';
import type { MinorUnits } from '../../src/kernel/money/minorUnits';
import { formatsFor } from '../../src/pane/format/formats';
import { dayFromTyped } from '../../src/pane/format/typedDate';
import { isDarkColor } from '../../src/pane/theme/hostColors';

const iso = (text: string, locale: string): string | null => {
  const day = dayFromTyped(text, locale);
  return day === null ? null : isoFromDay(day);
};

describe('figures in the pane', () => {
  const english = formatsFor('en-US');

  test('an amount has the decimals of its currency', () => {
    expect(english.amount(123456 as MinorUnits, currencyOf('USD'))).toBe('1,234.56');
    expect(english.amount(123456 as MinorUnits, currencyOf('JPY'))).toBe('123,456');
    expect(english.amount(-123456 as MinorUnits, currencyOf('KWD'))).toBe('-123.456');
    expect(english.amount(99999999999999 as MinorUnits, currencyOf('USD'))).toBe('999,999,999,999.99');
  });

  test('thousands are parted in every locale, so that amounts line up', () => {
    expect(formatsFor('es-ES').amount(925843 as MinorUnits, currencyOf('EUR'))).toBe('9.258,43');
  });

  test('a language that the browser does not know falls back to English', () => {
    expect(['', 'not a tag', 'zz_zz_!'].map((tag) => formatsFor(tag).locale)).toEqual(['en', 'en', 'en']);
    expect(formatsFor('de_DE').amount(150 as MinorUnits, currencyOf('EUR'))).toBe('1,50');
  });

  test('a date is shown in the medium form of the locale', () => {
    expect(formatsFor('en-GB').date(dayFromIso('2026-01-31')!)).toBe('31 Jan 2026');
  });
});

describe('a date that was typed', () => {
  test('ISO is understood everywhere', () => {
    expect(['en-US', 'de-DE', 'ja-JP'].map((locale) => iso(' 2026-04-03 ', locale))).toEqual(['2026-04-03', '2026-04-03', '2026-04-03']);
  });

  test('three numbers are read in the order of the locale', () => {
    expect(iso('03/04/2026', 'en-GB')).toBe('2026-04-03');
    expect(iso('03/04/2026', 'en-US')).toBe('2026-03-04');
    expect(iso('3.4.26', 'de-DE')).toBe('2026-04-03');
    expect(iso('2026/4/3', 'en-US')).toBe('2026-04-03');
  });

  test('what is no date is refused', () => {
    expect(['31/02/2026', 'tomorrow', '', '1/2', '13/13/2026'].map((text) => iso(text, 'en-GB'))).toEqual([null, null, null, null, null]);
  });
});

test('a dark host is known by its background', () => {
  expect(['#262626', '#000000', '#FFFFFF', 'F3F3F3', 'red', undefined].map(isDarkColor)).toEqual([true, true, false, false, null, null]);
});
