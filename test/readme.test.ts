import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { english } from './harness/say';
import { FEATURES } from '../src/features';
import { functionsOf } from '../src/functions/face';

const readme = readFileSync(join(__dirname, '..', 'README.md'), 'utf8');

test('the README shows how each function is called and what it gives', async () => {
  for (const f of await functionsOf(FEATURES)) {
    const call = `AR.${f.id}(${f.parameters.map((p) => (p.optional ? `[${p.name}]` : p.name)).join(', ')})`;
    expect(readme).toContain(`| \`${call}\` | ${english(f.description)} |`);
  }
});

test('every page that the README names is there', () => {
  const pages = [...readme.matchAll(/\]\(([^)#]+)\)/g)].map((m) => m[1]!).filter((target) => !/^https?:/.test(target));
  for (const page of pages) expect(readFileSync(join(__dirname, '..', page)).length).toBeGreaterThan(0);
});
