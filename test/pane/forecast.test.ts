import { forecastStrings } from '../../src/features/forecast/pane/words.en';
import { dayFromIso } from '../../src/kernel/calendar/dayNumber';
import { sampleWorkbook } from '../../src/workbench/saving/sampleWorkbook';
import { en } from '../../src/pane/strings/en';
import { forecastBars } from '../../src/features/forecast/pane/forecastBars';
import { openPane } from './paneInJsdom';
import { FORECAST } from '../../src/features/forecast/pane/forecastTasks';
import { kept } from '../../src/pane/state/kept';
import { look } from '../../src/pane/state/reportTasks';

const w = forecastStrings(en);

test('the forecast screen writes AR Forecast and shows weeks, what lies outside them, and how they were reckoned', async () => {
  const pane = await openPane(sampleWorkbook(), 'sample.xlsx');
  pane.button('Forecast').click();
  await pane.until('the forecast screen', () => pane.text().includes('learned from the paid invoices'));
  pane.button('Refresh forecast').click();
  await pane.until('the forecast', () => kept(pane.session.current().kept, FORECAST) !== null && pane.session.current().run === null);
  await pane.until('the weeks', () => pane.text().includes('Open balance'));
  expect((await pane.workbook.outline()).sheets.map(({ name }) => name)).toContain('AR Forecast');
  expect(pane.document.querySelectorAll('table[aria-labelledby="forecast-weeks"] tbody')).toHaveLength(14);
  expect(pane.text()).toContain('Learned from');
  expect(pane.text()).toContain('How this forecast was made');
  const forecast = kept(pane.session.current().kept, FORECAST);
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

test('without paid invoices no range is claimed, and while a question is open the screen sends there', async () => {
  const rows = 'Customer,Invoice,Due date,Open balance\nAlder Works,INV-1,2026-02-15,100.00\nBirch Works,INV-2,2026-01-15,50.00\n';
  const pane = await openPane(new TextEncoder().encode(rows), 'items.csv');
  pane.button('Forecast').click();
  await pane.until('the way to Home', () => pane.text().includes(w.questionOpen));
  expect(pane.text()).not.toContain(w.refresh);
  await look(pane.session, { asOf: dayFromIso('2026-01-31')! });
  await pane.until('the button', () => pane.text().includes(w.refresh));
  pane.button(w.refresh).click();
  await pane.until('the forecast', () => pane.text().includes(w.noHistory));
  expect(pane.text()).not.toContain(w.rangeHint);
  pane.close();
});
