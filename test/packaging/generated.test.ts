import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

test('manifests, shortcuts and the tables of the README say what the capabilities say', () => {
  const root = join(__dirname, '..', '..');
  const check = (): Buffer => execFileSync(process.execPath, [join(root, 'scripts', 'generate.mjs'), '--check'], { cwd: root });
  expect(check).not.toThrow();
});
