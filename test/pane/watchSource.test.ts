import { sampleWorkbook } from '../../src/workbench/saving/sampleWorkbook';
import { refresh } from '../../src/pane/state/reportTasks';
import { en } from '../../src/pane/strings/en';
import { es } from '../../src/pane/strings/es';
import { openPane, type OpenPane } from './paneInJsdom';

let pane: OpenPane;
beforeEach(async () => {
  pane = await openPane(sampleWorkbook(), 'sample.xlsx');
});
afterEach(() => pane.close());

test('a change of the sheet that was read marks the figures at once; a refresh takes the mark away', async () => {
  const { sheet } = pane.session.current().report!.reading.layout;
  expect(pane.text()).not.toContain(en.changedSinceRead);
  pane.tellChange(sheet, false);
  await pane.until('the mark', () => pane.text().includes(en.changedSinceRead));
  await refresh(pane.session);
  await pane.until('no mark', () => !pane.text().includes(en.changedSinceRead));
});

test('a change of another sheet marks nothing', async () => {
  pane.tellChange('AR Setup', false);
  pane.tellChange('Somebody else’s', true);
  expect(pane.session.current().isChanged).toBe(false);
});

test('both languages say it', () => {
  expect([en.changedSinceRead, es.changedSinceRead]).toEqual([
    'The sheet has changed. Refresh to update.',
    'La hoja cambió. Pulse Actualizar.',
  ]);
});
