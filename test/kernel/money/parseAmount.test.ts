import fc from 'fast-check';
import { amountEvidence, parseAmount } from '../../../src/kernel/money/parseAmount';

const valueOf = (text: string, mark: '.' | ',' | null = null): number | string => {
  const parsed = parseAmount(text, mark);
  return parsed.kind === 'amount' ? parsed.value : parsed.kind;
};

describe('an amount written as text', () => {
  test.each([
    ['1234.56', 1234.56],
    ['1,234.56', 1234.56],
    ['1.234,56', 1234.56],
    ['1.234.567', 1234567],
    ['12,34,567.00', 1234567],
    ['1,00,000', 100000],
    ['1 234,56', 1234.56],
    ['1\u00a0234,56', 1234.56],
    ['1\u202f234\u202f567', 1234567],
    ["1'234.56", 1234.56],
    ['1’234’567,5', 1234567.5],
    ['0.125', 0.125],
    ['0,125', 0.125],
    ['1234,567', 1234.567],
    ['.50', 0.5],
    [',5', 0.5],
    ['007', 7],
    ['5.', 5],
    ['１２３．５', 123.5],
  ])('%s is read without being told the decimal mark', (text, value) => {
    expect(valueOf(text)).toBe(value);
  });

  test.each([
    ['-5.10', -5.1],
    ['5.10-', -5.1],
    ['\u22125.10', -5.1],
    ['5,10 \u2212', -5.1],
    ['(5.10)', -5.1],
    ['( 5.10 )', -5.1],
    ['(-5.10)', -5.1],
    ['<5.10>', -5.1],
    ['5.10 CR', -5.1],
    ['5.10Cr.', -5.1],
    ['CR 5.10', -5.1],
    ['5.10 DR', 5.1],
    ['Dr 5.10', 5.1],
    ['+5.10', 5.1],
    ['+ 5.10', 5.1],
    ['-0.00', 0],
    ['(0.00)', 0],
    ['0.00-', 0],
  ])('the sign of %s is understood', (text, value) => {
    expect(valueOf(text)).toBe(value);
  });

  test.each([
    ['£1,234.56', 1234.56, 'GBP'],
    ['£ 1,234.56', 1234.56, 'GBP'],
    ['1.234,56 €', 1234.56, 'EUR'],
    ['USD 1,000.00', 1000, 'USD'],
    ['1,000.00 USD', 1000, 'USD'],
    ['-$5.25', -5.25, '$'],
    ['$-5.25', -5.25, '$'],
    ['$(5.25)', -5.25, '$'],
    ['($5.25)', -5.25, '$'],
    ['US$5.25-', -5.25, 'USD'],
    ['5,25- €', -5.25, 'EUR'],
    ['5,25 €-', -5.25, 'EUR'],
    ['R$ 1.234,50', 1234.5, 'BRL'],
    ['Rs. 12,34,567.50', 1234567.5, 'Rs'],
    ["CHF 1'234.50", 1234.5, 'CHF'],
    ['1 234,50 zł', 1234.5, 'PLN'],
    ['EUR1.5 CR', -1.5, 'EUR'],
    ['₹1,00,000.00', 100000, 'INR'],
  ])('the currency of %s is taken off and kept', (text, value, currency) => {
    expect(parseAmount(text)).toEqual({ kind: 'amount', value, currency });
  });

  test.each(['-', ' - ', '–', '—', '--', '- -', '$ -', '$-', '- €', '($ -)'])('%s stands for zero', (text) => {
    expect(valueOf(text)).toBe(0);
  });

  test.each([
    ['CHF 12’345.–', 12345],
    ['12,--', 12],
    ['12,- €', 12],
    ['(250.-)', -250],
    ['-99.-', -99],
  ])('dashes for cents in %s are no minus', (text, value) => {
    expect(valueOf(text)).toBe(value);
  });

  test.each(['', '   ', '\u00a0', '\u200b'])('blank text %j is empty, not zero', (text) => {
    expect(valueOf(text)).toBe('empty');
  });

  test.each([
    'about 5',
    'n/a',
    '#N/A',
    '5%',
    '12 34',
    '1,23,45',
    '1.2.3',
    '1,234.56.7',
    'MAY 5',
    '5 CR-',
    '-5 DR',
    '1e5',
    '5 6',
    '--5',
    '()',
    '.',
    'USD',
    'INV1234',
    '5 days',
    '1,,000',
    "1'234 567",
  ])('%s is refused', (text) => {
    expect(valueOf(text)).toBe('unreadable');
  });

  test('a lone separator before three digits is ambiguous until the mark is given', () => {
    expect(parseAmount('1,234')).toMatchObject({ kind: 'ambiguous', whenPoint: 1234, whenComma: 1.234 });
    expect(parseAmount('(12.345)')).toMatchObject({ kind: 'ambiguous', whenPoint: -12.345, whenComma: -12345 });
    expect(valueOf('1,234', '.')).toBe(1234);
    expect(valueOf('1,234', ',')).toBe(1.234);
  });

  test('a text that the given mark cannot write is refused instead of re-interpreted', () => {
    expect(valueOf('1.5', ',')).toBe('unreadable');
    expect(valueOf('1,234.56', ',')).toBe('unreadable');
  });

  test('evidence says what each decimal mark would give, so that a whole column can decide', () => {
    expect(amountEvidence('1.234')).toEqual({ kind: 'amount', whenPoint: 1.234, whenComma: 1234, currency: '' });
    expect(amountEvidence('1.234,5')).toEqual({ kind: 'amount', whenPoint: null, whenComma: 1234.5, currency: '' });
    expect(amountEvidence('1234')).toEqual({ kind: 'amount', whenPoint: 1234, whenComma: 1234, currency: '' });
  });
});

