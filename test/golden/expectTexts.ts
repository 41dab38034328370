import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** UPDATE_GOLDEN=1 writes the expected texts anew (npm run golden:update); read what changed before it is committed. */
const isUpdating = process.env['UPDATE_GOLDEN'] === '1';

/** Holds texts against the files `NAME.txt` of a folder below test/golden: each text against its own, and no file without a text. */
export function expectTexts(folder: string, texts: ReadonlyMap<string, string>): void {
  const home = join(__dirname, folder);
  const files = (): string[] => (existsSync(home) ? readdirSync(home).filter((file) => file.endsWith('.txt')) : []);
  const wanted = [...texts.keys()].map((name) => `${name}.txt`);
  if (isUpdating) {
    mkdirSync(home, { recursive: true });
    for (const file of files()) if (!wanted.includes(file)) rmSync(join(home, file));
    for (const [name, text] of texts) writeFileSync(join(home, `${name}.txt`), text);
  }
  expect(files().sort()).toEqual(wanted.sort());
  for (const [name, text] of texts) expect(text).toBe(readFileSync(join(home, `${name}.txt`), 'utf8'));
}
