import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Report } from '../../src/sheets/report';
import { planExposure } from '../../src/sheets/writing/planExposure';
import { planMetrics } from '../../src/sheets/writing/planMetrics';
import { planSetup } from '../../src/sheets/writing/planSetup';
import { planSummary } from '../../src/sheets/writing/planSummary';
import { planWorklist } from '../../src/sheets/writing/planWorklist';
import { PASSING_TABLES, SETUP_HEADINGS, SETUP_TABLES } from '../../src/sheets/writing/setupContent';
import { defaultRows, defaultSettings } from '../../src/sheets/writing/setupDefaults';
import type { SheetPlan } from '../../src/sheets/writing/sheetPlan';
import { GOLDEN_CASES } from './cases';
import { sheetText } from './sheetText';

/** UPDATE_GOLDEN=1 writes the expected texts anew; read what changed before it is committed. */
const isUpdating = process.env.UPDATE_GOLDEN === '1';

function plansOf(report: Report): readonly SheetPlan[] {
  const tables = SETUP_TABLES.filter((name) => !PASSING_TABLES.has(name)).map((name) => ({
    name,
    span: null,
    headings: SETUP_HEADINGS[name],
    rows: defaultRows(name, report.setup),
    checks: [],
    addedRows: [],
  }));
  const setup = { used: null, settings: defaultSettings(report.setup), tables, salesFrom: '' };
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