describe('any amount, printed in any convention', () => {
  const conventions = fc.record({
    mark: fc.constantFrom('.' as const, ',' as const),
    group: fc.constantFrom('', ' ', '\u00a0', '\u202f', "'", '’', 'other'),
    sign: fc.constantFrom(
      (t: string) => `-${t}`,
      (t: string) => `${t}-`,
      (t: string) => `(${t})`,
      (t: string) => `${t} CR`,
      (t: string) => `\u2212 ${t}`,
    ),
    currency: fc.constantFrom(
      (t: string) => t,
      (t: string) => `EUR ${t}`,
      (t: string) => `${t} €`,
      (t: string) => `$${t}`,
    ),
  });

  test('is read back to the cent with its decimal mark', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e12 }), fc.boolean(), conventions, (cents, credit, { mark, group, sign, currency }) => {
        const digits = String(cents).padStart(3, '0');
        const separator = group === 'other' ? (mark === '.' ? ',' : '.') : group;
        const whole = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, separator);
        const text = currency(`${whole}${mark}${digits.slice(-2)}`);
        expect(valueOf(credit ? sign(text) : text, mark)).toBe(cents === 0 ? 0 : (credit ? -cents : cents) / 100);
      }),
    );
  });

  test('no text makes it throw or give a number that is not finite', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...Array.from("0123456789.,-() '€$CRDB%eE+")) }), (text) => {
        const value = valueOf(text);
        expect(typeof value === 'string' || (Number.isFinite(value) && !Object.is(value, -0))).toBe(true);
      }),
    );
  });
});

test('plain digits say what the same digits with a blank before them say', () => {
  const plain = fc.stringMatching(/^-?\d{1,12}(?:\.\d{1,4})?$/);
  fc.assert(
    fc.property(plain, (text) => {
      expect(amountEvidence(text)).toEqual(amountEvidence(` ${text}`));
    }),
  );
  for (const text of ['-', '-.5', '.5', '5.', '1.2.3', '-0', '-0.00', '1.234', '999999999999999', '9999999999999999'])
    expect(amountEvidence(text)).toEqual(amountEvidence(` ${text}`));
});
