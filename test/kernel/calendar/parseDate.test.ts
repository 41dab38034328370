import fc from 'fast-check';
import { civilFromDay, FIRST_DAY, isoFromDay, LAST_DAY, type DayNumber } from '../../../src/kernel/calendar/dayNumber';
import { dateEvidence, parseDate, type DateOrder } from '../../../src/kernel/calendar/parseDate';

const isoOf = (text: string, order: DateOrder | null = null): string => {
  const parsed = parseDate(text, order);
  return parsed.kind === 'date' ? isoFromDay(parsed.day) : parsed.kind;
};

describe('a date written as text', () => {
  test.each([
    '31/01/2026',
    '31-1-2026',
    '31.01.2026',
    '31.01.26',
    '31 01 2026',
    '31. 1. 2026',
    '1/31/2026',
    '2026-01-31',
    '2026/01/31',
    '2026.1.31',
    '20260131',
    '31012026',
    '2026-01-31T00:00:00',
    '2026-01-31T14:30:00.000Z',
    '2026-01-31 23:59',
    '1/31/2026 12:00:00 AM',
    '31/01/2026 2:30 pm',
    '2026-01-31T10:00:00+02:00',
    '2026年1月31日',
    '31-Jan-2026',
    '31-JAN-26',
    '31 Jan 2026',
    '31Jan2026',
    'Jan 31, 2026',
    'January 31st, 2026',
    '2026-Jan-31',
    'Sat, 31 Jan 2026 08:00:00 GMT',
    '31-Jan-2026 10:15',
    '\u00a031/01/2026 ',
  ])('%s is 31 January 2026 in whatever order', (text) => {
    expect(isoOf(text)).toBe('2026-01-31');
  });

  test.each([
    ['31 de enero de 2026', '2026-01-31'],
    ['15-ago-2026', '2026-08-15'],
    ['3 setiembre 2026', '2026-09-03'],
    ['31. Januar 2026', '2026-01-31'],
    ['3. März 2026', '2026-03-03'],
    ['05-Dez-26', '2026-12-05'],
    ['Mo., 5. Okt. 2026', '2026-10-05'],
    ['1er février 2026', '2026-02-01'],
    ['14 août 2026', '2026-08-14'],
    ['31-déc.-2026', '2026-12-31'],
    ['mar. 31 mars 2026', '2026-03-31'],
    ['31 gennaio 2026', '2026-01-31'],
    ['mer 4 mar 2026', '2026-03-04'],
    ['2 lug 2026', '2026-07-02'],
    ['1º de março de 2026', '2026-03-01'],
    ['10/out/2026', '2026-10-10'],
    ['15 mei 2026', '2026-05-15'],
    ['zo 1 mrt 2026', '2026-03-01'],
  ])('%s names its month and needs no order', (text, iso) => {
    expect(isoOf(text)).toBe(iso);
    expect(isoOf(text, 'MDY')).toBe(iso);
  });

  test('day and month that could be swapped are ambiguous until the order is given', () => {
    expect(isoOf('03/04/2026')).toBe('ambiguous');
    expect(isoOf('03/04/2026', 'DMY')).toBe('2026-04-03');
    expect(isoOf('03/04/2026', 'MDY')).toBe('2026-03-04');
    expect(isoOf('05/05/2026')).toBe('2026-05-05');
  });

  test('years of two digits are 1970 to 2069, and stand in front only where the order says so or nothing else fits', () => {
    expect(isoOf('31.12.69')).toBe('2069-12-31');
    expect(isoOf('31.12.70')).toBe('1970-12-31');
    expect(isoOf('26-01-05', 'YMD')).toBe('2026-01-05');
    expect(isoOf('32-12-05')).toBe('2032-12-05');
  });

  test('a day that the given order cannot have is refused instead of swapped', () => {
    expect(isoOf('31/01/2026', 'MDY')).toBe('unreadable');
    expect(isoOf('30/02/2026', 'DMY')).toBe('unreadable');
    expect(isoOf('30/02/2026')).toBe('unreadable');
  });

  test.each([
    'soon',
    '31/01',
    'Jan 2026',
    '31-Jan',
    '1/2/3/4',
    '2026',
    '46053',
    '31/01-2026',
    '12:30',
    '31/01/1899',
    '01/01/2200',
    'May be 5 2026',
    '5 days 2026',
    '123/01/2026',
    '31 Jan Feb 2026',
    '1-30',
  ])('%s is refused', (text) => {
    expect(isoOf(text)).toBe('unreadable');
  });

  test('blank text is empty', () => {
    expect(isoOf(' \u00a0 ')).toBe('empty');
  });

  test('evidence says which orders are possible, so that a whole column can decide', () => {
    expect(dateEvidence('03/04/2026')).toEqual({ kind: 'date', orderFree: false, days: { DMY: 46115, MDY: 46085, YMD: null } });
    expect(dateEvidence('31/01/2026')).toEqual({ kind: 'date', orderFree: false, days: { DMY: 46053, MDY: null, YMD: null } });
    expect(dateEvidence('2026-01-31')).toMatchObject({ orderFree: true });
    expect(dateEvidence('31-Jan-2026')).toMatchObject({ orderFree: true });
  });
});

test('any day, printed in any order, is read back with that order', () => {
  const printed = fc.record({
    day: fc.integer({ min: FIRST_DAY, max: LAST_DAY }),
    order: fc.constantFrom<DateOrder>('DMY', 'MDY', 'YMD'),
    mark: fc.constantFrom('/', '-', '.', ' '),
    padded: fc.boolean(),
  });
  fc.assert(
    fc.property(printed, ({ day, order, mark, padded }) => {
      const civil = civilFromDay(day as DayNumber);
      const two = (n: number): string => (padded ? String(n).padStart(2, '0') : String(n));
      const parts = { D: two(civil.day), M: two(civil.month), Y: String(civil.year) };
      const text = Array.from(order, (letter) => parts[letter as 'D' | 'M' | 'Y']).join(mark);
      expect(parseDate(text, order)).toEqual({ kind: 'date', day });
    }),
  );
});
