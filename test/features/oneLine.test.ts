import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createElement, type ReactElement } from 'react';
import { sampleWorkbook } from '../../src/workbench/saving/sampleWorkbook';
import { main } from '../../src/cli/main';
import { FEATURES } from '../../src/features';
import { aging } from '../../src/features/aging/feature';
import { feature, type Capability } from '../../src/features/contract';
import { functionsOf } from '../../src/functions/face';
import { actionsOf, sheetsOf } from '../../src/kernel/feature';
import type { Language } from '../../src/kernel/words/locale';
import { useText } from '../../src/pane/components/text';
import type { ScreenProps } from '../../src/pane/face';
import { featureWords } from '../../src/pane/strings/featureWords';
import { openPane } from '../pane/paneInJsdom';
import { sentence } from '../../src/kernel/words/sentence';
import { functionsMetadata } from '../../src/functions/metadata';
import { english } from '../harness/say';

const root = join(__dirname, '..', '..');
const toyWords = featureWords('toy', { count: (items: number): string => `${items} toys in the report` });

function ToyScreen({ state, shell }: ScreenProps): ReactElement {
  const { t } = useText();
  const items = state.report?.reading.receipt.read ?? 0;
  const press = (): void => shell.start('countToys');
  return createElement('div', null, toyWords(t).count(items), createElement('button', { onClick: press }, 'Press'));
}

/** A capability as small as one can be: a sheet, a screen, an action, a function, a command, and its words in two languages. */
const toy = feature({
  id: 'toy',
  order: 75,
  needs: [aging],
  sheets: [{ name: 'AR Toys', holds: 'how many toys there are' }],
  screens: [
    {
      id: 'toys',
      title: { en: 'All toys', es: 'Todos los juguetes' },
      tab: { label: { en: 'Toys', es: 'Juguetes' }, icon: () => null },
      load: () => Promise.resolve(ToyScreen),
    },
  ],
  words: { es: () => Promise.resolve({ es: { count: (items: number) => `${items} juguetes en el informe` } }) },
  actions: [
    {
      id: 'countToys',
      label: { en: 'Count toys', es: 'Contar juguetes' },
      tooltip: { en: 'Count the toys.', es: 'Cuenta los juguetes.' },
      icon: 'refresh',
      shortcut: 'Ctrl+Shift+Alt+T',
      place: 'receivables',
      can: ({ isRunning }) => !isRunning,
      run: async (session) => session.notice(({ t }) => ({ en: 'The toys are counted.', es: 'Los juguetes están contados.' })[t.language]),
    },
  ],
  functions: () =>
    Promise.resolve([
      { id: 'TOYS', description: sentence('toys', 'Number of toys.'), parameters: [], resultDimensionality: 'scalar', run: () => 7 },
    ]),
  command: {
    name: 'toys',
    usage: '[--loud]',
    load: () =>
      Promise.resolve({
        options: [{ name: 'loud', value: '', help: 'say it loudly' }],
        run: async (_, terminal) => {
          await terminal.write('7 toys\n');
          return 0;
        },
      }),
  },
});

const WITH: readonly Capability[] = [...FEATURES, toy];

async function run(features: readonly Capability[], ...argv: string[]): Promise<{ readonly code: number; readonly out: string }> {
  const out: string[] = [];
  const terminal = { write: async (text: string) => void out.push(text), complain: () => undefined, lines: async function* () {} };
  const code = await main(features, argv, '1.0.0', terminal);
  return { code, out: out.join('') };
}

/** What a script makes of values; scripts are no CommonJS, so they run beside the test. */
function made(script: string, expression: string, input: object): string {
  const code = `import { readFileSync } from 'node:fs';
    import * as script from ${JSON.stringify(pathToFileURL(join(root, 'scripts', 'lib', script)).href)};
    const input = JSON.parse(readFileSync(0, 'utf8'));
    process.stdout.write(${expression});`;
  return execFileSync(process.execPath, ['--input-type=module', '-e', code], { cwd: root, input: JSON.stringify(input), encoding: 'utf8' });
}

const actionsIn = (features: readonly Capability[]) => actionsOf(features).map((action) => ({ ...action, run: action.run && true }));

describe('a capability that one line adds and takes away', () => {
  test.each([
    ['en', 'Toys', 'toys in the report', 'The toys are counted.'],
    ['es', 'Juguetes', 'juguetes en el informe', 'Los juguetes están contados.'],
  ] as const)('has its screen and starts its action in %s', async (language: Language, tab, shown, told) => {
    const pane = await openPane(sampleWorkbook(), 'sample.xlsx', language, () => null, WITH);
    pane.button(tab).click();
    await pane.until('its screen', () => pane.text().includes(shown));
    pane.button('Press').click();
    await pane.until('its notice', () => pane.text().includes(told));
    pane.close();
    const without = await openPane(sampleWorkbook(), 'sample.xlsx', language);
    expect(without.text()).not.toContain(tab);
    without.close();
  });

  test('is on the ribbon and has its shortcut, and the manifest is as it was without it', () => {
    const xml = readFileSync(join(root, 'manifest.xml'), 'utf8');
    const make = (features: readonly Capability[]): string =>
      made('manifests.mjs', "script.manifestXml(input.xml, input.actions, 'https://localhost:3443/addin')", {
        xml,
        actions: actionsIn(features),
      });
    const more = make(WITH);
    expect(more).toContain('<FunctionName>countToys</FunctionName>');
    expect(more).toContain('<bt:Override Locale="es-ES" Value="Contar juguetes"/>');
    expect(make(FEATURES)).toBe(xml);
    const shortcuts = made('manifests.mjs', 'JSON.stringify(script.shortcutsJson(input))', actionsIn(WITH));
    expect(shortcuts).toContain('{"action":"countToys","key":{"default":"Ctrl+Shift+Alt+T"}}');
  });

  test('has its command and its help', async () => {
    expect(await run(WITH, 'toys')).toEqual({ code: 0, out: '7 toys\n' });
    expect((await run(WITH, '--help')).out).toContain('agewise toys [--loud]\n  --loud ');
    expect((await run(FEATURES, 'toys')).code).toBe(2);
  });

  test('has its function and its sheet, in the README too', async () => {
    expect(await run(WITH, 'call', 'TOYS', '[]')).toEqual({ code: 0, out: '7\n' });
    expect((await run(FEATURES, 'call', 'TOYS', '[]')).code).toBe(1);
    const readme = readFileSync(join(root, 'README.md'), 'utf8');
    const make = async (features: readonly Capability[]): Promise<string> =>
      made('readmeTables.mjs', 'script.readmeWith(input.readme, input)', {
        readme,
        sheets: sheetsOf(features),
        functions: functionsMetadata(await functionsOf(features), '', english).functions,
      });
    const more = await make(WITH);
    expect(more).toContain('| AR Toys | how many toys there are |');
    expect(more).toContain('| `AR.TOYS()` | Number of toys. |');
    expect(await make(FEATURES)).toBe(readme);
  });
});
