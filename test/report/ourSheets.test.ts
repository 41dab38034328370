import { FEATURES } from '../../src/features';
import { sheetsOf } from '../../src/kernel/feature';
import { isOurSheetName, OUR_BEGINNINGS, OUR_SHEETS } from '../../src/kernel/sheet/ourSheets';

test.each(['AR Summary', 'AR Activity Report', 'AR Brief Birch', 'ar worklist', 'AR Setup'])('%s is a sheet of ours', (name) => {
  expect(isOurSheetName(name)).toBe(true);
});

test.each([
  'AR Aging',
  'AR Aging Details',
  'AR',
  'AR Summary 2025',
  'Arrears',
  'Open items',
  'AR Credit',
  'AR Agencies',
  'AR Statement 12',
])('%s is the user’s own', (name) => {
  expect(isOurSheetName(name)).toBe(false);
});

test('the sheets that are ours are those that the capabilities write', () => {
  const sheets = sheetsOf(FEATURES);
  const names = (areBeginnings: boolean): readonly string[] =>
    sheets.filter(({ isBeginning }) => (isBeginning === true) === areBeginnings).map(({ name }) => name);
  expect([[...OUR_SHEETS].sort(), [...OUR_BEGINNINGS].sort()]).toEqual([[...names(false)].sort(), [...names(true)].sort()]);
});
