import fs from 'node:fs';
import path from 'node:path';

/** One member of a class as the library sends it. `since` is the minor version of ExcelApi 1.x, or `null` for another requirement set. */
export interface SurfaceMember {
  readonly name: string;
  readonly kind: 'scalar' | 'navigation' | 'method';
  readonly since: number | null;
}

export interface SurfaceClass {
  readonly name: string;
  readonly members: readonly SurfaceMember[];
}

const debugBuild = path.join(path.dirname(require.resolve('@microsoft/office-js/package.json')), 'dist/excel-web-16.00.debug.js');

const CLASS = /^ {4}var ([A-Z]\w*) = \(function \(_super\) \{([\s\S]*?)^ {4}\}\((?:OfficeExtension\.ClientObject|\w+)\)\);/gm;

function listOf(body: string, property: string): string[] {
  const found = new RegExp(`"${property}", \\{\\s*get: function \\(\\) \\{\\s*return (\\[[^\\]]*\\])`).exec(body);
  return found ? (JSON.parse(found[1]!) as string[]) : [];
}

/** Requirements by the member's name in the library. */
function requirements(body: string): ReadonlyMap<string, number | null> {
  const out = new Map<string, number | null>();
  for (const [, member, otherSet, version] of body.matchAll(
    /_throwIfApiNotSupported\("\w+\.(\w+)", (?:_defaultApiSetName|"(\w+)"), "1\.(\d+)"/g,
  )) {
    const since = otherSet === undefined || otherSet === 'ExcelApi' ? Number(version) : null;
    out.set(member!.toLowerCase(), since);
  }
  return out;
}

function methodsOf(name: string, body: string): string[] {
  const out = new Set<string>();
  for (const [, member, code] of body.matchAll(
    new RegExp(`^ {8}${name}\\.prototype\\.(\\w+) = function \\([^)]*\\) \\{([\\s\\S]*?)^ {8}\\};`, 'gm'),
  )) {
    const wire = /_createMethodObject\([\w.]+, this, "(\w+)"/.exec(code!)?.[1] ?? /_invokeMethod\(this, "(\w+)"/.exec(code!)?.[1];
    const isIndexer = /_createIndexerObject\(/.test(code!);
    if (wire !== undefined && member !== 'load') out.add(wire);
    else if (isIndexer) out.add('GetItem');
  }
  return [...out];
}

function membersOf(name: string, body: string): SurfaceMember[] {
  const since = requirements(body);
  const member = (wire: string, kind: SurfaceMember['kind']): SurfaceMember => ({
    name: wire,
    kind,
    since: since.get(wire.toLowerCase()) === undefined ? 1 : since.get(wire.toLowerCase())!,
  });
  const scalars = listOf(body, '_scalarPropertyNames');
  const wires = listOf(body, '_scalarPropertyOriginalNames');
  return [
    ...scalars.map((scalar, index) => member(wires[index] ?? scalar, 'scalar')),
    ...listOf(body, '_navigationPropertyNames').map((navigation) =>
      member(navigation.startsWith('_') ? navigation : navigation.charAt(0).toUpperCase() + navigation.slice(1), 'navigation'),
    ),
    ...methodsOf(name, body).map((method) => member(method, 'method')),
  ];
}

/** Every class of Excel's object model in the library that is installed, read from its readable build when a test asks. */
export function librarySurface(): ReadonlyMap<string, SurfaceClass> {
  const source = fs.readFileSync(debugBuild, 'utf8');
  const excel = source.slice(source.indexOf('var _BeginExcel'), source.indexOf('var _EndExcel'));
  const classes = new Map<string, SurfaceClass>();
  for (const [, name, body] of excel.matchAll(CLASS)) {
    const wireName = /_className", \{\s*get: function \(\) \{\s*return "(\w+)"/.exec(body!)?.[1];
    if (wireName !== undefined) classes.set(wireName, { name: wireName, members: membersOf(name!, body!) });
  }
  return classes;
}
