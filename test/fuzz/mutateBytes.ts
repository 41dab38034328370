import type { Random } from './random';

const EDGES = [0, 1, 2, 8, 0x7f, 0x80, 0xff, 0x7fff, 0x8000, 0xffff, 0x10000, 0x7fffffff, 0x80000000, 0xfffffffe, 0xffffffff];

/** The bytes with one thing about them changed: bits, numbers at the edges of their range, stretches left out, doubled, moved or made up. */
export function mutateBytes(bytes: Uint8Array, random: Random): Uint8Array {
  if (bytes.length < 8) return new Uint8Array([random.below(256)]);
  const at = random.chance(0.5) ? bytes.length - 1 - Math.min(bytes.length - 1, random.size(bytes.length)) : random.below(bytes.length);
  const length = Math.min(bytes.length - at, random.size(Math.min(bytes.length, 4096)));
  const changed = bytes.slice();
  const view = new DataView(changed.buffer);
  switch (random.below(8)) {
    case 0:
      changed[at]! ^= 1 << random.below(8);
      return changed;
    case 1:
      changed[at] = random.below(256);
      return changed;
    case 2:
      if (at + 4 <= changed.length) view.setUint32(at, random.pick(EDGES), true);
      return changed;
    case 3:
      if (at + 2 <= changed.length) view.setUint16(at, random.pick(EDGES) & 0xffff, true);
      return changed;
    case 4:
      return joined(bytes.subarray(0, at), bytes.subarray(at + length));
    case 5:
      return joined(bytes.subarray(0, at + length), bytes.subarray(at, at + length), bytes.subarray(at + length));
    case 6:
      for (let i = at; i < at + length; i += 1) changed[i] = random.below(256);
      return changed;
    default:
      return bytes.slice(0, at);
  }
}

function joined(...pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
