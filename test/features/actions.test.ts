import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FEATURES } from '../../src/features';
import { actionsOf } from '../../src/kernel/feature';
import type { ActionState } from '../../src/pane/face';

const root = join(__dirname, '../..');
const manifest = readFileSync(join(root, 'manifest.xml'), 'utf8');
const shortcuts = JSON.parse(readFileSync(join(root, 'assets/shortcuts.json'), 'utf8')) as {
  shortcuts: { action: string; key: { default: string } }[];
};

const ACTIONS = actionsOf(FEATURES);
const IN_EXCEL = ACTIONS.filter(({ place }) => place !== null);
const named = (id: string) => ACTIONS.find((action) => action.id === id)!;

const IDLE: ActionState = { isRunning: false, hasItems: true, canRestore: true };

test('the ribbon of the manifest says the labels and tooltips of the actions', () => {
  for (const { label, tooltip } of IN_EXCEL) {
    for (const { en, es } of [label, tooltip]) {
      expect(manifest).toContain(`DefaultValue="${en}"`);
      expect(manifest).toContain(`Locale="es-ES" Value="${es}"`);
    }
  }
});

test('the shortcuts file holds the shortcuts of the actions and no others', () => {
  const typed = Object.fromEntries(shortcuts.shortcuts.map(({ action, key }) => [action, key.default]));
  const ours = Object.fromEntries(ACTIONS.flatMap(({ id, shortcut }) => (shortcut === '' ? [] : [[id, shortcut]])));
  expect(typed).toEqual(ours);
});

test('each action has its icon in three sizes', () => {
  for (const { icon } of IN_EXCEL) {
    for (const size of [16, 32, 80]) expect(() => readFileSync(join(root, `assets/${icon}-${size}.png`))).not.toThrow();
  }
});

test('nothing that writes can be started while a run is going on', () => {
  const running = { ...IDLE, isRunning: true };
  const startable = ACTIONS.filter(({ can }) => can(running));
  expect(startable.map(({ id }) => id)).toEqual(['open']);
});

test('note columns need items, restore needs a write', () => {
  expect(named('writeNoteColumns').can({ ...IDLE, hasItems: false })).toBe(false);
  expect(named('restore').can({ ...IDLE, canRestore: false })).toBe(false);
  expect(named('restore').can(IDLE)).toBe(true);
});
