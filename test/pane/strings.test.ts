import { correctionStrings } from '../../src/features/corrections/pane/words.en';
import { forecastStrings } from '../../src/features/forecast/pane/words.en';
import { settingsStrings } from '../../src/features/setup/pane/words.en';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { en } from '../../src/pane/strings/en';
import { deskStrings } from '../../src/features/worklist/pane/desk/words.en';
import { es } from '../../src/pane/strings/es';
import { metricsStrings } from '../../src/features/metrics/pane/words.en';
import { monthStrings } from '../../src/features/monthEnd/pane/words.en';
import { trialStrings } from '../../src/features/trial/pane/words.en';
import { exposureWords } from '../../src/features/exposure/pane/words.en';
import { FEATURES } from '../../src/features';
import { languageOf } from '../../src/kernel/words/locale';
import type { PaneStrings } from '../../src/pane/strings/en';
import { stringsOf } from '../../src/pane/strings/paneStrings';

type Leaf = readonly [path: string, text: unknown];

function leaves(value: unknown, path = ''): Leaf[] {
  if (typeof value !== 'object' || value === null) return [[path, value]];
  return Object.entries(value).flatMap(([key, one]) => leaves(one, `${path}.${key}`));
}

/** A text, or what a sentence says about "Oak" and the number 2. */
const said = (text: unknown): string =>
  typeof text === 'function'
    ? String(
        (text as (...args: unknown[]) => unknown)(
          ...Array.from({ length: text.length }, (_, place) => (place === text.length - 1 && text.length > 1 ? 2 : 'Oak')),
        ),
      )
    : String(text);

/** Every text of a language, those of the capabilities too. */
const textsOf = (t: PaneStrings): object => ({
  ...t,
  ofFeatures: {
    corrections: correctionStrings(t),
    forecast: forecastStrings(t),
    settings: settingsStrings(t),
    desk: deskStrings(t),
    exposure: exposureWords(t),
    metrics: { ...metricsStrings(t), names: null, formulas: null },
    month: monthStrings(t),
    trial: trialStrings(t),
  },
});

describe('the texts of the pane', () => {
  test('both languages say something in every place', async () => {
    const [english, spanish] = [textsOf(en), textsOf(await stringsOf('es', FEATURES))];
    expect(leaves(spanish).map(([path]) => path)).toEqual(leaves(english).map(([path]) => path));
    for (const [path, text] of [...leaves(english), ...leaves(spanish)]) expect([path, said(text).trim()]).not.toEqual([path, '']);
  });

  test('every sentence with a gap fills it in both languages', () => {
    for (const [path, text] of [...leaves(en), ...leaves(es)])
      if (typeof text === 'function') expect([path, said(text)]).toEqual([path, expect.stringContaining('Oak')]);
  });

  test('one is told from many', () => {
    expect([en.receipt.read('1', 1), en.receipt.read('2', 2)]).toEqual(['1 row read', '2 rows read']);
    expect([es.receipt.read('1', 1), es.receipt.read('2', 2)]).toEqual(['1 fila leída', '2 filas leídas']);
  });

  test('a host in another language gets English', () => {
    expect(['es-MX', 'ES', 'en-GB', 'fr-FR', ''].map(languageOf)).toEqual(['es', 'es', 'en', 'en', 'en']);
  });
});

test('the page of the pane names the version of the package', () => {
  const root = join(__dirname, '..', '..');
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  expect(readFileSync(join(root, 'src/entries/taskpane.html'), 'utf8')).toContain(`<meta name="version" content="${version}" />`);
});
