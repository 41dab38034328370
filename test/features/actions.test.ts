import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ACTIONS, type ActionState } from '../../src/features/actions';

const root = join(__dirname, '../..');
const manifest = readFileSync(join(root, 'manifest.xml'), 'utf8');
const shortcuts = JSON.parse(readFileSync(join(root, 'assets/shortcuts.json'), 'utf8')) as {
  shortcuts: { action: string; key: { default: string } }[];
};

const IDLE: ActionState = { isRunning: false, hasItems: true, canRestore: true };

test('the ribbon of the manifest says the labels and tooltips of the actions', () => {
  for (const { label, tooltip } of Object.values(ACTIONS)) {
    expect(manifest).toContain(`DefaultValue="${label}"`);
    expect(manifest).toContain(`DefaultValue="${tooltip}"`);
  }
});

test('the shortcuts file holds the shortcuts of the actions and no others', () => {
  const typed = Object.fromEntries(shortcuts.shortcuts.map(({ action, key }) => [action, key.default]));
  const ours = Object.fromEntries(Object.values(ACTIONS).flatMap(({ id, shortcut }) => (shortcut === '' ? [] : [[id, shortcut]])));
  expect(typed).toEqual(ours);
});

test('each action has its icon in three sizes', () => {
  for (const { icon } of Object.values(ACTIONS)) {
    for (const size of [16, 32, 80]) expect(() => readFileSync(join(root, `assets/${icon}-${size}.png`))).not.toThrow();
  }
});

test('nothing that writes can be started while a run is going on', () => {
  const running = { ...IDLE, isRunning: true };
  const startable = Object.values(ACTIONS).filter(({ can }) => can(running));
  expect(startable.map(({ id }) => id)).toEqual(['open']);
});

test('note columns need items, restore needs a write', () => {
  expect(ACTIONS.writeNoteColumns.can({ ...IDLE, hasItems: false })).toBe(false);
  expect(ACTIONS.restore.can({ ...IDLE, canRestore: false })).toBe(false);
  expect(ACTIONS.restore.can(IDLE)).toBe(true);
});
