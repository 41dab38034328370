import { FEATURES } from '../../src/features';
import { readCells } from '../harness/readCells';
import { ANY_REQUEST, day, QUIET } from '../golden/madeReport';
import { MemoryWorkbook } from '../golden/memoryWorkbook';
import { setupTable } from '../../src/features/ownTable';
import { reportPart, type ReportCode } from '../../src/features/reportFace';
import { WORKLIST } from '../../src/features/worklist/domain/worklistPart';
import { worklist } from '../../src/features/worklist/feature';
import { exactTotal } from '../../src/kernel/money/minorUnits';
import { partKey } from '../../src/kernel/run/parts';
import type { Workbook } from '../../src/kernel/run/workbook';
import type { Cell } from '../../src/kernel/sheet/cells';
import { PlanBuilder } from '../../src/kernel/sheet/planBuilder';
import { SETUP_SHEET } from '../../src/kernel/sheet/setupSheet';
import { CHECK } from '../../src/kernel/tables/checkColumn';
import { defineTable } from '../../src/kernel/tables/defineTable';
import { readRows, RowFault } from '../../src/kernel/tables/rowChecks';
import { computeReport } from '../../src/report/computeReport';
import { refresh } from '../../src/report/refresh';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createElement, type ReactElement } from 'react';
import { sampleWorkbook } from '../../src/workbench/saving/sampleWorkbook';
import { main } from '../../src/cli/main';
import { aging } from '../../src/features/aging/feature';
import { feature, type Capability } from '../../src/features/contract';
import { functionsOf } from '../../src/functions/face';
import { actionsOf, sheetsOf } from '../../src/kernel/feature';
import type { Language } from '../../src/kernel/words/locale';
import { useText } from '../../src/pane/components/text';
import type { ScreenProps } from '../../src/pane/face';
import { featureWords } from '../../src/pane/strings/featureWords';
import { openPane } from '../pane/paneInJsdom';
import { wordsText } from '../../src/kernel/words/wordsText';
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

/** A price of a toy, as AR_Toys has it. */
interface ToyPrice {
  readonly toy: string;
  readonly price: number;
}

const TOY_PRICES = setupTable(
  defineTable<ToyPrice>()({
    name: 'AR_Toys',
    sheet: SETUP_SHEET,
    title: { en: 'Prices of toys', es: 'Precios de juguetes' },
    caption: { en: 'One row a toy', es: 'Una fila por juguete' },
    columns: [
      { id: 'toy', heading: { en: 'Toy', es: 'Juguete' }, style: 'inputText', cell: ({ toy }) => toy },
      { id: 'price', heading: { en: 'Price', es: 'Precio' }, style: 'inputAmount', cell: ({ price }) => price },
      CHECK,
    ],
    blankRows: 2,
  }),
  {
    firstRows: [{ toy: 'Ball', price: 3 }],
    read: (typed) =>
      readRows(typed, (row) => {
        const price = row.number('price');
        return price === null
          ? new RowFault('price', wordsText('asTyped', { text: 'A toy has a price.' }))
          : { toy: row.text('toy'), price };
      }),
  },
);

/** What the toys of the report cost: a toy an item. */
const TOYS = partKey<{ readonly count: number; readonly price: number }>('toys');

const toyReport: ReportCode = {
  tables: [TOY_PRICES],
  parts: [
    reportPart({
      key: TOYS,
      compute: (_, { setup, reading }, parts) => ({
        count: reading.receipt.read + parts.get(WORKLIST).length,
        price: setup.own.get(TOY_PRICES)[0]?.price ?? 0,
      }),
      findings: ({ price }, { currencies }) => [
        {
          customer: 'Toys',
          currency: currencies[0]!.currency,
          amount: exactTotal(100 * price),
          finding: wordsText('asTyped', { text: 'The toys are dear.' }),
          rule: wordsText('asTyped', { text: 'Each toy counts.' }),
          rows: [],
          parts: [],
        },
      ],
      sheets: ({ count, price }, _, { say }) => [
        new PlanBuilder('AR Toys', say)
          .cell(0, 0, { en: 'Toys', es: 'Juguetes' }[say.locale.language], 'title')
          .cell(1, 0, count, 'text')
          .cell(1, 1, price, 'amount')
          .plan([20, 20], { rows: 1, columns: 0 }, { landscape: false, titleRows: null, area: null }),
      ],
    }),
  ],
};

/**
 * A capability as small as one can be: a table of AR Setup, a part of the report, a sheet, a finding, a screen, an action, a function, a
 * command, and its words in two languages.
 */
