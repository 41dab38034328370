import { writeFileSync } from 'node:fs';
import { readWorkbook } from '../../src/adapters/xlsx/readWorkbook';
import { Parts } from '../../src/adapters/xlsx/zip/parts';
import { partText, rawWorkbook, worksheet } from '../adapters/xlsx/rawPackage';
import { activeSheet, openWorkbook, saved, type GridSheet, type OpenedWorkbook } from './openedWorkbooks';

const SHEET = 'xl/worksheets/sheet1.xml';
const ROWS = Array.from(
  { length: 9 },
  (_, i) =>
    `<row r="${i + 1}"><c r="A${i + 1}"><v>${i * 10}</v></c><c r="B${i + 1}" t="inlineStr"><is><t>${i % 2 ? 'paid' : 'open'}</t></is></c></row>`,
).join('');
const RANGE = { startRow: 0, endRow: 8, startColumn: 0, endColumn: 0 };
const STYLE = { bg: { rgb: '#FFEB9C' }, cl: { rgb: '#9C5700' }, bl: 1 };

function open(bytes: Uint8Array): {
  bench: OpenedWorkbook;
  sheet: GridSheet;
} {
  const bench = openWorkbook(bytes);
  return { bench, sheet: activeSheet(bench) };
}

const highlight = (subType: string, more: object = {}): object => ({ type: 'highlightCell', subType, style: STYLE, ...more });
const icons = (set: string, count: number, ids = Array.from({ length: count }, (_, i) => i)): object => ({
  type: 'iconSet',
  isShowValue: true,
  config: ids.map((iconId, i) => ({
    operator: i === count - 1 ? 'lessThanOrEqual' : i === 0 ? 'greaterThan' : 'greaterThanOrEqual',
    value:
      i === count - 1
        ? { type: 'num', value: Number.MAX_SAFE_INTEGER }
        : { type: 'percent', value: Math.round(((count - 1 - i) * 100) / count) },
    iconType: set,
    iconId: String(iconId),
  })),
});

/** Every kind that the grid's panel offers. */
const KINDS: readonly object[] = [
  highlight('formula', { value: '=$A1>20' }),
  ...['greaterThan', 'lessThanOrEqual', 'equal'].map((operator) => highlight('number', { operator, value: 30 })),
  ...['between', 'notBetween'].map((operator) => highlight('number', { operator, value: [10, 40] })),
  ...['containsText', 'notContainsText', 'beginsWith', 'endsWith', 'equal', 'notEqual'].map((operator) =>
    highlight('text', { operator, value: 'a "b" & <c>' }),
  ),
  ...['containsBlanks', 'notContainsBlanks', 'containsErrors', 'notContainsErrors'].map((operator) =>
    highlight('text', { operator, value: '' }),
  ),
  ...['today', 'yesterday', 'tomorrow', 'last7Days', 'thisMonth', 'lastMonth', 'nextMonth', 'thisWeek', 'lastWeek', 'nextWeek'].map(
    (operator) => highlight('timePeriod', { operator }),
  ),
  ...['greaterThan', 'greaterThanOrEqual', 'lessThan', 'lessThanOrEqual'].map((operator) => highlight('average', { operator })),
  highlight('rank', { isBottom: true, isPercent: true, value: 20 }),
  highlight('rank', { isBottom: false, isPercent: false, value: 3 }),
  highlight('duplicateValues'),
  highlight('uniqueValues'),
  {
    type: 'dataBar',
    isShowValue: true,
    config: { min: { type: 'min' }, max: { type: 'max' }, isGradient: true, positiveColor: '#63C384', nativeColor: '#FF0000' },
  },
  {
    type: 'dataBar',
    isShowValue: false,
    config: {
      min: { type: 'num', value: 5 },
      max: { type: 'formula', value: '=A1' },
      isGradient: false,
      positiveColor: '#638EC6',
      nativeColor: '#FF00AA',
    },
  },
  {
    type: 'colorScale',
    config: [
      { index: 0, color: '#F8696B', value: { type: 'min' } },
      { index: 1, color: '#FFEB84', value: { type: 'percentile', value: 50 } },
      { index: 2, color: '#63BE7B', value: { type: 'max' } },
    ],
  },
  {
    type: 'colorScale',
    config: [
      { index: 0, color: '#FFFFFF', value: { type: 'num', value: 1 } },
      { index: 1, color: '#63BE7B', value: { type: 'percent', value: 90 } },
    ],
  },
  icons('3Arrows', 3),
  icons('5Quarters', 5, [4, 3, 2, 1, 0]),
  icons('3Stars', 3),
];

test('every kind of conditional format that the grid makes is in the saved file and comes back as it was', async () => {
  const { bench, sheet } = open(rawWorkbook({ Data: worksheet(ROWS) }));
  KINDS.forEach((rule, i) => sheet.addConditionalFormattingRule({ cfId: `made-${i}`, ranges: [RANGE], stopIfTrue: false, rule } as never));
  const { bytes, leftOut } = await saved(bench);
  if (process.env['KEEP_FORMATS'] !== undefined) writeFileSync(process.env['KEEP_FORMATS'], bytes);
  expect(leftOut).toEqual([]);
  const again = open(bytes).sheet.getConditionalFormattingRules();
  // The grid puts each new rule before the others.
  const rulesNow = again.map(({ rule }) => JSON.parse(JSON.stringify(rule)) as unknown);
  for (const rule of KINDS) expect(rulesNow).toContainEqual(rule);
  expect(rulesNow.slice(1)).toEqual([...KINDS].reverse().slice(1));
  for (const { ranges } of again) expect(ranges).toMatchObject([RANGE]);
  const priorities = [...partText(bytes, SHEET).matchAll(/priority="(\d+)"/g)].map((m) => Number(m[1])).sort((a, b) => a - b);
  expect(priorities).toEqual(KINDS.map((_, i) => i + 1));
});

