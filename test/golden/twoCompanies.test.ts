import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { computeReport } from '../../src/report/computeReport';
import { ALL_SHEETS } from '../../src/reading/run/request';
import { reportText } from '../../src/cli/reportText';
import { planMetrics } from '../../src/features/metrics/sheet/planMetrics';
import { planSummary } from '../../src/features/aging/sheet/planSummary';
import { twoCompanies } from '../report/entities/entitySheets';
import { ANY_REQUEST, day, QUIET } from './madeReport';
import { sheetText } from './sheetText';
import { english } from '../harness/say';

/** UPDATE_GOLDEN=1 writes the expected texts anew; read what changed before it is committed. */
const isUpdating = process.env.UPDATE_GOLDEN === '1';
const FOLDER = join(__dirname, 'two-companies');

test('two companies in two layouts and two currencies are as the expected texts say', async () => {
  const workbook = twoCompanies();
  workbook.addSheet(
    'Sales',
    [
      ['Month', 'Credit sales USD'],
      [45962, 20000],
      [45992, 21000],
      [46023, 22500],
    ],
    [0],
  );
  const outcome = await computeReport(workbook, { ...ANY_REQUEST, asOf: day('2026-01-31'), sheet: ALL_SHEETS }, QUIET);
  if (outcome.kind !== 'report') throw new Error('the companies are read without a question');
  const { report } = outcome;
  const texts = {
    'AR Summary': sheetText(planSummary(report)),
    'AR Metrics': sheetText(planMetrics(report, 'sheet Sales, A1:B4')),
    report: reportText(report, english),
  };
  if (isUpdating) mkdirSync(FOLDER, { recursive: true });
  for (const [name, text] of Object.entries(texts)) {
    const file = join(FOLDER, `${name}.txt`);
    if (isUpdating) writeFileSync(file, text);
    expect(text).toBe(readFileSync(file, 'utf8'));
  }
});
