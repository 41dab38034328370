import { filesText } from '../../../kernel/run/filesText';
import { Inflate, inflateSync } from 'fflate';
import type { OldReader } from '../legacy/oldReader';
import { damaged } from '../refusal';
import { crc32 } from './crc32';
import type { ZipEntry } from './zipDirectory';

/** How packed bytes become whole ones: in scripts that run anywhere, or by what the platform has. */
export interface Unpacker {
  /** The `size` bytes that a deflated run stands for; throws where it is damaged or longer. */
  readonly inflate: (packed: Uint8Array, size: number) => Uint8Array;
  readonly crc32: (bytes: Uint8Array) => number;
  /** Parts up to this size are unpacked at once and kept while they are the last sheet read; larger ones are unpacked in pieces each time. */
  readonly keptBytesMax: number;
  /** Reads workbooks of old formats; left out, that is done where it is asked for. */
  readonly readOld?: OldReader;
}

/** Runs wherever scripts run. */
export const PORTABLE_UNPACKER: Unpacker = {
  inflate: (packed, size) => inflateSync(packed, { out: new Uint8Array(size) }),
  crc32: (bytes) => crc32(bytes),
  keptBytesMax: 96 * 1024 ** 2,
};

/** Packed bytes handed to the unpacker at once: small enough that one step never unpacks to more than 64 MB. */
const PACKED_STEP_BYTES = 65_536;

/** All bytes of one part, checked against its size and its checksum; refused where they differ. */
export function unpackWhole(archive: Uint8Array, entry: ZipEntry, unpacker: Unpacker): Uint8Array {
  const packed = archive.subarray(entry.dataStart, entry.dataStart + entry.packedSize);
  let bytes: Uint8Array;
  try {
    bytes = entry.method === 0 ? packed : unpacker.inflate(packed, entry.size);
  } catch (error) {
    throw damaged(filesText('partNotUnpacked', { part: entry.name }), error);
  }
  if (bytes.length !== entry.size || unpacker.crc32(bytes) !== entry.crc) throw damaged(filesText('partWrongSum', { part: entry.name }));
  return bytes;
}

/** The bytes of one part in pieces, so that a sheet of a gigabyte is never held whole. Refused, at the latest at its end, where size or checksum differ. */
export function* unpackInPieces(archive: Uint8Array, entry: ZipEntry): Generator<Uint8Array, void, undefined> {
  const end = entry.dataStart + entry.packedSize;
  let size = 0;
  let crc = 0;
  let pieces: Uint8Array[] = [];
  const inflate = new Inflate((piece) => pieces.push(piece));
  for (let at = entry.dataStart; at < end; at += PACKED_STEP_BYTES) {
    const stop = Math.min(end, at + PACKED_STEP_BYTES);
    const packed = archive.subarray(at, stop);
    if (entry.method === 0) pieces.push(packed);
    else push(inflate, packed, stop === end, entry);
    const ready = pieces;
    pieces = [];
    for (const piece of ready) {
      size += piece.length;
      if (size > entry.size) throw damaged(filesText('partLargerThanSaid', { part: entry.name }));
      crc = crc32(piece, crc);
      if (piece.length > 0) yield piece;
    }
  }
  if (size !== entry.size || crc !== entry.crc) throw damaged(filesText('partWrongSum', { part: entry.name }));
}

function push(inflate: Inflate, packed: Uint8Array, isLast: boolean, entry: ZipEntry): void {
  try {
    inflate.push(packed, isLast);
  } catch (error) {
    throw damaged(filesText('partNotUnpacked', { part: entry.name }), error);
  }
}
