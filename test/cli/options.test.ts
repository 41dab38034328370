import { english } from '../harness/say';
import { splitOptions, UsageError } from '../../src/cli/options';
import { requestFromOptions } from '../../src/cli/readingOptions';
import { REPORT } from '../../src/cli/report';

const request = (...argv: string[]) => requestFromOptions(splitOptions(argv, REPORT.options));

/** What is said of arguments that are wrong. */
function told(...argv: string[]): string {
  try {
    request(...argv);
  } catch (error) {
    if (error instanceof UsageError) return english(error.what);
    throw error;
  }
  return 'not refused';
}

test('options stand in any order, with a space or an equals sign', () => {
  const options = splitOptions(['--json', 'aging.xlsx', '--sheet=Open items', '--as-of', '2026-01-31'], REPORT.options);
  expect(options.operands).toEqual(['aging.xlsx']);
  expect(options.values.get('sheet')).toBe('Open items');
  expect(options.values.get('as-of')).toBe('2026-01-31');
  expect(options.switches.has('json')).toBe(true);
});

test('after -- everything is an operand, and a single dash is one anywhere', () => {
  expect(splitOptions(['-', '--json', '--', '--sheet', '-x.csv'], REPORT.options).operands).toEqual(['-', '--sheet', '-x.csv']);
});

test('what is not given is left to be found out', () => {
  expect(request('a.xlsx')).toEqual({
    sheet: null,
    range: null,
    asOf: null,
    scheme: null,
    basis: null,
    choices: {
      headerRow: null,
      roles: {},
      dateOrder: null,
      decimalMark: null,
      amount: null,
      currency: null,
      flipSign: false,
      ignoredRows: [],
      rows: null,
      count: null,
      closing: null,
      receivables: null,
    },
  });
});

test('every reading option arrives in the request', () => {
  const asked = request(
    '--range',
    'A5:K27',
    '--as-of',
    '2026-01-31',
    '--basis',
    'document',
    '--date-order',
    'dmy',
    '--decimal-mark',
    ',',
    '--amount',
    'local',
    '--currency',
    'eur',
    '--scheme',
    '7,14',
  );
  expect(asked.range).toEqual({ row: 4, column: 0, rowCount: 23, columnCount: 11 });
  expect(asked.asOf).toBe(46053);
  expect(asked.basis).toBe('document');
  expect(asked.scheme).toBe('7,14');
  expect(asked.choices).toMatchObject({ dateOrder: 'DMY', decimalMark: ',', amount: 'local', currency: 'EUR' });
});

test('the amount may be named by the letter of its column', () => {
  expect(request('--amount', 'e').choices).toMatchObject({ amount: null, roles: { E: 'openAmount' } });
  expect(told('--amount', 'domestic')).toContain('none of');
});

test.each([
  [['--wat'], 'no option --wat'],
  [['-j'], 'no option -j'],
  [['--sheet'], '--sheet needs a value'],
  [['--sheet', '--json'], '--sheet needs a value'],
  [['--json=yes'], '--json takes no value'],
  [['--json', '--json'], 'given twice'],
  [['--as-of', '31.01.2026'], 'YYYY-MM-DD'],
  [['--as-of', '2026-02-30'], 'not a date'],
  [['--range', 'A5'], null],
  [['--range', 'five'], 'not a range'],
  [['--basis', 'invoice'], 'none of: due, document'],
  [['--scheme', '30,20'], 'rising bounds'],
  [['--currency', 'euros'], 'three letters'],
])('%p is refused where it cannot be understood', (argv, message) => {
  if (message === null) expect(() => request(...argv)).not.toThrow();
  else {
    expect(told(...argv)).toContain(message);
  }
});
