import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { readManifest } from '../../src/workbench/manifest/readManifest';
import { isShortcut, readShortcuts } from '../../src/workbench/manifest/readShortcuts';
import { iconFor } from '../../src/workbench/ribbon/AddinTab';

const ORIGIN = 'https://localhost:4455';
const text = (file: string): string => readFileSync(join(__dirname, '..', '..', file), 'utf8');
const parsed = (xml: string): Document => new new JSDOM('').window.DOMParser().parseFromString(xml, 'application/xml');
const manifest = readManifest(parsed(text('manifest.xml')), ORIGIN);

describe('the ribbon of the workbench is the manifest’s', () => {
  test('it has the Agewise tab with its groups and buttons in order', () => {
    const tab = manifest.tabs[0]!;
    expect(tab.label).toBe('Agewise');
    expect(tab.groups.map((g) => [g.label, g.controls.map((c) => c.label)])).toEqual([
      ['Receivables', ['Open Agewise', 'Refresh', 'Close month']],
      ['Beside the table', ['Write note columns', 'Restore']],
    ]);
  });

  test('a button either shows the pane or calls a function of the add-in', () => {
    const actions = manifest.tabs.flatMap((t) => t.groups.flatMap((g) => g.controls.map((c) => c.action)));
    expect(actions[0]).toEqual({ kind: 'showTaskpane' });
    expect(actions.slice(1)).toEqual(
      ['refresh', 'closeMonth', 'writeNoteColumns', 'restore'].map((functionName) => ({ kind: 'executeFunction', functionName })),
    );
  });

  test('the menu of a cell has its entry', () => {
    expect(manifest.cellMenu.map((c) => [c.label, c.action])).toEqual([
      ['Use as aging range', { kind: 'executeFunction', functionName: 'useSelection' }],
    ]);
  });

  test('every address is on the page’s own origin, whatever port the manifest was built for', () => {
    expect(manifest.taskpaneUrl).toBe(`${ORIGIN}/addin/taskpane.html`);
    expect(manifest.functions).toEqual({ namespace: 'AR', metadataUrl: `${ORIGIN}/addin/functions.json` });
    const icons = manifest.tabs.flatMap((t) => t.groups.flatMap((g) => g.controls.flatMap((c) => [...c.icons.values()])));
    expect(icons.every((url) => url.startsWith(`${ORIGIN}/addin/assets/`))).toBe(true);
  });

  test('the requirement sets that the add-in demands are known to the host', () => {
    expect(manifest.requirements.get('ExcelApi')).toBe('1.14');
    expect(manifest.requirements.get('SharedRuntime')).toBe('1.1');
  });

  test('a manifest without the pane’s address is refused by name', () => {
    const broken = text('manifest.xml').replace(/<DefaultSettings>[\s\S]*?<\/DefaultSettings>/, '');
    expect(() => readManifest(parsed(broken), ORIGIN)).toThrow('The manifest has no DefaultSettings.');
  });

  test('the icon taken is the nearest that is not smaller', () => {
    const icons = new Map([
      [16, 'a'],
      [32, 'b'],
      [80, 'c'],
    ]);
    expect([10, 32, 33, 100].map((pixels) => iconFor(icons, pixels))).toEqual(['a', 'b', 'c', 'c']);
    expect(iconFor(new Map(), 16)).toBeNull();
  });
});

describe('keyboard shortcuts', () => {
  const shortcuts = readShortcuts(text('assets/shortcuts.json'));
  const stroke = { key: 'r', code: 'KeyR', ctrlKey: true, altKey: true, shiftKey: true, metaKey: false };

  test('those of shortcuts.json are listed with their actions', () => {
    expect(shortcuts.slice(0, 2).map((s) => [s.actionId, s.showsPane, s.keys])).toEqual([
      ['open', true, 'Ctrl+Shift+Alt+A'],
      ['refresh', false, 'Ctrl+Shift+Alt+R'],
    ]);
  });

  test('one is recognised by all of its keys and no others', () => {
    expect(isShortcut('Ctrl+Shift+Alt+R', stroke)).toBe(true);
    expect(isShortcut('Ctrl+Shift+Alt+R', { ...stroke, altKey: false })).toBe(false);
    expect(isShortcut('Ctrl+Shift+R', stroke)).toBe(false);
    expect(isShortcut('Ctrl+Shift+Alt+A', stroke)).toBe(false);
  });

  test('a shortcut of an action that does not exist is left out', () => {
    expect(readShortcuts('{"actions":[],"shortcuts":[{"action":"x","key":{"default":"Ctrl+X"}}]}')).toEqual([]);
  });
});
