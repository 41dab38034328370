// Holds the add-in-only manifest to Microsoft's rules without asking Microsoft: order, resources, lengths, icons, one runtime, function names.
import { JSDOM } from 'jsdom';

/** Order of children by parent, from the published schemas; an element that a parent does not list is an error. */
const ORDER = {
  OfficeApp: [
    'Id',
    'AlternateId',
    'Version',
    'ProviderName',
    'DefaultLocale',
    'DisplayName',
    'Description',
    'IconUrl',
    'HighResolutionIconUrl',
    'SupportUrl',
    'AppDomains',
    'Hosts',
    'Requirements',
    'DefaultSettings',
    'Permissions',
    'VersionOverrides',
    'ExtendedOverrides',
  ],
  VersionOverrides: ['Description', 'Requirements', 'Hosts', 'Resources', 'WebApplicationInfo', 'EquivalentAddins', 'ExtendedOverrides'],
  'VersionOverrides/Hosts/Host': ['Runtimes', 'AllFormFactors', 'DesktopFormFactor', 'MobileFormFactor'],
  DesktopFormFactor: ['GetStarted', 'FunctionFile', 'ExtensionPoint'],
  GetStarted: ['Title', 'Description', 'LearnMoreUrl'],
  CustomTab: ['Group', 'Label'],
  Group: ['Label', 'Icon', 'Control'],
  Control: ['Label', 'Supertip', 'Icon', 'Action', 'Enabled'],
  Supertip: ['Title', 'Description'],
  Resources: ['Images', 'Urls', 'ShortStrings', 'LongStrings'],
};
const LENGTH_MAX = { ShortStrings: 125, LongStrings: 250, Urls: 2048, Images: 2048 };
const ICON_SIZES = ['16', '32', '80'];

const children = (element, name) => [...element.children].filter((c) => !name || c.localName === name);
const all = (root, name) => [...root.getElementsByTagName('*')].filter((e) => e.localName === name);

function ancestry(element) {
  const names = [];
  for (let e = element; e; e = e.parentElement) names.unshift(e.localName);
  return names.join('/');
}

function orderFaults(root) {
  const faults = [];
  for (const element of [root, ...root.getElementsByTagName('*')]) {
    const path = ancestry(element);
    const key = Object.keys(ORDER)
      .filter((k) => path === k || path.endsWith(`/${k}`))
      .sort((a, b) => b.length - a.length)[0];
    if (!key) continue;
    let last = -1;
    for (const child of element.children) {
      const at = ORDER[key].indexOf(child.localName);
      if (at < 0) faults.push(`<${child.localName}> does not belong in <${element.localName}>.`);
      else if (at < last) faults.push(`<${child.localName}> comes too late in <${element.localName}>.`);
      last = Math.max(last, at);
    }
  }
  return faults;
}

