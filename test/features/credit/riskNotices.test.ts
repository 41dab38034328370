import { dayFromCivil, type DayNumber } from '../../../src/kernel/calendar/dayNumber';
import { currencyOf } from '../../../src/kernel/money/currency';
import { creditText } from '../../../src/features/credit/creditText';
import { tracked, type RiskNotice } from '../../../src/features/credit/domain/riskNotices';

const AS_OF = dayFromCivil(2026, 6, 30)!;
const notice = (key: string): RiskNotice => ({
  key,
  risk: 'disputes',
  customerId: 'K1',
  customer: 'Alder',
  salesperson: 'Ana',
  currency: currencyOf('EUR'),
  amount: null,
  rule: '',
  text: creditText('risk.disputes', { count: 3 }),
});

test('a notice is new where no earlier run had it; a second run of the same day shows it again', () => {
  const known = new Map([
    ['old', { since: (AS_OF - 7) as DayNumber, told: 'Ana, Friday' }],
    ['of today', { since: AS_OF, told: '' }],
  ]);
  const rows = tracked([notice('old'), notice('of today'), notice('fresh')], known, AS_OF);
  expect(rows.map(({ key, since, told, isNew }) => [key, since, told, isNew])).toEqual([
    ['old', AS_OF - 7, 'Ana, Friday', false],
    ['of today', AS_OF, '', true],
    ['fresh', AS_OF, '', true],
  ]);
});
