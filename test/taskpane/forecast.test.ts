import { sampleWorkbook } from '../../src/files/sampleWorkbook';
import { forecastBars } from '../../src/taskpane/view/forecastBars';
import { openPane } from './paneInJsdom';

test('the forecast screen writes AR Forecast and shows weeks, what lies outside them, and how they were reckoned', async () => {
  const pane = await openPane(sampleWorkbook(), 'sample.xlsx');
  pane.button('Forecast').click();
  await pane.until('the forecast screen', () => pane.text().includes('learned from the paid invoices'));
  pane.button('Refresh forecast').click();
  await pane.until('the forecast', () => pane.session.current().forecast !== null && pane.session.current().run === null);
  await pane.until('the weeks', () => pane.text().includes('Open balance'));
  expect((await pane.workbook.sheets()).map(({ name }) => name)).toContain('AR Forecast');
  expect(pane.document.querySelectorAll('table[aria-labelledby="forecast-weeks"] tbody')).toHaveLength(13);
  expect(pane.text()).toContain('Learned from');
  expect(pane.text()).toContain('How it was reckoned');
  const { forecast } = pane.session.current();
  const bars = forecastBars(forecast!.currencies[0]!.forecast);
  expect(Math.max(...bars.map(({ highLength }) => highLength))).toBe(1);
  for (const { length, lowLength, highLength } of bars) expect(lowLength <= length && length <= highLength).toBe(true);
  pane.close();
});

test('the forecast screen speaks Spanish', async () => {
  const pane = await openPane(sampleWorkbook(), 'sample.xlsx', 'es');
  pane.button('Previsión').click();
  await pane.until('the forecast screen', () => pane.text().includes('Actualizar previsión'));
  pane.close();
});