function resourceFaults(root) {
  const faults = [];
  const known = new Map();
  for (const [section, limit] of Object.entries(LENGTH_MAX)) {
    for (const resource of all(root, section).flatMap((s) => children(s))) {
      const id = resource.getAttribute('id');
      if (known.has(id)) faults.push(`Resource ${id} stands twice.`);
      if (id.length > 32) faults.push(`Resource id ${id} is longer than 32 characters.`);
      known.set(id, section);
      for (const value of [resource.getAttribute('DefaultValue'), ...children(resource, 'Override').map((o) => o.getAttribute('Value'))]) {
        if (!value) faults.push(`Resource ${id} has no value.`);
        else if (value.length > limit) faults.push(`Resource ${id} is longer than ${limit} characters.`);
        if ((section === 'Urls' || section === 'Images') && !/^https:\/\//.test(value))
          faults.push(`Resource ${id} is not an https address.`);
      }
    }
  }
  const used = new Set();
  for (const element of root.getElementsByTagName('*')) {
    const id = element.getAttribute('resid');
    if (id === null) continue;
    used.add(id);
    if (!known.has(id)) faults.push(`<${element.localName}> names resource ${id}, which is not there.`);
  }
  for (const id of known.keys()) if (!used.has(id)) faults.push(`Resource ${id} is never used.`);
  return faults;
}

function runtimeFaults(root) {
  const faults = [];
  const runtimes = all(root, 'Runtime');
  if (runtimes.length !== 1) faults.push(`A shared runtime is one <Runtime>; there are ${runtimes.length}.`);
  const shared = runtimes[0]?.getAttribute('resid');
  const pages = [
    ...all(root, 'Page').flatMap((p) => children(p)),
    ...all(root, 'FunctionFile'),
    ...all(root, 'Action').flatMap((a) => children(a, 'SourceLocation')),
  ];
  for (const page of pages)
    if (page.getAttribute('resid') !== shared) faults.push(`<${page.parentElement.localName}> must run in the shared runtime ${shared}.`);
  if (all(root, 'TaskpaneId').length) faults.push('An action of a shared runtime has no <TaskpaneId>.');
  return faults;
}

function controlFaults(root, actionIds) {
  const faults = [];
  const ids = new Set();
  for (const control of all(root, 'Control')) {
    const id = control.getAttribute('id');
    if (ids.has(id)) faults.push(`Control id ${id} stands twice.`);
    ids.add(id);
    const name = all(control, 'FunctionName')[0]?.textContent;
    if (name !== undefined && !actionIds.includes(name)) faults.push(`Control ${id} runs ${name}, which no action answers to.`);
  }
  for (const icon of all(root, 'Icon')) {
    const sizes = children(icon).map((i) => i.getAttribute('size'));
    for (const size of ICON_SIZES)
      if (!sizes.includes(size)) faults.push(`An <Icon> of <${icon.parentElement.localName}> lacks size ${size}.`);
  }
  if (all(root, 'CustomTab').length > 1) faults.push('An add-in has one custom tab.');
  return faults;
}

/** Width and height of a PNG from its header. */
export function pngSize(bytes) {
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

function iconFileFaults(root, base, readAsset) {
  const faults = [];
  const wanted = [
    ...all(root, 'Icon')
      .flatMap((icon) => children(icon))
      .map((i) => [i.getAttribute('resid'), Number(i.getAttribute('size'))]),
  ].map(([id, size]) => [
    all(root, 'Image')
      .find((r) => r.getAttribute('id') === id)
      ?.getAttribute('DefaultValue'),
    size,
  ]);
  for (const [name, size] of [
    ['IconUrl', 32],
    ['HighResolutionIconUrl', 64],
  ])
    wanted.push([all(root, name)[0]?.getAttribute('DefaultValue'), size]);
  for (const [url, size] of wanted) {
    if (!url?.startsWith(base)) {
      faults.push(`Icon ${url} does not lie under ${base}.`);
      continue;
    }
    const bytes = readAsset(url.slice(base.length + 1));
    if (!bytes) faults.push(`Icon ${url} is missing.`);
    else if (pngSize(bytes).width !== size || pngSize(bytes).height !== size) faults.push(`Icon ${url} should be ${size} × ${size}.`);
  }
  return faults;
}

/**
 * Every fault of an add-in-only manifest as a sentence; [] when there is none.
 * @param {{ xml: string, base: string, actionIds: string[], readAsset: (path: string) => Buffer | null }} input
 */
export function manifestFaults({ xml, base, actionIds, readAsset }) {
  let root;
  try {
    root = new JSDOM(xml, { contentType: 'text/xml' }).window.document.documentElement;
  } catch (error) {
    return [`The manifest is no XML: ${error.message}`];
  }
  const faults = [
    ...orderFaults(root),
    ...resourceFaults(root),
    ...runtimeFaults(root),
    ...controlFaults(root, actionIds),
    ...iconFileFaults(root, base, readAsset),
  ];
  const text = (name) => all(root, name)[0]?.textContent ?? '';
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text('Id'))) faults.push('<Id> is not a GUID.');
  if (!/^\d{1,5}(\.\d{1,5}){0,3}$/.test(text('Version'))) faults.push('<Version> is not of the form 1.0.0.0.');
  if (text('Permissions') !== 'ReadWriteDocument') faults.push('An add-in that uses Excel’s API needs ReadWriteDocument.');
  const namespace = all(root, 'Namespace')[0]?.getAttribute('resid');
  const name =
    all(root, 'String')
      .find((s) => s.getAttribute('id') === namespace)
      ?.getAttribute('DefaultValue') ?? '';
  if (!/^[A-Za-z][A-Za-z0-9._]{0,31}$/.test(name)) faults.push('The namespace of the functions is not valid.');
  return faults;
}
