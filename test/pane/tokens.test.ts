import { webDarkTheme, webLightTheme } from '@fluentui/react-components';
import { build } from 'esbuild';
import { DARK_VALUES, LIGHT_VALUES, TOKEN_VALUES } from '../../src/pane/theme/tokens';

/** The pane as one unpacked script, unused parts left out. */
async function paneScript(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: ['src/entries/taskpane.tsx'],
    bundle: true,
    external: ['node:*'],
    write: false,
    format: 'esm',
    outfile: 'pane.js',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'error',
  });
  return outputFiles[0]!.text;
}

test('light and dark have the values of Fluent’s own themes', () => {
  const names = Object.keys(TOKEN_VALUES) as (keyof typeof TOKEN_VALUES)[];
  const of = (theme: typeof webLightTheme) => Object.fromEntries(names.map((name) => [name, theme[name]]));
  expect(LIGHT_VALUES).toEqual(of(webLightTheme));
  expect(DARK_VALUES).toEqual(of(webDarkTheme));
});

jest.setTimeout(30_000);

test('every token that a style of the pane names has a value, and no other is kept', async () => {
  // Fluent's own table names all of them, as `name: "var(--name)"`.
  const script = (await paneScript()).replace(/^\s*(\w+): "var\(--\1\)",?$/gm, '');
  const named = new Set(
    [...script.matchAll(/var\(--(\w+)|\btokens\d*\.(\w+)/g)]
      .map(([, property, token]) => (property ?? token)!)
      .filter((name) => name in webLightTheme),
  );
  expect([...named].sort()).toEqual(Object.keys(TOKEN_VALUES).sort());
});
