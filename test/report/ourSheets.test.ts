import { FEATURES } from '../../src/features';
import { sheetsOf } from '../../src/kernel/feature';
import { isOurSheetName } from '../../src/kernel/sheet/ourSheets';

test.each(['AR Summary', 'AR Activity Report', 'AR Brief Birch', 'ar worklist', 'AR Setup', 'AR Statement 12'])(
  '%s is a sheet of ours',
  (name) => {
    expect(isOurSheetName(name)).toBe(true);
  },
);

test.each(['AR Aging', 'AR Aging Details', 'AR', 'AR Summary 2025', 'Arrears', 'Open items', 'AR Agencies 2025', 'AR Stated 12'])(
  '%s is the user’s own',
  (name) => {
    expect(isOurSheetName(name)).toBe(false);
  },
);

test('each sheet that a capability writes is ours', () => {
  for (const { name, isBeginning } of sheetsOf(FEATURES))
    expect([name, isOurSheetName(isBeginning ? `${name}Birch` : name)]).toEqual([name, true]);
});
