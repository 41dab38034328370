import type { AddinManifest, ManifestAction, ManifestControl, ManifestFunctions, ManifestGroup, ManifestTab } from './manifest';

/** A manifest that Excel would refuse; the message names the missing part. */
class ManifestError extends Error {
  override readonly name = 'ManifestError';
}

const children = (parent: Element, name: string): Element[] => [...parent.children].filter((e) => e.localName === name);
const child = (parent: Element, name: string): Element | null => children(parent, name)[0] ?? null;
const attribute = (element: Element | null, name: string): string | null => element?.getAttribute(name) ?? null;

function required<T>(value: T | null, what: string): T {
  if (value === null) throw new ManifestError(`The manifest has no ${what}.`);
  return value;
}

/** The strings, addresses and images that the rest of the manifest names by id. */
class Resources {
  private readonly byId = new Map<string, string>();

  constructor(
    root: Element,
    private readonly origin: string,
  ) {
    for (const kind of ['Images', 'Urls', 'ShortStrings', 'LongStrings']) {
      for (const list of root.getElementsByTagNameNS('*', kind)) {
        for (const entry of list.children) this.byId.set(entry.getAttribute('id') ?? '', entry.getAttribute('DefaultValue') ?? '');
      }
    }
  }

  text(element: Element | null, what: string): string {
    const id = required(attribute(element, 'resid'), what);
    return required(this.byId.get(id) ?? null, `resource ${id}`);
  }

  /** The page serves the add-in itself, whatever port the manifest was built for. */
  local(url: string): string {
    const { pathname, search } = new URL(url, this.origin);
    return `${this.origin}${pathname}${search}`;
  }

  url(element: Element | null, what: string): string {
    return this.local(this.text(element, what));
  }
}

function actionOf(control: Element): ManifestAction {
  const action = required(child(control, 'Action'), `Action of ${control.getAttribute('id') ?? 'a control'}`);
  const name = child(action, 'FunctionName')?.textContent.trim();
  return name === undefined ? { kind: 'showTaskpane' } : { kind: 'executeFunction', functionName: name };
}

function controlOf(control: Element, resources: Resources): ManifestControl {
  const icons = new Map<number, string>();
  for (const image of child(control, 'Icon')?.children ?? []) icons.set(Number(image.getAttribute('size')), resources.url(image, 'icon'));
  return {
    id: required(attribute(control, 'id'), 'control id'),
    label: resources.text(child(control, 'Label'), 'label'),
    tip: resources.text(child(required(child(control, 'Supertip'), 'Supertip'), 'Description'), 'tip'),
    icons,
    action: actionOf(control),
  };
}

function groupOf(group: Element, resources: Resources): ManifestGroup {
  return {
    id: required(attribute(group, 'id'), 'group id'),
    label: resources.text(child(group, 'Label'), 'group label'),
    controls: children(group, 'Control').map((control) => controlOf(control, resources)),
  };
}

const typeOf = (element: Element): string => element.getAttributeNS('http://www.w3.org/2001/XMLSchema-instance', 'type') ?? '';

function tabsOf(points: readonly Element[], resources: Resources): ManifestTab[] {
  return points
    .filter((point) => typeOf(point) === 'PrimaryCommandSurface')
    .flatMap((point) => children(point, 'CustomTab'))
    .map((tab) => ({
      id: required(attribute(tab, 'id'), 'tab id'),
      label: resources.text(child(tab, 'Label'), 'tab label'),
      groups: children(tab, 'Group').map((group) => groupOf(group, resources)),
    }));
}

function cellMenuOf(points: readonly Element[], resources: Resources): ManifestControl[] {
  return points
    .filter((point) => typeOf(point) === 'ContextMenu')
    .flatMap((point) => children(point, 'OfficeMenu'))
    .filter((menu) => menu.getAttribute('id') === 'ContextMenuCell')
    .flatMap((menu) => children(menu, 'Control').map((control) => controlOf(control, resources)));
}

function functionsOf(points: readonly Element[], resources: Resources): ManifestFunctions | null {
  const point = points.find((p) => typeOf(p) === 'CustomFunctions');
  if (!point) return null;
  return {
    namespace: resources.text(child(point, 'Namespace'), 'functions namespace'),
    metadataUrl: resources.url(child(required(child(point, 'Metadata'), 'functions metadata'), 'SourceLocation'), 'functions metadata'),
  };
}

function requirementsOf(root: Element): Map<string, string> {
  const sets = child(required(child(root, 'Requirements'), 'Requirements'), 'Sets');
  const lowest = attribute(sets, 'DefaultMinVersion') ?? '1.1';
  return new Map([...(sets?.children ?? [])].map((set) => [set.getAttribute('Name') ?? '', set.getAttribute('MinVersion') ?? lowest]));
}

/**
 * Reads an add-in-only manifest for the page served at `origin`.
 * @throws ManifestError where a part is missing that the page needs
 */
export function readManifest(manifest: Document, origin: string): AddinManifest {
  const root = manifest.documentElement;
  if (root.localName !== 'OfficeApp') throw new ManifestError('The manifest is not well-formed XML of an Office add-in.');
  const resources = new Resources(root, origin);
  const points = [...root.getElementsByTagNameNS('*', 'ExtensionPoint')];
  const shortcuts = attribute(child(root, 'ExtendedOverrides'), 'Url');
  const location = child(required(child(root, 'DefaultSettings'), 'DefaultSettings'), 'SourceLocation');
  return {
    id: required(child(root, 'Id')?.textContent ?? null, 'Id'),
    name: required(attribute(child(root, 'DisplayName'), 'DefaultValue'), 'DisplayName'),
    version: required(child(root, 'Version')?.textContent ?? null, 'Version'),
    iconUrl: resources.local(required(attribute(child(root, 'IconUrl'), 'DefaultValue'), 'IconUrl')),
    taskpaneUrl: resources.local(required(attribute(location, 'DefaultValue'), 'SourceLocation')),
    requirements: requirementsOf(root),
    tabs: tabsOf(points, resources),
    cellMenu: cellMenuOf(points, resources),
    functions: functionsOf(points, resources),
    shortcutsUrl: shortcuts === null ? null : resources.local(shortcuts),
  };
}
