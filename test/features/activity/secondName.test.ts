import { secondNameFault } from '../../../src/features/activity/domain/duties/secondName';
import { readActivityRows } from '../../../src/features/activity/sheet/activityRows';
import { logPlaces } from '../../../src/features/activity/sheet/activityTable';

test('what gives something up needs another name from the amount on', () => {
  const entry = { kind: 'writeOff', amount: 1000, who: 'Ana' } as const;
  expect(secondNameFault(entry, '', 1000)).toBe('secondNameMissing');
  expect(secondNameFault(entry, ' ANA', 1000)).toBe('secondNameSame');
  expect(secondNameFault(entry, 'Tom', 1000)).toBeNull();
  expect(secondNameFault({ ...entry, amount: -1000 }, '', 1000)).toBe('secondNameMissing');
  expect(secondNameFault({ ...entry, amount: 999.99 }, '', 1000)).toBeNull();
  expect(secondNameFault({ ...entry, kind: 'promise' }, '', 1000)).toBeNull();
  expect(secondNameFault(entry, '', null)).toBeNull();
});

test('the second name is read from the column that people add, in either language', () => {
  const checksOf = (heading: string) => {
    const headings = ['Customer', 'Who', 'Kind', 'Amount', heading];
    const rows = [
      ['Alder', 'Ana', 'write-off', 5000, ''],
      ['Alder', 'Ana', 'write-off', 5000, 'Tom'],
      ['Alder', 'Ana', 'release', 5000, 'ana'],
    ];
    return readActivityRows(headings, logPlaces(headings), rows, 1000).checks.map((check) => (check === '' ? '' : check.code));
  };
  expect(checksOf('Approved by')).toEqual(['secondNameMissing', '', 'secondNameSame']);
  expect(checksOf('Aprobado por')).toEqual(['secondNameMissing', '', 'secondNameSame']);
});

test('a change of terms needs both terms and its day', () => {
  const headings = ['Customer', 'Kind', 'Outcome', 'Reason', 'Date promised or due'];
  const body = [
    ['Alder', 'terms change', 'Net 60', 'Net 30', '2026-05-01'],
    ['Alder', 'terms change', 'Net 60', '', '2026-05-01'],
    ['Alder', 'contract change', 'Net 60', 'Net 30', ''],
  ];
  const { checks, entries } = readActivityRows(headings, logPlaces(headings), body);
  expect(entries.map(({ kind }) => kind)).toEqual(['terms', 'terms', 'terms']);
  expect(checks.map((check) => (check === '' ? '' : check.code))).toEqual(['', 'termsMissing', 'termsDayMissing']);
});
