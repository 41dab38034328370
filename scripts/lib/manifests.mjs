// The parts of the manifests that show actions: ribbon, menu of a cell, texts, icons and shortcuts, made from what the capabilities say.

/** The groups of the tab: what they are called, and whose icon they have while they are folded. */
const GROUPS = [
  { place: 'receivables', id: 'Agewise.Receivables', label: 'Group.Receivables', en: 'Receivables', es: 'Cobros' },
  { place: 'table', id: 'Agewise.Write', label: 'Group.Write', en: 'Beside the table', es: 'Junto a la tabla' },
];
const SIZES = [16, 32, 80];
const SPANISH = 'es-ES';

const escape = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
const nameOf = (id) => id[0].toUpperCase() + id.slice(1);
const indented = (depth, lines) => lines.map((line) => `${'  '.repeat(depth)}${line}\n`).join('');

const iconLines = (icon) => ['<Icon>', ...SIZES.map((size) => `  <bt:Image size="${size}" resid="Icon.${icon}.${size}"/>`), '</Icon>'];

function controlLines({ id, icon, run }) {
  const action =
    run !== null
      ? ['<Action xsi:type="ExecuteFunction">', `  <FunctionName>${id}</FunctionName>`, '</Action>']
      : ['<Action xsi:type="ShowTaskpane">', '  <SourceLocation resid="Taskpane.Url"/>', '</Action>'];
  return [
    `<Control xsi:type="Button" id="Agewise.${nameOf(id)}">`,
    `  <Label resid="${nameOf(id)}.Label"/>`,
    '  <Supertip>',
    `    <Title resid="${nameOf(id)}.Label"/>`,
    `    <Description resid="${nameOf(id)}.Tip"/>`,
    '  </Supertip>',
    ...[...iconLines(icon), ...action].map((line) => `  ${line}`),
    '</Control>',
  ];
}

function groupLines({ place, id, label }, actions) {
  const own = actions.filter((action) => action.place === place);
  const inner = [`<Label resid="${label}"/>`, ...iconLines(own[0].icon), ...own.flatMap(controlLines)];
  return [`<Group id="${id}">`, ...inner.map((line) => `  ${line}`), '</Group>'];
}

const stringLines = (id, { en, es }) => [
  `<bt:String id="${id}" DefaultValue="${escape(en)}">`,
  `  <bt:Override Locale="${SPANISH}" Value="${escape(es)}"/>`,
  '</bt:String>',
];

/** The text with what is between `start` and `end` replaced. */
function between(text, start, end, content) {
  const from = text.indexOf(start) + start.length;
  const to = text.indexOf(end, from);
  if (from < start.length || to < 0) throw new Error(`manifest.xml has no ${start.trim()} … ${end.trim()}.`);
  return text.slice(0, from) + content + text.slice(to);
}

/** manifest.xml with the actions that Excel shows; all else in it is kept by hand. `base` is the address of the add-in. */
export function manifestXml(xml, all, base) {
  const actions = all.filter(({ place }) => place !== null);
  const icons = [...new Set(actions.map(({ icon }) => icon))];
  const images = icons.flatMap((icon) =>
    SIZES.map((size) => `<bt:Image id="Icon.${icon}.${size}" DefaultValue="${base}/assets/${icon}-${size}.png"/>`),
  );
  const labels = [
    ...GROUPS.flatMap((group) => stringLines(group.label, group)),
    ...actions.flatMap(({ id, label }) => stringLines(`${nameOf(id)}.Label`, label)),
  ];
  const tips = actions.flatMap(({ id, tooltip }) => stringLines(`${nameOf(id)}.Tip`, tooltip));
  const groups = GROUPS.flatMap((group) => groupLines(group, actions));
  const cell = actions.filter(({ place }) => place === 'cell').flatMap(controlLines);
  let made = between(xml, '<CustomTab id="Agewise.Tab">\n', '              <Label resid="Tab.Label"/>', indented(7, groups));
  made = between(made, '<OfficeMenu id="ContextMenuCell">\n', '            </OfficeMenu>', indented(7, cell));
  made = between(made, '<bt:Images>\n', '      </bt:Images>', indented(4, images));
  made = between(made, '<bt:String id="Tab.Label" DefaultValue="Agewise"/>\n', '      </bt:ShortStrings>', indented(4, labels));
  const started = /<bt:String id="GetStarted\.Text"[\s\S]*?<\/bt:String>\n/.exec(made)[0];
  return between(made, started, '      </bt:LongStrings>', indented(4, tips));
}

/** manifest.json with the actions that Excel shows. */
export function manifestJson(json, all, base) {
  const actions = all.filter(({ place }) => place !== null);
  const made = JSON.parse(JSON.stringify(json));
  const [extension] = made.extensions;
  const icons = (icon) => SIZES.map((size) => ({ size, url: `${base}/assets/${icon}-${size}.png` }));
  const control = ({ id, label, tooltip, icon }) => ({
    id: `Agewise.${nameOf(id)}`,
    type: 'button',
    label: label.en,
    actionId: id,
    supertip: { title: label.en, description: tooltip.en },
    icons: icons(icon),
  });
  const of = (place) => actions.filter((action) => action.place === place);
  extension.runtimes[0].actions = actions.map(({ id, label, run }) =>
    run !== null ? { id, type: 'executeFunction', displayName: label.en } : { id, type: 'openPage' },
  );
  extension.ribbons[0].tabs[0].groups = GROUPS.map(({ place, id, en }) => ({
    id,
    label: en,
    icons: icons(of(place)[0].icon),
    controls: of(place).map(control),
  }));
  extension.contextMenus[0].menus[0].controls = of('cell').map(control);
  extension.keyboardShortcuts[0].shortcuts = withShortcut(actions).map(({ id, shortcut }) => ({
    actionId: id,
    key: { default: shortcut },
  }));
  return made;
}

const withShortcut = (actions) => actions.filter(({ shortcut }) => shortcut !== '');

/** The content of shortcuts.json. */
export function shortcutsJson(actions) {
  return {
    actions: withShortcut(actions).map(({ id, label, run }) => ({
      id,
      type: run !== null ? 'ExecuteFunction' : 'ShowTaskpane',
      name: label.en,
    })),
    shortcuts: withShortcut(actions).map(({ id, shortcut }) => ({ action: id, key: { default: shortcut } })),
  };
}
