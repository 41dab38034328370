import fc from 'fast-check';
import { enteredText } from '../../../src/standin/model/ranges/enteredText';

const typed = (text: string, format = 'General'): unknown => enteredText(text, format, 2026);
const serial = (year: number, month: number, day: number): number => Date.UTC(year, month - 1, day) / 86_400_000 + 25_569;

describe('what Excel makes of a text that is written into a cell', () => {
  it.each([
    ['1-30', { value: serial(2026, 1, 30), numberFormat: 'd-mmm' }],
    ['31-60', '31-60'],
    ['1-45', { value: serial(1945, 1, 1), numberFormat: 'mmm-yy' }],
    ['2026-01-31', { value: 46_053, numberFormat: 'm/d/yyyy' }],
    ['6/30/13', { value: serial(2013, 6, 30), numberFormat: 'm/d/yyyy' }],
    ['30/6/2013', '30/6/2013'],
    ['2/29/2025', '2/29/2025'],
    ['30-Jun-2013', { value: serial(2013, 6, 30), numberFormat: 'd-mmm-yy' }],
    ['March 5, 2024', { value: serial(2024, 3, 5), numberFormat: 'd-mmm-yy' }],
    ['Net 30', 'Net 30'],
    ['INV-1', 'INV-1'],
    ['007', 7],
    ['-12.5', -12.5],
    ['(1,234.50)', { value: -1234.5, numberFormat: '#,##0.00' }],
    ['1,234', { value: 1234, numberFormat: '#,##0' }],
    ['12,34', '12,34'],
    ['5%', { value: 0.05, numberFormat: '0%' }],
    ['$1,000.00', { value: 1000, numberFormat: '$#,##0.00_);[Red]($#,##0.00)' }],
    ['1e3', { value: 1000, numberFormat: '0.00E+00' }],
    ['TRUE', true],
    ['false', false],
    ['=A1+1', { formula: '=A1+1' }],
    ['=', '='],
    ["'=A1", '=A1'],
    ['#N/A', '#N/A'],
    ['13:05', { value: 13 / 24 + 5 / 1440, numberFormat: 'h:mm' }],
    ['', ''],
    ['-', '-'],
  ])('%s', (text, expected) => {
    expect(typed(text)).toEqual(expected);
  });

  it('leaves every text a text in a cell of text format', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1 }).filter((text) => !text.startsWith("'")),
        (text) => expect(typed(text, '@')).toBe(text),
      ),
    );
  });

  it('reads every number back that it writes out', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }), (n) => {
        const text = String(n);
        const entered = typed(text);
        expect(typeof entered === 'object' && entered !== null && 'value' in entered ? entered.value : entered).toBe(Number(text));
      }),
    );
  });
});
