import { brief, readGrid } from '../readGrid';

const HEADER = ['Customer', 'Invoice', 'Due date', 'Open balance'];

describe('sections with a sum below their groups', () => {
  const region = (total: string, from: number): (string | number)[][] => [
    [`Alder ${total}`, '', '', ''],
    ['', `${from}`, 45000, from],
    ['', `${from + 1}`, 45001, 2],
    ['', '', '', from + 2],
    [`Birch ${total}`, '', '', ''],
    ['', `${from + 2}`, 45002, 5],
    ['', '', '', 5],
    [`Total region ${total}`, '', '', from + 7],
  ];

  test('each section sum is measured from the end of the section before it', () => {
    const reading = readGrid([HEADER, ...region('North', 100), ...region('South', 200), ...region('West', 400), ['Total', '', '', 721]]);
    expect(brief(reading)).toHaveLength(9);
    expect(reading.printedSubtotals.filter(({ label }) => label.startsWith('Total')).map(({ label, printed }) => [label, printed])).toEqual(
      [
        ['Total region North', 10700],
        ['Total region South', 20700],
        ['Total region West', 40700],
      ],
    );
    expect(reading.printedSubtotals.map(({ difference }) => difference)).toEqual(new Array(9).fill(0));
    expect(reading.printedTotals).toMatchObject([{ printed: 72100, difference: 0 }]);
  });
});
