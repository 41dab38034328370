import { isOurSheetName } from '../../src/kernel/sheet/ourSheets';

test.each(['AR Summary', 'AR Activity Report', 'AR Brief Birch', 'ar worklist', 'AR Setup', 'AR Statement Birch & Sons'])(
  '%s is a sheet of ours',
  (name) => {
    expect(isOurSheetName(name)).toBe(true);
  },
);

test.each(['AR Aging', 'AR Aging Details', 'AR', 'AR Summary 2025', 'Arrears', 'Open items'])('%s is the user’s own', (name) => {
  expect(isOurSheetName(name)).toBe(false);
});
