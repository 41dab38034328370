import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Report } from '../../src/features/report';
import { planExposure } from '../../src/features/exposure/sheet/planExposure';
import { planMetrics } from '../../src/features/metrics/sheet/planMetrics';
import { planSetup } from '../../src/features/setup/sheet/planSetup';
import { planSummary } from '../../src/features/aging/sheet/planSummary';
import { planWorklist } from '../../src/features/worklist/sheet/planWorklist';
import { defaultSettings } from '../../src/features/setup/sheet/setupSettings';
import { firstRows, PASSING_TABLES, SETUP_TABLES } from '../../src/features/setup/sheet/setupTables';
import type { SheetPlan } from '../../src/kernel/sheet/sheetPlan';
import { GOLDEN_CASES } from './cases';
import { sheetText } from './sheetText';

/** UPDATE_GOLDEN=1 writes the expected texts anew; read what changed before it is committed. */
const isUpdating = process.env.UPDATE_GOLDEN === '1';

function plansOf(report: Report): readonly SheetPlan[] {
  const tables = SETUP_TABLES.filter((table) => !PASSING_TABLES.has(table)).map((table) => ({
    table,
    standing: null,
    added: firstRows(table, report.setup),
    checks: [],
  }));
  const settings = defaultSettings(report.setup);
  const setup = { language: 'en', languagePlace: 'new', used: null, settings, tables, salesFrom: '' } as const;
  return [
    planSummary(report),
    planWorklist(report, { notes: [], collectors: new Map() }),
    planExposure(report),
    planMetrics(report, 'sheet Sales, A1:B5'),
    planSetup(setup),
  ];
}

describe.each(Object.entries(GOLDEN_CASES))('the sheets of %s', (name, makeReport) => {
  test('are as the expected texts say', async () => {
    const folder = join(__dirname, name);
    const report = await makeReport();
    for (const plan of plansOf(report)) {
      const file = join(folder, `${plan.name}.txt`);
      const text = sheetText(plan);
      if (isUpdating) {
        mkdirSync(folder, { recursive: true });
        writeFileSync(file, text);
      }
      expect(existsSync(file)).toBe(true);
      expect(text).toBe(readFileSync(file, 'utf8'));
    }
  });
});
