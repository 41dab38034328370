import { withRenamedSheets } from '../../../src/adapters/xlsx/sheetXml/sheetNames';

const renames = new Map<string, string | null>([
  ['data', 'Open items'],
  ['my list', 'List'],
  ['gone', null],
  ['jan', 'Q1'],
]);

test.each([
  ['Data!A1', "'Open items'!A1"],
  ["'My list'!$A$1:$B$2", 'List!$A$1:$B$2'],
  ['DATA!A:A+SUM(Other!B1)', "'Open items'!A:A+SUM(Other!B1)"],
  ['Gone!A1:B2', '#REF!A1:B2'],
  ["SUM('Gone'!A1,Data!B1)", "SUM(#REF!A1,'Open items'!B1)"],
  ['"Data!A1"&Data!A1', `"Data!A1"&'Open items'!A1`],
  ['[1]Data!A1', '[1]Data!A1'],
  ["'[Book2.xlsx]Data'!A1", "'[Book2.xlsx]Data'!A1"],
  ['SUM(Jan:Mar!A1)', "SUM('Q1:Mar'!A1)"],
  ["SUM('Jan:My list'!A1)", "SUM('Q1:List'!A1)"],
  ['SUM(Gone:Mar!A1)', 'SUM(#REF!A1)'],
  ['Data[Amount]', 'Data[Amount]'],
  ['Database!A1', 'Database!A1'],
  ['IF(Data!A1<>"",Data!A1*2,0)', `IF('Open items'!A1<>"",'Open items'!A1*2,0)`],
])('%s becomes %s', (before, after) => {
  expect(withRenamedSheets(before, renames)).toBe(after);
});

test('names that look like cells or hold apostrophes are written in quotes', () => {
  const to = (name: string): string => withRenamedSheets('Old!A1', new Map([['old', name]]));
  expect([to('Q1'), to('R1C1'), to("Ada's"), to('2026'), to('Übersicht'), to('Data_2'), to('TRUE')]).toEqual([
    "'Q1'!A1",
    "'R1C1'!A1",
    "'Ada''s'!A1",
    "'2026'!A1",
    'Übersicht!A1',
    'Data_2!A1',
    "'TRUE'!A1",
  ]);
});
