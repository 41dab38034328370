import { accountsOf } from '../../../src/features/agencies/domain/placedAccounts';
import { asTabbedText, placementList } from '../../../src/features/agencies/run/placementExport';
import type { ExportColumn } from '../../../src/features/agencies/domain/exportColumns';
import type { MinorUnits } from '../../../src/kernel/money/minorUnits';
import { day, readingOf, reportOf } from '../../golden/madeReport';

const placement = (account: string, agency: string, recalledOn: string) => ({
  row: 2,
  currency: 'USD',
  account,
  customer: '',
  agency,
  placedOn: day('2026-01-10'),
  amount: 100 as MinorUnits,
  daysPastDue: 60,
  isLegal: false,
  recalledOn: recalledOn === '' ? null : day(recalledOn),
  balanceRecalled: 0 as MinorUnits,
});

test('the list has the ticked columns of the open documents of accounts that are with the agency, and nothing else', async () => {
  const report = await reportOf(
    readingOf([
      { customer: '=Alder', id: 'K1', due: '2025-12-31', amount: 10050 },
      { customer: 'Birch', id: 'K2', due: '2025-12-31', amount: 20000 },
      { customer: 'Cedar', id: 'K3', due: '2025-12-31', amount: 30000 },
      { customer: '=Alder', id: 'K1', due: '', amount: -500, kind: 'creditMemo' },
    ]),
    '2026-01-31',
  );
  const accounts = accountsOf(
    [placement('K1', 'A', ''), placement('K2', 'B', ''), placement('K3', 'A', '2026-01-20')],
    [],
    () => undefined,
  );
  const list = (...ticked: readonly ExportColumn[]) => placementList(report, accounts, 'A', new Set(ticked), 'en');
  expect(list('openAmount', 'customer', 'daysPastDue')).toEqual({
    headings: ['Customer', 'Days past due', 'Open amount'],
    rows: [
      ["'=Alder", '31', '100.50'],
      ["'=Alder", '', '-5.00'],
    ],
  });
  expect(list()).toEqual({ headings: [], rows: [] });
  expect(asTabbedText(list('account', 'openAmount'))).toBe('Account\tOpen amount\nK1\t100.50\nK1\t-5.00');
});
