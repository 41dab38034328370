/** A key combination of the add-in and the action that it starts. */
export interface Shortcut {
  readonly actionId: string;
  readonly name: string;
  /** True where the action is to show the pane; the host does that without asking the add-in. */
  readonly showsPane: boolean;
  /** As the file writes it, such as `Ctrl+Shift+Alt+A`. */
  readonly keys: string;
}

interface ShortcutsFile {
  readonly actions?: readonly { readonly id: string; readonly type: string; readonly name: string }[];
  readonly shortcuts?: readonly { readonly action: string; readonly key: { readonly default?: string; readonly web?: string } }[];
}

/** The shortcuts of an extended manifest (shortcuts.json); one whose action is not listed is left out, as Excel does. */
export function readShortcuts(json: string): Shortcut[] {
  const file = JSON.parse(json) as ShortcutsFile;
  const actions = new Map((file.actions ?? []).map((a) => [a.id, a]));
  return (file.shortcuts ?? []).flatMap((shortcut) => {
    const action = actions.get(shortcut.action);
    const keys = shortcut.key.web ?? shortcut.key.default;
    return action && keys !== undefined
      ? [{ actionId: action.id, name: action.name, showsPane: action.type === 'ShowTaskpane', keys }]
      : [];
  });
}

type KeyStroke = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** True where the key event is the combination `keys`; on a Mac, Ctrl in the file means the Command key too. */
export function isShortcut(keys: string, event: KeyStroke): boolean {
  const parts = keys.toUpperCase().split('+');
  const key = parts.at(-1) ?? '';
  const has = (name: string): boolean => parts.slice(0, -1).includes(name);
  const pressed = event.code === `Key${key}` || event.code === `Digit${key}` || event.key.toUpperCase() === key;
  return pressed && has('CTRL') === (event.ctrlKey || event.metaKey) && has('ALT') === event.altKey && has('SHIFT') === event.shiftKey;
}
