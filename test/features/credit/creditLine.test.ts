import { creditLine, type CreditApplication } from '../../../src/features/credit/domain/creditLine';

const APPLICANT: CreditApplication = {
  requested: null,
  monthly: '6000',
  termsDays: 30,
  netWorth: '100000',
  bureau: 70,
  paydex: 75,
  years: 4,
  references: [
    { highCredit: '8000', daysBeyond: 2 },
    { highCredit: '7000', daysBeyond: 11 },
  ],
  bureauLimit: '12000',
  isInsolvent: false,
};

test('points, band, need and caps give the line, down to a full 500', () => {
  // 20 + 20 + 12 + 6 of 100 points: band B. Need 6,000 × 45 / 30; caps 10,000, 8,000 and 12,000: the middle one; 9,000 × 0.75 = 6,750.
  expect(creditLine(APPLICANT)).toEqual({
    points: { bureau: 20, paydex: 20, years: 12, references: 6 },
    percent: '58.0',
    band: 'B',
    need: '9000.00',
    caps: { netWorth10: '10000.00', medianHighCredit: '8000.00', bureauLimit: '12000.00' },
    cap: '10000.00',
    line: '6500.00',
    isAdvanceOnly: false,
  });
});

test('a factor that is not known counts neither for nor against', () => {
  const line = creditLine({ ...APPLICANT, bureau: null, paydex: null });
  expect([line.points.bureau, line.percent, line.band]).toEqual([null, '45.0', 'C']);
});

test.each([
  ['never above the request', { requested: '1200' }, '1200.00'],
  ['without a cap at most 2,500 before the share', { netWorth: null, bureauLimit: null, references: [] }, '1500.00'],
  ['a negative net worth is a cap below 0', { netWorth: '-50000', bureauLimit: null, references: [] }, '0.00'],
  ['insolvency gives no line', { isInsolvent: true }, '0.00'],
] as const)('%s', (_, change, line) => {
  expect(creditLine({ ...APPLICANT, ...change }).line).toBe(line);
});
