import { unzipSync } from 'fflate';
import { archiveOf } from '../adapters/xlsx/rawPackage';
import { mutateBytes } from './mutateBytes';
import { mutateText } from './mutateText';
import { mutateXml } from './mutateXml';
import { Random, randomOf } from './random';
import { seeds, type Seed } from './seeds';

/** What a file is while it is changed: an archive by its parts, or plain bytes. */
type Body = { readonly parts: Readonly<Record<string, Uint8Array>> } | { readonly bytes: Uint8Array };

/** A sound file and the changes made to it, each by the seed of its own chances, so that one may be left out. */
export interface Mutant {
  readonly seed: Seed;
  readonly level: 'zip' | 'xml' | 'text' | 'xls';
  readonly changes: readonly number[];
}

const CHANGES_MAX = 4;
const TEXT_BYTES_MAX = 1 << 15;
/** Of the old format, which is read in a thread of its own: each costs as much as ten others. */
const OLD_SHARE = 0.08;
let known: readonly Seed[] | null = null;

/** The mutant of this number in a campaign. */
export function mutantOf(seed: number, number: number): Mutant {
  const random = randomOf(seed, number);
  const isOld = random.chance(OLD_SHARE);
  const one = random.pick((known ??= seeds()).filter(({ kind }) => (kind === 'xls') === isOld));
  const changes = Array.from({ length: 1 + random.below(CHANGES_MAX) }, () => random.below(2 ** 32));
  const level = one.kind === 'csv' ? 'text' : one.kind === 'xls' ? 'xls' : random.chance(0.2) ? 'zip' : 'xml';
  return { seed: one, level, changes };
}

/** Name and bytes of the mutant as a file. */
export function fileOf({ seed, level, changes }: Mutant): { readonly name: string; readonly bytes: Uint8Array } {
  let body: Body = level === 'xml' ? { parts: unzipSync(seed.bytes) } : { bytes: seed.bytes };
  for (const change of changes) body = changed(body, level, new Random(change));
  return { name: `mutant.${seed.kind}`, bytes: 'parts' in body ? archiveOf(body.parts) : body.bytes };
}

function changed(body: Body, level: Mutant['level'], random: Random): Body {
  if ('parts' in body) return { parts: changedParts(body.parts, random) };
  // A file of a million cells may take its time, and 100 kB hold as many; what is looked for is a small one that does.
  if (level === 'text') return { bytes: mutateText(body.bytes, random).subarray(0, TEXT_BYTES_MAX) };
  // Workbooks of XML in one piece are changed as XML too.
  if (body.bytes[0] === 60 && random.chance(0.8)) return { bytes: encoded(mutateXml(decoded(body.bytes), random)) };
  return { bytes: mutateBytes(body.bytes, random) };
}

function changedParts(parts: Readonly<Record<string, Uint8Array>>, random: Random): Record<string, Uint8Array> {
  const names = Object.keys(parts);
  const name = random.chance(0.5) ? (names.find((one) => one.endsWith('sheet1.xml')) ?? names[0]!) : random.pick(names);
  const part = parts[name]!;
  const others = Object.fromEntries(Object.entries(parts).filter(([one]) => one !== name));
  switch (random.below(20)) {
    case 0:
      return others;
    case 1:
      return { ...others, [name.toUpperCase()]: part };
    case 2:
      return { ...parts, [name]: parts[random.pick(names)]! };
    case 3:
      return { ...parts, [name]: mutateBytes(part, random) };
    case 4:
      return { ...parts, [name]: new Uint8Array(Buffer.from(`\ufeff${decoded(part)}`, 'utf16le')) };
    default:
      return { ...parts, [name]: encoded(mutateXml(decoded(part), random)) };
  }
}

const decoded = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
const encoded = (text: string): Uint8Array => new TextEncoder().encode(text);
