import { hostClass, type HostObject } from '../richapi/hostClass';
import { HostError } from '../richapi/hostError';
import type { HostState } from './hostState';

interface SettingOf {
  readonly state: HostState;
  readonly key: string;
}

function valueOf({ state, key }: SettingOf): unknown {
  const text = state.settings.get(key);
  if (text === undefined) throw new HostError('ItemNotFound', 'Setting');
  return JSON.parse(text) as unknown;
}

const settingClass = hostClass<SettingOf>({
  name: 'Setting',
  since: 4,
  identity: ({ key }) => ({ _Id: key }),
  exists: ({ state, key }) => state.settings.has(key),
  scalars: {
    Key: { since: 4, read: ({ key }) => key },
    _Id: { since: 4, read: ({ key }) => key },
    Value: { since: 4, read: valueOf, write: ({ state, key }, value) => void state.settings.set(key, JSON.stringify(value)) },
  },
  methods: { Delete: { since: 4, call: ({ state, key }) => void state.settings.delete(key) } },
});

interface SettingsOf {
  readonly state: HostState;
}

const found = ({ state }: SettingsOf, key: string): HostObject | null => (state.settings.has(key) ? settingClass.of({ state, key }) : null);

/** Settings of the document, the same that `Office.context.document.settings` holds. */
export const settingsClass = hostClass<SettingsOf>({
  name: 'SettingCollection',
  since: 4,
  items: ({ state }) => [...state.settings.keys()].map((key) => settingClass.of({ state, key })),
  methods: {
    Add: {
      since: 4,
      call: ({ state }, args) => {
        const key = args.text(0);
        state.settings.set(key, JSON.stringify(args.raw(1)));
        return settingClass.of({ state, key });
      },
    },
    GetItem: {
      since: 4,
      call: (of, args) => {
        const setting = found(of, args.text(0));
        if (!setting) throw new HostError('ItemNotFound', args.location);
        return setting;
      },
    },
    GetItemOrNullObject: { since: 4, call: (of, args) => found(of, args.text(0)) },
  },
});
