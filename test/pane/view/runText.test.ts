import type { Progress } from '../../../src/kernel/run/workbook';
import { paneText } from '../../../src/pane/components/text';
import { formatsFor } from '../../../src/pane/format/formats';
import { FIRST_STATE, nextState, type PaneEvent, type Run } from '../../../src/pane/state/paneState';
import { en } from '../../../src/pane/strings/en';
import { es } from '../../../src/pane/strings/es';
import { SILENCE } from '../../../src/pane/strings/silence';
import { runText } from '../../../src/pane/view/runText';

const TASK = { id: 'refresh', doing: { en: 'Refreshing', es: 'Actualizando' }, stopped: { en: 'Stopped', es: 'Detenida' } };
const WRITING: Progress = { stage: 'writing', done: 3, total: 6, sheet: 'AR Worklist' };
const RESTORING: Progress = { stage: 'restoring', done: 1, total: 2 };

function runAfter(...events: readonly PaneEvent[]): Run {
  return [{ type: 'started', task: TASK } as const, ...events].reduce(nextState, FIRST_STATE).run!;
}

function texts(run: Run): readonly string[] {
  return [paneText(en, formatsFor('en-US'), SILENCE), paneText(es, formatsFor('es-ES'), SILENCE)].map((text) => runText(run, text));
}

test('a write tells the sheet and how many there are, in both languages', () => {
  expect(texts(runAfter())).toEqual(['Refreshing', 'Actualizando']);
  expect(texts(runAfter({ type: 'progressed', progress: WRITING }))).toEqual([
    'Writing: AR Worklist, 3 of 6 sheets',
    'Escribiendo: AR Worklist, 3 de 6 hojas',
  ]);
});

test('a press on Cancel is answered at once, and then what is put back is told', () => {
  const pressed: readonly PaneEvent[] = [{ type: 'progressed', progress: WRITING }, { type: 'cancelling' }];
  expect(texts(runAfter(...pressed))).toEqual(['Cancelling', 'Cancelando']);
  expect(texts(runAfter(...pressed, { type: 'progressed', progress: RESTORING }))).toEqual(['Restoring: 1 of 2', 'Restaurando: 1 de 2']);
  expect(runAfter(...pressed).isCancelled).toBe(true);
  expect([pressed].flat().reduce(nextState, FIRST_STATE).run).toBeNull();
});