test('a rule that is not changed keeps its bytes when another is added, and its extension goes and moves with it', async () => {
  const first = open(rawWorkbook({ Data: worksheet(ROWS) }));
  const bar = KINDS.find((rule) => (rule as { type: string }).type === 'dataBar')!;
  first.sheet.addConditionalFormattingRule({ cfId: 'bar', ranges: [RANGE], stopIfTrue: false, rule: bar } as never);
  const { bytes } = await saved(first.bench);
  const block = /<x14:conditionalFormatting [\s\S]*?<\/x14:conditionalFormatting>/;
  const extension = block.exec(partText(bytes, SHEET))![0];

  const moved = open(bytes);
  const [shown] = moved.sheet.getConditionalFormattingRules();
  moved.sheet.setConditionalFormattingRule(shown!.cfId, { ...shown!, ranges: [{ ...RANGE, startRow: 1, endRow: 9 }] });
  const movedText = partText((await saved(moved.bench)).bytes, SHEET);
  expect(movedText).toContain(extension.replace('A1:A9', 'A2:A10'));
  expect(movedText).toContain('<conditionalFormatting sqref="A2:A10">');

  const more = open(bytes);
  more.sheet.addConditionalFormattingRule({ cfId: 'stars', ranges: [RANGE], stopIfTrue: false, rule: KINDS.at(-1)! } as never);
  const moreText = partText((await saved(more.bench)).bytes, SHEET);
  expect(moreText).toContain(extension);
  expect(moreText.match(/<x14:conditionalFormatting /g)).toHaveLength(2);

  const without = open(bytes);
  for (const { cfId } of without.sheet.getConditionalFormattingRules()) without.sheet.deleteConditionalFormattingRule(cfId);
  expect(partText((await saved(without.bench)).bytes, SHEET)).not.toMatch(/cfRule|extLst/);
});

test('formats of a new sheet and of kinds that Excel does not have: the one is written, the other told', async () => {
  const { bench } = open(rawWorkbook({ Data: worksheet(ROWS) }));
  bench.grid.workbook.addSheet('Mine').write({ row: 0, column: 0, rowCount: 1, columnCount: 1 }, [[7]]);
  bench.grid.workbook.flush();
  const sheet = bench.grid.api.getActiveWorkbook()!.getSheetByName('Mine')!;
  const add = (cfId: string, rule: object): void =>
    void sheet.addConditionalFormattingRule({ cfId, ranges: [RANGE], stopIfTrue: false, rule } as never);
  add(
    'bar',
    KINDS.find((rule) => (rule as { type: string }).type === 'dataBar')!,
  );
  add('text', highlight('text', { operator: 'containsText', value: 'due' }));
  add('faces', icons('_5Felling', 5));
  const { bytes, leftOut } = await saved(bench);
  expect(leftOut).toEqual(['A conditional format on "Mine" is of a kind that Excel does not have; it is not in the file.']);
  const formats = (await readWorkbook(bytes, 'x')).sheets[1]!.conditionalFormats();
  expect(formats.map(({ type, priority, extensionId }) => [type, priority, extensionId !== null])).toEqual([
    ['containsText', 2, false],
    ['dataBar', 3, true],
  ]);
  expect(Parts.open(bytes).text('xl/worksheets/sheet2.xml')).toContain('negativeFillColor');
});

test('rules of a file show in the grid, those that it does not have keep their bytes and their place', async () => {
  const rules =
    '<conditionalFormatting sqref="A1:A9"><cfRule type="aboveAverage" priority="7" stdDev="1" dxfId="0"/><cfRule type="cellIs" priority="3" operator="greaterThan" dxfId="0"><formula>$B$1</formula></cfRule>' +
    '<cfRule type="containsText" stopIfTrue="1" priority="9" operator="containsText" dxfId="0" text="paid"><formula>NOT(ISERROR(SEARCH("paid",A1)))</formula></cfRule></conditionalFormatting>';
  const styles =
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellXfs count="1"><xf/></cellXfs><dxfs count="1"><dxf><font><u/></font></dxf></dxfs></styleSheet>';
  const { bench, sheet } = open(rawWorkbook({ Data: worksheet(ROWS, '', rules) }, { styles }));
  expect(sheet.getConditionalFormattingRules().map(({ rule, stopIfTrue }) => ({ ...rule, stopIfTrue }))).toMatchObject([
    { subType: 'formula', value: '=A1>$B$1', stopIfTrue: false, style: { ul: { s: 1 } } },
    { subType: 'text', operator: 'containsText', value: 'paid', stopIfTrue: true },
  ]);
  sheet.addConditionalFormattingRule({ cfId: 'top', ranges: [RANGE], stopIfTrue: false, rule: KINDS[0]! } as never);
  const text = partText((await saved(bench)).bytes, SHEET);
  expect([...text.matchAll(/type="(\w+)"[^>]*?priority="(\d)"/g)].map((m) => [m[1], m[2]])).toEqual([
    ['aboveAverage', '3'],
    ['cellIs', '2'],
    ['containsText', '4'],
    ['expression', '1'],
  ]);
});