const toy = feature({
  id: 'toy',
  order: 75,
  needs: [aging, worklist],
  report: () => Promise.resolve(toyReport),
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
      {
        id: 'TOYS',
        description: wordsText('asTyped', { text: 'Number of toys.' }),
        parameters: [],
        resultDimensionality: 'scalar',
        run: () => 7,
      },
    ]),
  command: {
    name: 'toys',
    usage: '[--loud]',
    load: () =>
      Promise.resolve({
        options: [{ name: 'loud', value: '', help: wordsText('asTyped', { text: 'say it loudly' }) }],
        run: async (_, terminal) => {
          await terminal.write('7 toys\n');
          return 0;
        },
      }),
  },
});

const itemsBook = (): MemoryWorkbook =>
  new MemoryWorkbook().addSheet(
    'Items',
    [
      ['Customer', 'Invoice', 'Due date', 'Amount'],
      ['Alder Works', '1001', 46000, 12500.5],
      ['Birch & Sons', '1002', 46100, 900],
      ['Cedar Point', '1003', 46200, 150.25],
    ],
    [2],
  );

/** Every cell of a sheet that holds something. */
async function textsOf(workbook: Workbook, sheet: string): Promise<readonly Cell[]> {
  const used = (await workbook.outline()).sheets.find(({ name }) => name === sheet)!.used!;
  return (await readCells(workbook, sheet, used, QUIET)).flat().filter((cell) => cell !== '');
}

const WITH: readonly Capability[] = [...FEATURES, toy];

async function run(features: readonly Capability[], ...argv: string[]): Promise<{ readonly code: number; readonly out: string }> {
  const out: string[] = [];
  const terminal = { write: async (text: string) => void out.push(text), complain: () => undefined, lines: async function* () {} };
  const code = await main(features, argv, '1.0.0', terminal);
  return { code, out: out.join('') };
}

/** What a script makes of values; scripts are no CommonJS, so they run beside the test. */
function made(script: string, expression: string, input: object): string {
  const code = `import { existsSync, readFileSync } from 'node:fs';
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

  test('has its words in every catalogue, which are as they were without it', () => {
    const ids = FEATURES.map(({ id }) => id).filter((id) => existsSync(join(root, 'src', 'features', id, 'words.en.ts')));
    const make = (language: Language, spoken: readonly string[]): string =>
      made('catalogueSource.mjs', 'script.catalogueSource(input.language, input.spoken)', { language, spoken });
    expect(make('es', [...ids, 'toy'])).toContain("import { es as toy } from './toy/words.es';");
    expect(make('en', ids)).toBe(readFileSync(join(root, 'src', 'features', 'english.ts'), 'utf8'));
    expect(make('es', ids)).toBe(readFileSync(join(root, 'src', 'features', 'spanish.ts'), 'utf8'));
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

  test.each([
    ['en', 'Toys', 'Toy', 'Finding'],
    ['es', 'Juguetes', 'Juguete', 'Hallazgo'],
  ] as const)(
    'computes its part, writes its sheet, has its table on AR Setup and its finding, in %s',
    async (language, title, heading, found) => {
      const workbook = itemsBook();
      const options = { ...QUIET, features: WITH };
      const request = { ...ANY_REQUEST, language, asOf: day('2026-10-31') };
      await refresh(workbook, request, options);
      expect(await textsOf(workbook, 'AR Toys')).toContain(title);
      expect(await textsOf(workbook, SETUP_SHEET)).toEqual(expect.arrayContaining([heading, 'Ball']));
      expect(await textsOf(workbook, 'AR Metrics')).toEqual(expect.arrayContaining([found, 'The toys are dear.']));
      const table = (await workbook.outline()).tables.find(({ name }) => name === 'AR_Toys')!;
      workbook.type(SETUP_SHEET, table.span.row + 1, table.span.column + 1, 12.5);
      const again = await computeReport(workbook, { ...request, sheet: 'Items' }, options);
      if (again.kind !== 'report') throw new Error('a report was expected');
      expect(again.report.parts.get(TOYS).price).toBe(12.5);
      expect(again.report.findings.filter(({ customer }) => customer === 'Toys').map(({ amount }) => amount)).toEqual([1250]);
      const without = itemsBook();
      await refresh(without, request, QUIET);
      expect((await without.outline()).tables.some(({ name }) => name === 'AR_Toys')).toBe(false);
      expect(await textsOf(without, 'AR Metrics')).not.toContain('The toys are dear.');
    },
  );
});
