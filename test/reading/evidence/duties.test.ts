import { dayFromIso } from '../../../src/kernel/calendar/dayNumber';
import type { Cell } from '../../../src/kernel/sheet/cells';
import { told } from '../../harness/say';
import { codes, itemsOf, readGrid } from '../readGrid';

const AS_OF = dayFromIso('2026-03-31')!;
const day = (iso: string): number => dayFromIso(iso)!;

describe('what the sheet says twice must agree', () => {
  const HEAD = ['Invoice', 'Customer', 'Due date', 'Days past due', 'Balance'];

  it('days past due against due dates, with both figures', () => {
    const reading = readGrid(
      [
        HEAD,
        ['1', 'Brook Ltd', '2026-12-01', 44, 10],
        ['2', 'Heath Ltd', '2026-11-01', 5, 20],
        ['3', 'Loch Ltd', '2026-03-01', 30, 40],
        ['4', 'Loch Ltd', '2026-10-01', 0, 80],
      ],
      { asOf: AS_OF },
    );
    expect(codes(reading)).toEqual(['daysContradictDueDates']);
    expect(told(reading.problems)[0]).toBe(
      'The days past due and the due dates disagree in 2 rows. Past due by the days: 70.00. By the due dates: 40.00. The due dates were used.',
    );
  });

  it('says nothing where the days count to another day, or 0 stands for what is not due', () => {
    const rows = (shift: number): Cell[][] => [
      HEAD,
      ['1', 'Brook Ltd', '2026-01-30', 60 - shift, 10],
      ['2', 'Heath Ltd', '2026-02-19', 40 - shift, 20],
      ['3', 'Loch Ltd', '2026-03-01', 30 - shift, 40],
      ['4', 'Loch Ltd', '2026-10-01', 0, 80],
    ];
    expect(codes(readGrid(rows(0), { asOf: AS_OF }))).toEqual([]);
    expect(codes(readGrid(rows(7), { asOf: AS_OF }))).toEqual([]);
  });
});

describe('an import in the wrong order of day and month', () => {
  const HEAD = ['Invoice', 'Customer', 'Invoice date', 'Due date', 'Balance'];
  const FORMATS = [
    HEAD.map(() => 'General'),
    ...Array.from({ length: 6 }, () => ['General', 'General', 'dd/mm/yyyy', 'dd/mm/yyyy', 'General']),
  ];
  const TEXTS: Cell[][] = [
    ['5', 'Loch Ltd', '25/03/2024', '24/04/2024', 50],
    ['6', 'Loch Ltd', '17/04/2024', '17/05/2024', 60],
  ];

  it('is put right where due dates would come before their documents', () => {
    const reading = readGrid(
      [
        HEAD,
        ['1', 'Brook Ltd', day('2024-05-03'), day('2024-04-04'), 10],
        ['2', 'Heath Ltd', day('2024-02-04'), day('2024-02-05'), 20],
        ['3', 'Heath Ltd', day('2024-12-05'), day('2024-11-06'), 30],
        ...TEXTS,
      ],
      { formats: FORMATS },
    );
    expect(codes(reading)).toEqual(['datesSwapped']);
    expect(itemsOf(reading).map(({ dueDay }) => dueDay)).toEqual(
      ['2024-04-04', '2024-05-02', '2024-06-11', '2024-04-24', '2024-05-17'].map(day),
    );
  });

  it('is only said where nothing proves it', () => {
    const reading = readGrid(
      [
        HEAD,
        ['1', 'Brook Ltd', day('2024-04-04'), day('2024-05-05'), 10],
        ['2', 'Heath Ltd', day('2024-02-02'), day('2024-03-03'), 20],
        ...TEXTS,
      ],
      { formats: FORMATS },
    );
    expect(codes(reading)).toEqual(['datesMaybeSwapped']);
  });
});

describe('what amounts and words say of the list', () => {
  it('three decimals throughout ask for the currency; with it nothing is rounded', () => {
    const rows: Cell[][] = [
      ['Invoice', 'Customer', 'Due date', 'Balance'],
      ['1', 'Brook Ltd', '2026-01-30', 1250.125],
      ['2', 'Heath Ltd', '2026-02-19', 77.255],
    ];
    expect(readGrid(rows).questions.map(({ code, answerWith }) => [code, answerWith])).toEqual([['currencyMissing', '--currency']]);
    const dinars = readGrid(rows, { choices: { currency: 'JOD' } });
    expect([dinars.questions, itemsOf(dinars).map(({ openAmount }) => openAmount)]).toEqual([[], [1250125, 77255]]);
  });

  it('a decimal mark that nothing tells is asked for, with what each one gives', () => {
    const rows: Cell[][] = [
      ['Invoice', 'Customer', 'Due date', 'Balance'],
      ['1', 'Brook Ltd', '2026-01-30', '1.234'],
      ['2', 'Heath Ltd', '2026-02-19', '2,500'],
      ['3', 'Heath Ltd', '2026-02-20', '3.100'],
    ];
    expect(readGrid(rows).questions.map(({ code, choices }) => [code, choices])).toEqual([['decimalMarkAmbiguous', ['.', ',']]]);
    const withComma = readGrid(rows, { choices: { decimalMark: ',' } });
    expect([withComma.questions, itemsOf(withComma).map(({ openAmount }) => openAmount)]).toEqual([[], [123400, 250, 310000]]);
    const dinars: Cell[][] = [
      ['Invoice', 'Customer', 'Due date', 'Currency', 'Balance'],
      ['1', 'Brook Ltd', '2026-01-30', 'KWD', '77.255'],
      ['2', 'Heath Ltd', '2026-02-19', 'KWD', '12.375'],
    ];
    expect(readGrid(dinars).questions.map(({ code }) => code)).toEqual(['decimalMarkAmbiguous']);
  });

  it('a party column of suppliers is said', () => {
    const reading = readGrid([
      ['Bill', 'Vendor', 'Due date', 'Balance'],
      ['1', 'Steel Inc', '2026-01-30', 10],
      ['2', 'Wood Inc', '2026-02-19', 20],
    ]);
    expect(codes(reading)).toEqual(['looksLikePayables']);
  });

  it('years of another era are converted and said', () => {
    const reading = readGrid([
      ['Invoice', 'Customer', 'Due date', 'Balance'],
      ['1', 'Brook Ltd', '25/01/2569', 10],
      ['2', 'Heath Ltd', '13/02/2569', 20],
    ]);
    expect([codes(reading), itemsOf(reading)[0]!.dueDay]).toEqual([['otherCalendar'], day('2026-01-25')]);
    expect(told(reading.problems)).toEqual(['2 dates are in the Buddhist calendar and were converted.']);
  });
});
