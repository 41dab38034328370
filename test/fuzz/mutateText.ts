import { mutateBytes } from './mutateBytes';
import type { Random } from './random';

const FIELDS = [
  '',
  '"',
  '""',
  '"a',
  'a"b',
  '=1+1',
  '1e308',
  '9'.repeat(400),
  '1.234.567,89',
  '(1,234.56)',
  '31/12/2019',
  '2019-13-45',
  '0000',
  '\u202e',
  'Total',
  '-',
  '1,2,3',
  '\u0000',
  "'",
  '€ 5',
  '5 CR',
];
const MARKS = [',', ';', '\t', '|', '\n', '\r\n', '\r', '"', '\u2028', ' '];
const LENGTH_MAX = 3_000_000;

/** A text file with one thing about it changed; now and then its bytes, or how they say characters. */
export function mutateText(bytes: Uint8Array, random: Random): Uint8Array {
  if (random.chance(0.2)) return mutateBytes(bytes, random);
  const text = new TextDecoder().decode(bytes);
  const mutated = mutatedOnce(text.slice(0, LENGTH_MAX), random).slice(0, LENGTH_MAX);
  if (random.chance(0.05)) return new Uint8Array(Buffer.from(`\ufeff${mutated}`, 'utf16le'));
  return random.chance(0.05) ? new Uint8Array(Buffer.from(mutated, 'latin1')) : new TextEncoder().encode(mutated);
}

/** How often a piece of this length is repeated: at most as often as the whole stays below its limit. */
function timesFor(length: number, random: Random): number {
  return random.size(Math.max(1, Math.min(20_000, LENGTH_MAX / Math.max(1, length))));
}

function mutatedOnce(text: string, random: Random): string {
  const at = random.below(text.length + 1);
  const put = (piece: string): string => text.slice(0, at) + piece + text.slice(at);
  const lines = text.split('\n');
  const line = random.below(lines.length);
  switch (random.below(9)) {
    case 0:
      return put(random.pick(FIELDS));
    case 1:
      return put(random.pick(MARKS).repeat(random.size(100_000)));
    case 2:
      return put(random.pick(FIELDS).repeat(random.size(20_000)));
    case 3:
      return [...lines.slice(0, line), ...lines.slice(line + 1)].join('\n');
    case 4:
      return [
        ...lines.slice(0, line),
        ...new Array<string>(timesFor(lines[line]!.length, random)).fill(lines[line]!),
        ...lines.slice(line),
      ].join('\n');
    case 5:
      return lines.map((one) => one + `,${random.pick(FIELDS)}`.repeat(Math.min(300, timesFor(lines.length * 10, random)))).join('\n');
    case 6:
      return text.replaceAll(random.pick(MARKS), random.pick(MARKS));
    case 7:
      return text.slice(0, at);
    default:
      return lines.map((one) => (random.chance(0.3) ? Array.from(one).reverse().join('') : one)).join('\n');
  }
}
