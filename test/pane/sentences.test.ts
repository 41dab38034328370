import { runText } from '../../src/kernel/run/runText';
import { wordsText } from '../../src/kernel/words/wordsText';
import { WorkbookError } from '../../src/kernel/run/workbook';
import { colorMode } from '../../src/pane/theme/paneTheme';
import { FIRST_STATE, nextState, unreadable, type PaneState } from '../../src/pane/state/paneState';
import type { Task } from '../../src/pane/state/task';

test('forced colours count before the host, and the host before the system', () => {
  expect([
    colorMode(true, false, false),
    colorMode(false, true, false),
    colorMode(false, false, true),
    colorMode(false, null, true),
    colorMode(false, null, false),
  ]).toEqual(['contrast', 'dark', 'light', 'dark', 'light']);
});

const LOOK: Task = { id: 'look', doing: { en: 'Reading', es: 'Leyendo' }, stopped: { en: 'Not read', es: 'No se leyó' } };

describe('what the pane shows', () => {
  const refused = (code: 'workbookRefused' | 'sheetProtected'): PaneState =>
    nextState(FIRST_STATE, {
      type: 'failed',
      failure: {
        task: LOOK,
        error: new WorkbookError(code, runText('noSheet', { sheet: 'Aging' }), wordsText('nothingChanged'), runText('chooseSheet')),
      },
    });

  test('a sheet that is no report leads to how to start, any other refusal is told as one', () => {
    expect(unreadable(refused('workbookRefused'))?.what.code).toBe('noSheet');
    expect(unreadable(refused('sheetProtected'))).toBeNull();
  });

  test('a new task takes the last message away, and a question takes the figures away', () => {
    expect(nextState(refused('sheetProtected'), { type: 'started', task: LOOK }).failure).toBeNull();
    const asked = nextState(
      { ...FIRST_STATE, isWritten: true },
      { type: 'answered', outcome: { kind: 'questions', questions: [], reading: null } },
    );
    expect([asked.report, asked.isWritten]).toEqual([null, false]);
  });
});
