import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import ts from 'typescript';
import { FEATURES } from '../../src/features';

const root = join(__dirname, '..', '..', 'src', 'features');
const folders = readdirSync(root).filter((name) => statSync(join(root, name)).isDirectory());

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(path) : /\.tsx?$/.test(entry.name) ? [path] : [];
  });
}

/** The capabilities whose files a file names, its own left out; types count. */
function usedBy(file: string, own: string): readonly string[] {
  const targets = ts
    .preProcessFile(readFileSync(file, 'utf8'))
    .importedFiles.map(({ fileName }) => fileName)
    .filter((name) => name.startsWith('.'));
  const places = targets.map((target) => relative(root, resolve(dirname(file), target)).split(sep));
  return places.flatMap(([folder, ...rest]) => (folder !== '..' && folder !== own && rest.length > 0 ? [folder!] : []));
}

test('each folder is a capability of the list, by its name, and no other is in it', () => {
  expect(FEATURES.map(({ id }) => id).sort()).toEqual([...folders].sort());
  const orders = FEATURES.map(({ order }) => order);
  expect(new Set(orders).size).toBe(orders.length);
});

test.each(FEATURES.map(({ id, needs }) => [id, needs.map((one) => one.id)] as const))('%s uses only what it needs', (id, needs) => {
  const used = new Set(filesBelow(join(root, id)).flatMap((file) => usedBy(file, id)));
  expect([...used].sort()).toEqual([...needs].sort());
});

test('no capability needs itself by a detour', () => {
  const circles: string[] = [];
  const visit = (id: string, trail: readonly string[]): void => {
    if (trail.includes(id)) circles.push([...trail, id].join(' → '));
    else FEATURES.find((one) => one.id === id)!.needs.forEach((need) => visit(need.id, [...trail, id]));
  };
  for (const { id } of FEATURES) visit(id, []);
  expect(circles).toEqual([]);
});
