import fc from 'fast-check';
import { dayFromIso, FIRST_DAY, isoFromDay, type DayNumber } from '../../../src/kernel/calendar/dayNumber';
import { dueDayFromTerms, parseTerms } from '../../../src/kernel/terms/paymentTerms';

const dueOn = (iso: string, text: string): string | null => {
  const terms = parseTerms(text);
  return terms === null ? null : isoFromDay(dueDayFromTerms(dayFromIso(iso)!, terms));
};

describe('payment terms', () => {
  test.each([
    ['Net 30', '2026-02-14'],
    ['NET30', '2026-02-14'],
    ['n/30', '2026-02-14'],
    ['N30', '2026-02-14'],
    ['30', '2026-02-14'],
    ['30 days', '2026-02-14'],
    ['Net 30 days', '2026-02-14'],
    ['30 days net', '2026-02-14'],
    ['Due in 30 days', '2026-02-14'],
    ['30 days from invoice date', '2026-02-14'],
    ['30 Tage netto', '2026-02-14'],
    ['30 jours', '2026-02-14'],
    ['30 días', '2026-02-14'],
    ['2/10 net 30', '2026-02-14'],
    ['2/10, n/30', '2026-02-14'],
    ['2% 10, net 30', '2026-02-14'],
    ['2% 10 days, net 30 days', '2026-02-14'],
    ['1.5%/10 n 30', '2026-02-14'],
    ['2/10/30', '2026-02-14'],
    ['EOM', '2026-01-31'],
    ['Net EOM', '2026-01-31'],
    ['30 EOM', '2026-03-02'],
    ['Net 30 EOM', '2026-03-02'],
    ['30 days EOM', '2026-03-02'],
    ['EOM + 30', '2026-03-02'],
    ['Net EOM 30', '2026-03-02'],
    ['30 days end of month', '2026-03-02'],
    ['30 jours fin de mois', '2026-03-02'],
    ['15th prox', '2026-02-15'],
    ['15 prox.', '2026-02-15'],
    ['Prox 15', '2026-02-15'],
    ['15th of next month', '2026-02-15'],
    ['10th of the following month', '2026-02-10'],
    ['31st prox', '2026-02-28'],
    ['COD', '2026-01-15'],
    ['Due on receipt', '2026-01-15'],
    ['due upon receipt', '2026-01-15'],
    ['Immediate', '2026-01-15'],
    ['Net 0', '2026-01-15'],
    ['Prepaid', '2026-01-15'],
    ['sofort', '2026-01-15'],
  ])('%s of an invoice of 15 January 2026 is due on %s', (text, due) => {
    expect(dueOn('2026-01-15', text)).toBe(due);
  });

  test.each([
    '',
    'when we feel like it',
    'Net',
    'net thirty',
    '30/60/90',
    '45th prox',
    'EOM or so',
    'Net 99999',
    '2/10',
    'Net -5',
    'see contract',
  ])('"%s" is unknown, not guessed', (text) => {
    expect(parseTerms(text)).toBeNull();
  });

  test('the discount is kept apart from the due date', () => {
    expect(parseTerms('2/10 net 30')).toEqual({ kind: 'days', days: 30, discount: { rate: 0.02, days: 10 } });
    expect(parseTerms('Net 30')).toEqual({ kind: 'days', days: 30, discount: null });
  });

  test('an invoice of the last day of a month has its own month end', () => {
    expect(dueOn('2026-01-31', 'EOM')).toBe('2026-01-31');
    expect(dueOn('2026-12-31', '15th prox')).toBe('2027-01-15');
  });

  test('days are simply added for any document date', () => {
    fc.assert(
      fc.property(fc.integer({ min: FIRST_DAY, max: 100000 }), fc.integer({ min: 0, max: 365 }), (day, days) => {
        expect(dueDayFromTerms(day as DayNumber, parseTerms(`Net ${days}`)!)).toBe(day + days);
      }),
    );
  });
});
