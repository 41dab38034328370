import type { Random } from './random';

const NUMBERS = [
  '0',
  '-1',
  '1',
  '00',
  '255',
  '16383',
  '16384',
  '16385',
  '32768',
  '65536',
  '1048575',
  '1048576',
  '1048577',
  '2147483648',
  '4294967297',
  '1e9',
  '1e308',
  '-1e999',
  '9007199254740993',
  '0x10',
  'NaN',
  'Infinity',
  '',
  '1.5',
  '99999999999999999999',
];
const PLACES = [
  'A1',
  'XFD1',
  'XFE1',
  'ZZZZZZZ1',
  'A0',
  'A1048576',
  'A1048577',
  'A99999999999',
  '1',
  'A',
  'a1',
  '$A$1',
  'A1:XFD1048576',
  'XFD1048576:A1',
  'A1:A1 B2',
  '#REF!',
  '',
];
const PIECES = [
  '<![CDATA[',
  ']]>',
  '<!--',
  '-->',
  '<?x',
  '?>',
  '&#',
  '&#x110000;',
  '&amp',
  '<',
  '>',
  '/>',
  '"',
  "'",
  '\u0000',
  '_x000D_',
  '<!DOCTYPE a [<!ENTITY b "c">]>',
  '\ufffe',
  '\ud800',
  ' ',
  '\t',
  '=',
  ':',
];
const TYPES = ['s', 'n', 'str', 'inlineStr', 'b', 'e', 'd', 'x', ''];
const FORMATS = ['General', '0', '@', 'yyyy-mm-dd', '[$-409]d/m/yy', '"', '[', ';;;', '0'.repeat(300), '[Red][>=1e308]0'];
/** Mutants stay below this, so that what they cost is the program's doing and not their size. */
const LENGTH_MAX = 3_000_000;

const insert = (source: string, at: number, text: string): string => source.slice(0, at) + text + source.slice(at);

/** Where an element begins that is picked by chance, and where it ends: behind its closing tag, as far as that is found. */
function element(source: string, random: Random): { readonly start: number; readonly end: number } {
  const tags = [...source.matchAll(/<([A-Za-z][\w:.-]*)[^<>]*>/g)];
  if (tags.length === 0) return { start: 0, end: source.length };
  const tag = random.pick(tags);
  const start = tag.index;
  if (tag[0].endsWith('/>')) return { start, end: start + tag[0].length };
  const close = source.indexOf(`</${tag[1]!}>`, start);
  return { start, end: close < 0 ? start + tag[0].length : close + tag[1]!.length + 3 };
}

/** Replaces the value of an attribute picked by chance. */
function withAttribute(source: string, random: Random, values: readonly string[]): string {
  const found = [...source.matchAll(/\s[\w:]+="[^"]*"/g)];
  if (found.length === 0) return source;
  const one = random.pick(found);
  const value = one.index + one[0].indexOf('"') + 1;
  return source.slice(0, value) + random.pick(values) + source.slice(one.index + one[0].length - 1);
}

/** The text of an XML part with one thing about it changed. */
export function mutateXml(source: string, random: Random): string {
  const mutated = mutatedOnce(source, random);
  return mutated.length > LENGTH_MAX ? mutated.slice(0, LENGTH_MAX) : mutated;
}

function mutatedOnce(source: string, random: Random): string {
  const at = random.below(source.length + 1);
  const { start, end } = element(source, random);
  const times = random.size(Math.min(50_000, LENGTH_MAX / Math.max(1, end - start)));
  switch (random.below(16)) {
    case 0:
      return withAttribute(source, random, NUMBERS);
    case 1:
      return withAttribute(source, random, PLACES);
    case 2:
      return withAttribute(source, random, [...TYPES, ...FORMATS]);
    case 3: {
      const numbers = [...source.matchAll(/>([-\d.]+)</g)];
      if (numbers.length === 0) return source;
      const one = random.pick(numbers);
      return source.slice(0, one.index + 1) + random.pick(NUMBERS) + source.slice(one.index + one[0].length - 1);
    }
    case 4:
      return insert(source, at, random.pick(PIECES));
    case 5:
      return insert(source, at, random.pick(PIECES).repeat(random.size(40_000)));
    case 6:
      return source.slice(0, start) + source.slice(end);
    case 7:
      return insert(source, end, source.slice(start, end).repeat(times));
    case 8:
      return source.slice(0, at);
    case 9: {
      const other = element(source, random);
      return insert(source, other.start, source.slice(start, end));
    }
    case 10:
      return insert(source, start, `<x${random.size(100)}>`.repeat(random.size(1000)));
    case 11:
      return insert(source, at, random.pick(['a', '(', '1', '- ', '.', '@', 'x@', ' of ', '1/', 'aging ']).repeat(random.size(200_000)));
    case 12:
      return (
        source.slice(0, start) +
        source
          .slice(start)
          .replace(/\/?>/, (close) => ` ${'n'.repeat(random.size(100_000))}${random.pick(['', '=', '="', '="1"', "='"])}${close}`)
      );
    case 13:
      return source.replace(
        new RegExp(random.pick(['<(/?)row', '<(/?)c(?= )', '<(/?)v', '<(/?)sheetData', '<(/?)si', '<(/?)xf']), 'g'),
        (tag, slash: string) => (random.chance(0.3) ? `<${slash}${random.pick(['x:', 'r', ''])}${tag.slice(1 + slash.length)}` : tag),
      );
    case 14:
      return withAttribute(source, random, [
        String(random.below(2_000_000)),
        `${String.fromCharCode(65 + random.below(26))}${random.below(30)}`,
      ]);
    default:
      return source.replace(/<row[\s\S]*?(?:<\/row>|\/>)/g, (row) => (random.chance(0.2) ? '' : random.chance(0.1) ? row + row : row));
  }
}
